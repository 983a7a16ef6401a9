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
import { service } from './service'
import { serviceDatabase } from './database'

// Makes databases, which takes seconds on a busy machine.
jest.setTimeout(30_000)

const SERVER = process.env['TEST_DATABASE_URL'] ?? ''
const TODAY = '2026-08-01'
const AGENCY = '7104'

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const employee = (number: number, change: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  id: id(number),
  agencyCode: AGENCY,
  unitId: id(9_000_000),
  superiorIds: [id(2), id(3)],
  positionCode: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
  employmentType: 'PNS',
  active: true,
  version: 1,
  ...change,
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

const TARGETS = ['ANALIS_SDM_APARATUR.AHLI_MUDA', 'KEPALA_SEKSI_KELURAHAN', 'NO_SUCH_POSITION']
const STANDING = `learningStanding {
  hoursThisYear
  competencyLevels { competency { code name } level assessedOn validUntil }
  competencyTests { position { code } passedOn validUntil }
  readiness { position { code } met total shortfalls {
    competency { code name } requiredLevel currentLevel assessedOn programme { code title } } }
}`

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, SERVER, TODAY)
  const { database, consume } = tested.service
  await consume(Array.from({ length: 50 }, (_, index) => employeeChanged(employee(index + 1))))
  await database.query(`
    insert into programme values
      ('PIM', 'Kepemimpinan', 'Memimpin tim', 'SOFT', 80, 'BLENDED', 'LAN'),
      ('ETIKA', 'Etika publik', 'Integritas', 'SOFT', 12.5, 'ONLINE', 'BKN'),
      ('PENUH', 'Integritas kilat', 'Integritas', 'SOFT', 2, 'ONLINE', 'BKN');
    insert into programme_competency values
      ('PIM', 'INTEGRITAS', 5), ('PIM', 'KOMUNIKASI', 3), ('ETIKA', 'INTEGRITAS', 3), ('PENUH', 'INTEGRITAS', 5);
    insert into session values
      ('${id(101)}', 'ETIKA', '2026-07-01', '2026-07-02', 'Zoom', 'ONLINE', 'BKN', 30, 0),
      ('${id(102)}', 'ETIKA', '2026-08-01', '2026-08-02', 'Zoom', 'ONLINE', 'BKN', 30, 30),
      ('${id(103)}', 'ETIKA', '2026-09-01', '2026-09-02', 'Zoom', 'ONLINE', 'BKN', 30, 29),
      ('${id(104)}', 'PIM', '2026-10-01', '2026-12-01', 'Makassar', 'BLENDED', 'LAN', 40, 0),
      ('${id(105)}', 'PENUH', '2026-10-01', '2026-10-01', 'Zoom', 'ONLINE', 'BKN', 10, 10);
    insert into assessment values
      ('${id(1)}', 'INTEGRITAS', 2, '2025-02-03', '2028-02-02'),
      ('${id(1)}', 'KERJA_SAMA', 4, '2022-02-03', '2025-02-02'),
      ('${id(1)}', 'KOMUNIKASI', 3, '2025-02-03', '2028-02-02');
    insert into competency_test values ('${id(1)}', 'ANALIS_SDM_APARATUR.AHLI_MUDA', '2026-03-04', '2028-03-03');
    insert into learning_record (employee_id, year, form, title, hours, completed_on) values
      ('${id(1)}', 2026, 'SEMINAR', 'Seminar etika', 4.5, '2026-02-01'),
      ('${id(1)}', 2026, 'WORKSHOP', 'Lokakarya', 5, '2026-03-01'),
      ('${id(1)}', 2025, 'SEMINAR', 'Tahun lalu', 40, '2025-03-01');
  `)
})
afterAll(() => tested.close())

describe('tables', () => {
  test('migrations go up, match the entities, and down again', async () => {
    const database = await createTestDatabase(SERVER, 'learning')
    const source = await createDataSource(serviceDatabase(database.url)).initialize()
    try {
      await source.runMigrations()
      const drift = await source.driver.createSchemaBuilder().log()
      expect(drift.upQueries.map(({ query }) => query)).toEqual([])
      for (let left = source.migrations.length; left > 0; left--) await source.undoLastMigration()
      const tables = await source.query(`select tablename from pg_tables where schemaname = 'learning'`)
      expect(tables).toEqual([{ tablename: 'migrations' }])
    } finally {
      await source.destroy()
      await database.drop()
    }
  })
  test('reference data are written once', async () => {
    const versions = () => tested.service.database.query('select xmin::text from competency_standard limit 1')
    const before = await versions()
    await service.loadReference(tested.database.url)
    expect(await versions()).toEqual(before)
  })
})

