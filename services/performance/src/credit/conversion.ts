/** Credit points (angka kredit) that follow from a yearly predicate, in exact decimals. Pure. */
import { addDays, type Day, wholeMonthsBetween } from '@jalur/common'
import Big from 'big.js'
import { isInForce, type Rule } from '../rule'
import type { PerformancePredicate } from '../evaluation/predicate'
import { levelOn } from './credit-entry'
import type { PredicateMultiplier } from './multiplier'

/** What a functional level asks and earns; decimals are exact text. */
export interface CreditLevel extends Rule {
  level: string
  /** Points of a whole year with the predicate GOOD. */
  coefficient: string
  /** Points to the next level; null at the top of a ladder. */
  pointsToNextLevel: string | null
}

/** One conversion of a year into points. */
export interface Conversion {
  level: string
  coefficient: string
  multiplier: string
  months: number
  /** Exact to six decimals. */
  points: string
}

/** What levels earn and predicates weigh, at all times. */
export interface ConversionRules {
  levels: readonly CreditLevel[]
  multipliers: readonly PredicateMultiplier[]
}

/** Digits that are kept. */
const DECIMALS = 6

/** The level of a position is the part of its code after the dot; other positions have none. */
export const levelOf = (positionCode: string | null): string => positionCode?.split('.')[1] ?? ''

/** The rows that a predicate at a level is converted by on a day; undefined where none is in force. */
export const conversionRules = (
  level: string,
  predicate: PerformancePredicate,
  on: Day,
  { levels, multipliers }: ConversionRules,
): { level: CreditLevel | undefined; weight: PredicateMultiplier | undefined } => ({
  level: levelOn(levels, level, on),
  weight: multipliers.find((it) => it.predicate === predicate && isInForce(it, on)),
})

/**
 * Coefficient of the level × multiplier of the predicate × months / 12; null where the level earns no points, or no rule
 * is in force on the last day. Only PNS earn them.
 * Source: PermenPANRB 1/2023 art. 37-39; the share by months is not verified.
 */
export function convert(
  { employmentType, positionCode }: { employmentType: string; positionCode: string | null },
  predicate: PerformancePredicate,
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
  rules: ConversionRules,
): Conversion | null {
  const code = levelOf(positionCode)
  const { level, weight } = conversionRules(code, predicate, endsOn, rules)
  if (employmentType !== 'PNS' || !level || !weight) return null
  const months = wholeMonthsBetween(startsOn, addDays(endsOn, 1))
  const [coefficient, multiplier] = [level.coefficient, weight.exactMultiplier]
  const points = new Big(coefficient).times(multiplier).times(months).div(12).round(DECIMALS, Big.roundHalfUp)
  return { level: code, coefficient, multiplier, months, points: points.toString() }
}
