import { ask, type Caller, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

let tested: TestedService
let own: { plan: string; result: string; indicator: string }

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
  own = await approvedPlan(tested.service, STAFF, 100)
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('truncate progress, evidence, progress_reminder, outbox cascade'))

async function tasks(of = STAFF, caller = person(of)) {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { ownTasks { kind count dueOn remindedOn link } } } }`,
    variables: { of: [{ __typename: 'Employee', id: of }] },
    caller,
  })
  return (errors?.[0]?.extensions ?? (data?.['_entities'] as { ownTasks: object[] }[])[0]!.ownTasks) as object[]
}
const remind = (employees: string[], input: object = {}, by: Caller = person(BOSS)) =>
  send<{ months: { employee: { id: string }; lastRemindedOn: string }[] }>(
    tested.service,
    'remindProgress',
    by,
    { employees, month: '2026-07-01', ...input },
    { selection: 'months { employee { id } lastRemindedOn }', inputType: 'RemindProgressInput' },
  )
const codes = ({ refusals }: { refusals?: { code: string; field: string | null }[] }) =>
  refusals?.map(({ code, field }) => [code, field])
const reportJuly = () =>
  tested.service.database.query(
    `insert into progress (id, work_result_id, reported_on, statement) values ($1, $2, '2026-07-31', 'x')`,
    [id(300), own.result],
  )

describe('own tasks', () => {
  const none = { count: 1, remindedOn: null }
  const month = { ...none, kind: 'PROGRESS_OF_MONTH', dueOn: '2026-08-07', link: '/kinerja/progres' }

  test('tell what waits today, each with its page', async () => {
    await tested.service.database.query(
      `insert into feedback (id, plan_id, work_result_id, author_id, relation, kind, observed, effect, next_step, given_at, given_on)
       values ($1, $2, $3, $4, 'SUPERIOR', 'DIRECTION', 'a', 'b', 'c', now(), '2026-08-02')`,
      [id(400), own.plan, own.result, BOSS],
    )
    expect(await tasks()).toEqual([
      month,
      { ...none, kind: 'PROGRESS_THIS_WEEK', dueOn: '2026-08-09', link: '/kinerja/progres' },
      { ...none, kind: 'SELF_VIEW_TO_WRITE', dueOn: '2026-08-15', link: `/kinerja/penilaian/${own.plan}.M2026-07` },
      { ...none, kind: 'FEEDBACK_TO_READ', dueOn: null, link: '/kinerja/umpan-balik' },
    ])
    expect(await tasks(COLLEAGUE)).toEqual([{ ...none, kind: 'PLAN_MISSING', dueOn: null, link: '/kinerja/rencana' }])
  })

  test('say that the superior reminds, until the month is reported', async () => {
    await remind([STAFF])
    expect(await tasks()).toContainEqual({ ...month, remindedOn: '2026-08-03' })
    await reportJuly()
    expect((await tasks()).map((it) => (it as { kind: string }).kind)).not.toContain('PROGRESS_OF_MONTH')
  })

  test('are for the person alone', async () => {
    for (const by of [person(BOSS), person(HEAD), person(COLLEAGUE), person(COLLEAGUE, 'HR_OFFICER')]) {
      expect(await tasks(STAFF, by)).toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  test('cost the same number of statements whatever there is', async () => {
    await tasks()
    const few = await recordStatements(tested.service.database, () => tasks())
    await reportJuly()
    const more = await recordStatements(tested.service.database, () => tasks())
    expect(more).toHaveLength(few.length)
  })
})

describe('a reminder', () => {
  test('reaches whom it can once a day, and other systems hear of it', async () => {
    const { refusals, months } = await remind([STAFF, COLLEAGUE])
    expect(refusals).toEqual([])
    expect(months).toEqual([STAFF, COLLEAGUE].map((it) => ({ employee: { id: it }, lastRemindedOn: '2026-08-03' })))
    const again = await remind([STAFF, COLLEAGUE])
    expect(codes(again)).toEqual([
      ['REMINDED_TODAY', 'input.employees.0'],
      ['REMINDED_TODAY', 'input.employees.1'],
    ])
    const events = await tested.service.database.query(
      `select aggregateid as id, type, payload from outbox order by aggregateid`,
    )
    expect(events).toEqual(
      [STAFF, COLLEAGUE].map((it) => ({
        ...{ id: it, type: 'ProgressReminded', payload: { month: '2026-07-01', superiorId: BOSS } },
      })),
    )
  })

  test('of two tabs at once is one', async () => {
    const answers = await Promise.all([remind([STAFF]), remind([STAFF])])
    expect(answers.map(({ months }) => months?.length).sort()).toEqual([0, 1])
  })

  test('leaves out who handed something in', async () => {
    await reportJuly()
    const { months, ...refused } = await remind([STAFF, COLLEAGUE])
    expect([codes(refused), months?.length]).toEqual([[['NOT_NOW', 'input.employees.0']], 1])
  })

  test.each([
    ['whose entry is closed', '2026-06-01'],
    ['that has not come', '2026-09-01'],
  ])('of a month %s is refused', async (_what, month) =>
    expect(codes(await remind([STAFF], { month }))).toEqual([['WINDOW_CLOSED', 'input.employees.0']]),
  )

  test.each<[string, Caller, string]>([
    ['a superior further up', person(HEAD), STAFF],
    ['a colleague', person(COLLEAGUE), STAFF],
    ['the HR officer', person(COLLEAGUE, 'HR_OFFICER'), STAFF],
    ['the direct superior, of somebody unknown', person(BOSS), id(999)],
    ['the direct superior, of no id', person(BOSS), 'x'],
  ])('is not given by %s', async (_who, by, of) =>
    expect(codes(await remind([of], {}, by))).toEqual([['UNKNOWN_RECORD', 'input.employees.0']]),
  )
})
