import type { Language } from '@jalur/common'
import type { Catalogue } from '../catalogue/catalogue'
import type { EmployeeRecord } from '../employee/employee'
import { explainPlacement } from './explain-placement'
import { placeTalent } from './placement'
import { boxesOn, type TalentBox } from './talent-box'
import type { PlacedPerson, TalentMap } from './talent-map'
import type { TalentPolicy } from './talent-policy'

/** A box in the caller's language. */
export const boxIn = (language: Language, { recommendation, ...box }: TalentBox) => ({
  ...box,
  recommendation: recommendation[language],
})

/** A policy as the API tells it. */
export const policyOf = ({ agencyCode, performance, potential, validTo, legalBasis }: TalentPolicy) => ({
  isOwn: agencyCode !== null,
  performanceHigh: performance.high,
  performanceMiddle: performance.middle,
  potentialHigh: potential.high,
  potentialMiddle: potential.middle,
  validTo,
  legalBasis,
})

/** Where a person stands in a map, with the words for it: judged again by the facts and the policy that the map keeps. */
export function placementIn(
  language: Language,
  { placed, map, employee }: { placed: PlacedPerson; map: TalentMap; employee: EmployeeRecord },
  { talentBoxes }: Catalogue,
) {
  const { policy, day, year } = map
  const placement = placeTalent(placed.facts, { policy, day, boxes: boxesOn(talentBoxes, day) })
  const { readings, result, outside, changes } = explainPlacement(placement, policy)
  return {
    ...{ employee, year, factsAsOf: map.factsAsOf!, policy: policyOf(policy) },
    box: placement.box && boxIn(language, placement.box),
    result: result[language],
    readings: readings.map(({ axis, input, rule }) => ({
      axis,
      input: input && input[language],
      rule: rule[language],
    })),
    outside: outside.map(({ reason, explanation, remedy }) => ({
      reason,
      explanation: explanation[language],
      remedy: remedy[language],
    })),
    changes: changes.map((change) => change[language]),
  }
}
