/** When a waiting career is worth looking at again: the first day on which something may have become possible. Pure. */
import { addDays, type Day, firstOfNextMonth, latest, yearOf } from '@jalur/common'
import Big from 'big.js'
import type { CareerFacts, PositionFacts } from '../career-rules/career-facts'
import { pointsToNextLevel, pointsToRank } from '../career-rules/credit-points'
import { isInField, maybeInField } from '../career-rules/evaluators/field-experience'
import { periodFrom, regimeOn } from '../career-rules/promotion-periods'
import type { RankPromotion, RequirementCheck } from '../career-rules/requirement-check'
import type { RuleBook } from '../career-rules/requirement-policy'
import { serviceTime } from '../career-rules/service-time'
import { monthFrom } from './career-course'
import { type CreditLedger, type CreditOutlook, dayPointsReach } from './credit-ledger'

/** What the career waits for on a day. */
export interface Waiting {
  day: Day
  facts: CareerFacts
  ledger: CreditLedger | null
  outlook: CreditOutlook
  /** What keeps the next step from being taken, and the position that it leads to; null without a step. */
  step: { blocking: readonly RequirementCheck[]; to: PositionFacts } | null
  promotion: RankPromotion | null
  /** No later day is of interest. */
  until: Day
}

/**
 * The next day, the first of a month, on which the step or the rise in rank may be possible, or a rule changes; null
 * where none comes before `until`. A requirement that has no day of its own opens by an event only, and every event is
 * followed by a look.
 */
export function nextDay(waiting: Waiting, rules: RuleBook): Day | null {
  const { day, promotion, step, until } = waiting
  const days = [
    step && dayAllMayBeMet(step.blocking, waiting, (check) => stepDay(check, step.to, waiting)),
    promotion && rankDay(promotion, waiting, rules),
    ...ruleChanges(rules).filter((change) => change > day),
  ].filter((next) => next !== null)
  const next = days.map((each) => latest(monthFrom(each), firstOfNextMonth(day))).sort()[0]
  return next !== undefined && next < until ? next : null
}

function rankDay(promotion: RankPromotion, waiting: Waiting, rules: RuleBook): Day | null {
  const open = promotion.requirements.filter(({ status }) => status !== 'MET')
  const day = dayAllMayBeMet(open, waiting, (check) => ownDay(check, waiting, () => pointsOfRank(waiting, promotion)))
  if (day === null) return null
  const from = latest(day, firstOfNextMonth(waiting.day))
  return periodFrom(from, regimeOn(rules.promotionRegimes, from))
}

/** The day of the slowest; null where one of them has none. Later days may follow: it is never too late. */
function dayAllMayBeMet(
  open: readonly RequirementCheck[],
  { day }: Waiting,
  dayOf: (check: RequirementCheck) => Day | null,
): Day | null {
  const days = open.map(dayOf)
  return days.includes(null) ? null : latest(day, ...days.filter((each) => each !== null))
}

const pointsOfRank = ({ ledger }: Waiting, { to }: RankPromotion): Big | null =>
  ledger && pointsToRank(ledger.level, to)

const stepDay = (check: RequirementCheck, to: PositionFacts, waiting: Waiting): Day | null =>
  check.kind === 'FIELD_EXPERIENCE'
    ? fieldDay(check, to, waiting)
    : ownDay(check, waiting, () => waiting.ledger && pointsToNextLevel(waiting.ledger.level))

function ownDay(check: RequirementCheck, waiting: Waiting, points: () => Big | null): Day | null {
  const { ledger, outlook, until, day } = waiting
  if (check.kind === 'CREDIT_POINTS') {
    const sum = points()
    return ledger && sum && dayPointsReach(ledger, outlook, sum, until)
  }
  // A missing predicate of an earlier year drops out of sight as years go by; the others have forecasts of their own.
  if (check.kind === 'PERFORMANCE' && check.status === 'UNKNOWN') return `${yearOf(day) + 1}-01-01`
  return check.kind === 'RANK' ? null : check.earliestDate
}

/** When there is enough service that may count, for the agency to judge; once there is, enough that surely counts. */
function fieldDay({ measure, status }: RequirementCheck, to: PositionFacts, { facts, day }: Waiting): Day | null {
  if (typeof measure?.required !== 'number') return null
  const counts = status === 'UNKNOWN' ? isInField : maybeInField
  return serviceTime(facts, (position) => counts(position, to), measure.required, day)?.fullOn ?? null
}

const changes = new WeakMap<RuleBook, Day[]>()

/** The days from which a rule begins or no longer holds. */
function ruleChanges(rules: RuleBook): Day[] {
  const known = changes.get(rules)
  if (known) return known
  const rows = [...rules.stepPolicies, ...rules.rankPolicies, ...rules.promotionRegimes, ...rules.careerRules]
  const days = rows.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [addDays(validTo, 1)] : [])])
  const sorted = [...new Set(days)].sort()
  changes.set(rules, sorted)
  return sorted
}
