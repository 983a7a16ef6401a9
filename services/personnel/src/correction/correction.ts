/** Requests of people to correct their record. Pure: this file imports types only. */
import type { Day } from '@jalur/common'
import type { RecordField } from '../record/lineage'

/** How far a request is. The person may withdraw it until it is decided. */
export const CorrectionStatus = {
  SUBMITTED: 'SUBMITTED',
  IN_REVIEW: 'IN_REVIEW',
  ACCEPTED: 'ACCEPTED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type CorrectionStatus = keyof typeof CorrectionStatus

export const OPEN_STATUSES: readonly CorrectionStatus[] = ['SUBMITTED', 'IN_REVIEW']

/** What a personnel officer makes of a request. */
export const CorrectionDecision = { ACCEPT: 'ACCEPT', REJECT: 'REJECT' } as const
export type CorrectionDecision = keyof typeof CorrectionDecision

/**
 * Fields whose values are entries of a history, which a request may add or replace. Of education the entry begins on the
 * day of graduation.
 */
export const HISTORY_FIELDS = ['RANK', 'POSITION', 'EDUCATION'] as const satisfies readonly RecordField[]
export type HistoryField = (typeof HISTORY_FIELDS)[number]

export const isHistoryField = (field: RecordField): field is HistoryField =>
  (HISTORY_FIELDS as readonly RecordField[]).includes(field)

/** Changed by a decree of both agencies only, never by a correction. */
export const isCorrectable = (field: RecordField): boolean => field !== 'AGENCY'

/** Fields that a request must prove by a document: an office cannot know them otherwise. */
const PROVEN: readonly RecordField[] = ['NAME', 'NIP', 'BIRTH_DATE', 'RANK', 'POSITION', 'EDUCATION']
export const needsEvidence = (field: RecordField): boolean => PROVEN.includes(field)

/** What should stand on record. */
export interface Proposal {
  field: RecordField
  /** As stored: a code of a list, the id of a unit or an employee, a day, or the text itself. */
  value: string
  /** First day of the entry of the history that is wrong; null where an entry is missing, and for other fields. */
  replaces: Day | null
  /** Since when the value is true; needed for the fields of a history. */
  effectiveFrom: Day | null
  decreeNumber: string | null
  decreeDate: Day | null
  /** Of an education. */
  major: string | null
  institution: string | null
}

/** A document that proves a request. */
export interface Evidence {
  id: string
  name: string
  contentType: string
  sizeBytes: number
}

export interface Correction extends Proposal {
  id: string
  /** Counts requests; what people name it by. */
  number: number
  employeeId: string
  status: CorrectionStatus
  /** What stood on record when it was asked, as stored; null where nothing did. */
  recordedValue: string | null
  /** Names of the unit or the person that a value refers to. */
  recordedName: string | null
  valueName: string | null
  explanation: string
  /** In the order in which they were given. */
  evidence: readonly Evidence[]
  submittedAt: Date
  dueAt: Date
  decidedAt: Date | null
  /** The agency whose personnel office decided. */
  decidedBy: string | null
  reason: string | null
  /** Counts changes of the request. */
  version: number
}

/** What people name a request by: `PD-000042` (perbaikan data). */
export const referenceOf = ({ number }: Pick<Correction, 'number'>): string => `PD-${String(number).padStart(6, '0')}`

export const isOpen = ({ status }: Pick<Correction, 'status'>): boolean => OPEN_STATUSES.includes(status)

/** True for a request that should have been decided before `now`. */
export const isOverdue = (correction: Pick<Correction, 'status' | 'dueAt'>, now: Date): boolean =>
  isOpen(correction) && correction.dueAt < now
