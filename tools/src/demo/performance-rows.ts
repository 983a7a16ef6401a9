import { firstDay, toIsoDay, toIsoMonth } from './calendar'
import type { Person } from './person'
import type { RowContext } from './personnel-rows'
import type { Random } from './random'
import { type DemoRow, type Predicate, type Rating, row } from './tables'

/** Share of the yearly credit points that a predicate earns, in hundredths. Source: PermenPANRB 1/2023 ps. 37. */
export const multipliers: Record<Predicate, number> = {
  VERY_GOOD: 150,
  GOOD: 100,
  NEEDS_IMPROVEMENT: 75,
  POOR: 50,
  VERY_POOR: 25,
}
const predicateWeights: [Predicate, number][] = [
  ['VERY_GOOD', 13],
  ['GOOD', 82],
  ['NEEDS_IMPROVEMENT', 3.6],
  ['POOR', 1],
  ['VERY_POOR', 0.4],
]
/** Pairs of work and behaviour rating that give a predicate. Source: PermenPANRB 6/2022, annex. */
export const ratingsOf: Record<Predicate, [Rating, Rating][]> = {
  VERY_GOOD: [['ABOVE', 'ABOVE']],
  GOOD: [
    ['MEETS', 'MEETS'],
    ['MEETS', 'ABOVE'],
    ['ABOVE', 'MEETS'],
  ],
  NEEDS_IMPROVEMENT: [
    ['BELOW', 'MEETS'],
    ['BELOW', 'ABOVE'],
  ],
  POOR: [
    ['MEETS', 'BELOW'],
    ['ABOVE', 'BELOW'],
  ],
  VERY_POOR: [['BELOW', 'BELOW']],
}
const evaluatedYears = 3
const lastYearBeforeConversion = 2022
const millionths = 1_000_000

/** Rows of the performance schema for one employee, its directory entry aside. */
export function* performanceRows(person: Person, context: RowContext, random: Random): Generator<DemoRow> {
  const employee_id = person.id
  const predicates = new Map<number, Predicate>()
  for (let age = evaluatedYears; age >= 1; age--) {
    const year = context.year - age
    const monthsServed = (year + 1) * 12 - person.career.startMonth
    if (monthsServed < 4) continue
    const predicate = person.cast?.predicates[age - 1] ?? random.weighted(predicateWeights)
    const [work_rating, behaviour_rating] = random.pick(ratingsOf[predicate])
    const decided_on = toIsoDay(firstDay((year + 1) * 12) + random.integer(4, 26))
    predicates.set(year, predicate)
    yield row('performance.evaluation', { employee_id, year, work_rating, behaviour_rating, predicate, decided_on })
  }
  if (person.employment === 'PNS' && person.position.level) yield* creditEntries(person, predicates, context, random)
}

/** Credit points of the current level: what was brought in, then one conversion for each evaluated year. */
function* creditEntries(
  person: Person,
  predicates: Map<number, Predicate>,
  context: RowContext,
  random: Random,
): Generator<DemoRow> {
  const level = person.position.level!
  const entered = person.career.positions[person.career.positions.length - 1].month
  const firstYear = context.year - evaluatedYears
  const shared = { employee_id: person.id, level: level.code }
  const unconverted = { predicate: null, coefficient: null, multiplier: null, months: null }
  let entries = 0
  if (entered < firstYear * 12) {
    entries++
    yield row('performance.credit_entry', {
      ...shared,
      ...unconverted,
      period_start: toIsoMonth(entered),
      kind: firstYear - 1 <= lastYearBeforeConversion ? 'INTEGRATION' : 'BASE',
      period_end: `${firstYear - 1}-12-31`,
      year: firstYear - 1,
      points: decimal(broughtIn(person, entered, firstYear * 12, random)),
    })
  }
  for (const [year, predicate] of predicates) {
    const from = Math.max(entered, year * 12)
    const months = (year + 1) * 12 - from
    if (months <= 0) continue
    entries++
    yield row('performance.credit_entry', {
      ...shared,
      period_start: toIsoMonth(from),
      kind: 'CONVERSION',
      period_end: `${year}-12-31`,
      year,
      predicate,
      coefficient: level.coefficient,
      multiplier: multipliers[predicate] / 100,
      months,
      points: decimal(conversionPoints(level.coefficient, predicate, months)),
    })
  }
  if (entries > 0) return
  const period_start = toIsoMonth(entered)
  const year = Number(period_start.slice(0, 4))
  yield row('performance.credit_entry', {
    ...shared,
    ...unconverted,
    period_start,
    kind: 'BASE',
    period_end: period_start,
    year,
    points: '0.000000',
  })
}

/**
 * Coefficient × multiplier × months / 12, in millionths of a point, rounded half up.
 *
 * Source: PermenPANRB 1/2023 ps. 37; Peraturan BKN 3/2023.
 */
export function conversionPoints(coefficient: number, predicate: Predicate, months: number): number {
  return Math.floor((Math.round(coefficient * 10_000) * multipliers[predicate] * months) / 12 + 0.5)
}

/** Points held before the first converted year, in millionths: enough for the rank held, never enough for the next level. */
function broughtIn(person: Person, entered: number, until: number, random: Random): number {
  if (person.cast?.integratedPoints !== undefined) return Math.round(person.cast.integratedPoints * millionths)
  const level = person.position.level!
  const rankThen = person.career.ranks.findLast((step) => step.month < until)?.rank ?? 0
  const least = Math.max(0, rankThen - person.position.minimumRank) * level.pointsPerRank
  const most = Math.max(least, (level.pointsToNextLevel ?? level.pointsPerRank * 2) * 0.9)
  const earned = level.coefficient * ((until - entered) / 12) * (0.75 + 0.3 * random.next())
  return Math.round(Math.min(most, Math.max(least, earned)) * 1000) * 1000
}

function decimal(points: number): string {
  const whole = Math.floor(points / millionths)
  return `${whole}.${String(points - whole * millionths).padStart(6, '0')}`
}
