/** Why two ratings come to a predicate. Pure. */
import type { Language, Text } from '@jalur/common'
import type { Confidence } from '../rule'
import { Rating } from './predicate'
import { cellOf, type MatrixCell } from './predicate-matrix'
import { PREDICATE_WORDS, RATING_WORDS } from './words'

/** A computed answer with its reasons, in one language. */
export interface Explanation {
  rule: string
  inputs: string[]
  result: string
  /** What another rating would have come to. */
  alternatives: string[]
  legalBasis: { regulationCode: string; article: string | null; confidence: Confidence }
}

const RULE: Text = {
  id: 'Predikat adalah sel tempat rating hasil kerja dan rating perilaku kerja bertemu; tidak ada bobot.',
  en: 'The predicate is the cell in which the ratings of work and behaviour meet; there are no weights.',
}
const WORK: Text = { id: 'Hasil kerja', en: 'Work results' }
const BEHAVIOUR: Text = { id: 'Perilaku kerja', en: 'Behaviour' }

/** The explanation of a cell, with the cells that one other rating leads to. */
export function explainPredicate(cell: MatrixCell, matrix: readonly MatrixCell[], language: Language): Explanation {
  const say = (part: Text, rating: Rating): string => `${part[language]}: ${RATING_WORDS[rating][language]}`
  const { workRating, behaviourRating } = cell
  const others = (Object.keys(Rating) as Rating[]).flatMap((rating) => [
    ...(rating === workRating ? [] : [{ part: WORK, rating, to: [rating, behaviourRating] as const }]),
    ...(rating === behaviourRating ? [] : [{ part: BEHAVIOUR, rating, to: [workRating, rating] as const }]),
  ])
  return {
    rule: RULE[language],
    inputs: [say(WORK, workRating), say(BEHAVIOUR, behaviourRating)],
    result: PREDICATE_WORDS[cell.predicate][language],
    alternatives: others.flatMap(({ part, rating, to }) => {
      const other = cellOf(matrix, ...to, cell.validFrom)
      return other && other.predicate !== cell.predicate
        ? [`${say(part, rating)} → ${PREDICATE_WORDS[other.predicate][language]}`]
        : []
    }),
    legalBasis: { regulationCode: cell.regulationCode, article: cell.article, confidence: cell.confidence },
  }
}
