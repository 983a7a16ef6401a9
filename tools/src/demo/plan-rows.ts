import { chain, type LedgerEntry } from '@jalur/performance'
import { dayOf, firstDay, monthOf, toIsoDay, toIsoMonth } from './calendar'
import { ratingsOf } from './performance-rows'
import type { Person } from './person'
import { Random } from './random'
import { type DemoRow, type DemoTables, type Predicate, row } from './tables'

/** What is remembered of plans while people are made. */
export interface DemoPlans {
  /** The plan of each person who has one, with the result that subordinates support. */
  made: Map<string, { isCast: boolean; resultId: string }>
  /** The plans of those who work for one superior, by that superior. */
  teams: Map<string, TeamMember[]>
  /** What was done to evaluations. */
  changes: Change[]
  /** Agencies in which somebody disputes who the superior is. */
  disputed: Set<string>
}
/** Somebody with a plan, in a team. */
export interface TeamMember {
  id: string
  planId: string
  castKey: string | null
}
type Change = Omit<LedgerEntry, 'place' | 'previous' | 'digest'>

/** A planned result with the words of its indicator and of the reports on it. */
interface Work {
  kind: 'PRIMARY' | 'ADDITIONAL'
  statement: string
  aspect: 'QUANTITY' | 'QUALITY' | 'TIME'
  measured: string
  target: number
  unit: string
  done: string
}
const WORKS: readonly Work[] = [
  {
    kind: 'PRIMARY',
    statement: 'Berkas layanan bidang terselesaikan tepat waktu',
    aspect: 'QUANTITY',
    measured: 'Jumlah berkas yang selesai',
    target: 240,
    unit: 'berkas',
    done: 'Menyelesaikan berkas layanan minggu ini',
  },
  {
    kind: 'PRIMARY',
    statement: 'Data bidang akurat dan mutakhir',
    aspect: 'QUALITY',
    measured: 'Data yang lolos pemeriksaan',
    target: 98,
    unit: 'persen',
    done: 'Memeriksa dan memperbaiki data bidang',
  },
  {
    kind: 'ADDITIONAL',
    statement: 'Rekan kerja terbantu memakai e-Kinerja',
    aspect: 'TIME',
    measured: 'Sesi pendampingan sebelum tanggal 25',
    target: 12,
    unit: 'sesi',
    done: 'Mendampingi rekan mengisi progres harian',
  },
]
export const BEHAVIOURS = [
  ...['SERVICE_ORIENTED', 'ACCOUNTABLE', 'COMPETENT', 'HARMONIOUS'],
  ...['LOYAL', 'ADAPTIVE', 'COLLABORATIVE'],
] as const
const EXPECTED: Readonly<Record<string, string>> = {
  SERVICE_ORIENTED: 'Jawab pertanyaan pegawai paling lambat satu hari kerja',
  ADAPTIVE: 'Pakai cara kerja baru dan usulkan perbaikan setiap triwulan',
}
const WORDS = {
  APPRECIATION: [
    'Berkas selesai dua hari sebelum tenggat',
    'Unit lain tidak perlu menunggu',
    'Bagikan caranya kepada rekan',
  ],
  IMPROVEMENT: [
    'Catatan progres baru diisi pada akhir bulan',
    'Bukti sulit diperiksa kembali',
    'Isi progres pada hari yang sama',
  ],
  DIRECTION: ['Permintaan data antarbidang meningkat', 'Waktu tunggu bertambah', 'Susun daftar prioritas bersama tim'],
} as const
const PREDICATES: [Predicate, number][] = [
  ['VERY_GOOD', 15],
  ['GOOD', 75],
  ['NEEDS_IMPROVEMENT', 10],
]
/** The demo persons whose plan still waits for the superior, who objects to a result, and who received the last one late. */
const [WAITS, OBJECTS, LATE] = ['asn-operator', 'asn-nurse', 'asn']

/** Days of the month after the one reported on, as in the windows of the reference data. */
export const [HANDED_OVER, RATED, ISSUED, OBJECTED, ISSUED_LATE] = [4, 10, 12, 20, 24] as const
const DAYS_TO_DECIDE = 14

