import { EntitySchema } from 'typeorm'

const key = (table: string, type: 'integer' | 'uuid' | 'date' = 'uuid') =>
  ({ type, primary: true, primaryKeyConstraintName: `${table}_pk` }) as const

const refersTo = (table: string, name: string, target: string, columns: string[], referenced = ['id']) => ({
  ...{ name: `${table}_${name}_fk`, target, columnNames: columns, referencedColumnNames: referenced },
})

export const improvementRuleTable = new EntitySchema<object>({
  name: 'improvement_rule',
  columns: {
    longestMonths: { type: 'integer' },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
    validFrom: key('improvement_rule', 'date'),
    validTo: { type: 'date', nullable: true },
  } as never,
})

export const improvementPlanTable = new EntitySchema<object>({
  name: 'improvement_plan',
  columns: {
    id: key('improvement_plan'),
    employeeId: { type: 'uuid' },
    superiorId: { type: 'uuid' },
    status: { type: 'text' },
    version: { type: 'integer', default: 1 },
    reason: { type: 'text' },
    goal: { type: 'text' },
    reviewDates: { type: 'jsonb' },
    openedOn: { type: 'date' },
    endsOn: { type: 'date' },
    proposedOn: { type: 'date', nullable: true },
    comment: { type: 'text', nullable: true },
    agreedOn: { type: 'date', nullable: true },
    outcome: { type: 'text', nullable: true },
    statement: { type: 'text', nullable: true },
    answer: { type: 'text', nullable: true },
    cancelReason: { type: 'text', nullable: true },
    closedOn: { type: 'date', nullable: true },
  } as never,
  indices: [
    {
      name: 'improvement_plan_open_key',
      columns: ['employeeId'] as never,
      unique: true,
      where: "status <> ALL (ARRAY['COMPLETED'::text, 'CANCELLED'::text])",
    },
    { name: 'improvement_plan_employee_idx', columns: ['employeeId', 'openedOn', 'id'] as never },
  ],
})

export const improvementReferenceTable = new EntitySchema<object>({
  name: 'improvement_reference',
  columns: {
    improvementId: key('improvement_reference'),
    place: key('improvement_reference', 'integer'),
    planId: { type: 'uuid', nullable: true },
    key: { type: 'text', nullable: true },
    feedbackId: { type: 'uuid', nullable: true },
    workResultId: { type: 'uuid', nullable: true },
  } as never,
  indices: [{ name: 'improvement_reference_result_idx', columns: ['workResultId'] as never }],
  checks: [
    { name: 'improvement_reference_check', expression: 'num_nonnulls(plan_id, feedback_id, work_result_id) = 1' },
  ],
  foreignKeys: [
    refersTo('improvement_reference', 'improvement', 'improvement_plan', ['improvementId']),
    refersTo('improvement_reference', 'evaluation', 'plan_evaluation', ['planId', 'key'], ['planId', 'key']),
    refersTo('improvement_reference', 'feedback', 'feedback', ['feedbackId']),
    refersTo('improvement_reference', 'result', 'work_result', ['workResultId']),
  ],
})

export const improvementStepTable = new EntitySchema<object>({
  name: 'improvement_step',
  columns: {
    id: key('improvement_step'),
    improvementId: { type: 'uuid' },
    place: { type: 'integer' },
    text: { type: 'text' },
    dueOn: { type: 'date' },
    support: { type: 'text' },
    evidence: { type: 'text' },
    status: { type: 'text', default: 'OPEN' },
    report: { type: 'text', nullable: true },
    reportedOn: { type: 'date', nullable: true },
    returnReason: { type: 'text', nullable: true },
    confirmedOn: { type: 'date', nullable: true },
  } as never,
  uniques: [{ name: 'improvement_step_place_key', columns: ['improvementId', 'place'] as never }],
  foreignKeys: [refersTo('improvement_step', 'improvement', 'improvement_plan', ['improvementId'])],
})
