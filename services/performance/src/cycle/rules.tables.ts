import { EntitySchema } from 'typeorm'

const BASIS = {
  regulationCode: { type: 'text' },
  article: { type: 'text', nullable: true },
  confidence: { type: 'text' },
  validTo: { type: 'date', nullable: true },
} as const

const key = (table: string, type: 'text' | 'date' = 'text') =>
  ({ type, primary: true, primaryKeyConstraintName: `${table}_pk` }) as const

export const predicateMatrixTable = new EntitySchema<object>({
  name: 'predicate_matrix',
  columns: {
    workRating: key('predicate_matrix'),
    behaviourRating: key('predicate_matrix'),
    predicate: { type: 'text' },
    validFrom: key('predicate_matrix', 'date'),
    ...BASIS,
  } as never,
})

export const behaviourStandardTable = new EntitySchema<object>({
  name: 'behaviour_standard',
  columns: {
    value: key('behaviour_standard'),
    place: { type: 'integer' },
    guides: { type: 'jsonb' },
    validFrom: key('behaviour_standard', 'date'),
    ...BASIS,
  } as never,
})

export const distributionPatternTable = new EntitySchema<object>({
  name: 'distribution_pattern',
  columns: {
    organisationPredicate: key('distribution_pattern'),
    limits: { type: 'jsonb' },
    validFrom: key('distribution_pattern', 'date'),
    ...BASIS,
  } as never,
})

export const cycleWindowTable = new EntitySchema<object>({
  name: 'cycle_window',
  columns: {
    agencyCode: key('cycle_window'),
    kind: key('cycle_window'),
    fromDay: { type: 'integer' },
    toDay: { type: 'integer' },
    monthsAfter: { type: 'integer' },
    validFrom: key('cycle_window', 'date'),
    ...BASIS,
  } as never,
  checks: [{ name: 'cycle_window_days_check', expression: 'from_day between 1 and to_day and to_day <= 31' }],
})

export const evaluationCadenceTable = new EntitySchema<object>({
  name: 'evaluation_cadence',
  columns: {
    agencyCode: key('evaluation_cadence'),
    cadence: { type: 'text' },
    validFrom: key('evaluation_cadence', 'date'),
    ...BASIS,
  } as never,
})

export const creditLevelTable = new EntitySchema<object>({
  name: 'credit_level',
  columns: {
    level: key('credit_level'),
    coefficient: { type: 'numeric', precision: 8, scale: 4 },
    pointsToNextLevel: { type: 'numeric', precision: 12, scale: 6, nullable: true },
    validFrom: key('credit_level', 'date'),
    ...BASIS,
  } as never,
})

export const objectionTermTable = new EntitySchema<object>({
  name: 'objection_term',
  columns: {
    filingDays: { type: 'integer' },
    statementDays: { type: 'integer' },
    decisionDays: { type: 'integer' },
    validFrom: key('objection_term', 'date'),
    ...BASIS,
  } as never,
})
