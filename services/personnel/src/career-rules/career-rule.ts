/** Rules that ask for nothing: how credit points come about, when a career ends, which numbers of people are told. */
import { type Day, isDay } from '@jalur/common'
import { z } from 'zod'
import { isInForce } from './promotion-periods'
import { Confidence, type LegalBasis, type Validity } from './requirement-policy'

export const CareerRuleKind = {
  CREDIT_CONVERSION: 'CREDIT_CONVERSION',
  DEGREE_BONUS: 'DEGREE_BONUS',
  DISCLOSURE: 'DISCLOSURE',
  RETIREMENT: 'RETIREMENT',
  TENURE: 'TENURE',
} as const
export type CareerRuleKind = keyof typeof CareerRuleKind

interface Parameters {
  /** A year's predicate becomes credit points, also by the months of a part of the year. */
  CREDIT_CONVERSION: Record<string, never>
  /** A higher degree adds this share (exact decimal) of the points of one rank of the level held, once. */
  DEGREE_BONUS: { share: string }
  /** Numbers of people are told to everyone from this many on, rounded to a multiple of `rounding`. */
  DISCLOSURE: { smallest: number; rounding: number }
  /** The career ends on the first of the month after the retirement age (BUP) of the position is reached. */
  RETIREMENT: Record<string, never>
  /** A position is held for at least so many years before its holder is moved (mutasi). */
  TENURE: { years: number }
}

/** A rule of the given kind, in force from `validFrom` to `validTo`, both included. */
export interface CareerRuleOf<K extends CareerRuleKind> extends Validity {
  id: string
  kind: K
  parameters: Parameters[K]
  legalBasis: LegalBasis
}
export type CareerRule = { [K in CareerRuleKind]: CareerRuleOf<K> }[CareerRuleKind]

/** A rule as stored: the parameters are open JSON. */
export interface StoredCareerRule extends Validity {
  id: string
  kind: string
  parameters: unknown
  regulationCode: string
  article: string | null
  confidence: string
}

const day = z.string().refine(isDay, 'not a calendar day')
const row = <Kind extends CareerRuleKind, P extends z.ZodType>(kind: Kind, parameters: P) =>
  z.strictObject({
    id: z.string().min(1),
    kind: z.literal(kind),
    parameters,
    legalBasis: z.strictObject({
      regulationCode: z.string().min(1),
      article: z.string().min(1).nullable(),
      confidence: z.enum(Confidence),
      validFrom: day,
    }),
    validFrom: day,
    validTo: day.nullable(),
  })
const nothing = z.strictObject({})
const count = z.number().int().positive()
const rows = z.discriminatedUnion('kind', [
  row('CREDIT_CONVERSION', nothing),
  row('DEGREE_BONUS', z.strictObject({ share: z.string().regex(/^\d+(\.\d+)?$/) })),
  row('DISCLOSURE', z.strictObject({ smallest: count, rounding: count })),
  row('RETIREMENT', nothing),
  row('TENURE', z.strictObject({ years: count })),
])

/** Checks one stored row and types it. Throws an Error that names the row and each wrong field. */
export function parseCareerRule({ regulationCode, article, confidence, ...stored }: StoredCareerRule): CareerRule {
  const legalBasis = { regulationCode, article, confidence, validFrom: stored.validFrom }
  const parsed = rows.safeParse({ ...stored, legalBasis })
  if (!parsed.success) throw new Error(`Career rule ${stored.id}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** The rule of a kind that is in force on a day; null where none is. */
export const careerRule = <K extends CareerRuleKind>(
  rules: readonly CareerRule[],
  kind: K,
  onDate: Day,
): CareerRuleOf<K> | null =>
  rules.find((rule): rule is CareerRuleOf<K> & CareerRule => rule.kind === kind && isInForce(rule, onDate)) ?? null
