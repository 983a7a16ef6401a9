/** What every rule of performance carries: validity and legal basis. Pure: this file imports the day type only. */
import type { Day } from '@jalur/common'

/** How far a row was checked against the text of the law. */
export const Confidence = {
  VERIFIED: 'VERIFIED',
  PARTLY_VERIFIED: 'PARTLY_VERIFIED',
  UNVERIFIED: 'UNVERIFIED',
} as const
export type Confidence = keyof typeof Confidence

/** A row of the law: in force from `validFrom` to `validTo`, both included; null is open-ended. */
export interface Rule {
  validFrom: Day
  validTo: Day | null
  regulationCode: string
  /** Null where the regulation is known and the article is not. */
  article: string | null
  confidence: Confidence
}

/** True where the rule is in force on the day. */
export const isInForce = ({ validFrom, validTo }: Pick<Rule, 'validFrom' | 'validTo'>, on: Day): boolean =>
  validFrom <= on && (validTo === null || on <= validTo)

/** The rule in force on a day; null before there was any. */
export const ruleOn = <T extends Rule>(rules: readonly T[], on: Day): T | null =>
  rules.find((rule) => isInForce(rule, on)) ?? null
