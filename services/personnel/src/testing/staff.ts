/** A small staff register for tests: invented persons in Bone Bolango (7104) and in the province (7100). */
import type { Caller, Day, PersonCaller, RunningService } from '@jalur/common'
import type { EmploymentType } from '../career-rules/career-facts'

export const TODAY = '2026-08-01'
export const AGENCY = '7104'
export const OTHER_AGENCY = '7100'

/** A stable uuid for a small number. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const UNIT = { [AGENCY]: uuid(900_104), [OTHER_AGENCY]: uuid(900_100) } as const

export interface TestPerson {
  id: string
  name: string
  agencyCode: keyof typeof UNIT
  superiorIds: string[]
  employmentType: EmploymentType
  status: 'ACTIVE' | 'ON_LEAVE' | 'RETIRED'
  rank: string | null
  position: string
  positionSince: Day
}

/** An expert of the first level in Bone Bolango below employees 2 and 1. */
export const person = (number: number, change: Partial<TestPerson> = {}): TestPerson => ({
  id: uuid(number),
  name: `Pegawai ${String(number).padStart(3, '0')}`,
  agencyCode: AGENCY,
  superiorIds: [uuid(2), uuid(1)],
  employmentType: 'PNS',
  status: 'ACTIVE',
  rank: 'III/b',
  position: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
  positionSince: '2022-04-01',
  ...change,
})

/** A head of department above a head of section above an expert; a stranger in the province. */
export const FAMILY: readonly TestPerson[] = [
  person(1, { superiorIds: [], rank: 'IV/c', position: 'KEPALA_DINAS_KABUPATEN_KOTA' }),
  person(2, { superiorIds: [uuid(1)], rank: 'III/d', position: 'KEPALA_SEKSI' }),
  person(3),
  person(4, { superiorIds: [uuid(1)], employmentType: 'PPPK', rank: null }),
  person(5, { status: 'RETIRED' }),
  person(6, { agencyCode: OTHER_AGENCY, superiorIds: [] }),
]

type Database = Pick<RunningService['database'], 'query'>

/** Writes units and persons with one entry in each history; a superior comes before those below. */
export async function addStaff(database: Database, staff: readonly TestPerson[]): Promise<void> {
  await database.query(
    `insert into unit (id, agency_code, type_code, name, valid_from)
     select $1::uuid, $2, 'BKD', 'Badan Kepegawaian dan Pengembangan SDM', '2020-01-01'::date
     union all select $3::uuid, $4, 'BKD', 'Badan Kepegawaian Daerah', '2020-01-01' on conflict do nothing`,
    [UNIT[AGENCY], AGENCY, UNIT[OTHER_AGENCY], OTHER_AGENCY],
  )
  for (const [index, entry] of staff.entries()) {
    const { id, name, agencyCode, superiorIds, employmentType, status, rank, position, positionSince } = entry
    const nip = `19900101201503${index % 2 === 0 ? 2 : 1}${String(100 + index).slice(-3)}`
    await database.query(
      `insert into employee (id, nip, name, birth_date, sex, employment_type, status, agency_code, unit_id, supervisor_id,
         superior_ids) values ($1, $2, $3, '1990-01-01', 'F', $4, $5, $6, $7, $8, $9)`,
      [id, nip, name, employmentType, status, agencyCode, UNIT[agencyCode], superiorIds[0] ?? null, superiorIds],
    )
    await database.query(
      `insert into position_history (employee_id, effective_from, position_code, unit_id, agency_code)
       values ($1, $2, $3, $4, $5)`,
      [id, positionSince, position, UNIT[agencyCode], agencyCode],
    )
    await database.query(`insert into education_history values ($1, '2012-06-30', 'BACHELOR', 'Hukum', null)`, [id])
    if (rank) await database.query(`insert into rank_history values ($1, '2022-04-01', $2, null, null)`, [id, rank])
  }
}

/** A person who signed in; an ASN of Bone Bolango unless changed. */
export const signedIn = (change: Partial<Omit<PersonCaller, 'kind'>>): Caller => ({
  kind: 'PERSON',
  subject: 'account',
  employeeId: null,
  roles: ['ASN'],
  agencyCode: AGENCY,
  ...change,
})

export const partner = (...scopes: string[]): Caller => ({
  kind: 'PARTNER',
  clientId: 'partner',
  scopes,
  agencyCodes: [AGENCY],
})

/** Every kind of caller, seen from employee 3. */
export const CALLERS = {
  self: signedIn({ employeeId: uuid(3) }),
  superior: signedIn({ employeeId: uuid(2) }),
  superiorOfSuperior: signedIn({ employeeId: uuid(1) }),
  colleague: signedIn({ employeeId: uuid(4) }),
  hrOfficer: signedIn({ roles: ['ASN', 'HR_OFFICER'] }),
  leader: signedIn({ roles: ['LEADER'] }),
  bknOfficer: signedIn({ roles: ['BKN_OFFICER'], agencyCode: null }),
  integrityOfficer: signedIn({ roles: ['INTEGRITY_OFFICER'] }),
  stranger: signedIn({ employeeId: uuid(6), agencyCode: OTHER_AGENCY }),
  otherHrOfficer: signedIn({ roles: ['HR_OFFICER'], agencyCode: OTHER_AGENCY }),
  partner: partner('personnel:read'),
  partnerWithoutScope: partner('learning:read'),
  nobody: { kind: 'PUBLIC' },
} satisfies Record<string, Caller>
