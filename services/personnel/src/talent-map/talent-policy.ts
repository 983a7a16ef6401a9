/** How an agency reads performance and potential, as versioned rows: the cut-offs are no national constants. */
import type { Day } from '@jalur/common'
import { z } from 'zod'
import { EmploymentType, PerformancePredicate, SanctionLevel } from '../career-rules/career-facts'
import { isInForce } from '../career-rules/promotion-periods'
import { type LegalBasis, RequirementKind, type Validity } from '../career-rules/requirement-policy'

const score = z.string().regex(/^(100(\.0+)?|\d{1,2}(\.\d{1,2})?)$/)
const axis = z
  .strictObject({ high: score, middle: score })
  .refine(({ high, middle }) => Number(high) > Number(middle), 'the upper limit must be above the lower one')

const shape = z.strictObject({
  /** Points of each predicate, 0 to 100; exact decimals. */
  predicateScores: z.record(z.enum(PerformancePredicate), score),
  /** Points from which performance is above, and from which it meets what was expected. */
  performance: axis,
  /** Scores from which potential is high, and from which it is medium. */
  potential: axis,
  employmentTypes: z.array(z.enum(EmploymentType)).min(1),
  blockingSanctions: z.array(z.enum(SanctionLevel)),
  /** A post whose holder retires within so many years needs a successor. */
  retirementYears: z.number().int().positive(),
  /** Requirements that are settled when a post is filled, so that they say nothing of readiness. */
  settledAtAppointment: z.array(z.enum(RequirementKind)),
  /** Requirements that a selection judges where the register cannot: unknown, they do not hold up a candidate. */
  judgedAtSelection: z.array(z.enum(RequirementKind)),
  /** Requirements that training and tests close within two years. */
  closedByTraining: z.array(z.enum(RequirementKind)),
})

/** Lower limits of the upper two of three levels, both included; exact decimals. */
export type AxisLimits = z.infer<typeof axis>

export interface TalentPolicy extends Validity, z.infer<typeof shape> {
  id: string
  /** Null for the row that holds where an agency has none of its own. */
  agencyCode: string | null
  legalBasis: LegalBasis
}

/** A row as stored: the parameters are open JSON. */
export interface StoredTalentPolicy extends Validity, Omit<LegalBasis, 'validFrom'> {
  id: string
  agencyCode: string | null
  parameters: unknown
}

/** Checks one stored row and types it. Throws an Error that names the row and each wrong field. */
export function parseTalentPolicy(stored: StoredTalentPolicy): TalentPolicy {
  const { regulationCode, article, confidence, parameters, ...row } = stored
  const parsed = shape.safeParse(parameters)
  if (!parsed.success) throw new Error(`Talent policy ${row.id}: ${z.prettifyError(parsed.error)}`)
  return { ...row, ...parsed.data, legalBasis: { regulationCode, article, confidence, validFrom: row.validFrom } }
}

/** The policy of an agency on a day: its own row goes before the national one; null where neither is in force. */
export function policyFor(policies: readonly TalentPolicy[], agencyCode: string, day: Day): TalentPolicy | null {
  const inForce = policies.filter((policy) => isInForce(policy, day))
  return (
    inForce.find((policy) => policy.agencyCode === agencyCode) ??
    inForce.find((policy) => policy.agencyCode === null) ??
    null
  )
}
