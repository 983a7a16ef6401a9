import type { Day } from '@jalur/common'
import { isInForce, type Rule } from '../rule'
import type { PerformancePredicate, Rating } from './predicate'

/** One cell of the matrix: what two ratings come to. */
export interface MatrixCell extends Rule {
  workRating: Rating
  behaviourRating: Rating
  predicate: PerformancePredicate
}

/**
 * The cell that two ratings meet in on a day; null where no matrix is in force. There are no weights and no points: the
 * law knows nine cells.
 * Source: PermenPANRB 6/2022, annex.
 */
export const cellOf = (
  matrix: readonly MatrixCell[],
  workRating: Rating,
  behaviourRating: Rating,
  on: Day,
): MatrixCell | null =>
  matrix.find(
    (cell) => cell.workRating === workRating && cell.behaviourRating === behaviourRating && isInForce(cell, on),
  ) ?? null
