import {
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
const STANDING = `integrityStanding { pledgeSigned pledgeValidUntil disciplineCheckedOn activeSanction { level until }
  assetDeclaration { year status dueOn } eventsAttended }`

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const employee = (number: number): DirectoryEntry => ({
  id: id(number),
  agencyCode: AGENCY,
  unitId: id(9_000_000),
  superiorIds: [id(2), id(3)],
  positionCode: null,
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
  return (entities as [{ integrityStanding: Record<string, unknown> }])[0].integrityStanding
}
const run = (statement: string) => tested.service.database.query(statement)

const pledge = (number: number, signedAt: string, validUntil: string) =>
  run(`insert into pledge values (gen_random_uuid(), '${id(number)}', '${signedAt}', '${validUntil}', '2026', 'd')`)
const sanction = (number: number, level: string, startsOn: string, endsOn: string | null) =>
  run(`insert into discipline_sanction values
    (gen_random_uuid(), '${id(number)}', '${level}', 'S1', '${startsOn}', ${endsOn ? `'${endsOn}'` : 'null'}, '1/2026')`)

beforeAll(async () => {
  tested = await openForTest(service, SERVER, TODAY)
  await tested.service.consume(Array.from({ length: 50 }, (_, index) => employeeChanged(employee(index + 1))))
})
afterAll(() => tested.close())

test('migrations go up, match the entities, and down again', async () => {
  const database = await createTestDatabase(SERVER, 'integrity')
  const source = await createDataSource(serviceDatabase(database.url)).initialize()
  try {
    await source.runMigrations()
    const drift = await source.driver.createSchemaBuilder().log()
    expect(drift.upQueries.map(({ query }) => query)).toEqual([])
    for (let left = source.migrations.length; left > 0; left--) await source.undoLastMigration()
    const tables = await source.query(`select tablename from pg_tables where schemaname = 'integrity'`)
    expect(tables).toEqual([{ tablename: 'migrations' }])
  } finally {
    await source.destroy()
    await database.drop()
  }
})

describe('integrity standing', () => {
  test('without records nothing is signed, nothing is known of discipline', async () =>
    expect(await standingOf(10)).toEqual({
      pledgeSigned: false,
      pledgeValidUntil: null,
      disciplineCheckedOn: null,
      activeSanction: null,
      assetDeclaration: null,
      eventsAttended: 0,
    }))

  test.each([
    { day: 'lapsed yesterday', number: 11, signedAt: '2025-08-01', validUntil: '2026-07-31', signed: false },
    { day: 'ends today', number: 12, signedAt: '2025-08-01', validUntil: '2026-08-01', signed: true },
    // 16:00 UTC is midnight in WITA.
    {
      day: 'was signed late today in WITA',
      number: 13,
      signedAt: '2026-08-01T15:59Z',
      validUntil: '2027-07-31',
      signed: true,
    },
    {
      day: 'is signed tomorrow in WITA',
      number: 14,
      signedAt: '2026-08-01T16:00Z',
      validUntil: '2027-07-31',
      signed: false,
    },
  ])('a pact that $day counts as signed: $signed', async ({ number, signedAt, validUntil, signed }) => {
    await pledge(number, signedAt, validUntil)
    expect(await standingOf(number)).toMatchObject({
      pledgeSigned: signed,
      pledgeValidUntil: signed ? validUntil : null,
    })
  })
  test('of two valid pacts the later end is told', async () => {
    await pledge(15, '2025-01-01', '2026-12-31')
    await pledge(15, '2026-01-01', '2027-12-31')
    expect(await standingOf(15)).toMatchObject({ pledgeValidUntil: '2027-12-31' })
  })

  test.each([
    { which: 'begins today', number: 21, startsOn: '2026-08-01', endsOn: '2027-01-31', active: true },
    { which: 'begins tomorrow', number: 22, startsOn: '2026-08-02', endsOn: '2027-01-31', active: false },
    { which: 'ends today', number: 23, startsOn: '2026-02-01', endsOn: '2026-08-01', active: true },
    { which: 'ended yesterday', number: 24, startsOn: '2026-02-01', endsOn: '2026-07-31', active: false },
    { which: 'has no end', number: 25, startsOn: '2026-02-01', endsOn: null, active: true },
  ])('a sanction that $which is active: $active', async ({ number, startsOn, endsOn, active }) => {
    await sanction(number, 'MODERATE', startsOn, endsOn)
    const expected = active ? { level: 'MODERATE', until: endsOn } : null
    expect(await standingOf(number)).toMatchObject({ activeSanction: expected })
  })
  test('of several active sanctions the most severe is told', async () => {
    await sanction(26, 'LIGHT', '2026-01-01', null)
    await sanction(26, 'SEVERE', '2026-01-01', '2026-09-30')
    await sanction(26, 'MODERATE', '2026-01-01', '2027-09-30')
    expect(await standingOf(26)).toMatchObject({ activeSanction: { level: 'SEVERE', until: '2026-09-30' } })
  })
  test('a checked register without a sanction says so', async () => {
    await run(`insert into discipline_check values ('${id(27)}', '2026-07-15')`)
    expect(await standingOf(27)).toMatchObject({ disciplineCheckedOn: '2026-07-15', activeSanction: null })
  })
  test('the latest asset declaration is told', async () => {
    await run(`insert into asset_declaration values
      ('${id(28)}', 2024, 'FILED', '2025-03-31', '2025-03-01'), ('${id(28)}', 2025, 'LATE', '2026-03-31', null)`)
    expect(await standingOf(28)).toMatchObject({
      assetDeclaration: { year: 2025, status: 'LATE', dueOn: '2026-03-31' },
    })
  })
  test('events attended are counted over all years', async () => {
    await run(`
      insert into event select ('00000000-0000-4000-8000-00000000100' || number)::uuid, 'Seminar', 'SEMINAR', 'Etika',
        make_timestamptz(2023 + number, 3, 1, 1, 0, 0), make_timestamptz(2023 + number, 3, 1, 9, 0, 0), 'Gorontalo', '7100'
        from generate_series(1, 3) as number;
      insert into event_attendance select id, '${id(29)}' from event;`)
    expect(await standingOf(29)).toMatchObject({ eventsAttended: 3 })
  })
  test('one whom the directory does not know has no standing', async () => {
    const bkn = person({ roles: ['BKN_OFFICER'], agencyCode: null })
    expect(await standings(bkn, [999])).toEqual({ entities: [{ integrityStanding: null }], codes: [] })
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
  const elsewhere = { agencyCode: '7101' }
  test.each<{ who: string; caller: Caller | undefined; code: string | null }>([
    { who: 'the person', caller: self, code: null },
    { who: 'the direct superior', caller: person({ employeeId: id(2) }), code: null },
    { who: "the superior's superior", caller: person({ employeeId: id(3) }), code: null },
    { who: 'an HR officer of the agency', caller: officer, code: null },
    { who: 'a leader of the agency', caller: person({ roles: ['LEADER'] }), code: null },
    { who: 'an integrity officer of the agency', caller: person({ roles: ['INTEGRITY_OFFICER'] }), code: null },
    { who: 'an officer of BKN', caller: person({ roles: ['BKN_OFFICER'], agencyCode: null }), code: null },
    { who: 'a partner with scope and agency', caller: partner(['integrity:read']), code: null },
    { who: 'a partner without the scope', caller: partner(['personnel:read']), code: 'FORBIDDEN' },
    { who: 'a partner of another agency', caller: partner(['integrity:read'], ['7101']), code: 'FORBIDDEN' },
    { who: 'a colleague', caller: person({ employeeId: id(4) }), code: 'FORBIDDEN' },
    { who: 'an HR officer elsewhere', caller: person({ roles: ['HR_OFFICER'], ...elsewhere }), code: 'FORBIDDEN' },
    { who: 'a leader elsewhere', caller: person({ roles: ['LEADER'], ...elsewhere }), code: 'FORBIDDEN' },
    {
      who: 'an integrity officer elsewhere',
      caller: person({ roles: ['INTEGRITY_OFFICER'], ...elsewhere }),
      code: 'FORBIDDEN',
    },
    { who: 'nobody', caller: undefined, code: 'UNAUTHENTICATED' },
  ])('$who is answered $code', async ({ caller, code }) => {
    const { entities, codes } = await standings(caller, [1])
    expect(codes).toEqual(code ? [code] : [])
    expect((entities as [{ integrityStanding: unknown }])[0].integrityStanding === null).toBe(code !== null)
  })

  test.each([null, 'CURIOSITY'])(
    'a partner without a purpose of the list (%s) is told to state one',
    async (purpose) => {
      const { codes } = await standings(partner(['integrity:read']), [1], purpose)
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
      partner(['integrity:read'], ['7101']),
      partner(['integrity:read']),
      person({ employeeId: id(2) }),
    ]
    for (const caller of readers) {
      await askEntities(tested.service, {
        ...{ type: 'Employee', fields: 'integrityStanding { __typename }', representations: [{ id: id(1) }] },
        ...{ caller, purpose: 'PROMOTION', requestId: 'logged' },
      })
    }
    const fields = ['integrityStanding']
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

test('a superior of yesterday loses the right with the newest event, whatever the order of events', async () => {
  const moved = employeeChanged({ ...employee(80), superiorIds: [id(3)], version: 2 })
  const before = employeeChanged(employee(80))
  await tested.service.consume([moved, before])
  await tested.service.consume([before])
  await tested.service.consume([moved])
  expect((await standings(person({ employeeId: id(2) }), [80])).codes).toEqual(['FORBIDDEN'])
  expect((await standings(person({ employeeId: id(3) }), [80])).codes).toEqual([])
})

test('the batch reads use indexes in tables of thousands', async () => {
  await run(`
    insert into directory select gen_random_uuid(), '7100', gen_random_uuid(), '{}', null, 'PNS', true, 1
      from generate_series(1, 5000);
    insert into pledge select gen_random_uuid(), employee_id, '2026-01-02', '2026-12-31', '2026', 'd'
      from directory where agency_code = '7100';
    insert into discipline_check select employee_id, '2026-07-01' from directory where agency_code = '7100';
    insert into discipline_sanction select gen_random_uuid(), employee_id, 'LIGHT', 'R1', '2020-01-01', '2020-02-01', '1/2020'
      from directory where agency_code = '7100';
    insert into asset_declaration select employee_id, 2025, 'FILED', '2026-03-31', '2026-03-01'
      from directory where agency_code = '7100';
    insert into event_attendance select event.id, employee_id from event cross join directory where directory.agency_code = '7100';
    analyze;`)
  const { database } = tested.service
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1)
  const statements = await recordStatements(database, () => standings(officer, numbers))
  const plans = await Promise.all(statements.map((statement) => explain(database, statement)))
  const tables = [
    'directory',
    'pledge',
    'discipline_check',
    'discipline_sanction',
    'asset_declaration',
    'event_attendance',
  ]
  for (const table of tables) expect(plans.join('\n')).not.toContain(`Seq Scan on ${table}`)
})
