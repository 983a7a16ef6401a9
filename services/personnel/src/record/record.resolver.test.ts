import { ask, type Caller, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { service } from '../service'
import { addStaff, AGENCY, CALLERS, FAMILY, OTHER_AGENCY, TODAY, UNIT, uuid } from '../testing/staff'
import { recordLineage } from './lineage.repository'
import { recordSupervision } from './supervision.repository'

let tested: TestedService
const query = (sql: string, values: unknown[] = []) => tested.service.database.query(sql, values)

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  const { database } = tested.service
  await addStaff(database, FAMILY)
  await query(
    `insert into rank_history (employee_id, effective_from, rank_code, decree_number, decree_date, source)
     values ($1, '2018-04-01', 'III/a', '823/1', '2018-03-20', 'FILE_IMPORT'), ($1, '2030-04-01', 'III/c', null, null, null)`,
    [uuid(3)],
  )
  await query(
    `insert into position_history (employee_id, effective_from, position_code, unit_id, agency_code)
     values ($1, '2018-04-01', 'KEPALA_SEKSI', $2, $3)`,
    [uuid(3), UNIT[OTHER_AGENCY], OTHER_AGENCY],
  )
  await query(`insert into education_history values ($1, '2024-08-01', 'MASTER', 'Hukum', 'UNG')`, [uuid(3)])
  await recordSupervision(database.manager, [uuid(3)], '2022-04-01', 'MOVEMENT')
  await recordLineage(database.manager, [
    {
      ...{ employeeId: uuid(3), fields: ['NAME', 'RANK'], source: 'FILE_IMPORT', asOf: '2026-01-31' },
      ...{ reference: null, agencyCode: OTHER_AGENCY },
    },
    {
      ...{ employeeId: uuid(3), fields: ['RANK'], source: 'MOVEMENT', asOf: '2026-04-01' },
      ...{ reference: '823/7', agencyCode: AGENCY },
    },
  ])
})
afterAll(() => tested.close())

const send = async (text: string, caller: Caller, variables?: Record<string, unknown>, language?: 'id' | 'en') => {
  const { data, errors } = await ask(tested.service, { query: text, caller, variables, ...(language && { language }) })
  return { data, codes: (errors ?? []).map(({ extensions }) => extensions['code']) }
}
const ofEmployee = async (selection: string, caller: Caller = CALLERS.self, language?: 'id' | 'en') => {
  const answer = await send(`{ employee(id: "${uuid(3)}") { ${selection} } }`, caller, undefined, language)
  return { ...answer, employee: (answer.data?.['employee'] ?? null) as Record<string, never> | null }
}

