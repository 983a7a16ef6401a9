/** Credit points (angka kredit) that follow from a yearly predicate, in exact decimals. Pure. */
import { addDays, type Day, wholeMonthsBetween } from '@jalur/common'
import Big from 'big.js'
import { isInForce, type Rule } from '../rule'
import type { PerformancePredicate } from '../evaluation/predicate'
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

/** Digits that are kept. */
const DECIMALS = 6

/** The level of a position is the part of its code after the dot; other positions have none. */
export const levelOf = (positionCode: string | null): string => positionCode?.split('.')[1] ?? ''

/**
 * Coefficient of the level × multiplier of the predicate × months / 12; null where the level earns no points, or no rule
 * is in force on the last day. Only PNS earn them.
 * Source: PermenPANRB 1/2023 art. 37-39; the share by months is not verified.
 */
export function convert(
  { employmentType, positionCode }: { employmentType: string; positionCode: string | null },
  predicate: PerformancePredicate,
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
  rules: { levels: readonly CreditLevel[]; multipliers: readonly PredicateMultiplier[] },
): Conversion | null {
  const code = levelOf(positionCode)
  const level = rules.levels.find((it) => it.level === code && isInForce(it, endsOn))
  const weight = rules.multipliers.find((it) => it.predicate === predicate && isInForce(it, endsOn))
  if (employmentType !== 'PNS' || !level || !weight) return null
  const months = wholeMonthsBetween(startsOn, addDays(endsOn, 1))
  const [coefficient, multiplier] = [level.coefficient, weight.exactMultiplier]
  const points = new Big(coefficient).times(multiplier).times(months).div(12).round(DECIMALS, Big.roundHalfUp)
  return { level: code, coefficient, multiplier, months, points: points.toString() }
}
