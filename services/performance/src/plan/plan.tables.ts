import { EntitySchema } from 'typeorm'

const id = (table: string) => ({ type: 'uuid', primary: true, primaryKeyConstraintName: `${table}_pk` }) as const

interface PlanRow {
  id: string
  employeeId: string
  startsOn: string
  endsOn: string
  approach: string
  status: string
  appraiserId: string | null
  reason: string | null
  version: number
  submittedAt: Date | null
  decidedAt: Date | null
  approverId: string | null
  annex: unknown
  createdAt: Date
}

export const planTable = new EntitySchema<PlanRow>({
  name: 'performance_plan',
  columns: {
    id: id('performance_plan'),
    employeeId: { type: 'uuid' },
    startsOn: { type: 'date' },
    endsOn: { type: 'date' },
    approach: { type: 'text' },
    status: { type: 'text' },
    appraiserId: { type: 'uuid', nullable: true },
    reason: { type: 'text', nullable: true },
    version: { type: 'integer', default: 1 },
    submittedAt: { type: 'timestamptz', nullable: true },
    decidedAt: { type: 'timestamptz', nullable: true },
    approverId: { type: 'uuid', nullable: true },
    annex: { type: 'jsonb', default: { support: null, accountability: null, consequences: null } },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
  },
  uniques: [{ name: 'performance_plan_start_key', columns: ['employeeId', 'startsOn'] }],
  indices: [{ name: 'performance_plan_appraiser_idx', columns: ['appraiserId', 'status'] }],
  checks: [
    {
      name: 'performance_plan_period_check',
      expression: 'ends_on >= starts_on and extract(year from starts_on) = extract(year from ends_on)',
    },
  ],
})

interface WorkResultRow {
  id: string
  planId: string
  place: number
  kind: string
  statement: string
  cascadedFrom: string | null
  agreement: string | null
  actions: unknown
}

export const workResultTable = new EntitySchema<WorkResultRow>({
  name: 'work_result',
  columns: {
    id: id('work_result'),
    planId: { type: 'uuid' },
    place: { type: 'integer' },
    kind: { type: 'text' },
    statement: { type: 'text' },
    cascadedFrom: { type: 'uuid', nullable: true },
    agreement: { type: 'text', nullable: true },
    actions: { type: 'jsonb', default: '[]' },
  },
  indices: [
    { name: 'work_result_plan_idx', columns: ['planId', 'place'] },
    { name: 'work_result_source_idx', columns: ['cascadedFrom'] },
  ],
  foreignKeys: [
    {
      name: 'work_result_plan_fk',
      target: 'performance_plan',
      columnNames: ['planId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
    {
      name: 'work_result_source_fk',
      target: 'work_result',
      columnNames: ['cascadedFrom'],
      referencedColumnNames: ['id'],
    },
  ],
})

interface IndicatorRow {
  id: string
  workResultId: string
  place: number
  aspect: string
  statement: string
  target: string | null
  unit: string | null
}

export const indicatorTable = new EntitySchema<IndicatorRow>({
  name: 'indicator',
  columns: {
    id: id('indicator'),
    workResultId: { type: 'uuid' },
    place: { type: 'integer' },
    aspect: { type: 'text' },
    statement: { type: 'text' },
    target: { type: 'numeric', precision: 18, scale: 4, nullable: true },
    unit: { type: 'text', nullable: true },
  },
  indices: [{ name: 'indicator_result_idx', columns: ['workResultId', 'place'] }],
  foreignKeys: [
    {
      name: 'indicator_result_fk',
      target: 'work_result',
      columnNames: ['workResultId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
})

interface PlanBehaviourRow {
  planId: string
  value: string
  expectation: string | null
}

export const planBehaviourTable = new EntitySchema<PlanBehaviourRow>({
  name: 'plan_behaviour',
  columns: {
    planId: id('plan_behaviour'),
    value: { type: 'text', primary: true, primaryKeyConstraintName: 'plan_behaviour_pk' },
    expectation: { type: 'text', nullable: true },
  },
  foreignKeys: [
    {
      name: 'plan_behaviour_plan_fk',
      target: 'performance_plan',
      columnNames: ['planId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
})
