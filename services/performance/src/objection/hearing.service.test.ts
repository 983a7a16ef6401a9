import { ask, type Caller, openForTest, rowsWhenWritten, type TestedService } from '@jalur/common'
import { papersOf, personnelFacts } from '../document/testing'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

const ELSEWHERE = id(7)
const evaluation = `${id(100)}.M2026-07`
let tested: TestedService
let objection: string
const { issue } = papersOf(() => tested.service)

// STAFF was rated by BOSS, objected, and works for somebody else by now.
beforeAll(async () => {
  const personnel = {
    name: 'personnel',
    factsOf: async (asked: Parameters<typeof personnelFacts>[0]) => personnelFacts(asked),
  }
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10', [personnel])
  const { database } = tested.service
  await introduce(tested.service)
  await approvedPlan(tested.service, STAFF, 100)
  await database.query(
    `insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, version, work_rating, behaviour_rating, predicate,
       assessor_id, issued_on)
     values ($1, 'M2026-07', '2026-07-01', '2026-07-31', 'ISSUED', 4, 'BELOW', 'MEETS', 'NEEDS_IMPROVEMENT', $2, '2026-08-08')`,
    [id(100), BOSS],
  )
  const filed = await act('fileObjection', STAFF, {
    ...{ evaluation, expectedVersion: 4, reason: 'Rahasia' },
    evidence: [{ title: 'Folder', url: 'https://drive.example/x' }],
  })
  objection = filed.objection!.id
  await database.query('update directory set superior_ids = $2 where employee_id = $1', [STAFF, [ELSEWHERE]])
})
afterAll(() => tested.close())

const act = (mutation: string, by: string, input: object) =>
  send<{ objection: { id: string } }>(tested.service, mutation, person(by), input, {
    selection: 'objection { id }',
    inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  })
async function read(caller: Caller, asked = objection): Promise<unknown> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($id: ID!) { objectedEvaluation(id: $id) { id objection { employee { id } reason evidence { title } } } }`,
    variables: { id: asked },
    caller,
  })
  return errors?.[0]?.extensions?.['code'] ?? data?.['objectedEvaluation']
}
const whole = {
  id: evaluation,
  objection: { employee: { id: STAFF }, reason: 'Rahasia', evidence: [{ title: 'Folder' }] },
}

test.each<[string, Caller]>([
  ['the person', person(STAFF)],
  ['the assessor, who is heard', person(BOSS)],
  ['the superior of the assessor, who decides', person(HEAD)],
  ['the superior of now', person(ELSEWHERE)],
  ['an HR officer', person(id(30), 'HR_OFFICER')],
])('an objection is read by %s, by its id and by that of the evaluation', async (_who, caller) => {
  expect([await read(caller), await read(caller, evaluation)]).toEqual([whole, whole])
})

test.each<[string, Caller]>([
  ['a colleague', person(COLLEAGUE)],
  ['an officer of another agency', { ...person(id(30), 'HR_OFFICER'), agencyCode: '7100' } as Caller],
])('it is nothing to %s', async (_who, caller) => expect(await read(caller)).toBeNull())

test.each<[string, Caller, string]>([
  [
    'a partner',
    { kind: 'PARTNER', clientId: 'p', scopes: ['performance:read'], agencyCodes: ['7104'] } as unknown as Caller,
    'FORBIDDEN',
  ],
  ['the public', { kind: 'PUBLIC' }, 'UNAUTHENTICATED'],
])('it is not read by %s', async (_who, caller, code) => expect(await read(caller)).toBe(code))

test('what is no objection is nothing, whoever asks', async () => {
  for (const asked of [id(999), 'x', `${id(999)}.M2026-07`, `${id(100)}.M2026-06`, "' or 1=1"])
    for (const caller of [person(STAFF), person(COLLEAGUE)]) expect(await read(caller, asked)).toBeNull()
})

test('the rest of the plan stays closed to who is only heard', async () => {
  const { errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { performancePlan(year: 2026) { id } } } }`,
    variables: { of: [{ __typename: 'Employee', id: STAFF }] },
    caller: person(BOSS),
  })
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
})

test('the person is told who read it, and not of the own reading', async () => {
  await read(person(STAFF))
  await read(person(BOSS))
  const reads = () =>
    tested.service.database.query(
      `select distinct employee_id, reader_employee_id, relation, fields from access_log
        where reader_employee_id in ($1, $2)`,
      [STAFF, BOSS],
    )
  expect(await rowsWhenWritten(reads, 1)).toEqual([
    { employee_id: STAFF, reader_employee_id: BOSS, relation: 'SUPERIOR', fields: ['performancePlan'] },
  ])
})

test('who decided has the paper of the decision made, a colleague has not', async () => {
  await act('stateOnObjection', BOSS, { id: objection, expectedVersion: 1, statement: 'Benar' })
  await act('decideObjection', HEAD, { id: objection, expectedVersion: 2, decision: 'CONFIRMED', reason: 'Tetap' })
  expect((await issue('OBJECTION_DECISION', objection, person(COLLEAGUE))).error).toMatchObject({ code: 'FORBIDDEN' })
  expect((await issue('OBJECTION_DECISION', objection, person(HEAD))).document).toMatchObject({
    statement: 'Juli 2026: hasil evaluasi tetap',
  })
})
