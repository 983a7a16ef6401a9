import {
  ask,
  type Caller,
  employeeChanged,
  explain,
  openForTest,
  recordStatements,
  type TestedService,
} from '@jalur/common'
import { approvedPlan, BOSS, COLLEAGUE, entry, HEAD, id, introduce, person, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

const [DEPUTY, OTHER_UNIT, NEWCOMER] = [id(5), id(8), id(6)]
const officer = person(id(30), 'HR_OFFICER')
const elsewhere: Caller = { ...officer, agencyCode: '7101' } as Caller
let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
  // HEAD leads BOSS and DEPUTY, BOSS leads two, DEPUTY of another unit leads one; somebody of another agency leads one more.
  await tested.service.consume(
    [
      { ...entry(DEPUTY, [HEAD]), unitId: OTHER_UNIT },
      entry(NEWCOMER, [DEPUTY, HEAD]),
      { ...entry(id(40), []), agencyCode: '7101' },
      { ...entry(id(41), [id(40)]), agencyCode: '7101' },
      { ...entry(id(42), [BOSS, HEAD]), active: false },
    ].map(employeeChanged),
  )
  for (const [number, owner] of [STAFF, COLLEAGUE, BOSS].entries()) {
    await approvedPlan(tested.service, owner, 100 * (number + 1))
  }
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('truncate feedback cascade'))

/** Feedback on the plan of a number, given on a day. */
const give = (plan: number, author: string, givenOn: string) =>
  tested.service.database.query(
    `insert into feedback (id, plan_id, work_result_id, author_id, relation, kind, observed, effect, next_step, given_at, given_on)
     values (gen_random_uuid(), $1, $2, $3, 'SUPERIOR', 'DIRECTION', 'a', 'b', 'c', $4::date, $4::date)`,
    [id(plan), id(plan + 1), author, givenOn],
  )

interface List {
  totalCount: number
  nodes: { superior: { id: string }; subordinates: number; owed: number }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}
async function list(more = '', caller: Caller = officer): Promise<List> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { owedFeedback(month: "2026-07-09"${more}) {
      totalCount nodes { superior { id } subordinates owed } pageInfo { hasNextPage endCursor } } } } }`,
    variables: { of: [{ __typename: 'Agency', code: '7104' }] },
    caller,
  })
  if (errors) throw new Error(String(errors[0]!.extensions?.['code']))
  return (data?.['_entities'] as { owedFeedback: List }[])[0]!.owedFeedback
}
const owing = (superior: string, subordinates: number, owed: number) => ({
  superior: { id: superior },
  subordinates,
  owed,
})

test('names who owes most first, of the own agency and of active subordinates only', async () => {
  expect(await list()).toMatchObject({
    totalCount: 3,
    nodes: [owing(HEAD, 2, 2), owing(BOSS, 2, 2), owing(DEPUTY, 1, 1)],
  })
})

test.each([
  ['in the month', BOSS, '2026-07-01', 1],
  ['in the rating window after it', BOSS, '2026-08-15', 1],
  ['before the month', BOSS, '2026-06-30', 2],
  ['after the rating window', BOSS, '2026-08-16', 2],
  ['by somebody else', HEAD, '2026-07-10', 2],
])('feedback given %s', async (_when, author, givenOn, owed) => {
  await give(100, author, givenOn)
  expect((await list()).nodes).toContainEqual(owing(BOSS, 2, owed))
})

test('asks a provisional superior in the place of the one on record, and so does the duty of each', async () => {
  const { database } = tested.service
  await database.query(
    `insert into superior_dispute (id, employee_id, disputed_id, provisional_id, reason, filed_on, status)
     values ($1, $2, $3, $4, 'x', '2026-07-10', 'OPEN')`,
    [id(500), STAFF, BOSS, DEPUTY],
  )
  await give(100, DEPUTY, '2026-07-20')
  expect((await list()).nodes).toEqual([owing(HEAD, 2, 2), owing(BOSS, 1, 1), owing(DEPUTY, 2, 1)])
  const { data } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
      feedbackDuty(month: "2026-07-09") { subordinates reached } } } }`,
    variables: { of: [BOSS, DEPUTY].map((superior) => ({ __typename: 'Employee', id: superior })) },
    caller: officer,
  })
  expect(data?.['_entities']).toEqual([
    { feedbackDuty: { subordinates: 1, reached: 0 } },
    { feedbackDuty: { subordinates: 2, reached: 1 } },
  ])
  await database.query('delete from superior_dispute')
})

