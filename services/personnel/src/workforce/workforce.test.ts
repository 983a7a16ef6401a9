import { ask, type Caller, explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { retirementDateOf } from '../employee/retirement'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, OTHER_AGENCY, person, TODAY, uuid } from '../testing/staff'

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  const { database } = tested.service
  await addStaff(database, [...FAMILY, person(10), person(11, { status: 'ON_LEAVE' }), person(12)])
  await database.query(`update employee set birth_date = '1968-07-31' where id = $1`, [uuid(10)])
  await database.query(`update employee set birth_date = '1970-12-31' where id = $1`, [uuid(11)])
  await database.query(`update employee set birth_date = '1960-02-29' where id = $1`, [uuid(12)])
})
afterAll(() => tested.close())

const FIELDS = `workforce { total byPositionKind { kind count } byRank { rank { code } count }
  retiringWithinYears(years: 5) { year count } }`
async function agencies(fields: string, caller: Caller = CALLERS.hrOfficer) {
  const { data, errors } = await ask(tested.service, { query: `{ agencies { code ${fields} } }`, caller })
  const found = (data?.['agencies'] ?? []) as { code: string; workforce: Record<string, unknown> | null }[]
  return { of: (code: string) => found.find((it) => it.code === code)?.workforce, errors: errors ?? [] }
}

test('the staff of an agency is counted by kind, rank and year of retirement, without the retired', async () => {
  const { of } = await agencies(FIELDS)
  expect(of(AGENCY)).toEqual({
    total: 7,
    byPositionKind: [
      { kind: 'EXECUTIVE', count: 1 },
      { kind: 'SUPERVISOR', count: 1 },
      { kind: 'FUNCTIONAL', count: 5 },
    ],
    byRank: [
      { rank: { code: 'III/b' }, count: 4 },
      { rank: { code: 'III/d' }, count: 1 },
      { rank: { code: 'IV/c' }, count: 1 },
    ],
    // Born 1968-07-31 retires on 1 August 2026, which is today and no longer ahead; born 1970-12-31 on 1 January 2029.
    retiringWithinYears: [2026, 2027, 2028, 2029, 2030, 2031].map((year) => ({ year, count: year === 2029 ? 1 : 0 })),
  })
})

test('a year of retirement is that of the retirement date of each person', async () => {
  const { database } = tested.service
  const births = ['1968-08-01', '1969-02-28', '1972-02-29', '1968-12-15']
  for (const birthDate of births) {
    await database.query('update employee set birth_date = $2 where id = $1', [uuid(10), birthDate])
    const year = Number(retirementDateOf(birthDate, 58).slice(0, 4))
    const counts = (await agencies(FIELDS)).of(AGENCY)?.['retiringWithinYears'] as { year: number; count: number }[]
    expect(counts.find((it) => it.year === year)?.count).toBeGreaterThan(0)
  }
})

test('all agencies asked together cost one statement, read by index', async () => {
  await agencies(FIELDS, CALLERS.bknOfficer)
  const { database } = tested.service
  const statements = await recordStatements(database, () => agencies(FIELDS, CALLERS.bknOfficer))
  expect(statements).toHaveLength(1)
  await database.query('set enable_seqscan = off')
  const plan = await explain(database, statements[0]!)
  expect(plan).toContain('employee_agency_idx')
  expect(plan).not.toContain('Seq Scan')
})

test.each([0, 21])('%d years ahead are refused', async (years) => {
  const { errors } = await agencies(`workforce { retiringWithinYears(years: ${years}) { count } }`, CALLERS.bknOfficer)
  expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['BAD_USER_INPUT']))
})

test('an HR officer sees no other agency', async () =>
  expect((await agencies('workforce { total }')).of(OTHER_AGENCY)).toBeNull())

test.each<[string, Caller, boolean]>([
  ['an HR officer', CALLERS.hrOfficer, true],
  ['a leader', CALLERS.leader, true],
  ['an officer of BKN', CALLERS.bknOfficer, true],
  ['an integrity officer', CALLERS.integrityOfficer, false],
  ['a superior', CALLERS.superior, false],
  ['an officer of another agency', CALLERS.otherHrOfficer, false],
  ['a partner', CALLERS.partner, false],
  ['nobody', CALLERS.nobody, false],
])('%s may or may not see the staff in numbers', async (_, caller, mayRead) => {
  const { of } = await agencies('workforce { total }', caller)
  expect(of(AGENCY) !== null).toBe(mayRead)
})
