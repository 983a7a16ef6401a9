import type { Confidence } from '../career-rules/requirement-policy'

/** A law or rule that is cited as a legal basis. */
export interface Regulation {
  /** `PP_11_2017`. */
  code: string
  /** As abbreviated in citations: `PP`, `Peraturan BKN`. */
  kind: string
  number: string
  year: number
  title: string
  confidence: Confidence
}
