/** How helpful coaching was, in numbers from which nobody can be read. Pure. */
import { addDays, addMonths, type Day, type Text } from '@jalur/common'
import type { Rule } from '../rule'

/** From how many on an average is told. */
export interface CoachingRule extends Rule {
  leastRatings: number
  leastPeople: number
  /** For a whole agency. */
  leastInAgency: number
}

/** What was rated in a quarter, by its first day. */
export interface RatedQuarter {
  startsOn: Day
  ratings: number
  people: number
  /** Exact mean as text. */
  average: string
  /** In random order. */
  words: readonly string[]
}

/** A quarter as it is told: without numbers where they would tell of somebody. */
export interface CoachingQuarter {
  startsOn: Day
  endsOn: Day
  /** Null where too few rated, and while the quarter goes on. */
  ratings: number | null
  average: number | null
  words: readonly string[]
  rule: Text
}

/**
 * The quarters of a year that have begun. A quarter is told once it is over, so that no rating can be read from how an
 * average moves, and only from enough ratings of enough people.
 */
export function coachingQuarters(
  rated: readonly RatedQuarter[],
  year: number,
  { leastRatings, leastPeople }: Pick<CoachingRule, 'leastRatings' | 'leastPeople'>,
  today: Day,
): CoachingQuarter[] {
  const rule: Text = {
    id: `Rata-rata tampil setelah triwulan berakhir, bila ada paling sedikit ${leastRatings} nilai dari paling sedikit ${leastPeople} orang.`,
    en: `The average is told after the quarter, where there are at least ${leastRatings} ratings of at least ${leastPeople} people.`,
  }
  return [0, 3, 6, 9]
    .map((months) => addMonths(`${String(year).padStart(4, '0')}-01-01`, months))
    .filter((startsOn) => startsOn <= today)
    .map((startsOn) => {
      const endsOn = addDays(addMonths(startsOn, 3), -1)
      const known = rated.find((quarter) => quarter.startsOn === startsOn)
      const isTold = known && endsOn < today && known.ratings >= leastRatings && known.people >= leastPeople
      return isTold
        ? { startsOn, endsOn, ratings: known.ratings, average: Number(known.average), words: known.words, rule }
        : { startsOn, endsOn, ratings: null, average: null, words: [], rule }
    })
}
