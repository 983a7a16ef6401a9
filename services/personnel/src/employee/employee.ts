/** A civil servant as personnel keeps them. Pure: this file imports types only. */
import type { Day, StaffMember } from '@jalur/common'
import type { EducationLevel, EmploymentType } from '../career-rules/career-facts'
import type { Sex } from './nip'

/** Whether a person serves (status kepegawaian). */
export const EmploymentStatus = {
  ACTIVE: 'ACTIVE',
  ON_LEAVE: 'ON_LEAVE',
  RETIRED: 'RETIRED',
  LEFT: 'LEFT',
} as const
export type EmploymentStatus = keyof typeof EmploymentStatus

/** One person as of a day: rank and position are those in force on it. */
export interface EmployeeRecord extends StaffMember {
  nip: string
  name: string
  birthDate: Day
  sex: Sex
  employmentType: EmploymentType
  status: EmploymentStatus
  unitId: string
  unitName: string
  supervisorId: string | null
  rankCode: string | null
  rankSince: Day | null
  positionCode: string | null
  positionSince: Day | null
  /** Highest level finished. */
  education: EducationLevel | null
  updatedAt: Date
  /** Counts changes of the record. */
  version: number
}
