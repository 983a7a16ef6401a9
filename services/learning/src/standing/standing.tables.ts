import type { Day } from '@jalur/common'
import { EntitySchema } from 'typeorm'

export interface AssessmentRow {
  employeeId: string
  competencyCode: string
  level: number
  assessedOn: Day
  validUntil: Day
}

export interface CompetencyTestRow {
  employeeId: string
  positionCode: string
  passedOn: Day
  validUntil: Day | null
}

export interface LearningRecordRow {
  id: number
  employeeId: string
  year: number
  form: string
  title: string
  programmeCode: string | null
  hours: string
  completedOn: Day
}

export const assessmentTable = new EntitySchema<AssessmentRow>({
  name: 'assessment',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'assessment_pk' },
    competencyCode: { type: 'text', primary: true, primaryKeyConstraintName: 'assessment_pk' },
    level: { type: 'integer' },
    assessedOn: { type: 'date' },
    validUntil: { type: 'date' },
  },
  checks: [{ name: 'assessment_level_check', expression: 'level between 1 and 5' }],
})

export const competencyTestTable = new EntitySchema<CompetencyTestRow>({
  name: 'competency_test',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'competency_test_pk' },
    positionCode: { type: 'text', primary: true, primaryKeyConstraintName: 'competency_test_pk' },
    passedOn: { type: 'date' },
    validUntil: { type: 'date', nullable: true },
  },
})

export const learningRecordTable = new EntitySchema<LearningRecordRow>({
  name: 'learning_record',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment', primaryKeyConstraintName: 'learning_record_pk' },
    employeeId: { type: 'uuid' },
    year: { type: 'integer' },
    form: { type: 'text' },
    title: { type: 'text' },
    programmeCode: { type: 'text', nullable: true },
    hours: { type: 'numeric', precision: 6, scale: 1 },
    completedOn: { type: 'date' },
  },
  indices: [{ name: 'learning_record_employee_idx', columns: ['employeeId', 'year'] }],
  checks: [{ name: 'learning_record_hours_check', expression: 'hours >= 0' }],
})
