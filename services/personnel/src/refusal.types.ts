import { refusalType } from '@jalur/common'
import { type RefusalCode, REFUSALS } from './refusals'

export type PersonnelRefusalCode = RefusalCode

/** A reason for which a mutation of personnel did nothing. */
export const PersonnelRefusal = refusalType('Personnel', REFUSALS)