describe('positions and programmes', () => {
  const positions = (fields: string, codes: string[], language: 'id' | 'en' = 'en') =>
    askEntities(tested.service, {
      type: 'Position',
      fields,
      representations: codes.map((code) => ({ code })),
      language,
    })

  test('a functional position asks for the shared competencies and the craft of its family', async () => {
    const { entities } = await positions('competencyStandard { competency { code name kind } requiredLevel }', [
      'ANALIS_SDM_APARATUR.AHLI_MUDA',
    ])
    const [{ competencyStandard }] = entities as [{ competencyStandard: { requiredLevel: number }[] }]
    expect(competencyStandard).toHaveLength(10)
    expect(competencyStandard[0]).toEqual({
      competency: { code: 'INTEGRITAS', name: 'Integrity', kind: 'MANAGERIAL' },
      requiredLevel: 3,
    })
    expect(competencyStandard.at(-1)).toMatchObject({ competency: { kind: 'TECHNICAL' }, requiredLevel: 3 })
  })
  test('the standard cites its regulation and how sure it is', async () => {
    const { entities } = await positions('competencyStandard { regulation { code } confidence }', [
      'KEPALA_SEKSI_KELURAHAN',
    ])
    const [{ competencyStandard }] = entities as [{ competencyStandard: unknown[] }]
    expect(competencyStandard).toHaveLength(9)
    expect(competencyStandard[0]).toEqual({ regulation: { code: 'PERMENPANRB_38_2017' }, confidence: 'UNVERIFIED' })
  })
  test('a position without a standard has none, and no programmes', async () => {
    const { entities } = await positions('competencyStandard { requiredLevel } trainingProgrammes { totalCount }', [
      'X',
    ])
    expect(entities).toEqual([{ competencyStandard: null, trainingProgrammes: { totalCount: 0 } }])
  })
  test('programmes of a position reach its level, page by page', async () => {
    const page =
      'trainingProgrammes(first: 1, after: $AFTER) { totalCount nodes { code } pageInfo { hasNextPage endCursor } }'
    const first = await positions(page.replace('$AFTER', 'null'), ['ANALIS_SDM_APARATUR.AHLI_MADYA'])
    const [{ trainingProgrammes }] = first.entities as [{ trainingProgrammes: { pageInfo: { endCursor: string } } }]
    expect(trainingProgrammes).toMatchObject({
      totalCount: 2,
      nodes: [{ code: 'PENUH' }],
      pageInfo: { hasNextPage: true },
    })
    const next = await positions(page.replace('$AFTER', JSON.stringify(trainingProgrammes.pageInfo.endCursor)), [
      'ANALIS_SDM_APARATUR.AHLI_MADYA',
    ])
    expect(next.entities).toMatchObject([
      { trainingProgrammes: { nodes: [{ code: 'PIM' }], pageInfo: { hasNextPage: false } } },
    ])
  })
  test('a page of positions with programmes costs a bounded number of statements', async () => {
    const codes = ['ANALIS_SDM_APARATUR.AHLI_MUDA', 'ANALIS_SDM_APARATUR.AHLI_MADYA', 'KEPALA_SEKSI_KELURAHAN']
    const fields = `trainingProgrammes(first: 5) { totalCount nodes { code competencies { competency { code } reachesLevel }
      nextSession { id } sessions(upcoming: true, first: 3) { totalCount nodes { id seatsLeft } } } }`
    const statements = await recordStatements(tested.service.database, () => positions(fields, codes))
    expect(statements).toHaveLength(6)
  })
  test('the next session is the first to come with a free seat', async () => {
    const { data } = await ask(tested.service, {
      query: `{ trainingProgramme(code: "ETIKA") { learningHours nextSession { id startsOn endsOn seatsLeft venue delivery } } }`,
    })
    expect(data).toEqual({
      trainingProgramme: {
        learningHours: 12.5,
        nextSession: {
          id: id(103),
          startsOn: '2026-09-01',
          endsOn: '2026-09-02',
          seatsLeft: 1,
          venue: 'Zoom',
          delivery: 'ONLINE',
        },
      },
    })
  })
  test('a programme whose sessions are full has no next session', async () => {
    const { data } = await ask(tested.service, { query: '{ trainingProgramme(code: "PENUH") { nextSession { id } } }' })
    expect(data).toEqual({ trainingProgramme: { nextSession: null } })
  })
  test('sessions are paged from the earliest, upcoming or all', async () => {
    const sessions = (args: string) =>
      ask(tested.service, {
        query: `{ trainingProgramme(code: "ETIKA") { sessions(${args}) { totalCount nodes { id } pageInfo { endCursor } } } }`,
      })
    const { data } = await sessions('first: 2')
    const { trainingProgramme } = data as { trainingProgramme: { sessions: { pageInfo: { endCursor: string } } } }
    expect(trainingProgramme.sessions).toMatchObject({ totalCount: 3, nodes: [{ id: id(101) }, { id: id(102) }] })
    const after = trainingProgramme.sessions.pageInfo.endCursor
    expect((await sessions(`first: 2, after: "${after}"`)).data).toMatchObject({
      trainingProgramme: { sessions: { nodes: [{ id: id(103) }] } },
    })
    expect((await sessions('upcoming: true')).data).toMatchObject({
      trainingProgramme: { sessions: { totalCount: 2, nodes: [{ id: id(102) }, { id: id(103) }] } },
    })
  })
  test.each([
    { args: 'first: 100000', field: 'first' },
    { args: 'after: "abc"', field: 'after' },
    { args: `after: "${Buffer.from('["2026-13-01","x"]').toString('base64url')}"`, field: 'after' },
  ])('sessions($args) is refused and names the field', async ({ args, field }) => {
    const { errors } = await ask(tested.service, {
      query: `{ trainingProgramme(code: "ETIKA") { sessions(${args}) { totalCount } } }`,
    })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] })
  })
  test('an unknown programme is not found', async () => {
    const { errors } = await ask(tested.service, { query: '{ trainingProgramme(code: "NOPE") { code } }' })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', fields: [{ field: 'code' }] })
  })
  test('competencies are named in the language of the caller', async () => {
    const names = async (language: 'id' | 'en') => {
      const { data } = await ask(tested.service, { query: '{ competencies { name } }', language })
      return (data as { competencies: { name: string }[] }).competencies[1]?.name
    }
    expect([await names('id'), await names('en')]).toEqual(['Kerja sama', 'Teamwork'])
  })
})

