import {
  ask,
  askEntities,
  type Caller,
  createDataSource,
  createTestDatabase,
  type DirectoryEntry,
  employeeChanged,
  explain,
  openForTest,
  recordStatements,
  rowsWhenWritten,
  type TestedService,
} from '@jalur/common'
import { serviceDatabase } from './database'
import { service } from './service'

// Makes databases, which takes seconds on a busy machine.
jest.setTimeout(30_000)

const SERVER = process.env['TEST_DATABASE_URL'] ?? ''
const TODAY = '2026-08-01'
const AGENCY = '7104'
const STANDING =
  'performanceStanding { creditPoints exactCreditPoints creditPointsThrough recentPredicates { year predicate } }'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const employee = (
  number: number,
  positionCode: string | null = 'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
): DirectoryEntry => ({
  id: id(number),
  agencyCode: AGENCY,
  unitId: id(9_000_000),
  superiorIds: [id(2), id(3)],
  positionCode,
  employmentType: 'PNS',
  active: true,
  version: 1,
})
const person = (change: Partial<Extract<Caller, { kind: 'PERSON' }>>): Caller => ({
  kind: 'PERSON',
  subject: 's',
  employeeId: null,
  roles: ['ASN'],
  agencyCode: AGENCY,
  ...change,
})
const self = person({ employeeId: id(1) })
const officer = person({ roles: ['HR_OFFICER'] })

let tested: TestedService

const standings = (caller: Caller | undefined, numbers: number[], purpose: string | null = 'PROMOTION') =>
  askEntities(tested.service, {
    type: 'Employee',
    fields: STANDING,
    representations: numbers.map((number) => ({ id: id(number) })),
    ...(caller ? { caller } : {}),
    purpose,
  })
const standingOf = async (number: number) => {
  const { entities } = await standings(officer, [number])
  return (entities as [{ performanceStanding: Record<string, unknown> }])[0].performanceStanding
}

/** Credit entries of an employee, a year each from 2023 on. */
const credit = (number: number, level: string, points: string[]): string =>
  points
    .map((value, index) => {
      const year = 2023 + index
      return `('${id(number)}', '${level}', '${year}-01-01', 'CONVERSION', '${year}-12-31', ${year}, 'GOOD', 12.5, 1, 12, ${value})`
    })
    .join(', ')

beforeAll(async () => {
  tested = await openForTest(service, SERVER, TODAY)
  const { consume, database } = tested.service
  await consume(Array.from({ length: 50 }, (_, index) => employeeChanged(employee(index + 1))))
  await consume([
    employeeChanged(employee(61, 'KEPALA_SEKSI_KELURAHAN')),
    employeeChanged(employee(62, null)),
    employeeChanged(employee(63, 'ANALIS_SDM_APARATUR.AHLI_MUDA')),
    employeeChanged(employee(64)),
    employeeChanged(employee(65)),
  ])
  await database.query(`
    insert into credit_entry values
      ${credit(1, 'AHLI_PERTAMA', ['9.375', '12.5', '12.5'])},
      ${credit(61, 'AHLI_PERTAMA', ['12.5'])},
      ${credit(62, 'AHLI_PERTAMA', ['12.5'])},
      ${credit(63, 'AHLI_PERTAMA', ['50', '50', '12.5'])},
      ${credit(64, 'AHLI_PERTAMA', ['7.291667', '5.208333'])},
      ${credit(
        65,
        'AHLI_PERTAMA',
        Array.from({ length: 3 }, () => '0.1'),
      )};
    insert into evaluation select '${id(1)}', year, 'MEETS', 'MEETS', case year when 2024 then 'VERY_GOOD' else 'GOOD' end,
      make_date(year, 12, 31) from generate_series(2018, 2025) as year;
  `)
})
afterAll(() => tested.close())

describe('tables', () => {
  test('migrations go up, match the entities, and down again', async () => {
    const database = await createTestDatabase(SERVER, 'performance')
    const source = await createDataSource(serviceDatabase(database.url)).initialize()
    try {
      await source.runMigrations()
      const drift = await source.driver.createSchemaBuilder().log()
      expect(drift.upQueries.map(({ query }) => query)).toEqual([])
      for (let left = source.migrations.length; left > 0; left--) await source.undoLastMigration()
      const tables = await source.query(`select tablename from pg_tables where schemaname = 'performance'`)
      expect(tables).toEqual([{ tablename: 'migrations' }])
    } finally {
      await source.destroy()
      await database.drop()
    }
  })
  test('reference data are written once', async () => {
    const versions = () => tested.service.database.query('select predicate, xmin::text from predicate_multiplier')
    const before = await versions()
    await service.loadReference(tested.database.url)
    expect(await versions()).toEqual(before)
  })
})

