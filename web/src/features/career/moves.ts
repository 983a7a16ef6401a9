import type { CareerMove } from '../../generated/types'

const ORDER: CareerMove[] = ['VERTICAL', 'DIAGONAL', 'HORIZONTAL']

/** Steps by kind of move, upward moves first; kinds without a step are left out. */
export function byMove<T extends { move: CareerMove }>(steps: T[]): { move: CareerMove; steps: T[] }[] {
  return ORDER.map((move) => ({ move, steps: steps.filter((step) => step.move === move) })).filter(
    (group) => group.steps.length,
  )
}
