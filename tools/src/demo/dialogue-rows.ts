import { dayOf, firstDay, monthOf, toIsoDay } from './calendar'
import type { DemoPlans, TeamMember } from './plan-rows'
import { Random } from './random'
import { type DemoRow, row } from './tables'

/** Day of the month on which a dialogue is held, and after how many days its record is confirmed and rated. */
const [HELD, CONFIRMED] = [16, 2]
const DAYS_FOR_A_STEP = 20
const TALKS = [
  {
    kind: 'COACHING',
    behaviour: 'ADAPTIVE',
    points: 'Progres diisi pada hari yang sama, mulai dari berkas yang paling sering ditanyakan.',
    steps: ['Coba isian cepat selama dua minggu', 'Tunjukkan hasilnya dalam rapat bidang'],
  },
  {
    kind: 'DIALOGUE',
    behaviour: 'SERVICE_ORIENTED',
    points: 'Harapan atas waktu jawaban disepakati: paling lambat satu hari kerja.',
    steps: ['Buat daftar jawaban atas pertanyaan yang berulang'],
  },
] as const
const WORDS = ['Arahnya jelas', 'Contohnya membantu', null] as const

/** Dialogues of superiors with everybody in a team of a demo person, two a quarter; the last waits to be confirmed. */
export function* dialogueRows(
  { teams }: DemoPlans,
  { seed, asOf }: { seed: string; asOf: string },
): Generator<DemoRow> {
  const now = monthOf(asOf)
  for (const [superiorId, team] of teams) {
    const random = new Random(`${seed}/dialogue/${superiorId}`)
    for (const member of team) {
      for (let month = Math.floor(now / 12) * 12; month < now; month += 2) {
        const isLast = month + 2 >= now
        yield* dialogueOf(member, { superiorId, held: firstDay(month) + HELD - 1, isLast, asOf }, random)
      }
    }
  }
}

function* dialogueOf(
  { planId }: TeamMember,
  { superiorId, held, isLast, asOf }: { superiorId: string; held: number; isLast: boolean; asOf: string },
  random: Random,
): Generator<DemoRow> {
  const id = random.uuid()
  const { kind, behaviour, points, steps } = random.pick(TALKS)
  const confirmed = held + CONFIRMED
  const isConfirmed = !isLast && confirmed <= dayOf(asOf)
  yield row('performance.performance_dialogue', {
    ...{ id, plan_id: planId, superior_id: superiorId, version: isConfirmed ? 2 : 1 },
    recorded_at: `${toIsoDay(held)}T04:00:00.000Z`,
  })
  const dueOn = toIsoDay(held + DAYS_FOR_A_STEP)
  yield row('performance.dialogue_version', {
    ...{ dialogue_id: id, number: 1, kind, held_on: toIsoDay(held), behaviour, points, reason: null },
    steps: JSON.stringify(steps.map((text) => ({ text, dueOn }))),
    written_on: toIsoDay(held),
    confirmed_on: isConfirmed ? toIsoDay(confirmed) : null,
  })
  if (!isConfirmed || random.chance(0.2)) return
  yield row('performance.coaching_rating', {
    ...{ dialogue_id: id, rating: random.integer(3, 5), word: random.pick(WORDS), rated_on: toIsoDay(confirmed) },
  })
}
