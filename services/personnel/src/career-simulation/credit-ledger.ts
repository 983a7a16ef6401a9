/** Credit points of one level, counted on through assumed years, exact to the last twelfth. Pure. */
import { addMonths, type Day, latest, wholeMonthsBetween, yearOf } from '@jalur/common'
import Big from 'big.js'
import type { PerformancePredicate } from '../career-rules/career-facts'
import type { FunctionalLevel } from '../career-rules/requirement-policy'
import type { CreditConversion } from './career-assumptions'

/** Points held at the start of a count; months from `from` on, the first of a month, earn more. */
export interface CreditLedger {
  level: FunctionalLevel
  opening: Big
  from: Day
}

/** How the years are rated, those to come by assumption, and converted. */
export interface CreditOutlook {
  conversion: CreditConversion
  predicateOf: (year: number) => PerformancePredicate
  /** The first year that is rated by assumption, if no record says otherwise. */
  firstOpenYear: number
  /** Multiplier of a year's predicate, exact decimal; null where no law of that year gives one. */
  multiplierOf: (year: number) => string | null
}

/** Points on a day. Thirds of a twelfth do not occur: points are summed in twelfths and divided once. */
export const pointsOn = (ledger: CreditLedger, outlook: CreditOutlook, day: Day): Big =>
  twelfthsOn(ledger, outlook, day).div(12)

/** As told: up to six places, as credit points are stored. Rules never see it. */
export const decimalOf = (points: Big): string => points.round(6).toString()

/** Points that a year has earned, when it is over. */
export const pointsOfYear = ({ level, from }: CreditLedger, outlook: CreditOutlook, year: number): Big => {
  const count: CreditLedger = { level, opening: new Big(0), from: latest(from, `${year}-01-01`) }
  return pointsOn(count, outlook, `${year + 1}-01-01`)
}

/**
 * The first day, the first of a month, on which the points reach a sum, looking no further than `until`; null when
 * they do not.
 */
export function dayPointsReach(ledger: CreditLedger, outlook: CreditOutlook, sum: Big, until: Day): Day | null {
  let owed = sum.minus(ledger.opening).times(12)
  if (owed.lte(0)) return ledger.from
  for (let start = ledger.from; start < until; start = newYearAfter(start)) {
    const perMonth = earnedPerYear(ledger, outlook, yearOf(start))
    const months = wholeMonthsBetween(start, newYearAfter(start))
    const left = owed.minus(perMonth.times(months))
    if (left.lte(0))
      return outlook.conversion === 'ANNUAL' ? newYearAfter(start) : addMonths(start, ceil(owed, perMonth))
    owed = left
  }
  return null
}

function twelfthsOn(ledger: CreditLedger, outlook: CreditOutlook, day: Day): Big {
  const until = outlook.conversion === 'ANNUAL' ? `${day.slice(0, 4)}-01-01` : day
  let twelfths = ledger.opening.times(12)
  for (let start = ledger.from; start < until; start = newYearAfter(start)) {
    const end = newYearAfter(start)
    const months = wholeMonthsBetween(start, end < until ? end : until)
    twelfths = twelfths.plus(earnedPerYear(ledger, outlook, yearOf(start)).times(months))
  }
  return twelfths
}

/** Points of a whole year, which are the twelfths of a month. */
const earnedPerYear = ({ level }: CreditLedger, { multiplierOf }: CreditOutlook, year: number): Big =>
  new Big(level.coefficient).times(multiplierOf(year) ?? 0)

const newYearAfter = (day: Day): Day => `${yearOf(day) + 1}-01-01`

/** The least whole number of months that earns what is owed; `perMonth` is positive. */
function ceil(owed: Big, perMonth: Big): number {
  const months = owed.div(perMonth).round(0, Big.roundDown)
  return months.times(perMonth).lt(owed) ? months.toNumber() + 1 : months.toNumber()
}
