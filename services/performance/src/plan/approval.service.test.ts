import { type Caller, explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { service } from '../service'
import { UNDO_MINUTES } from './approval'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from './testing'

jest.setTimeout(60_000)

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('truncate performance_plan, performance_document, audit cascade'))

const run = (statement: string, values: unknown[] = []) => tested.service.database.query(statement, values)

interface Plan {
  id: string
  version: number
  status: string
  behaviours: { value: string; expectation: string | null }[]
}

/** A plan that waits for the boss, written straight into the tables. */
async function submitted(owner = STAFF, number = 100, status = 'SUBMITTED'): Promise<Plan> {
  const { plan } = await approvedPlan(tested.service, owner, number)
  await run(`update performance_plan set status = $2, submitted_at = '2026-01-05' where id = $1`, [plan, status])
  await run(`insert into plan_behaviour (plan_id, value, expectation) values ($1, 'LOYAL', 'Menjaga data')`, [plan])
  return { id: plan, version: 1, status, behaviours: [] }
}

const batch = (mutation: string, plans: Plan[], by: Caller, input: object) =>
  send<{ plans: Plan[]; undoSeconds: number | null }>(
    tested.service,
    mutation,
    by,
    { plans: plans.map(({ id: of, version }) => ({ id: of, expectedVersion: version })), mode: 'EACH', ...input },
    {
      selection: 'plans { id version status behaviours { value expectation } } undoSeconds',
      inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
    },
  )
const approve = (plans: Plan[], by: Caller = person(BOSS), input: object = {}) =>
  batch('approvePerformancePlans', plans, by, input)
const undo = (plans: Plan[], by: Caller = person(BOSS), input: object = {}) =>
  batch('undoPlanApproval', plans, by, input)
const codes = ({ refusals }: { refusals?: { code: string; field: string | null }[] }) =>
  refusals?.map(({ code, field }) => [code, field])

describe('an approval of several plans', () => {
  test('approves those of direct subordinates, and keeps what was expected of behaviour', async () => {
    const { refusals, plans, undoSeconds } = await approve([await submitted(), await submitted(COLLEAGUE, 200)])
    expect([refusals, undoSeconds]).toEqual([[], UNDO_MINUTES * 60])
    const behaviours = [{ value: 'LOYAL', expectation: 'Menjaga data' }]
    expect(plans).toEqual([
      { id: id(100), version: 2, status: 'APPROVED', behaviours },
      { id: id(200), version: 2, status: 'APPROVED', behaviours },
    ])
  })

  test('does what can be done and names the rest, or does nothing, as it was asked', async () => {
    const fine = await submitted()
    const stale = { ...(await submitted(COLLEAGUE, 200)), version: 7 }
    const superiors = await submitted(BOSS, 300)
    const plans = [fine, stale, superiors, { ...fine, id: id(999) }, { ...fine, id: 'no-id' }]
    const refused = [
      ['CHANGED_MEANWHILE', 'input.plans.1'],
      ['UNKNOWN_RECORD', 'input.plans.2'],
      ['UNKNOWN_RECORD', 'input.plans.3'],
      ['UNKNOWN_RECORD', 'input.plans.4'],
    ]
    const none = await approve(plans, person(BOSS), { mode: 'ALL_OR_NONE' })
    expect([codes(none), none.plans]).toEqual([refused, []])
    const each = await approve(plans)
    expect([codes(each), each.plans?.map((it) => it.id)]).toEqual([refused, [fine.id]])
  })

  test.each([
    ['DRAFT', 'UNKNOWN_RECORD'],
    ['RETURNED', 'NOT_NOW'],
    ['APPROVED', 'NOT_NOW'],
    ['REVISION_REQUESTED', 'NOT_NOW'],
    ['CLOSED', 'NOT_NOW'],
  ])('refuses one that is %s as %s', async (status, code) =>
    expect(codes(await approve([await submitted(STAFF, 100, status)]))).toEqual([[code, 'input.plans.0']]),
  )

  test.each<[string, Caller]>([
    ['the owner', person(STAFF)],
    ['a superior further up', person(HEAD)],
    ['a colleague', person(COLLEAGUE)],
    ['the HR officer', person(COLLEAGUE, 'HR_OFFICER')],
  ])('is not for %s', async (_who, by) =>
    expect(codes(await approve([await submitted()], by))).toEqual([['UNKNOWN_RECORD', 'input.plans.0']]),
  )

  test('is not for the public', async () =>
    expect((await approve([await submitted()], { kind: 'PUBLIC' })).error).toMatchObject({ code: 'UNAUTHENTICATED' }))

  test('of nothing, and of one plan twice, is bad input', async () => {
    const plan = await submitted()
    for (const plans of [[], [plan, plan]]) {
      expect((await approve(plans)).error).toMatchObject({ code: 'BAD_USER_INPUT' })
    }
  })

  test('that is sent twice is one approval with one answer', async () => {
    const [plans, input] = [[await submitted()], { idempotencyKey: 'plans-1' }]
    const first = await approve(plans, person(BOSS), input)
    expect(await approve(plans, person(BOSS), input)).toEqual(first)
    expect(await run(`select actor, entity_id from audit where action = 'PLAN_APPROVE'`)).toEqual([
      { actor: BOSS, entity_id: id(100) },
    ])
  })

  test('of two tabs at once is made once', async () => {
    const plans = [await submitted(), await submitted(COLLEAGUE, 200)]
    const answers = await Promise.all([approve(plans), approve(plans.toReversed())])
    expect(answers.map((it) => it.plans?.length).sort()).toEqual([0, 2])
  })
})

