import { ask, type Caller, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(30_000)

let tested: TestedService
let own: { plan: string; result: string }

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
  own = await approvedPlan(tested.service, STAFF, 100)
  await approvedPlan(tested.service, COLLEAGUE, 200)
  await approvedPlan(tested.service, BOSS, 300)
})
afterAll(() => tested.close())
beforeEach(() =>
  tested.service.database.query('truncate feedback, feedback_request, feedback_citation, progress cascade'),
)

interface Entry {
  id: string
  version: number
  relation: string
  text: string
  author: { id: string }
  about: { __typename: string; id?: string; value?: string } | null
  reply: string | null
  acknowledgedAt: string | null
}
const FIELDS = `id version relation text author { id } reply acknowledgedAt
  about { __typename ... on WorkResult { id progress { totalCount } } ... on Behaviour { value } }`

const change = (mutation: string, caller: Caller, input: object) =>
  send<{ feedback: Entry | null }>(tested.service, mutation, caller, input, {
    selection: `feedback { ${FIELDS} }`,
    inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  })
const words = {
  observed: 'Berkas selesai sebelum tenggat',
  effect: 'Unit lain tidak menunggu',
  nextStep: 'Bagikan caranya',
}
const give = (by: string, input: object = {}) =>
  change('giveFeedback', person(by), {
    ...{ employee: STAFF, workResult: own.result, kind: 'APPRECIATION', ...words },
    ...input,
  })
const wish = (by: string, input: object) =>
  send<{ request: { id: string } | null }>(
    tested.service,
    'requestFeedback',
    person(by),
    { workResult: own.result, question: 'Apa yang perlu saya ubah?', ...input },
    { selection: 'request { id }', inputType: 'RequestFeedbackInput' },
  )

