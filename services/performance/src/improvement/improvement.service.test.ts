import {
  ask,
  type Caller,
  explain,
  openForTest,
  recordStatements,
  rowsWhenWritten,
  type TestedService,
} from '@jalur/common'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

let tested: TestedService
let own: { plan: string; result: string }
const [FEEDBACK, FEEDBACK_OF_COLLEAGUE] = [id(300), id(301)]

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  own = await approvedPlan(tested.service, STAFF, 100)
  const other = await approvedPlan(tested.service, COLLEAGUE, 200)
  const { database } = tested.service
  for (const [feedback, plan, result] of [
    [FEEDBACK, own.plan, own.result],
    [FEEDBACK_OF_COLLEAGUE, other.plan, other.result],
  ]) {
    await database.query(
      `insert into feedback (id, plan_id, work_result_id, author_id, relation, kind, observed, effect, next_step, given_at, given_on)
       values ($1, $2, $3, $4, 'SUPERIOR', 'IMPROVEMENT', 'Berkas sering kembali', 'b', 'c', '2026-08-01', '2026-08-01')`,
      [feedback, plan, result, BOSS],
    )
  }
  await database.query(
    `insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, predicate, issued_on)
     values ($1, 'M2026-06', '2026-06-01', '2026-06-30', 'FINAL', 'NEEDS_IMPROVEMENT', '2026-07-05'),
            ($1, 'M2026-07', '2026-07-01', '2026-07-31', 'RATED', 'POOR', null)`,
    [own.plan],
  )
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('truncate improvement_plan, improvement_reference, improvement_step'))

const FIELDS = `id version status acts reason goal endsOn reviewDates proposedOn agreedOn comment outcome statement answer
  cancelReason closedOn employee { id } superior { id } references { kind id text predicate }
  steps { id text status dueOn report reportedOn returnReason confirmedOn }
  followUp { evaluationId period predicate } rule { text legalBasis { confidence regulation { code } } }`
interface Plan {
  id: string
  version: number
  status: string
  acts: string[]
  steps: { id: string; status: string }[]
}
const june = () => `${own.plan}.M2026-06`
const step = { text: 'Susun daftar periksa', support: 'Bu Ratna', evidence: 'Daftar terpasang', dueOn: '2026-08-15' }
const content = () => ({
  ...{ reason: 'Berkas sering kembali', goal: 'Paling banyak dua berkas kembali', endsOn: '2026-11-30' },
  references: [
    { kind: 'EVALUATION', id: june() },
    { kind: 'FEEDBACK', id: FEEDBACK },
    { kind: 'WORK_RESULT', id: own.result },
  ],
  steps: [step, { ...step, text: 'Periksa silang', dueOn: '2026-10-15' }],
  reviewDates: ['2026-09-30', '2026-08-14', '2026-09-30'],
})
const change = (mutation: string, caller: Caller, input: object) =>
  send<{ plan: Plan | null }>(tested.service, mutation, caller, input, {
    selection: `plan { ${FIELDS} }`,
    inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  })
const save = (caller = person(BOSS), input: object = {}) =>
  change('saveImprovementPlan', caller, { employee: STAFF, ...content(), ...input })
const at = (plan: Plan) => ({ id: plan.id, expectedVersion: plan.version })
const act = async (mutation: string, by: string, plan: Plan, input: object = {}) =>
  (await change(mutation, person(by), { ...at(plan), ...input })).plan!
const refused = async (mutation: string, by: string, plan: Plan, input: object = {}) => {
  const { error, refusals } = await change(mutation, person(by), { ...at(plan), ...input })
  return (error as { code: string } | undefined)?.code ?? refusals?.[0]?.code
}
const propose = async () => act('proposeImprovementPlan', BOSS, (await save()).plan!)
const running = async () => act('replyToImprovementPlan', STAFF, await propose(), { reply: 'AGREE' })
const report = (plan: Plan, place: number) =>
  act('reportImprovementStep', STAFF, plan, { step: plan.steps[place]!.id, report: 'Sudah terpasang' })
const confirmed = async (plan: Plan, place: number) =>
  act('decideImprovementStep', BOSS, await report(plan, place), { step: plan.steps[place]!.id, decision: 'CONFIRM' })
const outcome = { outcome: 'ACHIEVED', statement: 'Hanya satu berkas kembali sejak September' }

