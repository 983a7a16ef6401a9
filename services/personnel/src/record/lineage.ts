/** Where each field of a person's record comes from. Pure: this file imports types only. */
import type { Day } from '@jalur/common'

/** What a person sees of the own record, and may have corrected. */
export const RecordField = {
  NAME: 'NAME',
  NIP: 'NIP',
  BIRTH_DATE: 'BIRTH_DATE',
  EMPLOYMENT_TYPE: 'EMPLOYMENT_TYPE',
  STATUS: 'STATUS',
  AGENCY: 'AGENCY',
  UNIT: 'UNIT',
  POSITION: 'POSITION',
  RANK: 'RANK',
  SUPERVISOR: 'SUPERVISOR',
  EDUCATION: 'EDUCATION',
} as const
export type RecordField = keyof typeof RecordField

/** By which way a value came on record. */
export const RecordSource = {
  FILE_IMPORT: 'FILE_IMPORT',
  MOVEMENT: 'MOVEMENT',
  CORRECTION: 'CORRECTION',
  DEMO: 'DEMO',
} as const
export type RecordSource = keyof typeof RecordSource

/** That a source gave, or confirmed, some fields of one person. */
export interface LineageEntry {
  employeeId: string
  fields: readonly RecordField[]
  source: RecordSource
  /** The day for which the source vouches: that of the file, of the decree, of the decision. */
  asOf: Day
  /** By which the source can be followed up, such as the number of a decree; null without one. No personal data. */
  reference: string | null
  /** The agency whose personnel office wrote it. */
  agencyCode: string
}
