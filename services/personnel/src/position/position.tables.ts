import { EntitySchema } from 'typeorm'
import type { JobFamily } from './position'
import type { FunctionalLevelRow, PositionKindRow, PositionRow } from './position-rows'

export const positionKindTable = new EntitySchema<PositionKindRow>({
  name: 'position_kind',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'position_kind_pk' },
    groupCode: { type: 'text' },
    ordinal: { type: 'integer' },
    nameId: { type: 'text' },
    nameEn: { type: 'text' },
    retirementAge: { type: 'integer', nullable: true },
    equivalence: { type: 'integer', nullable: true },
  },
})

export const functionalLevelTable = new EntitySchema<FunctionalLevelRow>({
  name: 'functional_level',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'functional_level_pk' },
    category: { type: 'text' },
    ordinal: { type: 'integer' },
    name: { type: 'text' },
    minimumRank: { type: 'text' },
    maximumRank: { type: 'text' },
    coefficient: { type: 'numeric', precision: 8, scale: 4 },
    pointsPerRank: { type: 'numeric', precision: 8, scale: 3 },
    pointsToNextLevel: { type: 'numeric', precision: 8, scale: 3, nullable: true },
    nextLevel: { type: 'text', nullable: true },
    retirementAge: { type: 'integer' },
    equivalence: { type: 'integer' },
    confidence: { type: 'text' },
  },
  foreignKeys: [
    {
      name: 'functional_level_minimum_rank_fk',
      target: 'rank',
      columnNames: ['minimumRank'],
      referencedColumnNames: ['code'],
    },
    {
      name: 'functional_level_maximum_rank_fk',
      target: 'rank',
      columnNames: ['maximumRank'],
      referencedColumnNames: ['code'],
    },
  ],
})

export const jobFamilyTable = new EntitySchema<JobFamily>({
  name: 'job_family',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'job_family_pk' },
    name: { type: 'text' },
    supervisingAgency: { type: 'text', nullable: true },
  },
})

export const positionTable = new EntitySchema<PositionRow>({
  name: 'position',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'position_pk' },
    name: { type: 'text' },
    kind: { type: 'text' },
    level: { type: 'text', nullable: true },
    eselon: { type: 'text', nullable: true },
    familyCode: { type: 'text', nullable: true },
    baseCode: { type: 'text' },
    scope: { type: 'text', nullable: true },
    minimumRank: { type: 'text', nullable: true },
    maximumRank: { type: 'text', nullable: true },
    retirementAge: { type: 'integer' },
    minimumEducation: { type: 'text', nullable: true },
    descriptionId: { type: 'text' },
    descriptionEn: { type: 'text' },
    steward: { type: 'text', nullable: true },
    confidence: { type: 'text' },
    legacy: { type: 'boolean', default: false },
  },
  indices: [
    { name: 'position_kind_idx', columns: ['kind'] },
    { name: 'position_family_idx', columns: ['familyCode'] },
  ],
  foreignKeys: [
    { name: 'position_kind_fk', target: 'position_kind', columnNames: ['kind'], referencedColumnNames: ['code'] },
    { name: 'position_level_fk', target: 'functional_level', columnNames: ['level'], referencedColumnNames: ['code'] },
    { name: 'position_family_fk', target: 'job_family', columnNames: ['familyCode'], referencedColumnNames: ['code'] },
    { name: 'position_minimum_rank_fk', target: 'rank', columnNames: ['minimumRank'], referencedColumnNames: ['code'] },
    { name: 'position_maximum_rank_fk', target: 'rank', columnNames: ['maximumRank'], referencedColumnNames: ['code'] },
  ],
})

/** Openings of a position (formasi) in an agency; no row means that none were reported, which is not the same as 0. */
export interface VacancyRow {
  agencyCode: string
  positionCode: string
  openings: number
  updatedOn: string
}

export const vacancyTable = new EntitySchema<VacancyRow>({
  name: 'vacancy',
  columns: {
    agencyCode: { type: 'text', primary: true, primaryKeyConstraintName: 'vacancy_pk' },
    positionCode: { type: 'text', primary: true, primaryKeyConstraintName: 'vacancy_pk' },
    openings: { type: 'integer' },
    updatedOn: { type: 'date' },
  },
  indices: [{ name: 'vacancy_position_idx', columns: ['positionCode'] }],
  checks: [{ name: 'vacancy_openings_check', expression: 'openings >= 0' }],
  foreignKeys: [
    { name: 'vacancy_agency_fk', target: 'agency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
    { name: 'vacancy_position_fk', target: 'position', columnNames: ['positionCode'], referencedColumnNames: ['code'] },
  ],
})
