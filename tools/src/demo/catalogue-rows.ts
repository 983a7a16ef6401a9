import { regionName } from '@jalur/personnel'
import { dayOf, toIsoDay } from './calendar'
import { administrationManagement, type Programme } from './programmes'
import type { Random } from './random'
import type { DemoAgency } from './reference'
import { type DemoRow, row } from './tables'

const venues = [
  'Kampus BPSDM Provinsi Gorontalo',
  'UPT BKN Gorontalo',
  'Aula BKPSDM Bone Bolango',
  'Gedung Diklat Limboto',
  'Aula Kantor Bupati Pohuwato',
]
/** Session of the main demo: Tuesday, 12 January, with 7 of 30 seats left. */
const administrationSession = { starts_on: '2027-01-12', ends_on: '2027-01-14', seats: 30, seats_taken: 23 }

/** The programmes with their sessions: one past, one to three ahead of today. */
export function* programmeRows(programmes: readonly Programme[], asOf: string, random: Random): Generator<DemoRow> {
  for (const {
    code,
    title,
    summary,
    skillKind: skill_kind,
    hours: learning_hours,
    delivery,
    organiser,
  } of programmes) {
    yield row('learning.programme', { code, title, summary, skill_kind, learning_hours, delivery, organiser })
  }
  for (const { code, reaches } of programmes) {
    for (const [competency_code, reaches_level] of reaches) {
      yield row('learning.programme_competency', { programme_code: code, competency_code, reaches_level })
    }
  }
  const today = dayOf(asOf)
  for (const programme of programmes) {
    yield sessionRow(programme, today - random.integer(30, 300), random)
    if (programme.code === administrationManagement && administrationSession.starts_on > asOf) {
      yield row('learning.session', {
        id: random.uuid(),
        programme_code: programme.code,
        ...administrationSession,
        venue: 'Aula BKPSDM Bone Bolango',
        delivery: programme.delivery,
        organiser: programme.organiser,
      })
      continue
    }
    const first = today + random.integer(10, 120)
    for (let ahead = 0, count = random.integer(1, 3); ahead < count; ahead++) {
      yield sessionRow(programme, first + ahead * random.integer(50, 90), random)
    }
  }
}

function sessionRow({ code, hours, delivery, organiser }: Programme, startDay: number, random: Random): DemoRow {
  const weekday = (startDay + 3) % 7
  const starts = weekday > 4 ? startDay + 7 - weekday : startDay
  const seats = delivery === 'ONLINE' ? 100 : random.pick([25, 30, 40])
  return row('learning.session', {
    id: random.uuid(),
    programme_code: code,
    starts_on: toIsoDay(starts),
    ends_on: toIsoDay(starts + Math.max(0, Math.ceil(hours / 8) - 1)),
    venue: delivery === 'ONLINE' ? 'Daring' : random.pick(venues),
    delivery,
    organiser,
    seats,
    seats_taken: random.integer(0, seats),
  })
}

export interface DemoEvent {
  id: string
  agencyCode: string
}

const eventKinds: [string, string, string][] = [
  ['SEMINAR', 'Seminar Integritas dan Pelayanan', 'INTEGRITY'],
  ['WORKSHOP', 'Lokakarya Etika Pelayanan Publik', 'ETHICS'],
  ['TECHNICAL_GUIDANCE', 'Bimbingan Teknis e-Kinerja', 'PERFORMANCE'],
  ['OUTREACH', 'Sosialisasi Pengendalian Gratifikasi', 'INTEGRITY'],
  ['LECTURE', 'Ceramah Umum Manajemen Talenta', 'TALENT'],
  ['SIGNING', 'Penandatanganan Pakta Integritas', 'INTEGRITY'],
  ['OUTREACH', 'Sosialisasi Netralitas ASN', 'ETHICS'],
]

/** Seven events of each government, most of them past. */
export function* eventRows(
  agencies: readonly DemoAgency[],
  today: number,
  events: DemoEvent[],
  random: Random,
): Generator<DemoRow> {
  for (const agency of agencies) {
    for (const [kind, title, topic] of eventKinds) {
      const id = random.uuid()
      const day = toIsoDay(today - random.integer(-60, 320))
      events.push({ id, agencyCode: agency.code })
      yield row('integrity.event', {
        id,
        title: `${title} ${regionName(agency.name)}`,
        kind,
        topic,
        starts_at: `${day}T08:30:00+08:00`,
        ends_at: `${day}T${kind === 'SIGNING' ? '11' : '15'}:30:00+08:00`,
        venue: `Aula ${agency.hrAgency}, ${agency.seat}`,
        agency_code: agency.code,
      })
    }
  }
}
