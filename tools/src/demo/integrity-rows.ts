import { createHash } from 'node:crypto'
import { toIsoDay } from './calendar'
import type { Person } from './person'
import type { RowContext } from './personnel-rows'
import type { Random } from './random'
import { type DemoRow, type SanctionLevel, row } from './tables'

/** Name of the pledge text that the demo persons signed. */
export const pledgeText = 'PAKTA-INTEGRITAS-2026'

/** Sentences with the months that they last. Source: PP 94/2021 ps. 8. */
const sanctions: [SanctionLevel, string, number][] = [
  ['LIGHT', 'R1', 6],
  ['LIGHT', 'R2', 6],
  ['LIGHT', 'R3', 6],
  ['MODERATE', 'S1', 6],
  ['MODERATE', 'S2', 9],
  ['MODERATE', 'S3', 12],
  ['SEVERE', 'B1', 12],
]
const declarants = ['AUDITOR', 'PENGELOLA_PENGADAAN_BARANG_JASA']

/** Rows of the integrity schema for one employee, its directory entry aside. */
export function* integrityRows(
  person: Person,
  eventIds: readonly string[],
  context: RowContext,
  random: Random,
): Generator<DemoRow> {
  const employee_id = person.id
  if (person.cast || random.chance(0.78)) yield pledge(person, context, random)
  if (person.cast || random.chance(0.93)) {
    yield row('integrity.discipline_check', {
      employee_id,
      checked_on: toIsoDay(context.today - random.integer(1, 75)),
    })
  }
  if (person.cast ? person.cast.sanction : random.chance(0.005)) yield sanction(person, context, random)
  if (declares(person)) yield assetDeclaration(person, context, random)
  else if (person.position.kind === 'SUPERVISOR') {
    const { year } = context
    const due_on = `${year}-03-31`
    yield row('integrity.asset_declaration', {
      employee_id,
      year: year - 1,
      status: 'NOT_REQUIRED',
      due_on,
      filed_on: null,
    })
  }
  if (random.chance(0.3)) yield row('integrity.event_attendance', { event_id: random.pick(eventIds), employee_id })
}

/** Of those who ever signed, some signed more than a year ago: about 70 % hold a valid pledge. */
function pledge(person: Person, context: RowContext, random: Random): DemoRow {
  const signed = context.today - (person.cast ? 240 : random.integer(5, 405))
  const signed_at = `${toIsoDay(signed)}T09:${String(random.integer(10, 59))}:00+08:00`
  return row('integrity.pledge', {
    id: random.uuid(),
    employee_id: person.id,
    signed_at,
    valid_until: toIsoDay(signed + 365),
    text_version: pledgeText,
    digest: createHash('sha256').update(`${pledgeText}\n${person.id}\n${signed_at}`).digest('hex'),
  })
}

function sanction(person: Person, context: RowContext, random: Random): DemoRow {
  const fixed = person.cast?.sanction
  const [level, sanction_code, months] = random.pick(sanctions)
  const start = context.today - random.integer(20, 700)
  const starts_on = fixed?.startsOn ?? toIsoDay(start)
  return row('integrity.discipline_sanction', {
    id: random.uuid(),
    employee_id: person.id,
    level: fixed?.level ?? level,
    sanction_code: fixed?.code ?? sanction_code,
    starts_on,
    ends_on: fixed?.endsOn ?? toIsoDay(start + Math.round(months * 30.4) - 1),
    decree_number: `867/${random.integer(1, 200)}/SK/${starts_on.slice(0, 4)}`,
  })
}

/** LHKPN is due from executives, administrators, auditors and procurement officers by the usual lists of the regions. */
function declares({ position }: Person): boolean {
  if (position.kind === 'FUNCTIONAL') return declarants.includes(position.base)
  return position.kind === 'ADMINISTRATOR' || position.kind === 'EXECUTIVE' || position.kind === 'SENIOR_EXECUTIVE'
}

function assetDeclaration(person: Person, { year }: RowContext, random: Random): DemoRow {
  const status = person.cast
    ? 'FILED'
    : random.weighted([
        ['FILED', 92],
        ['LATE', 5],
        ['DUE', 3],
      ] as const)
  const day = String(random.integer(2, 28)).padStart(2, '0')
  const filed_on = status === 'DUE' ? null : `${year}-0${status === 'LATE' ? 4 : random.integer(1, 3)}-${day}`
  return row('integrity.asset_declaration', {
    employee_id: person.id,
    year: year - 1,
    status,
    due_on: `${year}-03-31`,
    filed_on,
  })
}
