/** Turns stored policy rows into the typed rules; a row that does not fit is refused with its id. */
import { isDay } from '@jalur/common'
import { z } from 'zod'
import * as facts from './career-facts'
import { parseCareerRule, type StoredCareerRule } from './career-rule'
import {
  Confidence,
  type PromotionRegime,
  type RankPolicy,
  RankPromotionKind,
  RequirementKind,
  type RequirementPolicy,
  type RuleBook,
  type StepPolicy,
} from './requirement-policy'

/** A policy row as stored: selector and parameters are open JSON. */
export interface StoredPolicy {
  id: string
  kind: string
  selector: unknown
  parameters: unknown
  regulationCode: string
  article: string | null
  confidence: string
  validFrom: string
  validTo: string | null
}

/** The promotion periods of a time as stored; `days` are `MM-DD`. */
export interface StoredPeriod {
  validFrom: string
  validTo: string | null
  days: string[]
  regulationCode: string
  article: string | null
  confidence: Confidence
}

/** A stored row of promotion periods with its legal basis put together. */
export const promotionRegimeOf = ({ validFrom, validTo, days, ...citation }: StoredPeriod): PromotionRegime => {
  const { regulationCode, article, confidence } = citation
  return { validFrom, validTo, days, legalBasis: { regulationCode, article, confidence, validFrom } }
}

const day = z.string().refine(isDay, 'not a calendar day')
const years = z.number().int().positive()
const decimal = z.string().regex(/^\d+(\.\d+)?$/)
const dayOfYear = z.string().refine((monthDay) => isDay(`2000-${monthDay}`), 'not a day of the year')
const nothing = z.strictObject({})
const rankCode = z.string().regex(/^(I|II|III|IV)\/[a-e]$/)
const predicate = z.enum(facts.PerformancePredicate)

const shared = {
  id: z.string().min(1),
  legalBasis: z.strictObject({
    regulationCode: z.string().min(1),
    article: z.string().min(1).nullable(),
    confidence: z.enum(Confidence),
    validFrom: day,
  }),
  validFrom: day,
  validTo: day.nullable(),
}

const stepSelector = z.strictObject({
  moves: z.array(z.enum(facts.CareerMove)).optional(),
  fromGroups: z.array(z.enum(facts.PositionGroup)).optional(),
  toKinds: z.array(z.enum(facts.PositionKind)).optional(),
  toLevels: z.array(z.enum(facts.PositionLevel)).optional(),
  toCategories: z.array(z.enum(facts.LevelCategory)).optional(),
})
const rankSelector = z.strictObject({ rankPromotions: z.array(z.enum(RankPromotionKind)).min(1) })

const creditPoints = z.strictObject({ assumedPredicate: predicate, assumedMultiplier: decimal })
const performance = z.strictObject({ minimum: predicate, years, ratedBy: dayOfYear })

const step = <Kind extends string, Parameters extends z.ZodType>(kind: Kind, parameters: Parameters) =>
  z.strictObject({ ...shared, kind: z.literal(kind), selector: stepSelector, parameters })
const rank = <Kind extends string, Parameters extends z.ZodType>(kind: Kind, parameters: Parameters) =>
  z.strictObject({ ...shared, kind: z.literal(kind), selector: rankSelector, parameters })

const stepRow = z.discriminatedUnion('kind', [
  step('EMPLOYMENT_STATUS', z.strictObject({ types: z.array(z.enum(facts.EmploymentType)).min(1) })),
  step('RANK', z.strictObject({ stepsBelow: z.number().int().nonnegative() })),
  step('EDUCATION', z.strictObject({ minimum: z.enum(facts.EducationLevel) })),
  step('TIME_IN_RANK', z.strictObject({ years })),
  step(
    'TIME_IN_POSITION',
    z.strictObject({
      years,
      kinds: z.array(z.enum(facts.PositionKind)),
      levels: z.array(z.enum(facts.PositionLevel)),
      minimumEquivalence: z.number().int().positive(),
    }),
  ),
  step('FIELD_EXPERIENCE', z.strictObject({ years })),
  step('CREDIT_POINTS', creditPoints),
  step('PERFORMANCE', performance),
  step('COMPETENCY', nothing),
  step('COMPETENCY_TEST', nothing),
  step('AGE', z.strictObject({ maximum: years })),
  step('VACANCY', nothing),
  step('FITNESS', nothing),
  step('DISCIPLINE', z.strictObject({ blockingLevels: z.array(z.enum(facts.SanctionLevel)).min(1) })),
  step('PLEDGE', nothing),
])

const rankRow = z.discriminatedUnion('kind', [
  rank('RANK', nothing),
  rank('EDUCATION', z.strictObject({ ceilings: z.partialRecord(z.enum(facts.EducationLevel), rankCode) })),
  rank('TIME_IN_RANK', z.strictObject({ years, yearsBelowRange: years.nullable() })),
  rank('CREDIT_POINTS', creditPoints),
  rank('PERFORMANCE', performance),
])

/** What a rule book is made of, as stored. */
export interface StoredRules extends Omit<RuleBook, 'stepPolicies' | 'rankPolicies' | 'careerRules'> {
  policies: StoredPolicy[]
  careerRules: StoredCareerRule[]
}

/**
 * Types all policy rows, tells apart those of steps and those of rises in rank, and puts them in the order of a
 * checklist. Throws as `parsePolicy` and `parseCareerRule` do.
 */
export function createRuleBook({ policies, careerRules, ...tables }: StoredRules): RuleBook {
  const order = Object.keys(RequirementKind)
  const parsed = policies.map(parsePolicy).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return {
    ...tables,
    careerRules: careerRules.map(parseCareerRule),
    stepPolicies: parsed.filter((policy): policy is StepPolicy => !isRankSelector(policy.selector)),
    rankPolicies: parsed.filter((policy): policy is RankPolicy => isRankSelector(policy.selector)),
  }
}

/**
 * Checks one stored row and types it. A selector with `rankPromotions` makes it a rule for rises in rank.
 * Throws an Error that names the row and each wrong field.
 */
export function parsePolicy({ regulationCode, article, confidence, ...row }: StoredPolicy): RequirementPolicy {
  const policy = { ...row, legalBasis: { regulationCode, article, confidence, validFrom: row.validFrom } }
  const parsed = isRankSelector(row.selector) ? rankRow.safeParse(policy) : stepRow.safeParse(policy)
  if (!parsed.success) throw new Error(`Policy ${row.id}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

const isRankSelector = (selector: unknown): boolean =>
  typeof selector === 'object' && selector !== null && 'rankPromotions' in selector
