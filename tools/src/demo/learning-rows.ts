import { firstDay, toIsoDay } from './calendar'
import type { Person } from './person'
import type { RowContext } from './personnel-rows'
import { potentialRows } from './potential-rows'
import type { Programme } from './programmes'
import { Random } from './random'
import type { DemoCompetency } from './reference'
import { type DemoRow, type DemoTables, row } from './tables'

/** Days for which an assessment and a passed test count. */
const assessmentDays = 3 * 365
const testDays = 2 * 365
const mostContractHours = 24

/** Numbers the learning records of one run. */
export interface Sequence {
  next: number
}

/** Rows of the learning schema for one employee, its directory entry aside. */
export function* learningRows(
  person: Person,
  programmes: readonly Programme[],
  sequence: Sequence,
  context: RowContext,
  random: Random,
): Generator<DemoRow> {
  yield* assessments(person, context, random)
  yield* competencyTests(person, context, random)
  yield* potentialRows(person, context)
  for (const year of [context.year - 1, context.year]) {
    if ((year + 1) * 12 <= person.career.startMonth + 1) continue
    yield* records(person, year, programmes, sequence, context, random)
  }
}

/** Assessed levels lie near what the position asks for; one in eight was never assessed, some results have expired. */
function* assessments(person: Person, context: RowContext, random: Random): Generator<DemoRow> {
  const fixed = person.cast?.competencies
  if (!fixed && random.chance(0.12)) return
  const assessed = context.today - random.integer(20, random.chance(0.12) ? 1700 : 1050)
  const assessed_on = fixed?.assessedOn ?? toIsoDay(assessed)
  const valid_until = toIsoDay(
    (fixed ? Date.parse(`${assessed_on}T00:00:00Z`) / 86_400_000 : assessed) + assessmentDays,
  )
  const history = new Random(`${person.id}/earlier`)
  for (const competency of context.reference.competencies) {
    if (!isAsked(competency, person) || (!fixed && random.chance(0.03))) continue
    const level = fixed ? (fixed.except[competency.code] ?? fixed.level) : assessedLevel(person, random)
    const newest = { employee_id: person.id, competency_code: competency.code, level, assessed_on, valid_until }
    yield row('learning.assessment', newest)
    yield* earlierAssessment(newest, person, history)
  }
}

/** What an assessment took the place of: a level lower for most. Who it is decides alone. */
function* earlierAssessment(
  newest: DemoTables['learning.assessment'],
  { career }: Person,
  random: Random,
): Generator<DemoRow> {
  const [isThere, daysBefore] = [random.chance(0.6), random.integer(500, assessmentDays)]
  const step = random.weighted([
    [-1, 60],
    [0, 32],
    [1, 8],
  ] as const)
  const assessed = Date.parse(`${newest.assessed_on}T00:00:00Z`) / 86_400_000 - daysBefore
  if (!isThere || assessed < firstDay(career.startMonth)) return
  yield row('learning.earlier_assessment', {
    ...newest,
    level: Math.min(5, Math.max(1, newest.level + step)),
    assessed_on: toIsoDay(assessed),
    valid_until: toIsoDay(assessed + assessmentDays),
  })
}

function isAsked(competency: DemoCompetency, { position }: Person): boolean {
  return competency.kind !== 'TECHNICAL' || competency.family === position.family
}

function assessedLevel({ position }: Person, random: Random): number {
  const difference = random.weighted([
    [0, 58],
    [1, 27],
    [-1, 13],
    [2, 2],
  ] as const)
  return Math.min(5, Math.max(1, position.requiredLevel + difference))
}

/** Passed tests for the next level of the own ladder; one in five has expired. */
function* competencyTests(person: Person, context: RowContext, random: Random): Generator<DemoRow> {
  const employee_id = person.id
  if (person.cast?.test) {
    const [position_code, passed_on] = person.cast.test
    const valid_until = toIsoDay(Date.parse(`${passed_on}T00:00:00Z`) / 86_400_000 + testDays)
    yield row('learning.competency_test', { employee_id, position_code, passed_on, valid_until })
    return
  }
  const next = person.position.level?.nextLevel
  const position_code = `${person.position.base}.${next}`
  if (person.employment !== 'PNS' || !context.reference.positions.has(position_code) || !random.chance(0.18)) return
  const passed = context.today - random.integer(20, 900)
  const [passed_on, valid_until] = [toIsoDay(passed), toIsoDay(passed + testDays)]
  yield row('learning.competency_test', { employee_id, position_code, passed_on, valid_until })
}

const otherForms: [string, string, number][] = [
  ['SEMINAR', 'Seminar Inovasi Pelayanan', 4],
  ['SEMINAR', 'Seminar Integritas ASN', 4],
  ['WORKSHOP', 'Lokakarya Penyusunan SKP', 5],
  ['WORKSHOP', 'Lokakarya Analisis Jabatan', 10],
  ['COACHING', 'Coaching dengan Atasan', 2],
  ['SELF_STUDY', 'Komunitas Belajar', 2],
  ['BENCHMARKING', 'Patok Banding Pelayanan', 10],
]

/** Learning of one year: 0 to 60 hours in a few pieces, at most 24 for contract staff. */
function* records(
  person: Person,
  year: number,
  programmes: readonly Programme[],
  sequence: Sequence,
  context: RowContext,
  random: Random,
): Generator<DemoRow> {
  const contract = person.employment.startsWith('PPPK')
  const fixed = person.cast && year === context.year ? person.cast.hours : null
  const goal =
    fixed ??
    (random.chance(0.1) ? 0 : Math.floor(contract ? random.integer(2, mostContractHours) : 60 * random.next() ** 1.3))
  const lastDay = Math.min(firstDay((year + 1) * 12), context.today) - 1
  const firstDayOfService = Math.max(firstDay(year * 12), firstDay(person.career.startMonth))
  let left = goal
  while (left > 0) {
    const programme = left >= 6 && random.chance(0.6) ? random.pick(programmes) : null
    const [form, title, offered] = programme
      ? [formOf(programme), programme.title, programme.hours]
      : random.pick(otherForms)
    const hours = Math.min(left, offered)
    const complete = hours === offered
    yield row('learning.learning_record', {
      id: sequence.next++,
      employee_id: person.id,
      year,
      form: complete ? form : 'E_LEARNING',
      title: complete ? title : 'Modul Mandiri Swajar',
      programme_code: complete && programme ? programme.code : null,
      hours,
      completed_on: toIsoDay(random.integer(firstDayOfService, Math.max(firstDayOfService, lastDay))),
    })
    left -= hours
  }
}

function formOf(programme: Programme): string {
  if (programme.code.startsWith('KURSUS')) return 'COURSE'
  if (programme.skillKind === 'HARD') return 'TECHNICAL_TRAINING'
  return programme.hours >= 100 ? 'LEADERSHIP_TRAINING' : 'MANAGERIAL_TRAINING'
}
