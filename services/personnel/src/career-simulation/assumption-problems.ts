/** What is wrong with stated assumptions, field by field. Pure. */
import { type Day, type Text, yearOf } from '@jalur/common'
import { EducationLevel } from '../career-rules/career-facts'
import type { CareerTransition } from '../catalogue/catalogue'
import type { CareerAssumptions } from './career-assumptions'

/** Bounds of the lists: more than a career has use for. */
const MOST = { predicates: 50, trainings: 20, competencyTests: 12, route: 12 } as const

export interface Problem {
  field: string
  reason: Text
}

/** What assumptions are held against. */
export interface AssumptionBounds {
  today: Day
  /** First day of retirement at the highest age limit on the way; later days are of no use. */
  retirement: Day
  /** The first year that may be assumed, and the years from it on that are rated already. */
  firstYear: number
  ratedYears: readonly number[]
  education: EducationLevel | null
  isPosition: (code: string) => boolean
  /** Codes: of the position held, and of the goal. */
  from: string | null
  goal: string
  stepBetween: (from: string, to: string) => CareerTransition | undefined
}

/** Every problem, each with the field that it concerns as the caller wrote it; none where all is well. */
export const assumptionProblems = (assumptions: CareerAssumptions, bounds: AssumptionBounds): Problem[] => [
  ...listProblems(assumptions),
  ...yearProblems(assumptions, bounds),
  ...dayProblems(assumptions, bounds),
  ...degreeProblems(assumptions, bounds),
  ...testProblems(assumptions, bounds),
  ...routeProblems(assumptions, bounds),
]

const problem = (field: string, id: string, en: string): Problem => ({ field: `assume.${field}`, reason: { id, en } })

const listProblems = (assumptions: CareerAssumptions): Problem[] =>
  (Object.keys(MOST) as (keyof typeof MOST)[]).flatMap((name) =>
    (assumptions[name]?.length ?? 0) > MOST[name]
      ? [problem(name, `paling banyak ${MOST[name]}`, `at most ${MOST[name]}`)]
      : [],
  )

function yearProblems({ predicates }: CareerAssumptions, { firstYear, ratedYears, retirement }: AssumptionBounds) {
  const last = yearOf(retirement)
  return predicates.flatMap(({ year }, index): Problem[] => {
    if (year < firstYear || year > last)
      return [
        problem('predicates.year', `${year} di luar ${firstYear}–${last}`, `${year} is outside ${firstYear}–${last}`),
      ]
    if (ratedYears.includes(year))
      return [problem('predicates.year', `${year} sudah dinilai`, `${year} is rated already`)]
    return predicates[index + 1]?.year === year
      ? [problem('predicates.year', `${year} disebut dua kali`, `${year} is named twice`)]
      : []
  })
}

function dayProblems(assumptions: CareerAssumptions, { today, retirement }: AssumptionBounds): Problem[] {
  const { trainings, competencyTests, degree, pledgeSignedOn } = assumptions
  const days: [string, Day | null][] = [
    ...trainings.map(({ completedOn }): [string, Day] => ['trainings.completedOn', completedOn]),
    ...competencyTests.map(({ passedOn }): [string, Day] => ['competencyTests.passedOn', passedOn]),
    ['degree.finishedOn', degree && degree.finishedOn],
    ['pledgeSignedOn', pledgeSignedOn],
  ]
  return days.flatMap(([field, day]) =>
    day !== null && (day < today || day >= retirement)
      ? [problem(field, `${day} di luar ${today} sampai pensiun`, `${day} is not between ${today} and retirement`)]
      : [],
  )
}

function degreeProblems({ degree }: CareerAssumptions, { education }: AssumptionBounds): Problem[] {
  const ranking = Object.keys(EducationLevel)
  return degree && education && ranking.indexOf(degree.level) <= ranking.indexOf(education)
    ? [problem('degree.level', 'harus lebih tinggi dari pendidikan Anda', 'must be higher than the present education')]
    : []
}

const testProblems = ({ competencyTests }: CareerAssumptions, { isPosition }: AssumptionBounds): Problem[] =>
  competencyTests.flatMap(({ position }) =>
    isPosition(position) ? [] : [problem('competencyTests.position', 'jabatan tidak dikenal', 'unknown position')],
  )

function routeProblems({ route }: CareerAssumptions, bounds: AssumptionBounds): Problem[] {
  if (route === null || bounds.from === null) return []
  const unknown = route.filter((code) => !bounds.isPosition(code))
  if (unknown.length > 0)
    return [problem('route', `tidak dikenal: ${unknown.join(', ')}`, `unknown: ${unknown.join(', ')}`)]
  if (route.at(-1) !== bounds.goal) return [problem('route', 'harus berakhir pada tujuan', 'must end at the goal')]
  const places = [bounds.from, ...route]
  if (new Set(places).size < places.length)
    return [problem('route', 'melewati satu jabatan dua kali', 'comes to one position twice')]
  return route.flatMap((code, index) =>
    bounds.stepBetween(places[index]!, code)
      ? []
      : [problem('route', `tidak ada langkah ${places[index]} → ${code}`, `no step ${places[index]} → ${code}`)],
  )
}