describe('predicate multipliers', () => {
  const multipliers = async (args: string) => {
    const { data } = await ask(tested.service, {
      query: `{ predicateMultipliers${args} { predicate multiplier validFrom validTo regulation { code } article } }`,
    })
    return (data as { predicateMultipliers: { predicate: string; multiplier: number }[] }).predicateMultipliers
  }
  test('each predicate weighs as the law says, best first', async () => {
    const rows = await multipliers('')
    expect(rows.map(({ predicate, multiplier }) => [predicate, multiplier])).toEqual([
      ['VERY_GOOD', 1.5],
      ['GOOD', 1],
      ['NEEDS_IMPROVEMENT', 0.75],
      ['POOR', 0.5],
      ['VERY_POOR', 0.25],
    ])
    expect(rows[0]).toMatchObject({
      validFrom: '2023-01-01',
      validTo: null,
      regulation: { code: 'PERMENPANRB_1_2023' },
    })
  })
  test.each(['asOf', 'on'])('none held before conversion began (%s)', async (argument) =>
    expect(await multipliers(`(${argument}: "2022-12-31")`)).toEqual([]),
  )
})

describe('performance standing', () => {
  test('it sums the entries of the level exactly and tells until when', async () =>
    expect(await standingOf(1)).toMatchObject({
      creditPoints: 34.375,
      exactCreditPoints: '34.375',
      creditPointsThrough: '2025-12-31',
    }))
  test('this year and the five before it are told, newest first', async () => {
    const { recentPredicates } = await standingOf(1)
    expect(recentPredicates).toEqual([
      { year: 2025, predicate: 'GOOD' },
      { year: 2024, predicate: 'VERY_GOOD' },
      { year: 2023, predicate: 'GOOD' },
      { year: 2022, predicate: 'GOOD' },
      { year: 2021, predicate: 'GOOD' },
    ])
  })
  test('parts of a year make up the whole without a remainder', async () =>
    expect(await standingOf(64)).toMatchObject({ creditPoints: 12.5, exactCreditPoints: '12.5' }))
  test('tenths add up as on paper', async () =>
    expect(await standingOf(65)).toMatchObject({ creditPoints: 0.3, exactCreditPoints: '0.3' }))
  test('points begin anew on entering a level', async () =>
    expect(await standingOf(63)).toMatchObject({
      creditPoints: 0,
      exactCreditPoints: '0',
      creditPointsThrough: null,
    }))
  test.each([
    { who: 'a structural position', number: 61 },
    { who: 'no known position', number: 62 },
    { who: 'no entry at all', number: 5 },
  ])('with $who there are no credit points to tell', async ({ number }) =>
    expect(await standingOf(number)).toMatchObject({
      creditPoints: null,
      exactCreditPoints: null,
      creditPointsThrough: null,
    }),
  )
  test('one whom the directory does not know has no standing', async () => {
    const bkn = person({ roles: ['BKN_OFFICER'], agencyCode: null })
    expect(await standings(bkn, [999])).toEqual({ entities: [{ performanceStanding: null }], codes: [] })
  })
  test('fifty standings and who may see them cost one statement', async () => {
    const numbers = Array.from({ length: 50 }, (_, index) => index + 1)
    const statements = await recordStatements(tested.service.database, () => standings(officer, numbers))
    expect(statements).toHaveLength(1)
  })

  const partner = (scopes: string[], agencyCodes = [AGENCY]): Caller => ({
    kind: 'PARTNER',
    clientId: 'c',
    scopes,
    agencyCodes,
  })
  test.each<{ who: string; caller: Caller | undefined; code: string | null }>([
    { who: 'the person', caller: self, code: null },
    { who: 'the direct superior', caller: person({ employeeId: id(2) }), code: null },
    { who: "the superior's superior", caller: person({ employeeId: id(3) }), code: null },
    { who: 'an HR officer of the agency', caller: officer, code: null },
    { who: 'a leader of the agency', caller: person({ roles: ['LEADER'] }), code: null },
    { who: 'an officer of BKN', caller: person({ roles: ['BKN_OFFICER'], agencyCode: null }), code: null },
    { who: 'a partner with scope and agency', caller: partner(['performance:read']), code: null },
    { who: 'a partner without the scope', caller: partner(['learning:read']), code: 'FORBIDDEN' },
    { who: 'a partner of another agency', caller: partner(['performance:read'], ['7101']), code: 'FORBIDDEN' },
    { who: 'a colleague', caller: person({ employeeId: id(4) }), code: 'FORBIDDEN' },
    { who: 'an integrity officer', caller: person({ roles: ['INTEGRITY_OFFICER'] }), code: 'FORBIDDEN' },
    {
      who: 'an HR officer elsewhere',
      caller: person({ roles: ['HR_OFFICER'], agencyCode: '7101' }),
      code: 'FORBIDDEN',
    },
    { who: 'a leader elsewhere', caller: person({ roles: ['LEADER'], agencyCode: '7101' }), code: 'FORBIDDEN' },
    { who: 'nobody', caller: undefined, code: 'UNAUTHENTICATED' },
  ])('$who is answered $code', async ({ caller, code }) => {
    const { entities, codes } = await standings(caller, [1])
    expect(codes).toEqual(code ? [code] : [])
    expect((entities as [{ performanceStanding: unknown }])[0].performanceStanding === null).toBe(code !== null)
  })

  test.each([null, 'CURIOSITY'])(
    'a partner without a purpose of the list (%s) is told to state one',
    async (purpose) => {
      const { codes } = await standings(partner(['performance:read']), [1], purpose)
      expect(codes).toEqual(['PURPOSE_REQUIRED'])
    },
  )

  test('who read is written down and told to personnel; own reads and refused ones are not', async () => {
    const { database } = tested.service
    const reads = (): Promise<object[]> =>
      database.query(
        `select reader_kind, reader_id, relation, purpose, fields from access_log where employee_id = $1 and request_id = 'logged'`,
        [id(1)],
      )
    const readers = [
      self,
      partner(['performance:read'], ['7101']),
      partner(['performance:read']),
      person({ employeeId: id(2) }),
    ]
    for (const caller of readers) {
      await askEntities(tested.service, {
        ...{ type: 'Employee', fields: 'performanceStanding { __typename }', representations: [{ id: id(1) }] },
        ...{ caller, purpose: 'PROMOTION', requestId: 'logged' },
      })
    }
    const fields = ['performanceStanding']
    expect(await rowsWhenWritten(reads, 2)).toEqual(
      expect.arrayContaining([
        { reader_kind: 'PARTNER', reader_id: 'c', relation: 'PARTNER', purpose: 'PROMOTION', fields },
        expect.objectContaining({ reader_kind: 'PERSON', relation: 'SUPERIOR', purpose: null, fields }),
      ]),
    )
    expect(await reads()).toHaveLength(2)
    const told = await database.query(
      `select 1 from outbox where aggregateid = $1 and payload ->> 'requestId' = 'logged'`,
      [id(1)],
    )
    expect(told).toHaveLength(2)
  })
})

