import { EntitySchema } from 'typeorm'
import type { StoredVersion } from './policy-rule'

/** A change of a rule by an officer, as stored. */
interface RequirementPolicyVersionRow extends StoredVersion {
  /** The account. */
  changedBy: string
  cancelledBy: string | null
}

export const requirementPolicyVersionTable = new EntitySchema<RequirementPolicyVersionRow>({
  name: 'requirement_policy_version',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'requirement_policy_version_pk' },
    number: { type: 'integer', primary: true, primaryKeyConstraintName: 'requirement_policy_version_pk' },
    parameters: { type: 'jsonb', nullable: true },
    regulationCode: { type: 'text' },
    article: { type: 'text' },
    confidence: { type: 'text' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', nullable: true },
    reason: { type: 'text' },
    changedAt: { type: 'timestamptz' },
    changedBy: { type: 'text' },
    cancelledAt: { type: 'timestamptz', nullable: true },
    cancelledBy: { type: 'text', nullable: true },
    cancelReason: { type: 'text', nullable: true },
  },
  indices: [
    {
      name: 'requirement_policy_version_day_key',
      columns: ['code', 'validFrom'],
      unique: true,
      where: 'cancelled_at is null',
    },
  ],
  checks: [{ name: 'requirement_policy_version_days_check', expression: 'valid_to >= valid_from' }],
  foreignKeys: [
    {
      name: 'requirement_policy_version_policy_fk',
      target: 'requirement_policy',
      columnNames: ['code'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'requirement_policy_version_regulation_fk',
      target: 'regulation',
      columnNames: ['regulationCode'],
      referencedColumnNames: ['code'],
    },
  ],
})
