import {
  ask,
  type Caller,
  employeeChanged,
  explain,
  openForTest,
  recordStatements,
  type TestedService,
} from '@jalur/common'
import { approvedPlan, BOSS, COLLEAGUE, entry, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

const OFFICER = id(30)
const officer = person(OFFICER, 'HR_OFFICER')
const elsewhere: Caller = { ...officer, agencyCode: '7101' } as Caller
let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
  await tested.service.consume(
    [
      { ...entry(id(40), []), agencyCode: '7101' },
      { ...entry(id(41), [id(40)]), agencyCode: '7101' },
    ].map(employeeChanged),
  )
  for (const [number, owner] of [STAFF, COLLEAGUE, BOSS].entries()) {
    await approvedPlan(tested.service, owner, 100 * (number + 1))
  }
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('truncate feedback, feedback_reminder, audit, outbox cascade'))

const run = (statement: string, values: unknown[] = []) => tested.service.database.query(statement, values)

/** Feedback of BOSS on the plan of a number, within the month. */
const give = (plan: number) =>
  run(
    `insert into feedback (id, plan_id, work_result_id, author_id, relation, kind, observed, effect, next_step, given_at, given_on)
     values (gen_random_uuid(), $1, $2, $3, 'SUPERIOR', 'DIRECTION', 'a', 'b', 'c', '2026-07-20', '2026-07-20')`,
    [id(plan), id(plan + 1), BOSS],
  )

interface Owed {
  superior: { id: string }
  owed: number
  lastReminder: { remindedOn: string; officer: { id: string } | null } | null
}
const remind = (superiors: string[], input: object = {}, by: Caller = officer) =>
  send<{ owed: Owed[] }>(
    tested.service,
    'remindOwedFeedback',
    by,
    { superiors, month: '2026-07-09', ...input },
    {
      selection: 'owed { superior { id } owed lastReminder { remindedOn officer { id } } }',
      inputType: 'RemindOwedFeedbackInput',
    },
  )
const codes = ({ refusals }: { refusals?: { code: string; field: string | null }[] }) =>
  refusals?.map(({ code, field }) => [code, field])

