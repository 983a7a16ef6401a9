import { dayOf, toIsoDay } from './calendar'
import type { DemoPlans, TeamMember } from './plan-rows'
import { Random } from './random'
import { type DemoRow, row } from './tables'

/** Days from the day of the demo: of a plan that runs, nothing of which waits for anybody. */
const [OPENED, AGREED, FIRST_DONE, NEXT_STEP, REVIEW, END] = [-45, -43, -12, 25, 20, 60]
const STEPS = [
  {
    text: 'Susun daftar periksa berkas bersama pendamping',
    support: 'Analis senior mendampingi dua jam seminggu',
    evidence: 'Daftar terpasang di meja layanan',
  },
  {
    text: 'Periksa silang sepuluh berkas tiap minggu dengan daftar itu',
    support: 'Rekan satu tim memeriksa silang',
    evidence: 'Catatan periksa silang empat minggu',
  },
] as const

/** In each team of a demo person an improvement plan for the last who is not of the cast: agreed, and half way. */
export function* improvementRows(plans: DemoPlans, { seed, asOf }: { seed: string; asOf: string }): Generator<DemoRow> {
  for (const [superiorId, team] of plans.teams) {
    const member = team.findLast(({ castKey }) => castKey === null)
    const resultId = member && plans.made.get(member.id)?.resultId
    if (!member || !resultId) continue
    yield* runningPlan(member, { superiorId, resultId, asOf }, new Random(`${seed}/improvement/${superiorId}`))
  }
}

function* runningPlan(
  { id: employee_id }: TeamMember,
  { superiorId: superior_id, resultId, asOf }: { superiorId: string; resultId: string; asOf: string },
  random: Random,
): Generator<DemoRow> {
  const day = (after: number): string => toIsoDay(dayOf(asOf) + after)
  const id = random.uuid()
  yield row('performance.improvement_plan', {
    ...{ id, employee_id, superior_id, status: 'RUNNING', version: 5 },
    reason: 'Berkas usul sering kembali karena lampirannya belum lengkap',
    goal: 'Paling banyak dua berkas kembali dalam sebulan, dan pemohon tahu kekurangannya pada hari yang sama',
    review_dates: JSON.stringify([day(REVIEW)]),
    ...{ opened_on: day(OPENED), proposed_on: day(OPENED), agreed_on: day(AGREED), ends_on: day(END) },
  })
  yield row('performance.improvement_reference', { improvement_id: id, place: 0, work_result_id: resultId })
  for (const [place, step] of STEPS.entries()) {
    const isDone = place === 0
    yield row('performance.improvement_step', {
      ...{ id: random.uuid(), improvement_id: id, place, ...step },
      due_on: day(isDone ? FIRST_DONE : NEXT_STEP),
      status: isDone ? 'CONFIRMED' : 'OPEN',
      report: isDone ? 'Daftar sudah terpasang dan dipakai sejak minggu lalu' : null,
      reported_on: isDone ? day(FIRST_DONE - 2) : null,
      confirmed_on: isDone ? day(FIRST_DONE) : null,
    })
  }
}
