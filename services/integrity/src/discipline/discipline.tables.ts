import type { Day } from '@jalur/common'
import { EntitySchema } from 'typeorm'
import type { SanctionLevel } from './sanction-level'

/** The day on which the register of sanctions was last checked for a person. */
export interface DisciplineCheckRow {
  employeeId: string
  checkedOn: Day
}

/** A sanction as the official decision sets it; both days included, no end is open. */
export interface DisciplineSanctionRow {
  id: string
  employeeId: string
  level: SanctionLevel
  sanctionCode: string
  startsOn: Day
  endsOn: Day | null
  decreeNumber: string
}

export const disciplineCheckTable = new EntitySchema<DisciplineCheckRow>({
  name: 'discipline_check',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'discipline_check_pk' },
    checkedOn: { type: 'date' },
  },
})

export const disciplineSanctionTable = new EntitySchema<DisciplineSanctionRow>({
  name: 'discipline_sanction',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'discipline_sanction_pk' },
    employeeId: { type: 'uuid' },
    level: { type: 'text' },
    sanctionCode: { type: 'text' },
    startsOn: { type: 'date' },
    endsOn: { type: 'date', nullable: true },
    decreeNumber: { type: 'text' },
  },
  indices: [{ name: 'discipline_sanction_employee_idx', columns: ['employeeId'] }],
  checks: [
    { name: 'discipline_sanction_level_check', expression: "level in ('LIGHT', 'MODERATE', 'SEVERE')" },
    { name: 'discipline_sanction_days_check', expression: 'ends_on >= starts_on' },
  ],
})
