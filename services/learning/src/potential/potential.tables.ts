import { EntitySchema } from 'typeorm'
import type { PotentialAssessment } from './potential'

interface PotentialAssessmentRow extends PotentialAssessment {
  employeeId: string
}

export const potentialAssessmentTable = new EntitySchema<PotentialAssessmentRow>({
  name: 'potential_assessment',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'potential_assessment_pk' },
    assessedOn: { type: 'date', primary: true, primaryKeyConstraintName: 'potential_assessment_pk' },
    validUntil: { type: 'date' },
    score: { type: 'numeric', precision: 5, scale: 2 },
  },
  checks: [{ name: 'potential_assessment_score_check', expression: 'score between 0 and 100' }],
})
