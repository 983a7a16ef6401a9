import { EntitySchema } from 'typeorm'
import type { StoredVersion } from './policy-rule'

/** A change of a rule by an officer, as stored. Rules are rows of several tables, so that none is referred to. */
interface PolicyVersionRow extends StoredVersion {
  /** The account. */
  changedBy: string
  cancelledBy: string | null
}

export const policyVersionTable = new EntitySchema<PolicyVersionRow>({
  name: 'policy_version',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'policy_version_pk' },
    number: { type: 'integer', primary: true, primaryKeyConstraintName: 'policy_version_pk' },
    selector: { type: 'jsonb' },
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
      name: 'policy_version_day_key',
      columns: ['code', 'validFrom'],
      unique: true,
      where: 'cancelled_at is null',
    },
  ],
  checks: [{ name: 'policy_version_days_check', expression: 'valid_to >= valid_from' }],
  foreignKeys: [
    {
      name: 'policy_version_regulation_fk',
      target: 'regulation',
      columnNames: ['regulationCode'],
      referencedColumnNames: ['code'],
    },
  ],
})
