import { refusalType } from '@jalur/common'

/** Why a mutation of personnel does nothing, for the schema. */
const CODES = {
  LIST_NOT_READY: 'No list has been prepared for the period.',
  PERIOD_BEGUN: 'The promotion period has begun; it takes nobody new.',
  PERIOD_TOO_FAR: 'The promotion period is too far ahead to be judged.',
  PERIOD_UNKNOWN: 'No promotion period begins on that day.',
} as const
export type PersonnelRefusalCode = keyof typeof CODES

/** A reason for which a mutation of personnel did nothing. */
export const PersonnelRefusal = refusalType('Personnel', CODES)
