/** The mean of a group, and how far it may lie from the truth by chance. Pure: this file imports nothing. */

/** A mean with the interval that holds the true one in 95 of 100 cases. */
export interface MeanInterval {
  average: number
  low: number
  high: number
}

/** Quantile of the normal distribution for an interval of 95 of 100. */
const NORMAL = 1.959963985

/**
 * Quantile of Student’s t for an interval of 95 of 100, by the first terms of its expansion: right to three decimals
 * from 9 degrees of freedom on. Source: Abramowitz and Stegun, 26.7.5.
 */
export function studentOf(freedom: number): number {
  const z = NORMAL
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * The mean of at least two values, with its interval by Student’s t, cut to the ends of the scale. Where all values are
 * the same the interval has no width, which says nothing about certainty.
 */
export function meanInterval(values: readonly number[], scale: { lowest: number; highest: number }): MeanInterval {
  const average = meanOf(values)
  const freedom = values.length - 1
  const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / freedom
  const reach = studentOf(freedom) * Math.sqrt(variance / values.length)
  return { average, low: Math.max(scale.lowest, average - reach), high: Math.min(scale.highest, average + reach) }
}
