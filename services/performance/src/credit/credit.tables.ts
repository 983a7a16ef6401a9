import type { Day } from '@jalur/common'
import { EntitySchema } from 'typeorm'
import type { PerformancePredicate } from '../evaluation/predicate'

/** Credit points earned, or set, at one level; decimals are exact text. */
export interface CreditEntryRow {
  employeeId: string
  level: string
  periodStart: Day
  kind: 'CONVERSION' | 'INTEGRATION' | 'BASE' | 'DEGREE'
  periodEnd: Day
  year: number
  predicate: PerformancePredicate | null
  coefficient: string | null
  multiplier: string | null
  months: number | null
  points: string
}

export interface PredicateMultiplierRow {
  predicate: PerformancePredicate
  validFrom: Day
  multiplier: string
  validTo: Day | null
  regulationCode: string
  article: string | null
}

export const creditEntryTable = new EntitySchema<CreditEntryRow>({
  name: 'credit_entry',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'credit_entry_pk' },
    level: { type: 'text', primary: true, primaryKeyConstraintName: 'credit_entry_pk' },
    periodStart: { type: 'date', primary: true, primaryKeyConstraintName: 'credit_entry_pk' },
    kind: { type: 'text' },
    periodEnd: { type: 'date' },
    year: { type: 'integer' },
    predicate: { type: 'text', nullable: true },
    coefficient: { type: 'numeric', precision: 8, scale: 4, nullable: true },
    multiplier: { type: 'numeric', precision: 4, scale: 2, nullable: true },
    months: { type: 'integer', nullable: true },
    points: { type: 'numeric', precision: 12, scale: 6 },
  },
  checks: [
    { name: 'credit_entry_period_check', expression: 'period_end >= period_start' },
    { name: 'credit_entry_points_check', expression: 'points >= 0' },
  ],
})

export const predicateMultiplierTable = new EntitySchema<PredicateMultiplierRow>({
  name: 'predicate_multiplier',
  columns: {
    predicate: { type: 'text', primary: true, primaryKeyConstraintName: 'predicate_multiplier_pk' },
    validFrom: { type: 'date', primary: true, primaryKeyConstraintName: 'predicate_multiplier_pk' },
    multiplier: { type: 'numeric', precision: 4, scale: 2 },
    validTo: { type: 'date', nullable: true },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
  },
})