async function of<Answer>(employee: string, fields: string, caller: Caller, requestId = 'test'): Promise<Answer> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { ${fields} } } }`,
    variables: { of: [{ __typename: 'Employee', id: employee }] },
    caller,
    requestId,
  })
  return (errors?.[0]?.extensions ?? (data?.['_entities'] as object[])[0]) as Answer
}
interface Listed {
  code?: string
  improvementPlans?: { totalCount: number; nodes: Plan[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
}
const listed = (caller: Caller, args = '') =>
  of<Listed>(
    STAFF,
    `improvementPlans${args} { totalCount nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } }`,
    caller,
  )
const tasks = async (employee: string, field: 'ownTasks' | 'teamTasks') => {
  const answer = await of<Record<string, { kind: string; link: string; dueOn: string | null }[]>>(
    employee,
    `${field} { kind link dueOn }`,
    person(employee),
  )
  return answer[field]!.filter(({ kind }) => kind.startsWith('IMPROVEMENT')).map(({ kind, dueOn, link }) => [
    kind,
    dueOn,
    link,
  ])
}

test('from the opening to the outcome: both have their part, and each is told what waits', async () => {
  const draft = (await save()).plan!
  expect(draft).toMatchObject({
    ...{
      status: 'DRAFT',
      version: 1,
      acts: ['SAVE', 'PROPOSE', 'CANCEL'],
      employee: { id: STAFF },
      superior: { id: BOSS },
    },
    reviewDates: ['2026-08-14', '2026-09-30'],
    references: [
      { kind: 'EVALUATION', id: june(), text: 'June 2026', predicate: 'NEEDS_IMPROVEMENT' },
      { kind: 'FEEDBACK', id: FEEDBACK, text: 'Berkas sering kembali', predicate: null },
      { kind: 'WORK_RESULT', id: own.result, text: 'Berkas terverifikasi', predicate: null },
    ],
    rule: { legalBasis: { confidence: 'UNVERIFIED', regulation: { code: 'PERMENPANRB_6_2022' } } },
  })
  const proposed = await act('proposeImprovementPlan', BOSS, draft)
  expect(await tasks(STAFF, 'ownTasks')).toEqual([['IMPROVEMENT_TO_AGREE', null, '/kinerja/perbaikan']])
  const commented = await act('replyToImprovementPlan', STAFF, proposed, {
    reply: 'COMMENT',
    comment: 'Perlu pendamping',
  })
  expect(commented).toMatchObject({ status: 'RETURNED', comment: 'Perlu pendamping' })
  const page = `/kinerja/tim/${STAFF}/perbaikan`
  expect(await tasks(BOSS, 'teamTasks')).toEqual([['IMPROVEMENT_COMMENTED', null, page]])
  const rewritten = (await save(person(BOSS), { ...at(commented), goal: 'Satu berkas kembali' })).plan!
  expect(rewritten).toMatchObject({ id: draft.id, status: 'RETURNED', goal: 'Satu berkas kembali', version: 4 })
  const again = await act('proposeImprovementPlan', BOSS, rewritten)
  const begun = await act('replyToImprovementPlan', STAFF, again, { reply: 'AGREE' })
  expect(begun).toMatchObject({ status: 'RUNNING', agreedOn: '2026-08-10', acts: ['REPORT_STEP'] })
  expect(await tasks(STAFF, 'ownTasks')).toEqual([['IMPROVEMENT_STEP_DUE', '2026-08-15', '/kinerja/perbaikan']])
  expect(await tasks(BOSS, 'teamTasks')).toEqual([['IMPROVEMENT_REVIEW_DUE', '2026-08-14', page]])
  const reported = await report(begun, 0)
  expect(reported.steps[0]).toMatchObject({ status: 'REPORTED', report: 'Sudah terpasang', reportedOn: '2026-08-10' })
  expect(await tasks(BOSS, 'teamTasks')).toContainEqual(['IMPROVEMENT_STEP_TO_CONFIRM', null, page])
  const first = { step: begun.steps[0]!.id }
  const returned = await act('decideImprovementStep', BOSS, reported, {
    ...first,
    decision: 'RETURN',
    reason: 'Belum lengkap',
  })
  expect(returned.steps[0]).toMatchObject({ status: 'RETURNED', returnReason: 'Belum lengkap', confirmedOn: null })
  const done = await confirmed(await confirmed(returned, 0), 1)
  expect(done.steps).toEqual(
    done.steps.map(() => expect.objectContaining({ status: 'CONFIRMED', confirmedOn: '2026-08-10' }) as object),
  )
  expect(await tasks(BOSS, 'teamTasks')).toContainEqual(['IMPROVEMENT_TO_CONCLUDE', '2026-11-30', page])
  const ended = await act('concludeImprovementPlan', BOSS, done, outcome)
  expect(ended).toMatchObject({ ...outcome, status: 'COMPLETED', closedOn: '2026-08-10', acts: [], followUp: null })
  expect([await tasks(BOSS, 'teamTasks'), await tasks(STAFF, 'ownTasks')]).toEqual([[], []])
  const answered = await act('answerImprovementOutcome', STAFF, ended, { answer: 'Terima kasih' })
  expect(answered).toMatchObject({ status: 'COMPLETED', answer: 'Terima kasih', acts: [] })
  expect(await refused('answerImprovementOutcome', STAFF, answered, { answer: 'Lagi' })).toBe('NOT_NOW')
})

describe('who opens a plan', () => {
  test('is the direct superior, and nobody opens one for himself', async () => {
    for (const caller of [person(STAFF), person(HEAD), person(COLLEAGUE), person(HEAD, 'HR_OFFICER')]) {
      expect((await save(caller)).error).toMatchObject({ code: 'FORBIDDEN' })
    }
    expect((await save(person(BOSS), { employee: BOSS })).error).toMatchObject({ code: 'FORBIDDEN' })
    expect((await save(person(BOSS), { employee: 'x' })).error).toMatchObject({ code: 'FORBIDDEN' })
  })
  test('opens one at a time, also when two are opened at once', async () => {
    const both = await Promise.all([save(), save()])
    expect(both.flatMap(({ refusals }) => refusals ?? []).map(({ code }) => code)).toEqual(['IMPROVEMENT_OPEN'])
    await act('cancelImprovementPlan', BOSS, both.find(({ plan }) => plan)!.plan!, { reason: 'Salah orang' })
    expect((await save()).plan).toMatchObject({ status: 'DRAFT' })
  })
  test.each<[string, () => { kind: string; id: string }]>([
    ['the feedback of another person', () => ({ kind: 'FEEDBACK', id: FEEDBACK_OF_COLLEAGUE })],
    ['the result of another person', () => ({ kind: 'WORK_RESULT', id: id(201) })],
    ['an evaluation that was not handed over', () => ({ kind: 'EVALUATION', id: `${own.plan}.M2026-07` })],
    ['an id that is none', () => ({ kind: 'EVALUATION', id: "x'" })],
  ])('cannot rest it on %s', async (_what, reference) =>
    expect((await save(person(BOSS), { references: [reference()] })).error).toMatchObject({ code: 'NOT_FOUND' }),
  )
  test('is told each field that is at fault', async () =>
    expect((await save(person(BOSS), { goal: ' ', endsOn: '2028-01-01' })).error).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [expect.objectContaining({ field: 'input.goal' }), expect.objectContaining({ field: 'input.endsOn' })],
    }))
  test('gets the same plan for the same request, and tells once of it', async () => {
    const key = { idempotencyKey: 'k-1' }
    const [first, second] = [await save(person(BOSS), key), await save(person(BOSS), key)]
    expect(second.plan?.id).toBe(first.plan?.id)
    const told = await tested.service.database.query(
      `select type from outbox where aggregateid = $1 union all select action from audit where entity_id = $1`,
      [first.plan!.id],
    )
    expect(told).toEqual([{ type: 'ImprovementSaved' }, { type: 'IMPROVEMENT_SAVED' }])
  })
})

describe('each act', () => {
  test('is for the one whose part it is', async () => {
    const proposed = await propose()
    for (const by of [BOSS, HEAD, COLLEAGUE]) {
      expect(await refused('replyToImprovementPlan', by, proposed, { reply: 'AGREE' })).toBe('FORBIDDEN')
    }
    const begun = await act('replyToImprovementPlan', STAFF, proposed, { reply: 'AGREE' })
    const first = { step: begun.steps[0]!.id }
    expect(await refused('reportImprovementStep', BOSS, begun, { ...first, report: 'x' })).toBe('FORBIDDEN')
    const reported = await report(begun, 0)
    expect(await refused('decideImprovementStep', STAFF, reported, { ...first, decision: 'CONFIRM' })).toBe('FORBIDDEN')
    expect(await refused('concludeImprovementPlan', STAFF, reported, outcome)).toBe('FORBIDDEN')
    expect(await refused('cancelImprovementPlan', STAFF, reported, { reason: 'x' })).toBe('FORBIDDEN')
    expect(await refused('cancelImprovementPlan', HEAD, reported, { reason: 'x' })).toBe('FORBIDDEN')
  })
  test('names the version that it was made from', async () => {
    const draft = (await save()).plan!
    await act('proposeImprovementPlan', BOSS, draft)
    expect(await refused('proposeImprovementPlan', BOSS, draft)).toBe('CONFLICT')
    expect(await refused('replyToImprovementPlan', STAFF, draft, { reply: 'AGREE' })).toBe('CONFLICT')
  })
  test('needs its state, its words and a step of the plan', async () => {
    const draft = (await save()).plan!
    expect(await refused('replyToImprovementPlan', STAFF, draft, { reply: 'AGREE' })).toBe('NOT_FOUND')
    const begun = await act('replyToImprovementPlan', STAFF, await act('proposeImprovementPlan', BOSS, draft), {
      reply: 'AGREE',
    })
    expect(await refused('proposeImprovementPlan', BOSS, begun)).toBe('NOT_NOW')
    expect(await refused('reportImprovementStep', STAFF, begun, { step: id(9), report: 'x' })).toBe('NOT_FOUND')
    const first = { step: begun.steps[0]!.id }
    expect(await refused('reportImprovementStep', STAFF, begun, { ...first, report: ' ' })).toBe('BAD_USER_INPUT')
    expect(await refused('decideImprovementStep', BOSS, begun, { ...first, decision: 'CONFIRM' })).toBe('NOT_NOW')
    expect(await refused('concludeImprovementPlan', BOSS, begun, outcome)).toBe('STEPS_OPEN')
    expect(await refused('cancelImprovementPlan', BOSS, begun, { reason: '' })).toBe('BAD_USER_INPUT')
    const reported = await report(begun, 0)
    expect(await refused('decideImprovementStep', BOSS, reported, { ...first, decision: 'RETURN' })).toBe(
      'BAD_USER_INPUT',
    )
  })
  test('leaves what has ended as it is', async () => {
    const cancelled = await act('cancelImprovementPlan', BOSS, await running(), { reason: 'Pindah tugas' })
    expect(cancelled).toMatchObject({
      status: 'CANCELLED',
      cancelReason: 'Pindah tugas',
      closedOn: '2026-08-10',
      acts: [],
    })
    for (const [mutation, by, input] of [
      ['proposeImprovementPlan', BOSS, {}],
      ['cancelImprovementPlan', BOSS, { reason: 'x' }],
      ['concludeImprovementPlan', BOSS, outcome],
      ['reportImprovementStep', STAFF, { step: cancelled.steps[0]!.id, report: 'x' }],
      ['answerImprovementOutcome', STAFF, { answer: 'x' }],
    ] as const) {
      expect(await refused(mutation, by, cancelled, input)).toBe('NOT_NOW')
    }
    expect((await save(person(BOSS), at(cancelled))).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  })
})

describe('plans', () => {
  test('are seen by the person, the assessor and the superior of the assessor; a draft by the assessor only', async () => {
    const draft = (await save()).plan!
    const seen = async (caller: Caller) => (await listed(caller)).improvementPlans?.nodes.map(({ status }) => status)
    expect([await seen(person(STAFF)), await seen(person(BOSS)), await seen(person(HEAD))]).toEqual([[], ['DRAFT'], []])
    await act('proposeImprovementPlan', BOSS, draft)
    for (const by of [STAFF, BOSS, HEAD]) expect(await seen(person(by))).toEqual(['PROPOSED'])
    for (const caller of [person(COLLEAGUE), person(COLLEAGUE, 'HR_OFFICER')]) {
      expect((await listed(caller)).code).toBe('FORBIDDEN')
    }
  })
  test('are not seen by those who stand higher, though they are superiors', async () => {
    const { database } = tested.service
    await database.query('update directory set superior_ids = $1 where employee_id = $2', [[BOSS, HEAD, id(7)], STAFF])
    expect((await listed(person(id(7)))).code).toBe('FORBIDDEN')
    await database.query('update directory set superior_ids = $1 where employee_id = $2', [[BOSS, HEAD], STAFF])
  })
  test('go on with a provisional superior, while the one on record neither sees nor decides', async () => {
    const proposed = await propose()
    const { database } = tested.service
    await database.query(
      `insert into superior_dispute (id, employee_id, disputed_id, provisional_id, reason, filed_on, status)
       values ($1, $2, $3, $4, 'x', '2026-08-10', 'OPEN')`,
      [id(500), STAFF, BOSS, HEAD],
    )
    expect((await listed(person(BOSS))).code).toBe('FORBIDDEN')
    expect((await listed(person(HEAD))).improvementPlans?.nodes[0]?.acts).toEqual(['CANCEL'])
    expect(await refused('cancelImprovementPlan', BOSS, proposed, { reason: 'x' })).toBe('FORBIDDEN')
    await database.query('truncate superior_dispute')
  })
  test('come newest first, a page at a time', async () => {
    for (const day of ['2026-01-10', '2026-03-10']) {
      const plan = await act('cancelImprovementPlan', BOSS, await propose(), { reason: 'x' })
      await tested.service.database.query('update improvement_plan set opened_on = $1 where id = $2', [day, plan.id])
    }
    await propose()
    const first = (await listed(person(STAFF), '(first: 2)')).improvementPlans!
    expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([3, 2, true])
    const rest = (await listed(person(STAFF), `(first: 2, after: "${first.pageInfo.endCursor}")`)).improvementPlans!
    expect([rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([1, false])
  })
  test('tell which evaluation followed', async () => {
    const { database } = tested.service
    const ended = await act(
      'concludeImprovementPlan',
      BOSS,
      await confirmed(await confirmed(await running(), 0), 1),
      outcome,
    )
    await database.query(`update improvement_plan set closed_on = '2026-06-15' where id = $1`, [ended.id])
    expect((await listed(person(STAFF))).improvementPlans?.nodes[0]).toMatchObject({
      followUp: { evaluationId: june(), period: 'June 2026', predicate: 'NEEDS_IMPROVEMENT' },
    })
    await database.query(`update improvement_plan set closed_on = '2026-07-15' where id = $1`, [ended.id])
    expect((await listed(person(STAFF))).improvementPlans?.nodes[0]).toMatchObject({ followUp: null })
  })
  test('that others read are taken down, the own are not', async () => {
    for (const reader of [STAFF, COLLEAGUE, BOSS])
      await of<Listed>(STAFF, 'improvementPlans { totalCount }', person(reader), 'told')
    const reads = () =>
      tested.service.database.query(
        `select employee_id, reader_employee_id, fields, relation from access_log where request_id = 'told'`,
      )
    expect(await rowsWhenWritten(reads, 1)).toEqual([
      { employee_id: STAFF, reader_employee_id: BOSS, fields: ['improvementPlans'], relation: 'SUPERIOR' },
    ])
  })
})

test('plans and tasks are read by indexes, two people by as many statements as one', async () => {
  const { database } = tested.service
  await running()
  await database.query(`
    insert into directory select gen_random_uuid(), '7100', gen_random_uuid(), array[gen_random_uuid()], null, 'PNS', true, 1
      from generate_series(1, 3000);
    insert into improvement_plan (id, employee_id, superior_id, status, reason, goal, review_dates, opened_on, ends_on)
      select gen_random_uuid(), employee_id, superior_ids[1], 'RUNNING', 'x', 'y', '["2026-08-12"]', '2026-06-01', '2026-12-01'
        from directory where agency_code = '7100';
    insert into improvement_step (id, improvement_id, place, text, due_on, support, evidence)
      select gen_random_uuid(), id, 9, 'x', '2026-09-01', 'y', 'z' from improvement_plan;
    insert into improvement_reference (improvement_id, place, work_result_id)
      select id, 9, '${own.result}' from improvement_plan;
    analyze`)
  const page = (employees: string[]) =>
    recordStatements(database, async () => {
      const { errors } = await ask(tested.service, {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
          improvementPlans(first: 5) { totalCount nodes { ${FIELDS} } } } } }`,
        variables: { of: employees.map((employee) => ({ __typename: 'Employee', id: employee })) },
        caller: person(BOSS),
      })
      expect(errors).toBeUndefined()
    })
  await page([STAFF])
  const [one, two] = [await page([STAFF]), await page([STAFF, COLLEAGUE])]
  expect(two).toHaveLength(one.length)
  const waiting = await recordStatements(database, async () => {
    await tasks(STAFF, 'ownTasks')
    await tasks(BOSS, 'teamTasks')
  })
  const plans = (await Promise.all([...two, ...waiting].map((statement) => explain(database, statement)))).join('\n')
  expect(plans).not.toMatch(/Seq Scan on (directory|improvement_(plan|step|reference))\b/)
})
