import { createHash } from 'node:crypto'
import type { RunningService } from '@jalur/common'

type Database = RunningService['database']

/** The id that `fillStaff` gives to the n-th employee, from 1. */
export const staffId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const AGENCIES = ['7100', '7101', '7102', '7103', '7104', '7105', '7171']
const UNITS_PER_AGENCY = 40

/**
 * Fills the register with `count` employees in a tree in which everyone has ten subordinates: number 1 at the top, 2 to
 * 11 below. Number n works in the agency `n % 7`. Each has two entries in the histories of rank and position, and one
 * in that of education; the position held now is `positions[n % positions.length]`, the one before is the next.
 */
export async function fillStaff(database: Database, count: number, positions: readonly string[]): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const histories = numbers.map((number) => ({ number, ...placeOf(number), employee_id: staffId(number) }))
  await insert(database, 'unit', AGENCIES.flatMap(unitsOf))
  await insert(database, 'employee', numbers.map(employeeOf))
  await insert(
    database,
    'rank_history',
    histories.flatMap((row) => [
      { ...row, effective_from: '2010-04-01', rank_code: 'III/a' },
      { ...row, effective_from: '2018-04-01', rank_code: 'III/b' },
    ]),
  )
  await insert(
    database,
    'position_history',
    histories.flatMap((row) => [
      { ...row, effective_from: '2010-04-01', position_code: positions[(row.number + 1) % positions.length] },
      { ...row, effective_from: '2018-04-01', position_code: positions[row.number % positions.length] },
    ]),
  )
  await insert(
    database,
    'education_history',
    histories.map((row) => ({ ...row, graduated_on: '2003-08-01', level: 'BACHELOR' })),
  )
  await database.query('analyze')
}

const unitId = (agency: string, number: number): string =>
  `00000000-0000-4000-9000-${agency}${String(number).padStart(8, '0')}`

const unitsOf = (agency: string): object[] =>
  Array.from({ length: UNITS_PER_AGENCY }, (_, number) => ({
    ...{ id: unitId(agency, number), agency_code: agency, type_code: 'BKD', name: `Unit ${number}` },
    valid_from: '2020-01-01',
  }))

function placeOf(number: number): { agency_code: string; unit_id: string } {
  const agency = AGENCIES[number % AGENCIES.length] ?? ''
  return { agency_code: agency, unit_id: unitId(agency, Math.floor(number / AGENCIES.length) % UNITS_PER_AGENCY) }
}

function employeeOf(number: number): object {
  const superiors: string[] = []
  for (let above = number; above > 1; ) {
    above = Math.floor((above + 8) / 10)
    superiors.push(staffId(above))
  }
  return {
    ...{ id: staffId(number), nip: `198001012005${String(900_000 + number)}`, ...placeOf(number) },
    name: `Pegawai ${createHash('md5').update(String(number)).digest('hex').slice(0, 8)}`,
    ...{ birth_date: '1980-01-01', sex: 'M', employment_type: 'PNS', status: 'ACTIVE' },
    ...{ supervisor_id: superiors[0] ?? null, superior_ids: superiors, version: 1 },
    ...{ created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' },
  }
}

/** Rows by column name; names that the table does not have are left out. */
async function insert(database: Database, table: string, rows: object[]): Promise<void> {
  await database.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ])
}
