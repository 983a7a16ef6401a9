/** The rules of movements as data: what the law refuses, what yields to a written reason, and what it only tells. */
import type { Day } from '@jalur/common'
import { z } from 'zod'
import { PositionKind } from '../career-rules/career-facts'
import { isInForce } from '../career-rules/promotion-periods'
import { type Confidence, type LegalBasis, RequirementKind, type Validity } from '../career-rules/requirement-policy'
import { MovementKind } from './movement'

/** What a rule does that is not kept: forbids, asks the officer for a reason, or tells something worth knowing. */
export const RuleEffect = { REFUSE: 'REFUSE', REASON: 'REASON', NOTE: 'NOTE' } as const
export type RuleEffect = keyof typeof RuleEffect

/** Parameters of the rules that have any. */
interface RuleParameters {
  /** Of somebody who holds a post of one of these kinds for less than so many months. */
  HELD_TOO_SHORT: { months: number; positionKinds: PositionKind[] }
  /** Of acting for longer than so many months. */
  ACTING_TOO_LONG: { months: number }
  /** Of acting in a post this many levels above the own one, at most. */
  ACTING_LEVEL: { levelsAbove: number }
}

const months = z.number().int().positive()
const nothing = z.strictObject({})

/** The parameters that each rule takes. */
const PARAMETERS = {
  REQUIREMENT_NOT_MET: nothing,
  RANK_BELOW_MINIMUM: nothing,
  NOT_A_STEP: nothing,
  HELD_TOO_SHORT: z.strictObject({ months, positionKinds: z.array(z.enum(PositionKind)).min(1) }),
  DECREE_AFTER_EFFECT: nothing,
  AFTER_RETIREMENT: nothing,
  RETIREMENT_DAY_DIFFERS: nothing,
  NO_SUPERIOR: nothing,
  PART_TIME_BOUND: nothing,
  CONTRACT_BOUND: nothing,
  ACTING_TOO_LONG: z.strictObject({ months }),
  ACTING_LEVEL: z.strictObject({ levelsAbove: z.number().int().nonnegative() }),
  ACTING_CONTRACT: nothing,
  POST_IS_HELD: nothing,
  POST_IS_VACANT: nothing,
  ACTING_POWERS: nothing,
  RANK_NOT_NEXT: nothing,
  NOT_A_PROMOTION_PERIOD: nothing,
} as const satisfies Record<string, z.ZodType>

/** Rules that the law sets; the others follow from what a register is. */
export type RuleCode = keyof typeof PARAMETERS

export interface MovementRule<Code extends RuleCode = RuleCode> extends Validity {
  id: string
  code: Code
  /** Kinds of requirement that it is about; none for all. */
  requirements: readonly RequirementKind[]
  /** Kinds of movement that it is about; none for all. */
  kinds: readonly MovementKind[]
  effect: RuleEffect
  parameters: Code extends keyof RuleParameters ? RuleParameters[Code] : Record<string, never>
  legalBasis: LegalBasis
}

/** A row as stored. */
export interface StoredMovementRule extends Validity {
  id: string
  code: string
  requirements: string[]
  kinds: string[]
  effect: string
  parameters: unknown
  regulationCode: string
  article: string | null
  confidence: Confidence
}

const shape = z.object({
  code: z.enum(Object.keys(PARAMETERS) as [RuleCode, ...RuleCode[]]),
  requirements: z.array(z.enum(RequirementKind)),
  kinds: z.array(z.enum(MovementKind)),
  effect: z.enum(RuleEffect),
})

/** Checks one stored row and types it. Throws an Error that names the row and each wrong field. */
export function parseMovementRule({ regulationCode, article, confidence, ...row }: StoredMovementRule): MovementRule {
  const parsed = shape.safeParse(row)
  if (!parsed.success) throw new Error(`Movement rule ${row.id}: ${z.prettifyError(parsed.error)}`)
  const parameters = PARAMETERS[parsed.data.code].safeParse(row.parameters)
  if (!parameters.success) throw new Error(`Movement rule ${row.id}: ${z.prettifyError(parameters.error)}`)
  const legalBasis = { regulationCode, article, confidence, validFrom: row.validFrom }
  return { ...row, ...parsed.data, parameters: parameters.data, legalBasis } as MovementRule
}

/** The rule of this code for a kind of movement on a day; the one that names the requirement goes before the general. */
export function ruleFor<Code extends RuleCode>(
  rules: readonly MovementRule[],
  code: Code,
  kind: MovementKind,
  day: Day,
  requirement: RequirementKind | null = null,
): MovementRule<Code> | null {
  const fitting = rules.filter(
    (rule): rule is MovementRule<Code> =>
      rule.code === code &&
      (rule.kinds.length === 0 || rule.kinds.includes(kind)) &&
      (rule.requirements.length === 0 || (requirement !== null && rule.requirements.includes(requirement))) &&
      isInForce(rule, day),
  )
  return fitting.find(({ requirements }) => requirements.length > 0) ?? fitting[0] ?? null
}