describe('the histories', () => {
  test('come newest first, each entry with its last day, its decree and its source', async () => {
    const { employee } = await ofEmployee(
      'rankHistory { nodes { rank { code } effectiveFrom effectiveTo decreeNumber decreeDate source } }',
    )
    const without = { decreeNumber: null, decreeDate: null, source: null }
    expect(employee).toEqual({
      rankHistory: {
        nodes: [
          { rank: { code: 'III/c' }, effectiveFrom: '2030-04-01', effectiveTo: null, ...without },
          { rank: { code: 'III/b' }, effectiveFrom: '2022-04-01', effectiveTo: '2030-03-31', ...without },
          {
            ...{ rank: { code: 'III/a' }, effectiveFrom: '2018-04-01', effectiveTo: '2022-03-31' },
            ...{ decreeNumber: '823/1', decreeDate: '2018-03-20', source: 'FILE_IMPORT' },
          },
        ],
      },
    })
  })

  test('tell unit and agency of the time, superiors and studies', async () => {
    const { employee } = await ofEmployee(`
      positionHistory { totalCount nodes { position { code } unit { name } agency { code } effectiveTo } }
      supervisionHistory { nodes { supervisor { id } effectiveFrom source } }
      educationHistory { nodes { level graduatedOn institution } }`)
    expect(employee).toEqual({
      positionHistory: {
        totalCount: 2,
        nodes: [
          {
            position: { code: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA' },
            ...{
              unit: { name: 'Badan Kepegawaian dan Pengembangan SDM' },
              agency: { code: AGENCY },
              effectiveTo: null,
            },
          },
          {
            ...{ position: { code: 'KEPALA_SEKSI' }, unit: { name: 'Badan Kepegawaian Daerah' } },
            ...{ agency: { code: OTHER_AGENCY }, effectiveTo: '2022-03-31' },
          },
        ],
      },
      supervisionHistory: {
        nodes: [{ supervisor: { id: uuid(2) }, effectiveFrom: '2022-04-01', source: 'MOVEMENT' }],
      },
      educationHistory: {
        nodes: [
          { level: 'MASTER', graduatedOn: '2024-08-01', institution: 'UNG' },
          { level: 'BACHELOR', graduatedOn: '2012-06-30', institution: null },
        ],
      },
    })
  })

  test('come in pages that leave nothing out', async () => {
    const page = `query ($after: String) { me { rankHistory(first: 2, after: $after) {
      nodes { effectiveFrom } pageInfo { endCursor hasNextPage } } } }`
    const first = await send(page, CALLERS.self)
    const { pageInfo } = (first.data as { me: { rankHistory: { pageInfo: { endCursor: string } } } }).me.rankHistory
    const second = await send(page, CALLERS.self, { after: pageInfo.endCursor })
    expect(second.data).toMatchObject({
      me: { rankHistory: { nodes: [{ effectiveFrom: '2018-04-01' }], pageInfo: { hasNextPage: false } } },
    })
    expect((await send(page, CALLERS.self, { after: 'x' })).codes).toEqual(['BAD_USER_INPUT'])
  })

  test('of a list of people take one statement each, however many people there are', async () => {
    const histories = `rankHistory { totalCount } positionHistory { totalCount } educationHistory { totalCount }
      supervisionHistory { totalCount } recordAsOf(date: "2020-01-01") { position { position { code } } }
      replacedValues { totalCount } recordFields { value }`
    const statements = await recordStatements(tested.service.database, async () => {
      const { codes } = await send(`{ employees { nodes { ${histories} } } }`, CALLERS.hrOfficer)
      expect(codes).toEqual([])
    })
    expect(statements.length).toBe(1 + 7)
  })
})

describe('the record of a day', () => {
  const asOf = (date: string) =>
    `recordAsOf(date: "${date}") { date rank { rank { code } } supervisor { id } education { level }
       position { position { code } unit { name } agency { code } } }`

  test.each([
    ['2017-01-01', null, null, null, 'BACHELOR'],
    ['2022-03-31', 'III/a', 'KEPALA_SEKSI', null, 'BACHELOR'],
    ['2026-08-01', 'III/b', 'ANALIS_SDM_APARATUR.AHLI_PERTAMA', uuid(2), 'MASTER'],
  ])('%s is what the histories say of it', async (date, rank, position, supervisor, education) => {
    const { employee } = await ofEmployee(asOf(date))
    expect(employee?.['recordAsOf']).toMatchObject({
      ...{ date, rank: rank && { rank: { code: rank } }, position: position && { position: { code: position } } },
      ...{ supervisor: supervisor && { id: supervisor }, education: { level: education } },
    })
  })

  test('that is no day is refused', async () =>
    expect((await ofEmployee(asOf('2026-02-30'))).codes).toEqual(['BAD_USER_INPUT']))
})

describe('the fields of a record', () => {
  const FIELDS = 'recordFields { field value code since source asOf reference changedBy keeper }'
  const fieldOf = async (field: string, language: 'id' | 'en' = 'id') => {
    const { employee } = await ofEmployee(FIELDS, CALLERS.self, language)
    return (employee?.['recordFields'] as unknown as { field: string }[]).find((it) => it.field === field)
  }
  const keeper = 'BKPSDM Kabupaten Bone Bolango'
  const unknown = { source: null, asOf: null, reference: null, changedBy: null, keeper }

  test('name their newest source and the office that mends an error', async () => {
    expect(await fieldOf('RANK')).toEqual({
      ...{ field: 'RANK', value: 'III/b Penata Muda Tingkat I', code: 'III/b', since: '2022-04-01' },
      ...{ source: 'MOVEMENT', asOf: '2026-04-01', reference: '823/7', changedBy: keeper, keeper },
    })
    expect(await fieldOf('NAME')).toMatchObject({
      ...{ value: 'Pegawai 003', source: 'FILE_IMPORT', asOf: '2026-01-31', changedBy: 'BKD Provinsi Gorontalo' },
    })
  })
  test('say so where the source is unknown', async () => {
    expect(await fieldOf('UNIT')).toEqual({
      ...{ field: 'UNIT', value: 'Badan Kepegawaian dan Pengembangan SDM', code: UNIT[AGENCY], since: null },
      ...unknown,
    })
    expect(await fieldOf('SUPERVISOR')).toMatchObject({ value: 'Pegawai 002', code: uuid(2), since: '2022-04-01' })
  })
  test.each([
    ['BIRTH_DATE', '1 Januari 1990', '1 January 1990'],
    ['EMPLOYMENT_TYPE', 'PNS', 'PNS (permanent)'],
    ['STATUS', 'Aktif', 'In service'],
    ['EDUCATION', 'S-2', 'A master’s degree'],
  ])('%s is told in the language of the caller', async (field, id, en) => {
    expect(await fieldOf(field)).toMatchObject({ value: id })
    expect(await fieldOf(field, 'en')).toMatchObject({ value: en })
  })
  test('hold no rank for contract staff', async () => {
    const { data } = await send(`{ employee(id: "${uuid(4)}") { recordFields { field } } }`, CALLERS.hrOfficer)
    expect(JSON.stringify(data)).not.toContain('RANK')
  })
})

describe('what stands on record', () => {
  test('is never overwritten without a trace', async () => {
    const change = { name: 'Pegawai Tiga', rank: '2022-04-01' }
    await query(`update employee set name = $2 where id = $1`, [uuid(3), change.name])
    await query(`update rank_history set rank_code = 'III/d' where employee_id = $1 and effective_from = $2`, [
      uuid(3),
      change.rank,
    ])
    await query(`delete from education_history where employee_id = $1 and level = 'MASTER'`, [uuid(3)])
    await query(`update employee set updated_at = now() where id = $1`, [uuid(3)])
    const { employee } = await ofEmployee('replacedValues { totalCount nodes { field value effectiveFrom } }')
    expect(employee?.['replacedValues']).toEqual({
      totalCount: 3,
      nodes: [
        { field: 'EDUCATION', value: 'A master’s degree', effectiveFrom: '2024-08-01' },
        { field: 'RANK', value: 'III/b Penata Muda Tingkat I', effectiveFrom: '2022-04-01' },
        { field: 'NAME', value: 'Pegawai 003', effectiveFrom: null },
      ],
    })
  })
})

describe('of somebody else', () => {
  const PARTS = ['rankHistory { totalCount }', 'recordAsOf(date: "2026-08-01") { date }', 'recordFields { field }']
  test.each<[keyof typeof CALLERS, number]>([
    ['superior', 2],
    ['superiorOfSuperior', 2],
    ['hrOfficer', 3],
    ['bknOfficer', 3],
    ['leader', 0],
    ['colleague', 0],
    ['partner', 0],
  ])('%s reads %d of histories, record of a day and sources', async (caller, count) => {
    const { employee, codes } = await ofEmployee(PARTS.join(' '), CALLERS[caller])
    expect(Object.values(employee ?? {}).filter((value) => value !== null)).toHaveLength(count)
    expect(codes).toEqual(Array(PARTS.length - count).fill('FORBIDDEN'))
  })
})
