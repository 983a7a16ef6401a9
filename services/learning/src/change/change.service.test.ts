import {
  ask,
  type Caller,
  employeeChanged,
  explain,
  openForTest,
  recordStatements,
  type TestedService,
} from '@jalur/common'
import { service } from '../service'

jest.setTimeout(60_000)

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const [STAFF, NEW, BOSS] = [id(1), id(2), id(3)]
const person = (employeeId: string | null, change: object = {}): Caller => ({
  ...{ kind: 'PERSON', subject: 's', employeeId, roles: ['ASN'], agencyCode: '7104' },
  ...change,
})

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-01')
  const entry = (employeeId: string) =>
    employeeChanged({
      ...{ id: employeeId, agencyCode: '7104', unitId: id(9), superiorIds: [BOSS] },
      ...{ positionCode: 'ANALIS_SDM_APARATUR.AHLI_MUDA', employmentType: 'PNS', active: true, version: 1 },
    })
  await tested.service.consume([entry(STAFF), entry(NEW)])
  await tested.service.database.query(`
    insert into programme values ('KOMUNIKASI_1', 'Komunikasi Publik', 'x', 'SOFT', 20, 'ONLINE', 'BKPSDM')
      on conflict do nothing;
    insert into programme_competency values ('KOMUNIKASI_1', 'KOMUNIKASI', 3) on conflict do nothing;
    insert into assessment values ('${STAFF}', 'INTEGRITAS', 3, '2025-06-01', '2028-05-31'),
      ('${STAFF}', 'KOMUNIKASI', 3, '2026-05-01', '2029-04-30');
    insert into earlier_assessment values ('${STAFF}', 'KOMUNIKASI', 2, '2024-05-01', '2027-04-30'),
      ('${STAFF}', 'KOMUNIKASI', 1, '2022-05-01', '2025-04-30');
    insert into learning_record (employee_id, year, form, title, programme_code, hours, completed_on) values
      ('${STAFF}', 2026, 'COURSE', 'Komunikasi Publik', 'KOMUNIKASI_1', 20, '2026-03-01'),
      ('${STAFF}', 2025, 'COURSE', 'Komunikasi Publik', 'KOMUNIKASI_1', 20, '2025-03-01')`)
})
afterAll(() => tested.close())

const ofYear = (from = '2026-01-01', until = '2026-12-31') => `competencyChanges(from: "${from}", until: "${until}") {
  from until isRunning changes { competency { code } kind before { level assessedOn } after { level } requiredLevel
    isLapsed trainings { title hours completedOn } explanation } }`

async function changes(of: string[], caller: Caller, fields = ofYear()) {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { ${fields} } } }`,
    variables: { of: of.map((it) => ({ __typename: 'Employee', id: it })) },
    caller,
    language: 'en',
  })
  return errors
    ? errors[0]!.extensions
    : (data?.['_entities'] as { competencyChanges: object | null }[]).map((it) => it.competencyChanges)
}

test('the changes of a year that still runs are told against what stood before it, with what was trained', async () =>
  expect(await changes([STAFF, NEW], person(BOSS))).toEqual([
    {
      ...{ from: '2026-01-01', until: '2026-08-01', isRunning: true },
      changes: [
        expect.objectContaining({ competency: { code: 'INTEGRITAS' }, kind: 'NOT_ASSESSED', trainings: [] }),
        {
          competency: { code: 'KOMUNIKASI' },
          kind: 'RISEN',
          before: { level: 2, assessedOn: '2024-05-01' },
          after: { level: 3 },
          ...{ requiredLevel: expect.any(Number), isLapsed: false },
          trainings: [{ title: 'Komunikasi Publik', hours: 20, completedOn: '2026-03-01' }],
          explanation: 'Rose from level 2 to 3.',
        },
      ],
    },
    expect.objectContaining({ changes: [] }),
  ]))

test('a time that is over is told as it stood then', async () =>
  expect(await changes([STAFF], person(STAFF), ofYear('2024-01-01', '2024-12-31'))).toEqual([
    expect.objectContaining({
      ...{ until: '2024-12-31', isRunning: false },
      changes: [expect.objectContaining({ before: { level: 1, assessedOn: '2022-05-01' }, after: { level: 2 } })],
    }),
  ]))

test.each([
  ['that begins after today', '2026-08-02', '2026-12-31'],
  ['that ends before it begins', '2026-02-01', '2026-01-31'],
])('no time is one %s', async (_case, from, until) =>
  expect(await changes([STAFF], person(STAFF), ofYear(from, until))).toMatchObject({ code: 'BAD_USER_INPUT' }),
)

test('of somebody unknown nothing is told', async () =>
  expect(await changes([id(99)], person(null, { roles: ['BKN_OFFICER'] }))).toEqual([null]))

test.each<[string, Caller, boolean]>([
  ['the person', person(STAFF), true],
  ['the superior', person(BOSS), true],
  ['the HR officer of the agency', person(null, { roles: ['HR_OFFICER'] }), true],
  ['no colleague', person(id(8)), false],
  ['no HR officer elsewhere', person(null, { roles: ['HR_OFFICER'], agencyCode: '7101' }), false],
  ['nobody unknown', { kind: 'PUBLIC' }, false],
])('are read by %s', async (_who, caller, isAllowed) =>
  expect(Array.isArray(await changes([STAFF], caller))).toBe(isAllowed),
)

test('cost as many statements for one person as for two, by the index of each table', async () => {
  const { database } = tested.service
  await database.query(`insert into earlier_assessment
    select gen_random_uuid(), 'KOMUNIKASI', 2, '2024-01-01', '2027-01-01' from generate_series(1, 5000)`)
  await database.query(`insert into learning_record (employee_id, year, form, title, hours, completed_on)
    select gen_random_uuid(), 2026, 'COURSE', 'x', 1, '2026-01-01' from generate_series(1, 5000)`)
  await database.query('analyze')
  const [one, two] = [
    await recordStatements(database, () => changes([STAFF], person(BOSS))),
    await recordStatements(database, () => changes([STAFF, NEW], person(BOSS))),
  ]
  expect(two).toHaveLength(one.length)
  const plans = (await Promise.all(two.map((statement) => explain(database, statement)))).join('\n')
  expect(plans).not.toMatch(/Seq Scan on (learning_record|earlier_assessment)/)
})