async function ofSuperior<Data>(selection: string, superior = BOSS, caller: Caller = person(BOSS)): Promise<Data> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { ${selection} } } }`,
    variables: { of: [{ __typename: 'Employee', id: superior }] },
    caller,
  })
  if (errors) throw new Error(String(errors[0]!.extensions?.['code']))
  return (data?.['_entities'] as Data[])[0]!
}
const DUTIES =
  'remindedFeedbackDuties { from until subordinates reached unreached { id } lastReminder { remindedOn officer { id } } }'
const JULY = { remindedOn: '2026-08-03', officer: { id: OFFICER } }

describe('a reminder of HR', () => {
  test('reaches every superior who owes, once a day, and other systems hear of it', async () => {
    const { refusals, owed } = await remind([BOSS, HEAD])
    expect(refusals).toEqual([])
    expect(owed).toEqual([
      { superior: { id: BOSS }, owed: 2, lastReminder: JULY },
      { superior: { id: HEAD }, owed: 1, lastReminder: JULY },
    ])
    expect(codes(await remind([BOSS, HEAD]))).toEqual([
      ['REMINDED_TODAY', 'input.superiors.0'],
      ['REMINDED_TODAY', 'input.superiors.1'],
    ])
    expect(await run('select actor, action, entity_id from audit order by entity_id')).toEqual(
      [BOSS, HEAD].toSorted().map((it) => ({ actor: OFFICER, action: 'FEEDBACK_REMINDED', entity_id: it })),
    )
    expect(await run('select aggregateid as id, type, payload from outbox order by aggregateid')).toEqual(
      [BOSS, HEAD].toSorted().map((it) => ({
        ...{ id: it, type: 'FeedbackReminded', payload: { month: '2026-07-01', officerId: OFFICER } },
      })),
    )
  })

  test('can be given again the next day, and the last one is told', async () => {
    await remind([BOSS])
    await run(`update feedback_reminder set reminded_on = '2026-08-02', officer_id = null`)
    expect((await remind([BOSS])).owed).toMatchObject([{ lastReminder: JULY }])
    expect(await run('select count(*)::integer as count from feedback_reminder')).toEqual([{ count: 2 }])
  })

  test('that is sent twice is one with one answer, and of two tabs at once one is made', async () => {
    const first = await remind([BOSS], { idempotencyKey: 'remind-1' })
    expect(await remind([BOSS], { idempotencyKey: 'remind-1' })).toEqual(first)
    const answers = await Promise.all([remind([HEAD]), remind([HEAD])])
    expect(answers.map(({ owed }) => owed?.length).sort()).toEqual([0, 1])
  })

  test('leaves out who owes nothing, is of another agency, or is nobody, and reaches the rest', async () => {
    await give(100)
    await give(200)
    const { owed, ...refused } = await remind([BOSS, id(40), id(999), 'x', HEAD])
    expect(owed).toMatchObject([{ superior: { id: HEAD } }])
    expect(codes(refused)).toEqual([
      ['NOT_NOW', 'input.superiors.0'],
      ['UNKNOWN_RECORD', 'input.superiors.1'],
      ['UNKNOWN_RECORD', 'input.superiors.2'],
      ['UNKNOWN_RECORD', 'input.superiors.3'],
    ])
  })

  test.each([
    ['that no longer counts', '2026-06-30'],
    ['that has not begun', '2026-09-01'],
  ])('of a month %s is refused', async (_what, month) => {
    expect(codes(await remind([BOSS], { month }))).toEqual([['WINDOW_CLOSED', 'input.superiors.0']])
    expect(await run('select 1 from feedback_reminder')).toEqual([])
  })

  test('of nobody, and of one superior twice, is bad input', async () => {
    for (const superiors of [[], [BOSS, BOSS]]) {
      expect((await remind(superiors)).error).toMatchObject({ code: 'BAD_USER_INPUT' })
    }
  })

  test('is given by HR officers of the agency alone', async () => {
    for (const by of [person(HEAD), person(BOSS), person(STAFF)]) {
      expect((await remind([BOSS], {}, by)).error).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(codes(await remind([BOSS], {}, elsewhere))).toEqual([['UNKNOWN_RECORD', 'input.superiors.0']])
  })
})

describe('the superior', () => {
  test('is told of the month with who said it, when, and whom it is about, as a task too', async () => {
    expect(await ofSuperior(DUTIES)).toEqual({ remindedFeedbackDuties: [] })
    await give(100)
    await remind([BOSS])
    expect(await ofSuperior(DUTIES)).toEqual({
      remindedFeedbackDuties: [
        {
          ...{ from: '2026-07-01', until: '2026-08-15', subordinates: 2, reached: 1 },
          ...{ unreached: [{ id: COLLEAGUE }], lastReminder: JULY },
        },
      ],
    })
    const { ownTasks } = await ofSuperior<{ ownTasks: object[] }>('ownTasks { kind count dueOn remindedOn link }')
    expect(ownTasks).toContainEqual({
      ...{ kind: 'FEEDBACK_OWED', count: 1, dueOn: '2026-08-15', remindedOn: '2026-08-03', link: '/kinerja/tim' },
    })
  })

  test('is told no longer once everybody got feedback; the reminder stays with the duty', async () => {
    await remind([BOSS])
    await give(100)
    await give(200)
    expect(await ofSuperior(`${DUTIES} ownTasks { kind }`)).toMatchObject({ remindedFeedbackDuties: [] })
    expect(await ofSuperior('feedbackDuty(month: "2026-07-31") { reached lastReminder { remindedOn } }')).toEqual({
      feedbackDuty: { reached: 2, lastReminder: { remindedOn: '2026-08-03' } },
    })
  })

  test('is told alone: nobody else reads the reminders as their own', async () => {
    for (const caller of [officer, person(HEAD), person(STAFF)]) {
      await expect(ofSuperior(DUTIES, BOSS, caller)).rejects.toThrow('FORBIDDEN')
    }
  })
})

test('reminders are looked up by their key', async () => {
  await run(
    `insert into feedback_reminder select gen_random_uuid(), '2026-07-01', '2026-08-01', null from generate_series(1, 4000)`,
  )
  await remind([BOSS])
  await run('analyze')
  const statements = await recordStatements(tested.service.database, () => ofSuperior(DUTIES))
  const plans = await Promise.all(statements.map((statement) => explain(tested.service.database, statement)))
  expect(plans.join('\n')).toContain('feedback_reminder_pk')
  expect(plans.join('\n')).not.toMatch(/Seq Scan on feedback_reminder/)
})
