import { dayOf, firstDay, monthOf, toIsoDay, toIsoMonth } from './calendar'
import { BEHAVIOURS, type DemoPlans, ISSUED, type TeamMember } from './plan-rows'
import { Random } from './random'
import { type DemoRow, type Rating, row } from './tables'

/** As many as must answer before anything is shown (`panel-rules.json`). */
const LEAST = 5
const MOST = 12
/** Days for which the panel of the running month is open. */
const DAYS_OPEN = 45
const RATINGS: [Rating, number][] = [
  ['ABOVE', 30],
  ['MEETS', 60],
  ['BELOW', 10],
]
const SENTENCES = [
  ['SERVICE_ORIENTED', 'Tamu yang datang tanpa janji tetap dilayani sampai selesai', 'Tidak ada yang datang dua kali'],
  ['COLLABORATIVE', 'Membagi berkas dengan rekan yang kewalahan', 'Semua berkas selesai bersamaan'],
  ['ACCOUNTABLE', 'Daftar berkas kadang baru diisi pada akhir minggu', 'Rekan harus bertanya ulang'],
  ['COLLABORATIVE', 'Kabar perubahan jadwal datang mendadak', null],
] as const

/**
 * 360° input about those demo persons who have peers and subordinates enough: of the last issued month with its answers,
 * and of the running month, still open.
 */
export function* panelRows({ teams }: DemoPlans, { seed, asOf }: { seed: string; asOf: string }): Generator<DemoRow> {
  const month = monthOf(asOf)
  const issued = toIsoDay(firstDay(month) + ISSUED - 1) <= asOf ? month - 1 : month - 2
  for (const team of teams.values()) {
    for (const member of team.filter(({ castKey }) => castKey !== null)) {
      const peers = team.filter(({ id }) => id !== member.id)
      const asked = [...peers, ...(teams.get(member.id) ?? [])].slice(0, MOST)
      if (asked.length < LEAST) continue
      const random = new Random(`${seed}/panel/${member.id}`)
      yield* closedPanel(member, asked, toIsoMonth(issued), random)
      yield* openPanel(member, asked, asOf, random)
    }
  }
}

const keyOf = (day: string): string => `M${day.slice(0, 7)}`

function* closedPanel(
  member: TeamMember,
  asked: readonly TeamMember[],
  startsOn: string,
  random: Random,
): Generator<DemoRow> {
  const id = random.uuid()
  const last = firstDay(monthOf(startsOn) + 1)
  yield row('performance.behaviour_panel', {
    ...{ id, plan_id: member.planId, key: keyOf(startsOn) },
    ...{ opened_on: toIsoDay(last - 10), closes_on: toIsoDay(last + 5) },
  })
  for (const { id: employee_id } of asked) {
    yield row('performance.panel_member', { panel_id: id, employee_id, answered: true })
  }
  for (const value of BEHAVIOURS) {
    const given = asked.map(() => random.weighted(RATINGS))
    for (const [rating] of RATINGS) {
      const count = given.filter((it) => it === rating).length
      yield row('performance.panel_count', { panel_id: id, value, rating, count })
    }
  }
  const notes = SENTENCES.map(([value, observed, effect]) => ({ id: random.uuid(), value, observed, effect }))
  for (const note of notes.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    yield row('performance.panel_note', { ...note, panel_id: id })
  }
}

function* openPanel(
  member: TeamMember,
  asked: readonly TeamMember[],
  asOf: string,
  random: Random,
): Generator<DemoRow> {
  const id = random.uuid()
  yield row('performance.behaviour_panel', {
    ...{ id, plan_id: member.planId, key: keyOf(asOf), opened_on: asOf },
    closes_on: toIsoDay(dayOf(asOf) + DAYS_OPEN),
  })
  for (const { id: employee_id } of asked) {
    yield row('performance.panel_member', { panel_id: id, employee_id, answered: false })
  }
  for (const value of BEHAVIOURS) {
    for (const [rating] of RATINGS) yield row('performance.panel_count', { panel_id: id, value, rating, count: 0 })
  }
}