describe('an approval that was given', () => {
  const approved = async () => (await approve([await submitted()])).plans!

  test('is taken back by who gave it; the plan waits since the day it was submitted, and can be approved again', async () => {
    const { plans, undoSeconds } = await undo(await approved())
    expect([plans, undoSeconds]).toMatchObject([[{ status: 'SUBMITTED', version: 3 }], null])
    expect(await run('select submitted_at, approver_id from performance_plan')).toEqual([
      { submitted_at: new Date('2026-01-05T00:00:00Z'), approver_id: null },
    ])
    expect(await run('select action from audit order by id')).toEqual([
      { action: 'PLAN_APPROVE' },
      { action: 'PLAN_UNDO_APPROVAL' },
    ])
    expect((await approve(plans!)).plans).toMatchObject([{ status: 'APPROVED', version: 4 }])
  })

  test('also when it was given to one plan alone', async () => {
    const plan = await submitted()
    const input = { id: plan.id, expectedVersion: 1, decision: 'APPROVE' }
    await send(tested.service, 'decidePerformancePlan', person(BOSS), input, {
      selection: 'plan { id }',
      inputType: 'DecidePerformancePlanInput',
    })
    expect((await undo([{ ...plan, version: 2 }])).plans).toMatchObject([{ status: 'SUBMITTED' }])
  })

  test.each<[string, string, string]>([
    ['that another superior gave', `update performance_plan set approver_id = '${HEAD}'`, 'NOT_YOUR_DECISION'],
    [
      'that is too old',
      `update performance_plan set decided_at = now() - interval '${UNDO_MINUTES} minutes 2 seconds'`,
      'WINDOW_CLOSED',
    ],
    ['of a plan that is to be revised', `update performance_plan set status = 'REVISION_REQUESTED'`, 'NOT_NOW'],
    [
      'on which a report rests',
      `insert into progress (id, work_result_id, reported_on, statement)
       values ('${id(900)}', '${id(101)}', '2026-07-20', 'Dua berkas')`,
      'BUILT_ON',
    ],
    [
      'on which an evaluation rests',
      `insert into plan_evaluation (plan_id, key, starts_on, ends_on, status)
       values ('${id(100)}', 'M2026-07', '2026-07-01', '2026-07-31', 'SELF_ASSESSMENT')`,
      'BUILT_ON',
    ],
    [
      'on which feedback rests',
      `insert into feedback (id, plan_id, behaviour, author_id, relation, kind, observed, effect, next_step, given_at, given_on)
       values ('${id(900)}', '${id(100)}', 'LOYAL', '${BOSS}', 'SUPERIOR', 'DIRECTION', 'a', 'b', 'c', now(), '2026-08-03')`,
      'BUILT_ON',
    ],
    [
      'on which somebody was asked for feedback',
      `insert into feedback_request (id, plan_id, behaviour, asked_id, question, asked_on)
       values ('${id(900)}', '${id(100)}', 'LOYAL', '${COLLEAGUE}', 'Bagaimana?', '2026-08-03')`,
      'BUILT_ON',
    ],
    [
      'on which 360° input was asked for',
      `insert into behaviour_panel (id, plan_id, key, opened_on, closes_on)
       values ('${id(900)}', '${id(100)}', 'Y2026', '2026-08-03', '2026-08-20')`,
      'BUILT_ON',
    ],
    [
      'that a dialogue is about',
      `insert into performance_dialogue (id, plan_id, superior_id, recorded_at)
       values ('${id(900)}', '${id(100)}', '${BOSS}', now())`,
      'BUILT_ON',
    ],
    [
      'of which a paper was issued',
      `with file as (
         insert into stored_file (id, purpose, name, content_type, size_bytes, sha256, owner)
         values (gen_random_uuid(), 'PAPER', 'skp.pdf', 'application/pdf', 1, 'x', 'x') returning id)
       insert into performance_document (code, kind, employee_id, agency_code, record, record_state, holder, statement, content_digest, file_id)
       select 'X', 'PLAN', '${STAFF}', '7104', '${id(100)}', 'x', 'x', 'x', 'x', id from file`,
      'BUILT_ON',
    ],
    [
      'on which an improvement plan rests',
      `with opened as (
         insert into improvement_plan (id, employee_id, superior_id, status, reason, goal, review_dates, opened_on, ends_on)
         values ('${id(900)}', '${STAFF}', '${BOSS}', 'RUNNING', 'x', 'y', '["2026-08-12"]', '2026-08-03', '2026-12-01')
         returning id)
       insert into improvement_reference (improvement_id, place, work_result_id) select id, 1, '${id(101)}' from opened`,
      'BUILT_ON',
    ],
  ])('%s stands', async (_what, meanwhile, code) => {
    const plans = await approved()
    await run(meanwhile)
    expect(codes(await undo(plans))).toEqual([[code, 'input.plans.0']])
  })

  test('is taken back though a result was offered, because an offer needs no approved plan', async () => {
    const plans = await approved()
    await run(`insert into result_offer (work_result_id, employee_id, offered_on) values ($1, $2, '2026-08-03')`, [
      ...[id(101), COLLEAGUE],
    ])
    expect((await undo(plans)).plans).toMatchObject([{ status: 'SUBMITTED' }])
  })

  test('whose result a subordinate supports stands', async () => {
    const plans = await approved()
    const { result } = await approvedPlan(tested.service, COLLEAGUE, 200)
    await run('update work_result set cascaded_from = $2 where id = $1', [result, id(101)])
    expect(codes(await undo(plans))).toEqual([['BUILT_ON', 'input.plans.0']])
  })

  test('stands once a revision was asked for and refused', async () => {
    const [plan] = await approved()
    const decided = (mutation: string, by: string, input: object) =>
      send<{ plan: Plan }>(tested.service, mutation, person(by), input, {
        selection: 'plan { id version status }',
        inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
      })
    const at = { id: plan!.id, expectedVersion: plan!.version }
    await decided('requestPlanRevision', STAFF, { ...at, reason: 'Pindah tugas' })
    const refused = await decided('decidePerformancePlan', BOSS, {
      ...{ id: plan!.id, expectedVersion: 3, decision: 'REFUSE_REVISION', reason: 'Tugas tetap' },
    })
    expect(refused.plan?.status).toBe('APPROVED')
    expect(codes(await undo([refused.plan!]))).toEqual([['WINDOW_CLOSED', 'input.plans.0']])
  })
})

