/** Entries of the account of credit points. Pure. */
import type { Day } from '@jalur/common'
import Big from 'big.js'
import type { PerformancePredicate } from '../evaluation/predicate'
import { isInForce } from '../rule'
import type { CreditLevel } from './conversion'

/** How points came into the account. */
export const CreditKind = {
  CONVERSION: 'CONVERSION',
  INTEGRATION: 'INTEGRATION',
  BASE: 'BASE',
  DEGREE: 'DEGREE',
} as const
export type CreditKind = keyof typeof CreditKind

/** Decimals are exact text. */
export interface CreditEntry {
  level: string
  kind: CreditKind
  periodStart: Day
  periodEnd: Day
  year: number
  predicate: PerformancePredicate | null
  coefficient: string | null
  multiplier: string | null
  months: number | null
  points: string
}

/** What a level asks and earns on a day; undefined where no rule is in force. */
export const levelOn = (levels: readonly CreditLevel[], level: string, on: Day): CreditLevel | undefined =>
  levels.find((it) => it.level === level && isInForce(it, on))

/** Points that are still missing for the next level, exact; null at the top of a ladder and where no points are known. */
export function pointsMissing(
  levels: readonly CreditLevel[],
  held: string,
  points: string | null,
  on: Day,
): string | null {
  const asked = levelOn(levels, held, on)?.pointsToNextLevel ?? null
  if (asked === null || points === null) return null
  const missing = new Big(asked).minus(points)
  return missing.lt(0) ? '0' : missing.toString()
}
