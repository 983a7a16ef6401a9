import type { Day } from '@jalur/common'
import { careerRule } from './career-rule'
import type { RuleBook } from './requirement-policy'

/** From how many people on a number is told to everyone, and to a multiple of what it is rounded. */
export interface Disclosure {
  smallest: number
  rounding: number
}

/** The rule in force on a day. Throws where none is, because then no number may be told. */
export function disclosureOn({ careerRules }: RuleBook, day: Day): Disclosure {
  const rule = careerRule(careerRules, 'DISCLOSURE', day)
  if (!rule) throw new Error(`No rule says which numbers of people may be told on ${day}`)
  return rule.parameters
}

/**
 * A number of people as everyone may know it: null below the smallest, rounded otherwise, so that the difference of two
 * answers gives nobody away.
 * Source: UU 27/2022; the limits are our choice.
 */
export const toldCount = (people: number, { smallest, rounding }: Disclosure): number | null =>
  people < smallest ? null : Math.round(people / rounding) * rounding
