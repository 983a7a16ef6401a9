/** Which one change brings a goal forward most. Pure. */
import { addYears, type Day, type Text, wholeMonthsBetween, yearOf } from '@jalur/common'
import { type EducationLevel, PerformancePredicate } from '../career-rules/career-facts'
import { educationTexts, predicateTexts } from '../career-rules/texts'
import { type CareerAssumptions, predicateAssumed } from './career-assumptions'
import { type CareerStart, firstOpenYear, monthFrom } from './career-course'
import type { Route, Routes } from './plan-career'
import { type CareerForecast, simulateCareer } from './simulate-career'

/** One change of the assumptions; simulating with `assumptions` reaches the goal on `reachableOn`. */
export interface Sensitivity {
  change: Text
  reachableOn: Day
  /** Whole months earlier than without the change; null where the goal is not reached without it. */
  monthsGained: number | null
  assumptions: CareerAssumptions
}

type Candidate = Pick<Sensitivity, 'change' | 'assumptions'>

/** Most changes that are told. */
const MOST_TOLD = 5
/** Coming years looked at one by one for a better predicate. */
const YEARS_TRIED = 3

/** How long a further degree usually takes, in years, after the present one. Not a rule of law. */
const STUDIES: Partial<Record<EducationLevel, { level: EducationLevel; years: number }>> = {
  SENIOR_HIGH: { level: 'BACHELOR', years: 4 },
  DIPLOMA_1: { level: 'BACHELOR', years: 4 },
  DIPLOMA_2: { level: 'BACHELOR', years: 3 },
  DIPLOMA_3: { level: 'BACHELOR', years: 2 },
  BACHELOR: { level: 'MASTER', years: 2 },
  MASTER: { level: 'DOCTORATE', years: 3 },
}

/**
 * The single changes that bring the goal forward, most months first, at most five; of better predicates the best year,
 * and every year only where that gains more. Each is found by simulating with it, so its gain is exact.
 */
export function sensitivityOf(
  start: CareerStart,
  routes: Routes,
  assumptions: CareerAssumptions,
  { reachableOn }: CareerForecast,
): Sensitivity[] {
  const limit = reachableOn === null ? {} : { stopOn: reachableOn }
  const attempt = ({ change, assumptions: changed }: Candidate): Sensitivity[] => {
    const forecast = simulateCareer(start, routes.takenBy(changed), changed, { ...limit, untold: true })
    if (forecast.reachableOn === null) return []
    const monthsGained = reachableOn === null ? null : wholeMonthsBetween(forecast.reachableOn, reachableOn)
    return [{ change, reachableOn: forecast.reachableOn, monthsGained, assumptions: changed }]
  }
  // Where better years all together gain nothing, a single one does not either.
  const everyYear = betterAlways(assumptions).flatMap(attempt)
  const single = everyYear.length > 0 ? betterYears(start, assumptions, reachableOn).flatMap(attempt) : []
  const [oneYear] = single.sort(soonerFirst)
  const others = [
    ...betterConversion(assumptions),
    ...betterPreparation(start, assumptions),
    ...furtherDegree(start, assumptions),
    ...otherRoutes(routes, assumptions),
  ].flatMap(attempt)
  const ratings = [
    ...(oneYear ? [oneYear] : []),
    ...everyYear.filter(({ reachableOn: day }) => day !== oneYear?.reachableOn),
  ]
  return [...ratings, ...others].sort(soonerFirst).slice(0, MOST_TOLD)
}

const soonerFirst = (a: Sensitivity, b: Sensitivity): number =>
  a.reachableOn < b.reachableOn ? -1 : a.reachableOn > b.reachableOn ? 1 : 0

const ranking = Object.values(PerformancePredicate)
const better = (predicate: PerformancePredicate): PerformancePredicate =>
  ranking[ranking.indexOf(predicate) - 1] ?? predicate

function betterYears({ rules, facts, today }: CareerStart, assumptions: CareerAssumptions, reachableOn: Day | null) {
  const rated = facts.performance?.recentPredicates.map(({ year }) => year) ?? []
  const last = reachableOn ? yearOf(reachableOn) : Infinity
  const first = firstOpenYear(rules, today)
  return Array.from({ length: YEARS_TRIED + rated.length }, (_, index) => first + index)
    .filter((year) => year <= last && !rated.includes(year))
    .slice(0, YEARS_TRIED)
    .flatMap((year): Candidate[] => {
      const [now, then] = [predicateAssumed(assumptions, year), better(predicateAssumed(assumptions, year))]
      if (now === then) return []
      const others = assumptions.predicates.filter((each) => each.year !== year)
      const predicates = [...others, { year, predicate: then }].sort((a, b) => a.year - b.year)
      const [was, is] = [predicateTexts[now], predicateTexts[then]]
      const change = {
        id: `Predikat ${is.id} tahun ${year}, bukan ${was.id}`,
        en: `${is.en} instead of ${was.en} in ${year}`,
      }
      return [{ change, assumptions: { ...assumptions, predicates } }]
    })
}

