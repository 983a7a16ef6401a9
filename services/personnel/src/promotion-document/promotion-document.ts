/** A paper that was made of a list, as it is kept so that the paper can be checked. Pure: this file imports types only. */
import type { Day } from '@jalur/common'
import type { CandidateStatus, PromotionAim } from '../promotion-list/candidacy'

/** Kinds of file that a list can be written to. */
export const DocumentFormat = { PDF: 'PDF', XLSX: 'XLSX' } as const
export type DocumentFormat = keyof typeof DocumentFormat

/** What a caller asks to have written. */
export interface DocumentOrder {
  period: Day
  aim: PromotionAim
  /** Null for everybody who was judged. */
  status: CandidateStatus | null
  format: DocumentFormat
}

export interface PromotionDocument extends DocumentOrder {
  /** As printed: twelve letters and digits in groups of four. */
  code: string
  agencyCode: string
  /** Number of persons. */
  people: number
  factsAsOf: Date
  silentSources: string[]
  fileId: string
  writtenAt: Date
}
