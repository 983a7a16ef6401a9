/** Credit points (angka kredit) in exact decimals: no binary fraction ever decides a career. */
import { addDays, addMonths, type Day } from '@jalur/common'
import Big from 'big.js'
import type { Rank } from './career-facts'
import type { FunctionalLevel } from './requirement-policy'

/**
 * Points of a period: coefficient of the level × multiplier of the predicate × months / 12.
 * Source: PermenPANRB 1/2023, Peraturan BKN 3/2023; the share by months is not verified.
 */
export const creditPoints = (coefficient: string, multiplier: string, months: number): Big =>
  new Big(coefficient).times(multiplier).times(months).div(12)

/** Points to the next level; null at the top of a ladder. */
export const pointsToNextLevel = ({ pointsToNextLevel: points }: FunctionalLevel): Big | null =>
  points === null ? null : new Big(points)

/**
 * Points, counted from the entry into the level, for a rank: the points of one rank for each rank above the lowest of
 * the level. Ranks at or below the lowest ask for none.
 * Source: PermenPANRB 1/2023 ps. 37-39, Peraturan BKN 3/2023.
 */
export const pointsToRank = ({ pointsPerRank, minimumRank }: FunctionalLevel, rank: Rank): Big =>
  new Big(pointsPerRank).times(Math.max(0, rank.ordinal - minimumRank.ordinal))

/** Whole months of service that earn a shortage, at a multiplier. */
export function monthsToEarn(shortage: Big, { coefficient }: FunctionalLevel, multiplier: string): number {
  const perYear = new Big(coefficient).times(multiplier)
  const owed = shortage.times(12)
  const months = owed.div(perYear).round(0, Big.roundDown)
  return months.times(perYear).lt(owed) ? months.toNumber() + 1 : months.toNumber()
}

/** The day from which a shortage is earned, when crediting goes on from the day after `creditedThrough`. */
export const dayEarned = (creditedThrough: Day, months: number): Day => addMonths(addDays(creditedThrough, 1), months)
