import { type Day, type Language, type Text, yearOf } from '@jalur/common'
import { type CareerFacts, PerformancePredicate } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { RankPolicyOf, StepPolicyOf } from '../requirement-policy'
import { predicateTexts } from '../texts'
import { met, notBefore, notLoaded, notMet, remedy, unknown } from '../verdict'
import type { Description } from './description'

type PerformancePolicy = StepPolicyOf<'PERFORMANCE'> | RankPolicyOf<'PERFORMANCE'>

const ranking = Object.keys(PerformancePredicate)
const isAtLeast = (predicate: PerformancePredicate | undefined, minimum: PerformancePredicate): boolean =>
  predicate !== undefined && ranking.indexOf(predicate) <= ranking.indexOf(minimum)

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
 * A missing year ends the answer, not the career: it is `UNKNOWN`, unless the service began later or the evaluation
 * may still be open. The forecast takes the next annual evaluations to be good and counts from 1 January after them.
 * Source: PP 11/2017 jo. PP 17/2020 ps. 54; PP 99/2000 (rank); predicates by PermenPANRB 6/2022.
 */
export function evaluatePerformance(policy: PerformancePolicy, facts: CareerFacts, onDate: Day): RequirementCheck {
  const describe = () => describePerformance(policy)
  if (facts.performance === null) return notLoaded(policy, describe, { id: 'kinerja', en: 'performance' })
  const { minimum, years, ratedBy } = policy.parameters
  const ratings = new Map(facts.performance.recentPredicates.map(({ year, predicate }) => [year, predicate]))
  const dueYear = yearOf(onDate) - (onDate > `${yearOf(onDate)}-${ratedBy}` ? 1 : 2)
  const lastYear = Math.max(dueYear, ...ratings.keys())
  const asked = Array.from({ length: years }, (_, index) => lastYear - index)
  const stop = asked.findIndex((year) => !isAtLeast(ratings.get(year), minimum))
  const goodYears = stop === -1 ? years : stop
  const shown = () => ({
    required: describe().required,
    actual: ratingsText(asked, ratings),
    measure: { unit: 'YEARS' as const, required: years, actual: goodYears },
  })
  if (goodYears >= years) {
    return met(policy, () => {
      const { required, actual, measure } = shown()
      return {
        ...{ required, actual, measure },
        explanation: {
          id: `Predikat ${years} tahun terakhir: ${actual.id}.`,
          en: `Your predicates of the last ${years} years: ${actual.en}.`,
        },
      }
    })
  }
  const stopYear = lastYear - goodYears
  if (!ratings.has(stopYear) && servedIn(stopYear, facts)) return unrated(policy, stopYear)

  const lacking = years - goodYears
  const predicate = predicateTexts[minimum]
  return notMet(policy, notBefore(`${lastYear + lacking + 1}-01-01`, onDate), () => ({
    ...shown(),
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
  }))
}

/** Was the person in service before the year ended, so that it should be rated? So it is where no history tells. */
function servedIn(year: number, { position, positionHistory }: CareerFacts): boolean {
  const starts = [...positionHistory.map(({ effectiveFrom }) => effectiveFrom), ...(position ? [position.since] : [])]
  return starts.length === 0 || starts.some((from) => from <= `${year}-12-31`)
}

function ratingsText(years: number[], ratings: Map<number, PerformancePredicate>): Text {
  const rated = years.flatMap((year) => {
    const predicate = ratings.get(year)
    return predicate ? [{ year, text: predicateTexts[predicate] }] : []
  })
  const join = (language: Language, none: string) =>
    rated.map(({ year, text }) => `${text[language]} (${year})`).join(', ') || none
  return { id: join('id', 'belum ada'), en: join('en', 'none') }
}

const unrated = (policy: PerformancePolicy, year: number): RequirementCheck =>
  unknown(policy, () => ({
    required: describePerformance(policy).required,
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
  }))
