import { EntitySchema } from 'typeorm'
import type { CompetencyKind, Confidence } from './competency'

export interface CompetencyRow {
  code: string
  kind: CompetencyKind
  nameId: string
  nameEn: string
  /** Place in lists. */
  ordinal: number
}

export interface CompetencyStandardRow {
  positionCode: string
  competencyCode: string
  requiredLevel: number
  regulationCode: string | null
  confidence: Confidence
}

/** Which release of the reference data the tables hold. */
export interface ReferenceVersionRow {
  name: string
  digest: string
}

export const competencyTable = new EntitySchema<CompetencyRow>({
  name: 'competency',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'competency_pk' },
    kind: { type: 'text' },
    nameId: { type: 'text' },
    nameEn: { type: 'text' },
    ordinal: { type: 'integer' },
  },
})

export const competencyStandardTable = new EntitySchema<CompetencyStandardRow>({
  name: 'competency_standard',
  columns: {
    positionCode: { type: 'text', primary: true, primaryKeyConstraintName: 'competency_standard_pk' },
    competencyCode: { type: 'text', primary: true, primaryKeyConstraintName: 'competency_standard_pk' },
    requiredLevel: { type: 'integer' },
    regulationCode: { type: 'text', nullable: true },
    confidence: { type: 'text' },
  },
  checks: [{ name: 'competency_standard_level_check', expression: 'required_level between 1 and 5' }],
  foreignKeys: [
    {
      name: 'competency_standard_competency_fk',
      target: 'competency',
      columnNames: ['competencyCode'],
      referencedColumnNames: ['code'],
    },
  ],
})

export const referenceVersionTable = new EntitySchema<ReferenceVersionRow>({
  name: 'reference_version',
  columns: {
    name: { type: 'text', primary: true, primaryKeyConstraintName: 'reference_version_pk' },
    digest: { type: 'text' },
  },
})
