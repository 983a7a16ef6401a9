/** The rules of this release, and a person in box 5, for tests of the talent map. */
import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
import type { TalentFacts, TalentGround } from './placement'
import { boxesOn } from './talent-box'
import { policyFor, type TalentPolicy } from './talent-policy'

export const TODAY = '2026-08-01'

export const catalogue = buildCatalogue(referenceRows())

const national = policyFor(catalogue.talentPolicies, '7104', TODAY)!

export const ground = (change: Partial<TalentPolicy> = {}): TalentGround => ({
  policy: { ...national, ...change },
  boxes: boxesOn(catalogue.talentBoxes, TODAY),
  day: TODAY,
})

export const facts = (change: Partial<TalentFacts> = {}): TalentFacts => ({
  employmentType: 'PNS',
  performance: { predicates: [{ year: 2025, predicate: 'GOOD' }] },
  learning: { potential: assessed('70.00') },
  integrity: { disciplineCheckedOn: '2026-07-01', activeSanction: null },
  ...change,
})

export const assessed = (score: string) => ({ score, assessedOn: '2025-03-01', validUntil: '2028-02-29' })

export const rated = (predicate: 'VERY_GOOD' | 'GOOD' | 'NEEDS_IMPROVEMENT' | 'POOR' | 'VERY_POOR', year = 2025) => ({
  predicates: [{ year, predicate }],
})