test('leaves out who has given some to everybody', async () => {
  for (const plan of [100, 100, 200]) await give(plan, BOSS, '2026-07-20')
  const { totalCount, nodes } = await list()
  expect([totalCount, nodes.map(({ superior }) => superior.id)]).toEqual([2, [HEAD, DEPUTY]])
})

test('is narrowed to a unit; what is no unit finds nobody', async () => {
  expect((await list(`, unit: "${OTHER_UNIT}"`)).nodes).toEqual([owing(DEPUTY, 1, 1)])
  for (const unit of [id(77), 'x']) expect(await list(`, unit: "${unit}"`)).toMatchObject({ totalCount: 0, nodes: [] })
})

test('comes in pages that neither repeat nor skip, and refuses cursors that it did not make', async () => {
  const seen: string[] = []
  for (let after = 'null', more = true; more; ) {
    const { nodes, pageInfo } = await list(`, first: 1, after: ${after}`)
    seen.push(...nodes.map(({ superior }) => superior.id))
    after = JSON.stringify(pageInfo.endCursor)
    more = pageInfo.hasNextPage
  }
  expect(seen).toEqual([HEAD, BOSS, DEPUTY])
  const forged = Buffer.from(JSON.stringify(['-1', HEAD])).toString('base64url')
  await expect(list(`, after: "${forged}"`)).rejects.toThrow('BAD_USER_INPUT')
})

test('is for the HR officers of the agency', async () => {
  for (const caller of [person(STAFF), person(BOSS), person(HEAD), elsewhere]) {
    await expect(list('', caller)).rejects.toThrow('FORBIDDEN')
  }
})

test('is read by indexes, a page and its number', async () => {
  const { database } = tested.service
  await database.query(
    `
    insert into directory select gen_random_uuid(), '7100', $1, array[gen_random_uuid()], null, 'PNS', true, 1
      from generate_series(1, 4000)`,
    [id(9)],
  )
  await database.query(`
    insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
      select gen_random_uuid(), employee_id, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED' from directory where agency_code = '7100'`)
  await database.query(`
    insert into feedback (id, plan_id, behaviour, author_id, relation, kind, observed, effect, next_step, given_at, given_on)
      select gen_random_uuid(), id, 'LOYAL', gen_random_uuid(), 'SUPERIOR', 'DIRECTION', 'a', 'b', 'c', now(), '2026-07-20' from performance_plan`)
  await database.query('analyze')
  const statements = await recordStatements(database, () => list())
  expect(statements).toHaveLength(2)
  const plans = await Promise.all(statements.map((statement) => explain(database, statement)))
  for (const table of ['directory', 'performance_plan', 'feedback']) {
    expect(plans.join('\n')).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`))
  }
})

describe('a month far from any calendar of windows', () => {
  test.each(['0001-01-31', '2019-12-31', '2037-01-01', '9999-12-01'])(
    '%s is bad input, of the list and of one superior',
    async (month) => {
      const { data, errors } = await ask(tested.service, {
        query: `query ($agency: _Any!, $boss: _Any!, $month: Date!) {
        list: _entities(representations: [$agency]) { ... on Agency { owedFeedback(month: $month) { totalCount } } }
        one: _entities(representations: [$boss]) { ... on Employee { feedbackDuty(month: $month) { reached } } } }`,
        variables: {
          ...{ agency: { __typename: 'Agency', code: '7104' }, boss: { __typename: 'Employee', id: BOSS }, month },
        },
        caller: officer,
      })
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT'])
      expect(data).toEqual({ list: [{ owedFeedback: null }], one: [{ feedbackDuty: null }] })
    },
  )
})
