/** Gathers the posts and the candidates of an agency, and puts them in order. Pure. */
import type { Day } from '@jalur/common'
import type { Vacancies } from '../career-path/career-path'
import type { Catalogue } from '../catalogue/catalogue'
import type { TalentPolicy } from '../talent-map/talent-policy'
import { byRisk, isStructural, type PostFacts, riskOf } from './succession'
import type { SuccessionCandidate, SuccessionPost } from './succession-post'

/** A post and who holds it. */
export type HeldPost = Pick<SuccessionPost, 'positionCode' | 'unitId' | 'incumbentId' | 'retiresOn'>

/** What a plan is made of. */
export interface PlanGround {
  catalogue: Catalogue
  policy: TalentPolicy
  day: Day
  vacancies: Vacancies
}

const READINESS_ORDER = ['NOW', 'WITHIN_TWO_YEARS']

/** The candidates for each position, the readiest first, then by box, then by the day on which waiting is enough. */
export function rankCandidates(candidates: readonly Omit<SuccessionCandidate, 'place'>[]): SuccessionCandidate[] {
  const places = new Map<string, number>()
  return [...candidates].sort(byReadiness).map((candidate) => {
    const place = (places.get(candidate.positionCode) ?? 0) + 1
    places.set(candidate.positionCode, place)
    return { ...candidate, place }
  })
}

type Ranked = Omit<SuccessionCandidate, 'place'>
const byReadiness = (a: Ranked, b: Ranked): number =>
  READINESS_ORDER.indexOf(a.readiness) - READINESS_ORDER.indexOf(b.readiness) ||
  b.box - a.box ||
  (a.readyOn ?? '9999-12-31').localeCompare(b.readyOn ?? '9999-12-31') ||
  a.open.length - b.open.length

/** Every structural post that is held, and the openings of each structural position, most at risk first. */
export function planSuccession(
  held: readonly HeldPost[],
  candidates: readonly Pick<SuccessionCandidate, 'positionCode' | 'readiness'>[],
  { catalogue, policy, day, vacancies }: PlanGround,
): SuccessionPost[] {
  const ready = countReady(candidates)
  const openings = Object.entries(vacancies).filter(([code, count]) => {
    const position = catalogue.positionsByCode.get(code)
    return count > 0 && position !== undefined && isStructural(position)
  })
  const posts = [
    ...held.map((post) => ({ ...post, openings: 0 })),
    ...openings.map(([positionCode, count]) => ({
      ...{ positionCode, unitId: null, incumbentId: null, retiresOn: null, openings: count },
    })),
  ]
  return posts
    .map((post) => {
      const facts: PostFacts & typeof post = { ...post, ...(ready.get(post.positionCode) ?? NOBODY) }
      return { ...facts, risk: riskOf(facts, policy, day) }
    })
    .sort((a, b) => byRisk(a, b) || a.positionCode.localeCompare(b.positionCode))
    .map((post, index) => ({ ...post, place: index + 1 }))
}

const NOBODY = { readyNow: 0, readyWithinTwoYears: 0 }

function countReady(candidates: readonly Pick<SuccessionCandidate, 'positionCode' | 'readiness'>[]) {
  const counts = new Map<string, typeof NOBODY>()
  for (const { positionCode, readiness } of candidates) {
    const { readyNow, readyWithinTwoYears } = counts.get(positionCode) ?? NOBODY
    counts.set(
      positionCode,
      readiness === 'NOW'
        ? { readyNow: readyNow + 1, readyWithinTwoYears }
        : { readyNow, readyWithinTwoYears: readyWithinTwoYears + 1 },
    )
  }
  return counts
}