/** Good in every year for whoever assumes less, very good for the others; single years that are better stay. */
function betterAlways({ predicate: now, predicates: years, ...rest }: CareerAssumptions): Candidate[] {
  const all = [now, ...years.map(({ predicate }) => predicate)]
  const isBelow = (target: PerformancePredicate) => (predicate: PerformancePredicate) =>
    ranking.indexOf(predicate) > ranking.indexOf(target)
  const predicate = all.some(isBelow('GOOD')) ? 'GOOD' : 'VERY_GOOD'
  if (!all.some(isBelow(predicate))) return []
  const predicates = years.filter((each) => ranking.indexOf(each.predicate) < ranking.indexOf(predicate))
  const { id, en } = predicateTexts[predicate]
  const change = { id: `Predikat ${id} setiap tahun`, en: `${en} in every year` }
  return [{ change, assumptions: { ...rest, predicate, predicates } }]
}

function betterConversion(assumptions: CareerAssumptions): Candidate[] {
  if (assumptions.creditConversion === 'PERIODIC') return []
  const change = {
    id: 'Minta konversi angka kredit periodik, tidak menunggu akhir tahun',
    en: 'Have credit points converted periodically, without waiting for the end of the year',
  }
  return [{ change, assumptions: { ...assumptions, creditConversion: 'PERIODIC' } }]
}

function betterPreparation({ facts }: CareerStart, assumptions: CareerAssumptions): Candidate[] {
  const { trainings, competencyTests, pledgeSignedOn } = assumptions
  const withChange = (id: string, en: string, changed: Partial<CareerAssumptions>): Candidate => ({
    change: { id, en },
    assumptions: { ...assumptions, ...changed },
  })
  const vacancy = assumptions.vacancies
    ? []
    : [withChange('Formasi tersedia saat diperlukan', 'An opening when it is needed', { vacancies: true })]
  if (assumptions.preparation === 'PLANNED_ONLY') {
    const [id, en] = ['Siapkan semua syarat tepat waktu', 'Have everything else in order in time']
    return [...vacancy, withChange(id, en, { preparation: 'IN_TIME' })]
  }
  const titles = new Map(
    facts.learning?.readiness.flatMap(({ shortfalls }) =>
      shortfalls.flatMap(({ programme }) => (programme ? [[programme.code, programme.title] as const] : [])),
    ),
  )
  return [
    ...vacancy,
    ...trainings.map((training) => {
      const title = titles.get(training.programme) ?? training.programme
      const rest = trainings.filter((each) => each !== training)
      return withChange(`Selesaikan “${title}” lebih awal`, `Finish “${title}” sooner`, { trainings: rest })
    }),
    ...competencyTests.map((test) => {
      const rest = competencyTests.filter((each) => each !== test)
      return withChange('Lulus uji kompetensi lebih awal', 'Pass the competency test sooner', { competencyTests: rest })
    }),
    ...(pledgeSignedOn
      ? [withChange('Tanda tangani pakta integritas lebih awal', 'Sign the pledge sooner', { pledgeSignedOn: null })]
      : []),
  ]
}

function furtherDegree({ facts, today }: CareerStart, assumptions: CareerAssumptions): Candidate[] {
  const study = STUDIES[facts.education ?? 'PRIMARY']
  if (!study || assumptions.degree) return []
  const finishedOn = monthFrom(addYears(today, study.years))
  const degree = educationTexts[study.level]
  const change = {
    id: `Selesaikan pendidikan ${degree.id} dalam ${study.years} tahun`,
    en: `Finish ${degree.en} within ${study.years} years`,
  }
  return [{ change, assumptions: { ...assumptions, degree: { level: study.level, finishedOn } } }]
}

/** The best routes besides the one taken. */
function otherRoutes(routes: Routes, assumptions: CareerAssumptions): Candidate[] {
  const codes = (route: Route): string[] => route.map(({ to }) => to.code)
  const taken = codes(routes.takenBy(assumptions)).join()
  return routes.best().flatMap((route): Candidate[] => {
    if (codes(route).join() === taken) return []
    const via = route.map(({ to }) => to.name).join(' → ')
    return [
      { change: { id: `Rute ${via}`, en: `The route ${via}` }, assumptions: { ...assumptions, route: codes(route) } },
    ]
  })
}