/**
 * This year's plan of a demo person, or of somebody in the team of one, with reports, feedback and evaluations as far as
 * the year has come. Nobody else has a plan: the demo stays quick to fill.
 */
export function* planRows(
  person: Person,
  plans: DemoPlans,
  { seed, asOf }: { seed: string; asOf: string },
): Generator<DemoRow> {
  const superiorId = person.superiorIds[0]
  if (!superiorId || !(person.cast || plans.made.get(superiorId)?.isCast)) return
  const random = new Random(`${seed}/plan/${person.id}`)
  const year = Number(asOf.slice(0, 4))
  const planId = random.uuid()
  const isWaiting = person.cast?.key === WAITS
  yield row('performance.performance_plan', {
    ...{ id: planId, employee_id: person.id, starts_on: `${year}-01-01`, ends_on: `${year}-12-31` },
    ...{ approach: 'QUANTITATIVE', status: isWaiting ? 'SUBMITTED' : 'APPROVED', appraiser_id: superiorId },
    version: isWaiting ? 2 : 3,
  })
  const results = WORKS.map((work) => ({ ...work, id: random.uuid(), indicatorId: random.uuid() }))
  for (const [place, { id, kind, statement, indicatorId, aspect, measured, target, unit }] of results.entries()) {
    const source = kind === 'PRIMARY' ? (plans.made.get(superiorId)?.resultId ?? null) : null
    yield row('performance.work_result', { id, plan_id: planId, place, kind, statement, cascaded_from: source })
    yield row('performance.indicator', {
      ...{ id: indicatorId, work_result_id: id, place: 0, aspect, statement: measured, target, unit },
    })
  }
  const offered = plans.made.get(superiorId)
  if (offered) {
    yield row('performance.result_offer', {
      ...{ work_result_id: offered.resultId, employee_id: person.id, offered_on: `${year}-01-05` },
      note: isWaiting ? 'Ambil bagian verifikasi berkas' : null,
    })
  }
  for (const value of BEHAVIOURS) {
    yield row('performance.plan_behaviour', {
      ...{ plan_id: planId, value },
      expectation: isWaiting ? null : (EXPECTED[value] ?? null),
    })
  }
  if (isWaiting) return
  const member = { id: person.id, planId, castKey: person.cast?.key ?? null }
  plans.teams.set(superiorId, [...(plans.teams.get(superiorId) ?? []), member])
  plans.made.set(person.id, { isCast: person.cast !== null, resultId: results[0]!.id })
  for (let month = year * 12; toIsoMonth(month + 1) <= asOf; month++) {
    yield* monthRows(person, { planId, superiorId, results, month, asOf, random }, plans)
  }
  yield* disputeRows(person, plans, random.uuid(), asOf)
  yield* reportRows(person, { planId, superiorId, results, month: monthOf(asOf), asOf, random }, plans)
}

/** In each agency one person, nobody of the cast, says that the superior further up is the direct one. */
function* disputeRows(person: Person, { disputed }: DemoPlans, id: string, asOf: string): Generator<DemoRow> {
  const [disputed_id, provisional_id] = person.superiorIds
  if (person.cast || !disputed_id || !provisional_id || disputed.has(person.agencyCode)) return
  disputed.add(person.agencyCode)
  yield row('performance.superior_dispute', {
    ...{ id, employee_id: person.id, disputed_id, provisional_id, filed_on: asOf, status: 'OPEN' },
    reason: 'Sejak mutasi bulan lalu saya melapor langsung kepada pimpinan di atasnya',
  })
}

interface MonthOfPlan {
  planId: string
  superiorId: string
  results: readonly (Work & { id: string; indicatorId: string })[]
  month: number
  asOf: string
  random: Random
}

