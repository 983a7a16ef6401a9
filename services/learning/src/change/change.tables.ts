import type { Day } from '@jalur/common'
import { EntitySchema } from 'typeorm'

export interface EarlierAssessmentRow {
  employeeId: string
  competencyCode: string
  level: number
  assessedOn: Day
  validUntil: Day
}

const key = (type: 'uuid' | 'text' | 'date') =>
  ({ type, primary: true, primaryKeyConstraintName: 'earlier_assessment_pk' }) as const

/** Assessments that a newer one has taken the place of; the newest of each competency is in `assessment`. */
export const earlierAssessmentTable = new EntitySchema<EarlierAssessmentRow>({
  name: 'earlier_assessment',
  columns: {
    employeeId: key('uuid'),
    competencyCode: key('text'),
    level: { type: 'integer' },
    assessedOn: key('date'),
    validUntil: { type: 'date' },
  },
  checks: [{ name: 'earlier_assessment_level_check', expression: 'level between 1 and 5' }],
})
