/** Which days an answer of the rules may be asked about, and what is known of a person on an earlier one. Pure. */
import { addYears, type Day, type Text, yearOf } from '@jalur/common'
import type { CareerFacts, PositionFacts, UndatedFact } from './career-facts'

/**
 * From this day on the law is on record as a whole (PermenPANRB 1/2023 was the last to come into force). An answer for
 * an earlier day would leave out what was in force then.
 */
export const LAW_RECORDED_SINCE: Day = '2023-01-01'

/** How many years ahead of today may be asked about. */
const YEARS_AHEAD = 10

/** Why the rules do not answer for a day; null where they do. */
export function asOfProblem(asOf: Day, today: Day): Text | null {
  if (asOf < LAW_RECORDED_SINCE) {
    return {
      id: `paling awal ${LAW_RECORDED_SINCE}; aturan sebelumnya tidak tercatat lengkap`,
      en: `at the earliest ${LAW_RECORDED_SINCE}; the law before is not on record as a whole`,
    }
  }
  const last = addYears(today, YEARS_AHEAD)
  return asOf > last ? { id: `paling akhir ${last}`, en: `at the latest ${last}` } : null
}

const WITHOUT_HISTORY: readonly UndatedFact[] = ['COMPETENCY', 'DISCIPLINE', 'FITNESS', 'PLEDGE', 'VACANCY']

/**
 * The facts of a person for a day, from those dated up to it and from what is known today. For today and later days
 * what is known today goes on. On an earlier day facts without a history are not known; predicates are those of the
 * years over by then; credit points are known if nothing was credited since and the position is the same.
 */
export function factsOnDay(facts: CareerFacts, heldToday: PositionFacts | null, day: Day, today: Day): CareerFacts {
  if (day >= today) return facts
  const { performance, position } = facts
  const creditedThrough = performance?.creditPointsThrough ?? null
  const hasSamePoints = (creditedThrough === null || creditedThrough <= day) && position?.code === heldToday?.code
  return {
    ...facts,
    performance: performance && {
      ...performance,
      recentPredicates: performance.recentPredicates.filter(({ year }) => year < yearOf(day)),
    },
    undated: hasSamePoints ? WITHOUT_HISTORY : [...WITHOUT_HISTORY, 'CREDIT_POINTS'],
  }
}
