import { type Day, type Text, yearOf } from '@jalur/common'
import { type CareerFacts, type PerformanceFacts, PerformancePredicate } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { RankPolicyOf, StepPolicyOf } from '../requirement-policy'
import { predicateTexts } from '../texts'
import { met, notBefore, notLoaded, notMet, remedy, unknown } from '../verdict'
import type { Description } from './description'

type PerformancePolicy = StepPolicyOf<'PERFORMANCE'> | RankPolicyOf<'PERFORMANCE'>
type Rating = PerformanceFacts['recentPredicates'][number]

const ranking = Object.keys(PerformancePredicate)
const isAtLeast = (predicate: PerformancePredicate, minimum: PerformancePredicate) =>
  ranking.indexOf(predicate) <= ranking.indexOf(minimum)

export function describePerformance({ parameters }: PerformancePolicy): Description {
  const predicate = predicateTexts[parameters.minimum]
  return {
    required: {
      id: `${predicate.id} selama ${parameters.years} tahun terakhir`,
      en: `${predicate.en} in the last ${parameters.years} years`,
    },
    description: {
      id: `Predikat kinerja paling rendah ${predicate.id} dalam ${parameters.years} tahun terakhir.`,
      en: `A performance predicate of ${predicate.en} or better in the last ${parameters.years} years.`,
    },
  }
}

/**
 * Were the last rated years, one after the other, all rated at or above the minimum?
 *
 * A missing year ends the answer, not the career: it is `UNKNOWN`, unless the service began later. The forecast takes
 * the next annual evaluations to be good and counts from 1 January after the last of them.
 * Source: PP 11/2017 jo. PP 17/2020 ps. 54; PP 99/2000 (rank); predicates by PermenPANRB 6/2022.
 */
export function evaluatePerformance(policy: PerformancePolicy, facts: CareerFacts, onDate: Day): RequirementCheck {
  const { required } = describePerformance(policy)
  if (facts.performance === null) return notLoaded(policy, required, { id: 'kinerja', en: 'performance' })
  const { minimum, years, newestWithinYears } = policy.parameters
  const ratings = facts.performance.recentPredicates.toSorted((a, b) => b.year - a.year)
  const newest = ratings[0]
  if (!newest || newest.year < yearOf(onDate) - newestWithinYears) return unrated(policy, required, yearOf(onDate) - 1)

  const run = ratings.findIndex(
    ({ year, predicate }, index) => year !== newest.year - index || !isAtLeast(predicate, minimum),
  )
  const goodYears = run === -1 ? ratings.length : run
  const finding = {
    required,
    actual: ratingsText(ratings.slice(0, years)),
    measure: { unit: 'YEARS' as const, required: years, actual: Math.min(goodYears, years) },
  }
  if (goodYears >= years) {
    return met(policy, {
      ...finding,
      explanation: {
        id: `Predikat ${years} tahun terakhir: ${finding.actual.id}.`,
        en: `Your predicates of the last ${years} years: ${finding.actual.en}.`,
      },
    })
  }
  const missingYear = newest.year - goodYears
  if (ratings[goodYears]?.year !== missingYear && servedIn(missingYear, facts))
    return unrated(policy, required, missingYear)

  const lacking = years - goodYears
  const predicate = predicateTexts[minimum]
  return notMet(policy, {
    ...finding,
    earliestDate: notBefore(`${newest.year + lacking + 1}-01-01`, onDate),
    explanation: {
      id: `Perlu ${lacking} evaluasi tahunan lagi dengan predikat paling rendah ${predicate.id}.`,
      en: `You need ${lacking} more annual ${lacking > 1 ? 'evaluations' : 'evaluation'} of ${predicate.en} or better.`,
    },
    remedies: [
      remedy('PERFORM', {
        id: `Raih predikat ${predicate.id} pada ${lacking} evaluasi berikutnya`,
        en: `Reach ${predicate.en} in the next ${lacking > 1 ? `${lacking} evaluations` : 'evaluation'}`,
      }),
    ],
  })
}

/** Was the person in service before the year ended, so that a rating of that year is to be expected? */
const servedIn = (year: number, { position, positionHistory }: CareerFacts): boolean =>
  [...positionHistory.map(({ effectiveFrom }) => effectiveFrom), ...(position ? [position.since] : [])].some(
    (from) => from <= `${year}-12-31`,
  )

function ratingsText(ratings: Rating[]): Text {
  const join = (language: 'id' | 'en') =>
    ratings.map(({ year, predicate }) => `${predicateTexts[predicate][language]} (${year})`).join(', ')
  return { id: join('id'), en: join('en') }
}

const unrated = (policy: PerformancePolicy, required: Text, year: number): RequirementCheck =>
  unknown(policy, {
    required,
    explanation: {
      id: `Predikat kinerja Anda tahun ${year} belum tercatat.`,
      en: `Your performance predicate of ${year} is not on record yet.`,
    },
    remedies: [
      remedy('CHECK', {
        id: `Periksa evaluasi kinerja tahun ${year}`,
        en: `Check your performance evaluation of ${year}`,
      }),
    ],
  })
