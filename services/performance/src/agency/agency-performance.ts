/** The performance cycle of an agency in numbers. Pure. */
import type { Day } from '@jalur/common'
import { cadenceOf, type CycleRules } from '../cycle/terms'
import { windowsFor } from '../cycle/window'
import { periodsOf } from '../evaluation/period'
import { PerformancePredicate } from '../evaluation/predicate'

/** The tables, counted. */
export interface AgencyCounts {
  staff: number
  plansApproved: number
  predicates: readonly { predicate: PerformancePredicate; count: number }[]
  /** Approved plans by their period. */
  plans: readonly { startsOn: Day; endsOn: Day; count: number }[]
  /** Issued evaluations, by what decides whether they came in time. */
  issued: readonly { endsOn: Day; issuedOn: Day; wasReturned: boolean; count: number }[]
}

/** Each predicate with its count and share, best first. */
export function predicateShares(counts: AgencyCounts['predicates']) {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (Object.keys(PerformancePredicate) as PerformancePredicate[]).map((predicate) => {
    const count = counts.find((it) => it.predicate === predicate)?.count ?? 0
    return { predicate, count, share: total === 0 ? 0 : count / total }
  })
}

/** How many evaluations had to be issued by a day, and how many were in time. */
export function punctuality(
  { plans, issued }: Pick<AgencyCounts, 'plans' | 'issued'>,
  agencyCode: string,
  { windows, cadences }: Pick<CycleRules, 'windows' | 'cadences'>,
  today: Day,
): { evaluationsDue: number; evaluationsOnTime: number } {
  const closesOn = (endsOn: Day, kind: 'RATING' | 'CORRECTION'): Day | undefined =>
    windowsFor(windows, agencyCode, endsOn).find((window) => window.kind === kind)?.closesOn
  const isOver = ({ endsOn }: { endsOn: Day }): boolean => (closesOn(endsOn, 'RATING') ?? endsOn) < today
  const due = plans.map(
    (plan) => plan.count * periodsOf(plan, cadenceOf(cadences, agencyCode, plan.startsOn)).filter(isOver).length,
  )
  const onTime = issued.filter(
    (it) => isOver(it) && it.issuedOn <= (closesOn(it.endsOn, it.wasReturned ? 'CORRECTION' : 'RATING') ?? it.issuedOn),
  )
  return {
    evaluationsDue: due.reduce((sum, count) => sum + count, 0),
    evaluationsOnTime: onTime.reduce((sum, { count }) => sum + count, 0),
  }
}
