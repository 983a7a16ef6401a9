/** What the rules have to say of a movement. Pure. */
import type { Text } from '@jalur/common'
import type { LegalBasis, RequirementKind } from '../career-rules/requirement-policy'
import type { MovementRule, RuleCode, RuleEffect } from './movement-rule'

/** Findings that follow from what a register is: they refuse, whatever the reason. */
export const REGISTER_CODES = {
  DECREE_IN_FUTURE: 'The decree is dated later than today.',
  EFFECTIVE_OUT_OF_RANGE: 'The day lies before the law that is on record, or more than two years ahead.',
  EFFECTIVE_BEFORE_LAST_ENTRY: 'The history has an entry of that day or later.',
  EFFECTIVE_BEFORE_SERVICE: 'The day lies before the age at which anybody can serve.',
  ENDS_BEFORE_START: 'The last day lies before the first.',
  NOT_IN_SERVICE: 'The person serves no more.',
  MOVEMENT_OVERLAPS: 'Another movement of the person, about the same, waits or is in force.',
  NOTHING_CHANGES: 'The record says so already.',
  KIND_DOES_NOT_FIT: 'The change is of another kind than the one named.',
  UNIT_NOT_OF_AGENCY: 'The unit belongs to another agency.',
  UNIT_CLOSED: 'The unit does not exist on that day.',
  POSITION_NOT_OF_AGENCY: 'Such a government has no such position.',
  POSITION_CLOSED: 'The position takes nobody new.',
  SUPERIOR_CIRCLE: 'Somebody would stand above the own superior.',
  SUPERIOR_NOT_IN_SERVICE: 'The superior, or who takes over the team, serves no more.',
  SUPERIOR_OF_OTHER_AGENCY: 'The superior, or who takes over the team, works for another agency.',
  TEAM_WITHOUT_SUPERIOR: 'The team that stays behind would have no superior.',
  ACTING_NOT_LEADING: 'Nobody acts in a post that leads nobody.',
  ACTING_OWN_POST: 'The person holds the post.',
  POST_ALREADY_ACTED: 'Somebody else acts in the post in that time.',
  NO_SUCH_ACTING: 'The person does not act so on that day.',
  RANK_OF_CONTRACT: 'Contract employees have no rank of civil servants.',
  RANK_NOT_HIGHER: 'The rank is not above the one held.',
  OWN_RECORD: 'An officer keeps no record of the own person.',
} as const
export type RegisterCode = keyof typeof REGISTER_CODES

/** Findings that the law makes; data say what each of them does (`movement-rules.json`). */
export const RULE_CODES: Readonly<Record<RuleCode, string>> = {
  REQUIREMENT_NOT_MET: 'A requirement of the position or the rank is not met.',
  RANK_BELOW_MINIMUM: 'The rank is below the lowest one for the position.',
  NOT_A_STEP: 'The career paths know no step from the position held to this one.',
  HELD_TOO_SHORT: 'The post is held for so short a time that moving asks for approval of the Ministry of Home Affairs.',
  DECREE_AFTER_EFFECT: 'The decree is dated later than the day from which it holds.',
  AFTER_RETIREMENT: 'The person is retired by that day.',
  RETIREMENT_DAY_DIFFERS: 'Retirement begins on another day by law.',
  NO_SUPERIOR: 'Nobody would stand above the person.',
  PART_TIME_BOUND: 'Part-time contract employees are bound to the post of the contract.',
  CONTRACT_BOUND: 'Contract employees are bound to the agency of the contract.',
  ACTING_TOO_LONG: 'Acting lasts longer than the law allows without extension.',
  ACTING_LEVEL: 'The post is too far above the one held to act in it.',
  ACTING_CONTRACT: 'Contract employees do not act in posts.',
  POST_IS_HELD: 'The post is held: a Plt acts in a vacant one.',
  POST_IS_VACANT: 'The post is vacant: a Plh acts for somebody who is away.',
  ACTING_POWERS: 'An acting official assesses and signs, but takes no strategic decisions.',
  RANK_NOT_NEXT: 'The rank is not the next one.',
  NOT_A_PROMOTION_PERIOD: 'Ranks rise in promotion periods; the day is none.',
}

export type FindingCode = RuleCode | RegisterCode

/** One thing that the rules have to say. */
export interface Finding {
  code: FindingCode
  effect: RuleEffect
  /** Name of the field of the input at fault; null where it is not one field. */
  field: string | null
  /** One plain sentence, under 20 words, for the officer. */
  message: Text
  /** Null for what follows from the register itself. */
  legalBasis: LegalBasis | null
  /** The requirement that is not met; null where it is not about one. */
  requirement: RequirementKind | null
}

/** What cannot be, whatever the reason. */
export const impossible = (code: RegisterCode, field: string | null, message: Text): Finding => ({
  code,
  effect: 'REFUSE',
  field,
  message,
  legalBasis: null,
  requirement: null,
})

/** What a rule of law has to say. */
export const byRule = (
  { code, effect, legalBasis }: Pick<MovementRule, 'code' | 'effect' | 'legalBasis'>,
  field: string | null,
  message: Text,
): Finding => ({ code, effect, field, message, legalBasis, requirement: null })

export const refuses = ({ effect }: Finding): boolean => effect === 'REFUSE'
export const asksReason = ({ effect }: Finding): boolean => effect === 'REASON'
