import { EntitySchema } from 'typeorm'
import type { StoredWindowVersion } from './window-version'

/** A version with who put it on record, and who cancelled it: accounts, which are not told. */
interface WindowVersionRow extends StoredWindowVersion {
  changedBy: string
  cancelledBy: string | null
}

export const windowVersionTable = new EntitySchema<WindowVersionRow>({
  name: 'window_version',
  columns: {
    agencyCode: { type: 'text', primary: true, primaryKeyConstraintName: 'window_version_pk' },
    number: { type: 'integer', primary: true, primaryKeyConstraintName: 'window_version_pk' },
    windows: { type: 'jsonb' },
    cadence: { type: 'text' },
    validFrom: { type: 'date' },
    decision: { type: 'text' },
    reason: { type: 'text' },
    changedAt: { type: 'timestamptz' },
    changedBy: { type: 'text' },
    cancelledAt: { type: 'timestamptz', nullable: true },
    cancelledBy: { type: 'text', nullable: true },
    cancelReason: { type: 'text', nullable: true },
  },
  indices: [
    {
      name: 'window_version_month_key',
      columns: ['agencyCode', 'validFrom'],
      unique: true,
      where: 'cancelled_at IS NULL',
    },
  ],
  checks: [
    { name: 'window_version_month_check', expression: "valid_from = date_trunc('month', valid_from::timestamp)::date" },
  ],
})

export const planTermTable = new EntitySchema<object>({
  name: 'plan_term',
  columns: {
    agencyCode: { type: 'text', primary: true, primaryKeyConstraintName: 'plan_term_pk' },
    dueOn: { type: 'text' },
    validFrom: { type: 'date', primary: true, primaryKeyConstraintName: 'plan_term_pk' },
    validTo: { type: 'date', nullable: true },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
  } as never,
})
