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
const [STAFF, CONTRACT, BOSS] = [id(1), id(2), id(3)]
const person = (employeeId: string | null, change: object = {}): Caller => ({
  ...{ kind: 'PERSON', subject: 's', employeeId, roles: ['ASN'], agencyCode: '7104' },
  ...change,
})

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-01')
  const entry = (employeeId: string, employmentType: string) =>
    employeeChanged({
      ...{ id: employeeId, agencyCode: '7104', unitId: id(9), superiorIds: [BOSS], positionCode: null },
      ...{ employmentType, active: true, version: 1 },
    })
  await tested.service.consume([entry(STAFF, 'PNS'), entry(CONTRACT, 'PPPK')])
  await tested.service.database.query(`
    insert into learning_record (employee_id, year, form, title, hours, completed_on) values
      ('${STAFF}', 2026, 'SEMINAR', 'a', 4.5, '2026-02-01'), ('${STAFF}', 2026, 'SEMINAR', 'b', 4, '2026-02-02'),
      ('${STAFF}', 2026, 'COURSE', 'c', 10, '2026-03-01'), ('${STAFF}', 2025, 'COURSE', 'd', 40, '2025-03-01'),
      ('${CONTRACT}', 2026, 'COURSE', 'e', 30, '2026-03-01')`)
})
afterAll(() => tested.close())

const HOURS = `learningHours(year: 2026) { required completed remaining isOverLimit byForm { form hours }
  duty { regulation { code } article confidence } explanation }`
async function hours(of: string[], caller: Caller, fields = HOURS) {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { ${fields} } } }`,
    variables: { of: of.map((it) => ({ __typename: 'Employee', id: it })) },
    caller,
    language: 'en',
  })
  return errors
    ? errors[0]!.extensions
    : (data?.['_entities'] as { learningHours: object }[]).map((it) => it.learningHours)
}

test('the hours of a year are told with the law, what is missing and by form', async () =>
  expect(await hours([STAFF, CONTRACT], person(BOSS))).toEqual([
    {
      ...{ required: 20, completed: 18.5, remaining: 1.5, isOverLimit: false },
      byForm: [
        { form: 'COURSE', hours: 10 },
        { form: 'SEMINAR', hours: 8.5 },
      ],
      duty: { regulation: { code: 'PP_11_2017' }, article: 'Pasal 203 ayat (4)', confidence: 'VERIFIED' },
      explanation:
        '18.5 learning hours were completed in 2026, of at least 20 a year. 1.5 more are needed by 31 December 2026.',
    },
    expect.objectContaining({ required: null, completed: 30, remaining: null, isOverLimit: true }),
  ]))

test('of somebody unknown nothing is told, and of no year neither', async () => {
  expect(await hours([id(99)], person(null, { roles: ['BKN_OFFICER'] }))).toEqual([null])
  expect(await hours([STAFF], person(STAFF), 'learningHours(year: 0) { completed }')).toMatchObject({
    code: 'BAD_USER_INPUT',
  })
})

test.each<[string, Caller, boolean]>([
  ['the person', person(STAFF), true],
  ['the superior', person(BOSS), true],
  ['the HR officer of the agency', person(null, { roles: ['HR_OFFICER'] }), true],
  ['the leader of the agency', person(null, { roles: ['LEADER'] }), true],
  ['BKN', person(null, { roles: ['BKN_OFFICER'], agencyCode: null }), true],
  ['no colleague', person(id(8)), false],
  ['no HR officer elsewhere', person(null, { roles: ['HR_OFFICER'], agencyCode: '7101' }), false],
  ['nobody unknown', { kind: 'PUBLIC' }, false],
])('are read by %s', async (_who, caller, isAllowed) =>
  expect(Array.isArray(await hours([STAFF], caller))).toBe(isAllowed),
)

test('cost two statements for one person as for two, by the index of the records', async () => {
  const { database } = tested.service
  await database.query(`insert into learning_record (employee_id, year, form, title, hours, completed_on)
    select gen_random_uuid(), 2026, 'COURSE', 'x', 1, '2026-01-01' from generate_series(1, 5000)`)
  await database.query('analyze')
  const [one, two] = [
    await recordStatements(database, () => hours([STAFF], person(BOSS))),
    await recordStatements(database, () => hours([STAFF, CONTRACT], person(BOSS))),
  ]
  expect(two).toHaveLength(one.length)
  const plans = (await Promise.all(two.map((statement) => explain(database, statement)))).join('\n')
  expect(plans).not.toContain('Seq Scan on learning_record')
})
