import { EntitySchema } from 'typeorm'
import type { StoredPeriod } from '../career-rules/policies'
import type { Confidence, RequirementKind } from '../career-rules/requirement-policy'
import type { CareerRuleKind } from '../career-rules/career-rule'

/** A requirement as a versioned policy row; `selector` and `parameters` are those of the rules. */
export interface RequirementPolicyRow {
  id: string
  kind: RequirementKind
  selector: object
  parameters: object
  regulationCode: string
  article: string | null
  confidence: Confidence
  validFrom: string
  validTo: string | null
}

export const requirementPolicyTable = new EntitySchema<RequirementPolicyRow>({
  name: 'requirement_policy',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'requirement_policy_pk' },
    kind: { type: 'text' },
    selector: { type: 'jsonb' },
    parameters: { type: 'jsonb' },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', nullable: true },
  },
  foreignKeys: [
    {
      name: 'requirement_policy_regulation_fk',
      target: 'regulation',
      columnNames: ['regulationCode'],
      referencedColumnNames: ['code'],
    },
  ],
})

/** A rule of a career that is no requirement, as a versioned row. */
export interface CareerRuleRow {
  id: string
  kind: CareerRuleKind
  parameters: object
  regulationCode: string
  article: string | null
  confidence: Confidence
  validFrom: string
  validTo: string | null
}

export const careerRuleTable = new EntitySchema<CareerRuleRow>({
  name: 'career_rule',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'career_rule_pk' },
    kind: { type: 'text' },
    parameters: { type: 'jsonb' },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', nullable: true },
  },
  foreignKeys: [
    {
      name: 'career_rule_regulation_fk',
      target: 'regulation',
      columnNames: ['regulationCode'],
      referencedColumnNames: ['code'],
    },
  ],
})

export const promotionPeriodTable = new EntitySchema<StoredPeriod>({
  name: 'promotion_period',
  columns: {
    validFrom: { type: 'date', primary: true, primaryKeyConstraintName: 'promotion_period_pk' },
    validTo: { type: 'date', nullable: true },
    days: { type: 'text', array: true },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
  },
  foreignKeys: [
    {
      name: 'promotion_period_regulation_fk',
      target: 'regulation',
      columnNames: ['regulationCode'],
      referencedColumnNames: ['code'],
    },
  ],
})

/** Which release of the reference data is stored, and which changes by officers: digests of their content. */
export interface ReferenceVersionRow {
  name: string
  digest: string
  loadedAt: Date
}

export const referenceVersionTable = new EntitySchema<ReferenceVersionRow>({
  name: 'reference_version',
  columns: {
    name: { type: 'text', primary: true, primaryKeyConstraintName: 'reference_version_pk' },
    digest: { type: 'text' },
    loadedAt: { type: 'timestamptz', default: () => 'now()' },
  },
})
