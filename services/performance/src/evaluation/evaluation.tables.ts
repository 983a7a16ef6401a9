import type { Day } from '@jalur/common'
import { EntitySchema } from 'typeorm'
import type { KeptEvaluation } from './evaluation'
import type { PerformancePredicate, Rating } from './predicate'

export interface EvaluationRow {
  employeeId: string
  year: number
  workRating: Rating
  behaviourRating: Rating
  predicate: PerformancePredicate
  decidedOn: Day
}

export const evaluationTable = new EntitySchema<EvaluationRow>({
  name: 'evaluation',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'evaluation_pk' },
    year: { type: 'integer', primary: true, primaryKeyConstraintName: 'evaluation_pk' },
    workRating: { type: 'text' },
    behaviourRating: { type: 'text' },
    predicate: { type: 'text' },
    decidedOn: { type: 'date' },
  },
})

const keyOf = (table: string, type: 'text' | 'uuid' | 'date' | 'integer' = 'text') =>
  ({ type, primary: true, primaryKeyConstraintName: `${table}_pk` }) as const
const text = { type: 'text', nullable: true } as const

interface PlanEvaluationRow extends Omit<KeptEvaluation, 'references'> {
  startsOn: Day
  endsOn: Day
}

export const planEvaluationTable = new EntitySchema<PlanEvaluationRow>({
  name: 'plan_evaluation',
  columns: {
    planId: keyOf('plan_evaluation', 'uuid'),
    key: keyOf('plan_evaluation'),
    startsOn: { type: 'date' },
    endsOn: { type: 'date' },
    status: { type: 'text' },
    version: { type: 'integer', default: 1 },
    selfWorkRating: text,
    selfBehaviourRating: text,
    selfNote: text,
    workRating: text,
    behaviourRating: text,
    workReason: text,
    behaviourReason: text,
    predicate: text,
    creditPoints: { type: 'numeric', precision: 12, scale: 6, nullable: true },
    assessorId: { type: 'uuid', nullable: true },
    distributionReason: text,
    feedbackReason: text,
    returnReason: text,
    wasReturned: { type: 'boolean', default: false },
    issuedOn: { type: 'date', nullable: true },
  },
  indices: [
    { name: 'plan_evaluation_key_idx', columns: ['key', 'status'] },
    { name: 'plan_evaluation_assessor_idx', columns: ['assessorId', 'status'] },
  ],
  foreignKeys: [
    {
      name: 'plan_evaluation_plan_fk',
      target: 'performance_plan',
      columnNames: ['planId'],
      referencedColumnNames: ['id'],
    },
  ],
})

export const evaluationReferenceTable = new EntitySchema<object>({
  name: 'evaluation_reference',
  columns: {
    planId: keyOf('evaluation_reference', 'uuid'),
    key: keyOf('evaluation_reference'),
    part: keyOf('evaluation_reference'),
    kind: keyOf('evaluation_reference'),
    referenceId: keyOf('evaluation_reference', 'uuid'),
  } as never,
  foreignKeys: [
    {
      name: 'evaluation_reference_evaluation_fk',
      target: 'plan_evaluation',
      columnNames: ['planId', 'key'],
      referencedColumnNames: ['planId', 'key'],
    },
  ],
})

export const organisationResultTable = new EntitySchema<object>({
  name: 'organisation_result',
  columns: {
    agencyCode: keyOf('organisation_result'),
    year: keyOf('organisation_result', 'integer'),
    predicate: { type: 'text' },
    version: { type: 'integer', default: 1 },
  } as never,
})