describe('learning standing', () => {
  const standings = (
    caller: Caller | undefined,
    numbers: number[],
    careerTargets: string[] | null = TARGETS,
    purpose: string | null = 'COMPETENCY_DEVELOPMENT',
  ) =>
    askEntities(tested.service, {
      type: 'Employee',
      fields: STANDING,
      representations: numbers.map((number) => ({ id: id(number), careerTargets })),
      ...(caller ? { caller } : {}),
      purpose,
    })

  test('it tells hours, levels, tests and what is missing for each target', async () => {
    const { entities, codes } = await standings(self, [1])
    expect(codes).toEqual([])
    const [{ learningStanding }] = entities as [{ learningStanding: { readiness: { shortfalls: unknown[] }[] } }]
    expect(learningStanding).toMatchObject({
      hoursThisYear: 9.5,
      competencyLevels: [
        { competency: { code: 'INTEGRITAS' }, level: 2 },
        { competency: { code: 'KERJA_SAMA' }, level: 4, validUntil: '2025-02-02' },
        { competency: { code: 'KOMUNIKASI' }, level: 3 },
      ],
      competencyTests: [
        { position: { code: 'ANALIS_SDM_APARATUR.AHLI_MUDA' }, passedOn: '2026-03-04', validUntil: '2028-03-03' },
      ],
      readiness: [
        { position: { code: 'ANALIS_SDM_APARATUR.AHLI_MUDA' }, met: 1, total: 10 },
        { position: { code: 'KEPALA_SEKSI_KELURAHAN' }, met: 2, total: 9 },
      ],
    })
    expect(learningStanding.readiness[0]?.shortfalls.slice(0, 2)).toEqual([
      {
        competency: { code: 'INTEGRITAS', name: 'Integrity' },
        requiredLevel: 3,
        currentLevel: 2,
        assessedOn: '2025-02-03',
        programme: { code: 'ETIKA', title: 'Etika publik' },
      },
      {
        competency: { code: 'KERJA_SAMA', name: 'Teamwork' },
        requiredLevel: 3,
        currentLevel: null,
        assessedOn: '2022-02-03',
        programme: null,
      },
    ])
  })
  test('one without records has no hours and every gap', async () => {
    const { entities } = await standings(officer, [7], ['KEPALA_SEKSI_KELURAHAN'])
    expect(entities).toMatchObject([
      { learningStanding: { hoursThisYear: 0, competencyLevels: [], readiness: [{ met: 0, total: 9 }] } },
    ])
  })
  test('targets that could not be had leave the rest standing', async () => {
    const { entities } = await standings(self, [1], null)
    expect(entities).toMatchObject([{ learningStanding: { hoursThisYear: 9.5, readiness: [] } }])
  })
  test('one whom the directory does not know has no standing', async () => {
    const bkn = person({ roles: ['BKN_OFFICER'], agencyCode: null })
    expect(await standings(bkn, [999])).toEqual({ entities: [{ learningStanding: null }], codes: [] })
  })
  test('fifty standings and who may see them cost one statement, and one for all who ask in a second', async () => {
    const numbers = Array.from({ length: 50 }, (_, index) => index + 1)
    const statements = await recordStatements(tested.service.database, () => standings(officer, numbers))
    expect(statements.filter(({ text }) => text.includes('from directory'))).toHaveLength(1)
    expect(statements.length).toBeLessThanOrEqual(2)
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
    { who: 'a partner with scope and agency', caller: partner(['learning:read']), code: null },
    { who: 'a partner without the scope', caller: partner(['personnel:read']), code: 'FORBIDDEN' },
    { who: 'a partner of another agency', caller: partner(['learning:read'], ['7101']), code: 'FORBIDDEN' },
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
    expect((entities as [{ learningStanding: unknown }])[0].learningStanding === null).toBe(code !== null)
  })

  test.each([null, 'CURIOSITY'])(
    'a partner without a purpose of the list (%s) is told to state one',
    async (purpose) => {
      const { codes } = await standings(partner(['learning:read']), [1], TARGETS, purpose)
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
      partner(['learning:read'], ['7101']),
      partner(['learning:read']),
      person({ employeeId: id(2) }),
    ]
    for (const caller of readers) {
      await askEntities(tested.service, {
        ...{ type: 'Employee', fields: 'learningStanding { __typename }', representations: [{ id: id(1) }] },
        ...{ caller, purpose: 'PROMOTION', requestId: 'logged' },
      })
    }
    const fields = ['learningStanding']
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
  const agencyOf = async (number: number) => {
    const rows = await tested.service.database.query('select agency_code from directory where employee_id = $1', [
      id(number),
    ])
    return rows.map((row: { agency_code: string }) => row.agency_code)
  }
  test('the newest version wins, whatever the order and however often', async () => {
    const moved = employeeChanged(employee(70, { agencyCode: '7101', version: 3 }))
    const earlier = employeeChanged(employee(70, { agencyCode: '7102', version: 2 }))
    await tested.service.consume([moved, earlier])
    await tested.service.consume([earlier])
    await tested.service.consume([moved])
    expect(await agencyOf(70)).toEqual(['7101'])
  })
  test('events of other kinds are passed over', async () => {
    await tested.service.consume([{ ...employeeChanged(employee(71)), type: 'SomethingElse' }])
    expect(await agencyOf(71)).toEqual([])
  })
})

describe('plans', () => {
  test('the batch reads use indexes in tables of thousands', async () => {
    const { database } = tested.service
    await database.query(`
      insert into directory select gen_random_uuid(), '7100', gen_random_uuid(), '{}', null, 'PNS', true, 1 from generate_series(1, 5000);
      insert into assessment select employee_id, 'INTEGRITAS', 3, '2025-01-01', '2028-01-01' from directory where agency_code = '7100';
      insert into competency_test select employee_id, 'X', '2025-01-01', null from directory where agency_code = '7100';
      insert into learning_record (employee_id, year, form, title, hours, completed_on)
        select employee_id, 2026, 'SEMINAR', 'x', 4, '2026-01-02' from directory where agency_code = '7100';
    `)
    await database.query('analyze')
    const numbers = Array.from({ length: 50 }, (_, index) => index + 1)
    const statements = await recordStatements(database, () =>
      askEntities(tested.service, {
        type: 'Employee',
        fields: STANDING,
        representations: numbers.map((number) => ({ id: id(number), careerTargets: TARGETS })),
        caller: officer,
      }),
    )
    const plans = await Promise.all(statements.map((statement) => explain(database, statement)))
    for (const table of ['directory', 'assessment', 'competency_test', 'learning_record']) {
      expect(plans.join('\n')).not.toContain(`Seq Scan on ${table}`)
    }
  })
})