/** A month that is over: reports, feedback, and its evaluation as far as it has come. */
function* monthRows(person: Person, plan: MonthOfPlan, plans: DemoPlans): Generator<DemoRow> {
  const { planId, superiorId, results, month, asOf, random } = plan
  const reports: string[] = []
  const decidedOn = toIsoDay(firstDay(month + 1) + RATED - 1)
  const decision = decidedOn <= asOf ? decided('APPROVED', superiorId, decidedOn) : SUBMITTED
  for (const result of results) {
    const report = random.uuid()
    reports.push(report)
    const day = toIsoDay(firstDay(month) + random.integer(9, 26))
    yield progressRow(report, result, month, day, decision)
  }
  const next = firstDay(month + 1)
  const dayAt = (day: number): string => toIsoDay(next + day - 1)
  if (dayAt(HANDED_OVER) > asOf) return
  const feedbackId = random.uuid()
  if (dayAt(RATED) <= asOf) yield feedbackRow(feedbackId, plan, dayAt(RATED))
  yield* evaluationRows(person, plan, dayAt, plans)
  if (dayAt(issueDayOf(person, plan)) > asOf) return
  const key = `M${toIsoMonth(month).slice(0, 7)}`
  for (const reference_id of reports) {
    yield row('performance.evaluation_reference', {
      plan_id: planId,
      key,
      part: 'WORK',
      kind: 'PROGRESS',
      reference_id,
    })
  }
  yield row('performance.evaluation_reference', {
    ...{ plan_id: planId, key, part: 'BEHAVIOUR', kind: 'FEEDBACK', reference_id: feedbackId },
  })
  if (!isObjected(person, plan, dayAt)) return
  yield row('performance.objection', {
    ...{ id: random.uuid(), plan_id: planId, key, status: 'FILED' },
    reason: 'Rating bulan itu tidak memperhitungkan tugas tambahan dari atasan di luar SKP',
    filed_on: dayAt(OBJECTED),
    due_on: dayAt(OBJECTED + DAYS_TO_DECIDE),
  })
}

type Decision = Pick<
  DemoTables['performance.progress'],
  'status' | 'version' | 'return_reason' | 'decider_id' | 'decided_at'
>
const SUBMITTED: Decision = {
  ...{ status: 'SUBMITTED', version: 1, return_reason: null, decider_id: null, decided_at: null },
}

/** What a superior decided on a report on a day. */
const decided = (status: 'APPROVED' | 'RETURNED', superiorId: string, day: string): Decision => ({
  ...{ status, version: 2, decider_id: superiorId, decided_at: `${day}T04:00:00.000Z` },
  return_reason: status === 'RETURNED' ? 'Lampirkan bukti yang dapat dibuka, lalu kirim kembali' : null,
})

function progressRow(
  id: string,
  { id: resultId, indicatorId, done, target }: MonthOfPlan['results'][number],
  month: number,
  reported_on: string,
  decision: Decision,
): DemoRow {
  return row('performance.progress', {
    ...{ id, work_result_id: resultId, indicator_id: indicatorId, statement: done, reported_on },
    value: Math.round((target * ((month % 12) + 1)) / 12),
    ...decision,
  })
}

/** How far people are with the reports of the month that runs: a team shows every state. */
const STATES = ['SUBMITTED', 'NOT_STARTED', 'RETURNED', 'APPROVED', 'DRAFT', 'SUBMITTED'] as const

/** The month that runs: one report on each result, on days that have come. */
function* reportRows(
  person: Person,
  { superiorId, results, month, asOf, random }: MonthOfPlan,
  { made }: DemoPlans,
): Generator<DemoRow> {
  const state = person.cast ? 'SUBMITTED' : STATES[made.size % STATES.length]!
  if (state === 'NOT_STARTED') {
    yield row('performance.progress_reminder', {
      ...{ employee_id: person.id, month: toIsoMonth(month), reminded_on: asOf, superior_id: superiorId },
    })
    return
  }
  const decision =
    state === 'APPROVED' || state === 'RETURNED' ? decided(state, superiorId, asOf) : { ...SUBMITTED, status: state }
  for (const result of results) {
    const day = random.integer(firstDay(month), dayOf(asOf))
    yield progressRow(random.uuid(), result, month, toIsoDay(day), decision)
  }
}

/** The day of the next month on which the result is handed over; late for the last result of one person, who can still object. */
function issueDayOf(person: Person, { month, asOf }: MonthOfPlan): number {
  const isLast = toIsoDay(firstDay(month + 2) + ISSUED_LATE - 1) > asOf
  return person.cast?.key === LATE && isLast ? ISSUED_LATE : ISSUED
}

