/** The way to a goal under assumptions: by which route, when it arrives, and how that is told. Pure. */
import { createHash } from 'node:crypto'
import type { Text } from '@jalur/common'
import type { RequirementCheck } from '../career-rules/requirement-check'
import { dayText, predicateTexts } from '../career-rules/texts'
import type { CareerTransition } from '../catalogue/catalogue'
import type { Position } from '../position/position'
import type { CareerAssumptions } from './career-assumptions'
import type { CareerStart } from './career-course'
import type { CareerForecast } from './simulate-career'

export type Route = readonly CareerTransition[]

/** The ways to one goal. */
export interface Routes {
  /** The route that assumptions name, else the best; empty where none leads to the goal. */
  takenBy: (assumptions: CareerAssumptions) => Route
  /** The best ones, fewest steps first. */
  best: () => readonly Route[]
}

export interface PlannedRoute {
  route: Route
  forecast: CareerForecast
}

/** One sentence or two: when the goal is reached and by what, or what stands in the way. */
export function explain(
  { facts }: CareerStart,
  goal: Position,
  { route, forecast }: PlannedRoute,
  { predicate, predicates }: CareerAssumptions,
): Text {
  const { reachableOn, retiresOn, blockedBy } = forecast
  if (facts.position === null) return sentence('Jabatan Anda belum tercatat.', 'Your position is not on record yet.')
  if (route.length === 0) {
    return sentence(
      `Belum ada langkah karier dari jabatan Anda menuju ${goal.name}.`,
      `No career steps lead from your position to ${goal.name} yet.`,
    )
  }
  if (reachableOn !== null) {
    const [day, rated] = [dayText(reachableOn), predicateTexts[predicate]]
    const own = predicates.length > 0
    return sentence(
      `${goal.name} tercapai ${day.id}, ${own ? 'dengan predikat yang Anda pilih' : `bila predikat ${rated.id} setiap tahun`}.`,
      `You reach ${goal.name} on ${day.en} ${own ? 'with the predicates you chose' : `if every year is rated ${rated.en}`}.`,
    )
  }
  const [end, reason] = [retiresOn && dayText(retiresOn), hardest(blockedBy)?.explanation]
  return sentence(
    `${goal.name} belum tercapai sebelum pensiun${end ? ` ${end.id}` : ''}. ${reason?.id ?? ''}`.trim(),
    `You do not reach ${goal.name} before retirement${end ? ` on ${end.en}` : ''}. ${reason?.en ?? ''}`.trim(),
  )
}

const sentence = (id: string, en: string): Text => ({ id, en })

/** What waiting does not solve comes before what only takes long. */
const hardest = (checks: readonly RequirementCheck[]): RequirementCheck | undefined =>
  checks.find(({ earliestDate }) => earliestDate === null) ?? checks[0]

/** The same input gives the same digest: the law in use, the day, the person's facts, the goal and the assumptions. */
export const digestOf = (
  rulesDigest: string,
  { facts, multipliers, today }: CareerStart,
  goal: Position,
  assumptions: CareerAssumptions,
): string =>
  createHash('sha256')
    .update(JSON.stringify([rulesDigest, today, facts, multipliers, goal.code, assumptions]))
    .digest('hex')