async function of<Answer>(employees: string[], fields: string, caller: Caller): Promise<Answer[]> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { ${fields} } } }`,
    variables: { of: employees.map((employee) => ({ __typename: 'Employee', id: employee })) },
    caller,
  })
  expect(errors).toBeUndefined()
  return data?.['_entities'] as Answer[]
}
interface Page {
  totalCount: number
  nodes: Entry[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}
async function feedbackOf(employees = [STAFF], page = '(first: 20)', caller = person(BOSS)): Promise<Page[]> {
  const plans = await of<{ performancePlan: { feedback: Page } }>(
    employees,
    `performancePlan(year: 2026) { feedback${page} { totalCount nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`,
    caller,
  )
  return plans.map(({ performancePlan }) => performancePlan.feedback)
}

describe('feedback', () => {
  test('of the superior is there for the person at once, in three parts, about a result', async () => {
    await give(BOSS)
    const [page] = await feedbackOf([STAFF], '(first: 20)', person(STAFF))
    expect(page?.nodes).toEqual([
      expect.objectContaining({
        relation: 'SUPERIOR',
        author: { id: BOSS },
        text: `${words.observed}\n${words.effect}\n${words.nextStep}`,
        about: { __typename: 'WorkResult', id: own.result, progress: { totalCount: 0 } },
      }),
    ])
  })

  test('goes both ways: a subordinate gives it to the superior, about behaviour', async () => {
    const { feedback } = await give(STAFF, { employee: BOSS, workResult: null, behaviour: 'HARMONIOUS' })
    expect(feedback).toMatchObject({ relation: 'SUBORDINATE' })
  })

  test('of a peer shows the plan of the recipient to nobody new', async () => {
    const { feedback } = await give(COLLEAGUE)
    expect(feedback).toMatchObject({ relation: 'PEER', about: null })
  })

  test('from somebody who is not near is refused', async () => {
    await tested.service.database.query(`update directory set superior_ids = '{}' where employee_id = $1`, [COLLEAGUE])
    expect((await give(COLLEAGUE)).error).toMatchObject({ code: 'FORBIDDEN' })
    await tested.service.database.query('update directory set superior_ids = $2 where employee_id = $1', [
      COLLEAGUE,
      [BOSS, HEAD],
    ])
  })

  test.each<[string, object, string]>([
    ['without an effect', { effect: ' ' }, 'input.effect'],
    ['about nothing', { workResult: null }, 'input.workResult'],
    ['about two things', { behaviour: 'LOYAL' }, 'input.workResult'],
    ['that cites a report of nobody', { cites: [id(77)] }, 'input.cites.0'],
  ])('%s is refused with the field, and nothing is kept', async (_what, input, field) => {
    expect((await give(BOSS, input)).error).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [expect.objectContaining({ field })],
    })
    expect((await feedbackOf())[0]?.totalCount).toBe(0)
  })

  test.each([
    ['a result of another plan', { workResult: id(201) }],
    ['a result that is no id', { workResult: "' or 1=1" }],
  ])('about %s is about nothing that is known', async (_what, input) =>
    expect((await give(BOSS, input)).error).toMatchObject({ code: 'NOT_FOUND' }),
  )

  test('on a plan that nobody approved waits', async () => {
    await tested.service.database.query(`update performance_plan set status = 'SUBMITTED' where id = $1`, [own.plan])
    expect((await give(BOSS)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
    await tested.service.database.query(`update performance_plan set status = 'APPROVED' where id = $1`, [own.plan])
  })

  test('that is sent twice is one', async () => {
    const [first, again] = [await give(BOSS, { idempotencyKey: 'a' }), await give(BOSS, { idempotencyKey: 'a' })]
    expect(again.feedback?.id).toBe(first.feedback?.id)
    expect((await feedbackOf())[0]?.totalCount).toBe(1)
  })
})

describe('the recipient', () => {
  const at = ({ id: feedbackId, version }: Entry) => ({ id: feedbackId, expectedVersion: version })

  test('acknowledges, and then answers once', async () => {
    const given = (await give(BOSS)).feedback!
    const read = (await change('acknowledgeFeedback', person(STAFF), at(given))).feedback!
    expect([read.acknowledgedAt !== null, read.reply]).toEqual([true, null])
    const answered = (await change('replyToFeedback', person(STAFF), { ...at(read), reply: 'Siap' })).feedback!
    expect(answered).toMatchObject({ reply: 'Siap', acknowledgedAt: read.acknowledgedAt })
    const again = await change('replyToFeedback', person(STAFF), { ...at(answered), reply: 'Tidak jadi' })
    expect(again.refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  })

  test('alone answers, from the version that was read', async () => {
    const given = (await give(BOSS)).feedback!
    const reply = { ...at(given), reply: 'Siap' }
    expect((await change('replyToFeedback', person(BOSS), reply)).error).toMatchObject({ code: 'FORBIDDEN' })
    const stale = { ...reply, expectedVersion: given.version + 1 }
    expect((await change('replyToFeedback', person(STAFF), stale)).error).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('a wish for feedback', () => {
  const waiting = async (of_: string) =>
    (await of<{ feedbackRequests: { id: string }[] }>([of_], 'feedbackRequests { id question }', person(of_)))[0]!
      .feedbackRequests

  test('waits with who was asked until it is answered, which can be done once', async () => {
    const asked = (await wish(STAFF, { asked: COLLEAGUE })).request!
    expect(await waiting(COLLEAGUE)).toEqual([{ id: asked.id, question: 'Apa yang perlu saya ubah?' }])
    expect((await give(COLLEAGUE, { request: asked.id })).feedback).toMatchObject({ relation: 'PEER' })
    expect(await waiting(COLLEAGUE)).toEqual([])
    expect((await give(COLLEAGUE, { request: asked.id })).error).toMatchObject({ code: 'NOT_FOUND' })
  })
  test('is answered by nobody else', async () => {
    const asked = (await wish(STAFF, { asked: COLLEAGUE })).request!
    expect((await give(BOSS, { request: asked.id })).error).toMatchObject({ code: 'NOT_FOUND' })
  })
  test('does not go to oneself', async () =>
    expect((await wish(STAFF, { asked: STAFF })).error).toMatchObject({ code: 'NOT_FOUND' }))
})

test('a result that has feedback is not removed from the plan', async () => {
  const { database } = tested.service
  await give(BOSS)
  await database.query(`update performance_plan set status = 'RETURNED' where id = $1`, [own.plan])
  const { error } = await send(
    tested.service,
    'savePerformancePlan',
    person(STAFF),
    {
      ...{ id: own.plan, expectedVersion: 1, startsOn: '2026-01-01', endsOn: '2026-12-31' },
      ...{ approach: 'QUALITATIVE', workResults: [] },
    },
    { selection: 'plan { id }', inputType: 'SavePerformancePlanInput' },
  )
  await database.query(`update performance_plan set status = 'APPROVED' where id = $1`, [own.plan])
  expect(error).toMatchObject({ fields: [expect.objectContaining({ field: 'input.workResults' })] })
})

test('feedback comes in pages, newest first, and none twice', async () => {
  for (let count = 0; count < 5; count++) await give(BOSS, { observed: `Hal ${count}` })
  const seen: string[] = []
  for (let page = '(first: 2)', more = true; more; ) {
    const [{ nodes, pageInfo }] = (await feedbackOf([STAFF], page)) as [Page]
    seen.push(...nodes.map(({ text }) => text.split('\n')[0]!))
    page = `(first: 2, after: "${pageInfo.endCursor}")`
    more = pageInfo.hasNextPage
  }
  expect(new Set(seen).size).toBe(5)
  expect(seen).toHaveLength(5)
})

test('feedback on the plans of a team costs one statement each for pages, counts, plans and reports', async () => {
  await give(BOSS)
  await give(BOSS, { employee: COLLEAGUE, workResult: id(201) })
  const statements = await recordStatements(tested.service.database, () => feedbackOf([STAFF, COLLEAGUE]))
  expect(statements).toHaveLength(7)
})

describe('the duty of a superior', () => {
  const duty = async (caller: Caller = person(BOSS)) =>
    (
      await of<{ feedbackDuty: object }>(
        [BOSS],
        'feedbackDuty(month: "2026-07-01") { subordinates reached given shareInWindow shareCitingEvidence medianDelayDays }',
        caller,
      )
    )[0]!.feedbackDuty

  test('counts what direct subordinates got, and how long after the report', async () => {
    await tested.service.database.query(
      `insert into progress (id, work_result_id, reported_on, statement) values ($1, $2, '2026-07-30', 'x')`,
      [id(500), own.result],
    )
    await give(BOSS, { cites: [id(500)] })
    await give(BOSS)
    await give(COLLEAGUE)
    expect(await duty(person(HEAD))).toEqual({
      ...{ subordinates: 2, reached: 1, given: 2 },
      ...{ shareInWindow: 0, shareCitingEvidence: 0.5, medianDelayDays: 4 },
    })
  })
})

test('the author finds what was given to others, page by page; nobody else does', async () => {
  for (const [employee, behaviour] of [
    [STAFF, 'LOYAL'],
    [COLLEAGUE, 'ADAPTIVE'],
  ] as const)
    await give(BOSS, { employee, behaviour, workResult: null })
  const given = (after: string | null) =>
    of<{ givenFeedback: Page & { nodes: { recipient: { id: string } }[] } }>(
      [BOSS],
      `givenFeedback(first: 1, after: ${JSON.stringify(after)}) { totalCount nodes { recipient { id } } pageInfo { hasNextPage endCursor } }`,
      person(BOSS),
    )
  const [first] = await given(null)
  expect(first).toMatchObject({ givenFeedback: { totalCount: 2, nodes: [{ recipient: { id: COLLEAGUE } }] } })
  const [second] = await given(first!.givenFeedback.pageInfo.endCursor)
  expect(second).toMatchObject({
    givenFeedback: { nodes: [{ recipient: { id: STAFF } }], pageInfo: { hasNextPage: false } },
  })
  const { errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { givenFeedback { totalCount } } } }`,
    variables: { of: [{ __typename: 'Employee', id: BOSS }] },
    caller: person(STAFF),
  })
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
})
