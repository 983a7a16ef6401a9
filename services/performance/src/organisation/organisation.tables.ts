import { EntitySchema } from 'typeorm'

const key = (table: string, type: 'text' | 'uuid' | 'date' | 'integer') =>
  ({ type, primary: true, primaryKeyConstraintName: `${table}_pk` }) as const

export const organisationRatingTable = new EntitySchema<object>({
  name: 'organisation_rating',
  columns: {
    organisationPredicate: key('organisation_rating', 'text'),
    workRating: { type: 'text' },
    validFrom: key('organisation_rating', 'date'),
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
    validTo: { type: 'date', nullable: true },
  } as never,
})

export const unitResultTable = new EntitySchema<object>({
  name: 'unit_result',
  columns: {
    unitId: key('unit_result', 'uuid'),
    year: key('unit_result', 'integer'),
    agencyCode: { type: 'text' },
    predicate: { type: 'text' },
    leaderId: { type: 'uuid' },
    version: { type: 'integer', default: 1 },
  } as never,
  indices: [
    { name: 'unit_result_leader_idx', columns: ['leaderId', 'year'] as never },
    { name: 'unit_result_agency_idx', columns: ['agencyCode', 'year', 'unitId'] as never },
  ],
})
