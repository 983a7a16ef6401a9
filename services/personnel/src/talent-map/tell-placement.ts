import { dayInZone, type Language, WITA } from '@jalur/common'
import type { Catalogue } from '../catalogue/catalogue'
import type { EmployeeRecord } from '../employee/employee'
import { explainPlacement, type PlacementExplanation, revisedText } from './explain-placement'
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

/**
 * Where a person stands in a map, with the words for it: judged again by the facts and the policy that the map keeps. A box
 * that a decision set goes before that of the rules, and then nothing that the rules ask changes it.
 */
export function placementIn(
  language: Language,
  { placed, map, employee }: { placed: PlacedPerson; map: TalentMap; employee: EmployeeRecord },
  { talentBoxes }: Catalogue,
) {
  const { policy, day, year } = map
  const boxes = boxesOn(talentBoxes, day)
  const placement = placeTalent(placed.facts, { policy, day, boxes })
  const said = explainPlacement(placement, policy)
  const revised = placed.revisedAt && boxes.find(({ box }) => box === placed.box)
  const box = revised ?? placement.box
  const result = revised ? revisedText(revised, dayInZone(placed.revisedAt!, WITA)) : said.result
  const { outside, changes } = revised ? NOTHING_TO_CHANGE : said
  return {
    ...{ employee, year, factsAsOf: map.factsAsOf!, policy: policyOf(policy), isRevised: Boolean(revised) },
    box: box && boxIn(language, box),
    result: result[language],
    readings: said.readings.map(({ axis, input, rule }) => ({
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

const NOTHING_TO_CHANGE: Pick<PlacementExplanation, 'outside' | 'changes'> = { outside: [], changes: [] }