test('what rests on a plan is found by indexes', async () => {
  const plans = (await approve([await submitted()])).plans!
  await run(`
    insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
      select gen_random_uuid(), gen_random_uuid(), '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED'
        from generate_series(1, 3000);
    insert into work_result (id, plan_id, place, kind, statement) select gen_random_uuid(), id, 9, 'PRIMARY', 'x' from performance_plan;
    insert into progress (id, work_result_id, reported_on, statement) select gen_random_uuid(), id, '2026-07-20', 'x' from work_result where place = 9;
    insert into feedback (id, plan_id, behaviour, author_id, relation, kind, observed, effect, next_step, given_at, given_on)
      select gen_random_uuid(), id, 'LOYAL', id, 'SUPERIOR', 'DIRECTION', 'a', 'b', 'c', now(), '2026-08-03' from performance_plan;
    insert into feedback_request (id, plan_id, behaviour, asked_id, question, asked_on)
      select gen_random_uuid(), id, 'LOYAL', id, 'x', '2026-08-03' from performance_plan;
    insert into performance_dialogue (id, plan_id, superior_id, recorded_at) select gen_random_uuid(), id, id, now() from performance_plan;
    analyze`)
  const statements = await recordStatements(tested.service.database, () => undo(plans))
  const looked = statements.filter(({ text }) => text.includes('"isBuiltOn"'))
  expect(looked).toHaveLength(1)
  expect(await explain(tested.service.database, looked[0]!)).not.toMatch(
    /Seq Scan on (performance_plan|work_result|progress|feedback|feedback_request|performance_dialogue)\b/,
  )
})