/** The last evaluation of one person that there was time to object to. */
function isObjected(person: Person, { month, asOf }: MonthOfPlan, dayAt: (day: number) => string): boolean {
  const isLast = toIsoDay(firstDay(month + 2) + OBJECTED - 1) > asOf
  return person.cast?.key === OBJECTS && isLast && dayAt(OBJECTED) <= asOf
}

function feedbackRow(id: string, { planId, superiorId, results, month, random }: MonthOfPlan, day: string): DemoRow {
  const kind = random.pick(['APPRECIATION', 'IMPROVEMENT', 'DIRECTION'] as const)
  const [observed, effect, next_step] = WORDS[kind]
  const isOfWork = random.chance(0.6)
  const isAnswered = month % 3 !== 0
  return row('performance.feedback', {
    ...{ id, plan_id: planId, author_id: superiorId, relation: 'SUPERIOR', kind, observed, effect, next_step },
    work_result_id: isOfWork ? random.pick(results).id : null,
    behaviour: isOfWork ? null : random.pick(BEHAVIOURS),
    given_at: `${day}T02:00:00.000Z`,
    given_on: day,
    reply: isAnswered ? 'Terima kasih, saya tindak lanjuti minggu ini.' : null,
    acknowledged_at: isAnswered ? `${day}T06:00:00.000Z` : null,
  })
}

/** The evaluation of a month, with what the ledger says of it. */
function* evaluationRows(
  person: Person,
  plan: MonthOfPlan,
  dayAt: (day: number) => string,
  { changes }: DemoPlans,
): Generator<DemoRow> {
  const { planId, superiorId, month, asOf, random } = plan
  const predicate = random.weighted(PREDICATES)
  const [work, behaviour] = random.pick(ratingsOf[predicate])
  const issueDay = issueDayOf(person, plan)
  const isIssued = dayAt(issueDay) <= asOf
  const steps: [Change['action'], number, string][] = [['SUBMITTED', HANDED_OVER, person.id]]
  if (isIssued) steps.push(['RATED', RATED, superiorId], ['ISSUED', issueDay, superiorId])
  if (isObjected(person, plan, dayAt)) steps.push(['OBJECTED', OBJECTED, person.id])
  const key = `M${toIsoMonth(month).slice(0, 7)}`
  for (const [place, [action, day, actorId]] of steps.entries()) {
    const isRated = action !== 'SUBMITTED'
    changes.push({
      ...{ evaluationId: `${planId}.${key}`, at: `${dayAt(day)}T03:00:00.000Z`, actorId, action },
      content: {
        ...{ status: action, version: place + 1, creditPoints: null },
        workRating: isRated ? work : null,
        behaviourRating: isRated ? behaviour : null,
        predicate: isRated ? predicate : null,
      },
    })
  }
  const status = steps.at(-1)![0] as 'SUBMITTED' | 'ISSUED' | 'OBJECTED'
  yield row('performance.plan_evaluation', {
    ...{ plan_id: planId, key, status, version: steps.length },
    ...{ starts_on: toIsoMonth(month), ends_on: toIsoDay(firstDay(month + 1) - 1) },
    ...{ self_work_rating: random.pick(['MEETS', 'ABOVE'] as const), self_behaviour_rating: 'MEETS' },
    work_rating: isIssued ? work : null,
    behaviour_rating: isIssued ? behaviour : null,
    predicate: isIssued ? predicate : null,
    assessor_id: isIssued ? superiorId : null,
    issued_on: isIssued ? dayAt(issueDay) : null,
  })
}

/** The ledger of what was done, in the order of time. */
export function* ledgerRows({ changes }: DemoPlans): Generator<DemoRow> {
  const inOrder = changes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const { evaluationId, actorId, content, ...entry } of chain(inOrder)) {
    yield row('performance.rating_ledger', {
      ...entry,
      ...{ evaluation_id: evaluationId, actor_id: actorId, content: JSON.stringify(content) },
    })
  }
}