describe('directory events', () => {
  test('the newest position decides which entries count, whatever the order of events', async () => {
    const promoted = employeeChanged({ ...employee(80, 'ANALIS_SDM_APARATUR.AHLI_MUDA'), version: 2 })
    const hired = employeeChanged(employee(80))
    await tested.service.database.query(`insert into credit_entry values ${credit(80, 'AHLI_PERTAMA', ['50'])}`)
    await tested.service.consume([promoted, hired])
    await tested.service.consume([hired])
    await tested.service.consume([promoted])
    expect(await standingOf(80)).toMatchObject({ exactCreditPoints: '0' })
  })
})

describe('plans', () => {
  test('the batch reads use indexes in tables of thousands', async () => {
    const { database } = tested.service
    await database.query(`
      insert into directory select gen_random_uuid(), '7100', gen_random_uuid(), '{}', null, 'PNS', true, 1
        from generate_series(1, 5000);
      insert into evaluation select employee_id, year, 'MEETS', 'MEETS', 'GOOD', make_date(year, 12, 31)
        from directory cross join generate_series(2023, 2025) as year where agency_code = '7100';
      insert into credit_entry select employee_id, 'TERAMPIL', make_date(year, 1, 1), 'CONVERSION', make_date(year, 12, 31), year,
        'GOOD', 5, 1, 12, 5 from directory cross join generate_series(2023, 2025) as year where agency_code = '7100';
    `)
    await database.query('analyze')
    const numbers = Array.from({ length: 50 }, (_, index) => index + 1)
    const statements = await recordStatements(database, () => standings(officer, numbers))
    const plans = await Promise.all(statements.map((statement) => explain(database, statement)))
    for (const table of ['directory', 'evaluation', 'credit_entry']) {
      expect(plans.join('\n')).not.toContain(`Seq Scan on ${table}`)
    }
  })
})
