import { EntitySchema } from 'typeorm'

const key = (table: string, type: 'uuid' | 'date' = 'uuid') =>
  ({ type, primary: true, primaryKeyConstraintName: `${table}_pk` }) as const
const text = { type: 'text' } as const
const mayBeText = { type: 'text', nullable: true } as const

export const calibrationRuleTable = new EntitySchema<object>({
  name: 'calibration_rule',
  columns: {
    least: { type: 'integer' },
    groupFrom: { type: 'integer' },
    oneWayShare: { type: 'numeric' },
    regulationCode: text,
    article: mayBeText,
    confidence: text,
    validFrom: key('calibration_rule', 'date'),
    validTo: { type: 'date', nullable: true },
  } as never,
  checks: [
    { name: 'calibration_rule_least_check', expression: 'least > 1' },
    { name: 'calibration_rule_group_check', expression: 'group_from > 1' },
    { name: 'calibration_rule_share_check', expression: 'one_way_share > 0 and one_way_share < 1' },
  ],
})

export const calibrationSessionTable = new EntitySchema<object>({
  name: 'calibration_session',
  columns: {
    id: key('calibration_session'),
    chairId: { type: 'uuid' },
    agencyCode: text,
    unitId: { type: 'uuid' },
    key: text,
    status: text,
    openedOn: { type: 'date' },
    closedOn: { type: 'date', nullable: true },
    conclusion: mayBeText,
    oneWayReason: mayBeText,
    version: { type: 'integer', default: 1 },
  } as never,
  indices: [
    {
      name: 'calibration_session_key',
      columns: ['chairId', 'key'] as never,
      unique: true,
      where: "status = 'OPEN'::text",
    },
    { name: 'calibration_session_chair_idx', columns: ['chairId', 'openedOn', 'id'] as never },
    { name: 'calibration_session_agency_idx', columns: ['agencyCode', 'openedOn', 'id'] as never },
  ],
})

export const calibrationItemTable = new EntitySchema<object>({
  name: 'calibration_item',
  columns: {
    sessionId: key('calibration_item'),
    planId: key('calibration_item'),
    employeeId: { type: 'uuid' },
    assessorId: { type: 'uuid' },
    beforeWorkRating: text,
    beforeBehaviourRating: text,
    beforePredicate: text,
    afterWorkRating: mayBeText,
    afterBehaviourRating: mayBeText,
    afterPredicate: mayBeText,
    knownVersion: { type: 'integer' },
  } as never,
  indices: [
    { name: 'calibration_item_plan_idx', columns: ['planId'] as never },
    { name: 'calibration_item_assessor_idx', columns: ['assessorId', 'sessionId'] as never },
    { name: 'calibration_item_order_idx', columns: ['sessionId', 'assessorId', 'planId'] as never },
  ],
  foreignKeys: [
    {
      name: 'calibration_item_session_fk',
      target: 'calibration_session',
      columnNames: ['sessionId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'calibration_item_plan_fk',
      target: 'performance_plan',
      columnNames: ['planId'],
      referencedColumnNames: ['id'],
    },
  ],
})

export const calibrationProposalTable = new EntitySchema<object>({
  name: 'calibration_proposal',
  columns: {
    id: key('calibration_proposal'),
    sessionId: { type: 'uuid' },
    planId: { type: 'uuid' },
    fromWorkRating: text,
    fromBehaviourRating: text,
    fromPredicate: text,
    toWorkRating: text,
    toBehaviourRating: text,
    toPredicate: text,
    reason: text,
    proposedOn: { type: 'date' },
    evaluationVersion: { type: 'integer' },
    status: text,
    answerReason: mayBeText,
    answererId: { type: 'uuid', nullable: true },
    answeredOn: { type: 'date', nullable: true },
    version: { type: 'integer', default: 1 },
  } as never,
  indices: [
    {
      name: 'calibration_proposal_key',
      columns: ['sessionId', 'planId'] as never,
      unique: true,
      where: "status = 'PROPOSED'::text",
    },
    { name: 'calibration_proposal_session_idx', columns: ['sessionId', 'planId'] as never },
    { name: 'calibration_proposal_plan_idx', columns: ['planId', 'status'] as never },
  ],
  foreignKeys: [
    {
      name: 'calibration_proposal_item_fk',
      target: 'calibration_item',
      columnNames: ['sessionId', 'planId'],
      referencedColumnNames: ['sessionId', 'planId'],
    },
  ],
})
