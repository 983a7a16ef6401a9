/** The assumptions of a simulation as the address of the page holds them: codes, years and days, nothing personal. */
import type { AssumedFragment } from '../../generated/simulator'
import type {
  CareerAssumptions,
  CreditConversion,
  EducationLevel,
  PerformancePredicate,
  Preparation,
} from '../../generated/types'

/** Best last, as a slider goes. */
export const PREDICATES = ['VERY_POOR', 'POOR', 'NEEDS_IMPROVEMENT', 'GOOD', 'VERY_GOOD'] as const

/** What may be assumed otherwise than by default; what is absent has its default. */
export interface Assumptions {
  predicate?: PerformancePredicate
  years: Record<number, PerformancePredicate>
  conversion?: CreditConversion
  preparation?: Preparation
  /** False: only openings of today. */
  vacancies?: boolean
  trainings: Record<string, string>
  tests: Record<string, string>
  degree?: { level: EducationLevel; finishedOn: string }
  pledge?: string
  route?: string[]
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const isPredicate = (text?: string): text is PerformancePredicate => PREDICATES.some((each) => each === text)

/** Reads the address. What is malformed, or lies behind the day `today`, is left out: old links stay of use. */
export function assumptionsIn(parameters: URLSearchParams, today: string): Assumptions {
  const pairs = (name: string): [string, string][] =>
    (parameters.get(name) ?? '').split(',').flatMap((pair) => {
      const [key, value] = pair.split('~')
      return key && value ? [[key, value]] : []
    })
  const days = (name: string) => Object.fromEntries(pairs(name).filter(([, day]) => DAY.test(day) && day >= today))
  const years = pairs('tahun').filter(
    ([year, predicate]) => Number(year) >= Number(today.slice(0, 4)) && isPredicate(predicate),
  )
  const predicate = parameters.get('predikat') ?? undefined
  const [degree] = pairs('gelar').filter(([, day]) => DAY.test(day) && day >= today)
  const pledge = parameters.get('pakta') ?? ''
  const route = parameters.get('lewat')?.split('~').filter(Boolean)
  return {
    years: Object.fromEntries(years) as Assumptions['years'],
    trainings: days('pelatihan'),
    tests: days('uji'),
    ...(isPredicate(predicate) && { predicate }),
    ...(parameters.get('konversi') === 'tahunan' && { conversion: 'ANNUAL' as const }),
    ...(parameters.get('siap') === 'rencana' && { preparation: 'PLANNED_ONLY' as const }),
    ...(parameters.get('formasi') === 'tercatat' && { vacancies: false }),
    ...(degree && { degree: { level: degree[0] as EducationLevel, finishedOn: degree[1] } }),
    ...(DAY.test(pledge) && pledge >= today && { pledge }),
    ...(route?.length && { route }),
  }
}

/** Writes the address of a goal under assumptions; defaults are left out. */
export function addressOf(goal: string, assumptions: Assumptions): URLSearchParams {
  const pairs = (record: Record<string, string>): string =>
    Object.entries(record)
      .map(([key, value]) => `${key}~${value}`)
      .join(',')
  const { degree, route, years, trainings, tests } = assumptions
  const entries = {
    tujuan: goal,
    predikat: assumptions.predicate === 'GOOD' ? '' : (assumptions.predicate ?? ''),
    tahun: pairs(years),
    konversi: assumptions.conversion === 'ANNUAL' ? 'tahunan' : '',
    siap: assumptions.preparation === 'PLANNED_ONLY' ? 'rencana' : '',
    formasi: assumptions.vacancies === false ? 'tercatat' : '',
    pelatihan: pairs(trainings),
    uji: pairs(tests),
    gelar: degree ? `${degree.level}~${degree.finishedOn}` : '',
    pakta: assumptions.pledge ?? '',
    lewat: route?.join('~') ?? '',
  }
  return new URLSearchParams(Object.entries(entries).filter(([, value]) => value))
}

/** The assumptions as the graph takes them. */
export const inputOf = (assumptions: Assumptions): CareerAssumptions => ({
  predicate: assumptions.predicate ?? null,
  predicates: Object.entries(assumptions.years).map(([year, predicate]) => ({ year: Number(year), predicate })),
  creditConversion: assumptions.conversion ?? null,
  preparation: assumptions.preparation ?? null,
  trainings: Object.entries(assumptions.trainings).map(([programme, completedOn]) => ({ programme, completedOn })),
  competencyTests: Object.entries(assumptions.tests).map(([position, passedOn]) => ({ position, passedOn })),
  degree: assumptions.degree ?? null,
  pledgeSignedOn: assumptions.pledge ?? null,
  vacancies: assumptions.vacancies ?? null,
  route: assumptions.route ?? null,
})

/** What the graph assumed, as the page holds it: a change that it offers is taken over with one tap. */
export const assumptionsOf = (assumed: AssumedFragment): Assumptions => ({
  predicate: assumed.predicate,
  years: Object.fromEntries(assumed.predicates.map(({ year, predicate }) => [year, predicate])),
  conversion: assumed.creditConversion,
  preparation: assumed.preparation,
  vacancies: assumed.vacancies,
  trainings: Object.fromEntries(
    assumed.trainings.flatMap(({ programme, completedOn }) => (programme ? [[programme.code, completedOn]] : [])),
  ),
  tests: Object.fromEntries(assumed.competencyTests.map(({ position, passedOn }) => [position.code, passedOn])),
  ...(assumed.degree && { degree: { level: assumed.degree.level, finishedOn: assumed.degree.finishedOn } }),
  ...(assumed.pledgeSignedOn && { pledge: assumed.pledgeSignedOn }),
  ...(assumed.route && { route: assumed.route }),
})
