import { EntitySchema } from 'typeorm'

const key = (table: string, type: 'integer' | 'uuid' | 'date' = 'uuid') =>
  ({ type, primary: true, primaryKeyConstraintName: `${table}_pk` }) as const

const refersTo = (table: string, name: string, target: string, column: string) => ({
  ...{ name: `${table}_${name}_fk`, target, columnNames: [column], referencedColumnNames: ['id'] },
})

export const coachingRuleTable = new EntitySchema<object>({
  name: 'coaching_rule',
  columns: {
    leastRatings: { type: 'integer' },
    leastPeople: { type: 'integer' },
    leastInAgency: { type: 'integer' },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
    validFrom: key('coaching_rule', 'date'),
    validTo: { type: 'date', nullable: true },
  } as never,
})

export const dialogueTable = new EntitySchema<object>({
  name: 'performance_dialogue',
  columns: {
    id: key('performance_dialogue'),
    planId: { type: 'uuid' },
    superiorId: { type: 'uuid' },
    recordedAt: { type: 'timestamptz' },
    version: { type: 'integer', default: 1 },
  } as never,
  indices: [
    { name: 'performance_dialogue_plan_idx', columns: ['planId', 'recordedAt', 'id'] as never },
    { name: 'performance_dialogue_superior_idx', columns: ['superiorId', 'recordedAt'] as never },
  ],
  foreignKeys: [refersTo('performance_dialogue', 'plan', 'performance_plan', 'planId')],
})

export const dialogueVersionTable = new EntitySchema<object>({
  name: 'dialogue_version',
  columns: {
    dialogueId: key('dialogue_version'),
    number: key('dialogue_version', 'integer'),
    kind: { type: 'text' },
    heldOn: { type: 'date' },
    workResultId: { type: 'uuid', nullable: true },
    behaviour: { type: 'text', nullable: true },
    points: { type: 'text' },
    steps: { type: 'jsonb' },
    reason: { type: 'text', nullable: true },
    writtenOn: { type: 'date' },
    confirmedOn: { type: 'date', nullable: true },
  } as never,
  indices: [{ name: 'dialogue_version_result_idx', columns: ['workResultId'] as never }],
  checks: [{ name: 'dialogue_version_topic_check', expression: '(work_result_id is null) <> (behaviour is null)' }],
  foreignKeys: [
    refersTo('dialogue_version', 'dialogue', 'performance_dialogue', 'dialogueId'),
    refersTo('dialogue_version', 'result', 'work_result', 'workResultId'),
  ],
})

export const coachingRatingTable = new EntitySchema<object>({
  name: 'coaching_rating',
  columns: {
    dialogueId: key('coaching_rating'),
    rating: { type: 'integer' },
    word: { type: 'text', nullable: true },
    ratedOn: { type: 'date' },
  } as never,
  checks: [{ name: 'coaching_rating_rating_check', expression: 'rating between 1 and 5' }],
  foreignKeys: [refersTo('coaching_rating', 'dialogue', 'performance_dialogue', 'dialogueId')],
})
