import {
  ask,
  type Caller,
  explain,
  openForTest,
  recordStatements,
  rowsWhenWritten,
  type TestedService,
} from '@jalur/common'
import { evaluationActs } from '../evaluation/testing'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

let tested: TestedService
let own: { plan: string; result: string; indicator: string }
let other: { plan: string; result: string; indicator: string }

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
  own = await approvedPlan(tested.service, STAFF, 100)
  other = await approvedPlan(tested.service, COLLEAGUE, 200)
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('truncate progress, evidence, plan_evaluation, audit cascade'))

interface Report {
  id: string
  version: number
  status: string
  statement: string
  returnReason: string | null
  decider: { id: string } | null
  evidence: { id: string; title: string }[]
}
const REPORT = 'id version status statement returnReason decider { id } evidence { id title }'

const act = (mutation: string, input: object, caller: Caller) =>
  send<{ progress: Report | null }>(tested.service, mutation, caller, input, {
    selection: `progress { ${REPORT} }`,
    inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  })
const report = async (change: object = {}, by = STAFF): Promise<Report> =>
  (
    await act(
      'reportProgress',
      {
        ...{ workResult: by === STAFF ? own.result : other.result, reportedOn: '2026-07-20' },
        ...{ statement: 'Memeriksa 12 berkas', ...change },
      },
      person(by),
    )
  ).progress!
const at = ({ id: reportId, version }: Report) => ({ id: reportId, expectedVersion: version })

/** Sends a decision on several reports. */
const decideAll = (reports: Report[], input: object = {}, by: Caller = person(BOSS), mutation = 'decideProgress') =>
  send<{ progress: Report[] }>(
    tested.service,
    mutation,
    by,
    {
      ...{ reports: reports.map(at), mode: 'EACH' },
      ...(mutation === 'decideProgress' ? { decision: 'APPROVE' } : {}),
      ...input,
    },
    { selection: `progress { ${REPORT} }`, inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input` },
  )
const undo = (reports: Report[], by: Caller = person(BOSS), input: object = {}) =>
  decideAll(reports, input, by, 'undoProgressApproval')
const codes = ({ refusals }: { refusals?: { code: string; field: string | null }[] }) =>
  refusals?.map(({ code, field }) => [code, field])
const handIn = (key: string, status: string, [starts, ends] = ['2026-07-01', '2026-07-31']) =>
  tested.service.database.query(
    'insert into plan_evaluation (plan_id, key, starts_on, ends_on, status) values ($1, $2, $3, $4, $5)',
    [own.plan, key, starts, ends, status],
  )

describe('a decision on several reports', () => {
  test('approves those of the direct subordinates, and says who did', async () => {
    const { refusals, progress } = await decideAll([await report(), await report({}, COLLEAGUE)])
    expect(refusals).toEqual([])
    expect(progress?.map(({ status, version, decider }) => [status, version, decider])).toEqual([
      ['APPROVED', 2, { id: BOSS }],
      ['APPROVED', 2, { id: BOSS }],
    ])
  })

  test('returns them with a reason only', async () => {
    const reports = [await report(), await report()]
    const without = await decideAll(reports, { decision: 'RETURN', reason: ' ' })
    expect(codes(without)).toEqual([
      ['REASON_MISSING', 'input.reports.0'],
      ['REASON_MISSING', 'input.reports.1'],
    ])
    const { progress } = await decideAll(reports, { decision: 'RETURN', reason: 'Bukti tidak dapat dibuka' })
    expect(progress).toMatchObject([
      { status: 'RETURNED', returnReason: 'Bukti tidak dapat dibuka' },
      { status: 'RETURNED', returnReason: 'Bukti tidak dapat dibuka' },
    ])
  })

  test('does what can be done and names the rest, or does nothing, as it was asked', async () => {
    const [fine, stale, draft] = [await report(), await report(), await report({ draft: true })]
    const stranger = { ...fine, id: id(999) }
    const batch = [fine, { ...stale, version: 7 }, draft, stranger]
    const refused = [
      ['CHANGED_MEANWHILE', 'input.reports.1'],
      ['UNKNOWN_RECORD', 'input.reports.2'],
      ['UNKNOWN_RECORD', 'input.reports.3'],
    ]
    const none = await decideAll(batch, { mode: 'ALL_OR_NONE' })
    expect([codes(none), none.progress]).toEqual([refused, []])
    const each = await decideAll(batch)
    expect([codes(each), each.progress?.map((it) => it.id)]).toEqual([refused, [fine.id]])
    expect(codes(await decideAll([fine]))).toEqual([['CHANGED_MEANWHILE', 'input.reports.0']])
  })

  test('that is sent twice is one decision with one answer', async () => {
    const batch = [await report(), { ...(await report()), version: 7 }]
    const input = { idempotencyKey: 'inbox-1' }
    const [first, again] = [await decideAll(batch, input), await decideAll(batch, input)]
    expect(again).toEqual(first)
    expect(first.progress).toMatchObject([{ version: 2 }])
    const rows = await tested.service.database.query(`select action from audit where action = 'PROGRESS_APPROVED'`)
    expect(rows).toHaveLength(1)
  })

  test.each<[string, object[]]>([
    ['of nothing', []],
    [
      'of one report twice',
      [
        { id: id(1), expectedVersion: 1 },
        { id: id(1), expectedVersion: 1 },
      ],
    ],
    ['of more than a hundred', Array.from({ length: 101 }, (_, place) => ({ id: id(place), expectedVersion: 1 }))],
  ])('%s is bad input', async (_what, reports) =>
    expect((await decideAll([], { reports })).error).toMatchObject({ code: 'BAD_USER_INPUT' }),
  )

  test.each<[string, Caller]>([
    ['the owner', person(STAFF)],
    ['a superior further up', person(HEAD)],
    ['a colleague', person(COLLEAGUE)],
    ['the HR officer', person(COLLEAGUE, 'HR_OFFICER')],
  ])('is not for %s', async (_who, by) => {
    const sent = await report()
    expect(codes(await decideAll([sent], {}, by))).toEqual([['UNKNOWN_RECORD', 'input.reports.0']])
  })
  test('is not for the public', async () =>
    expect((await decideAll([await report()], {}, { kind: 'PUBLIC' })).error).toMatchObject({
      code: 'UNAUTHENTICATED',
    }))

  test('of two superiors’ tabs at once is made once', async () => {
    const batch = [await report(), await report()]
    const answers = await Promise.all([decideAll(batch), decideAll(batch.toReversed())])
    expect(answers.map(({ progress }) => progress?.length).sort()).toEqual([0, 2])
  })
})

describe('an approval', () => {
  const approved = async () => (await decideAll([await report()])).progress!
  const trail = () =>
    tested.service.database.query(
      `select actor, action from audit where action in ('PROGRESS_APPROVED', 'PROGRESS_APPROVAL_UNDONE') order by id`,
    )

  test('is taken back by who gave it, and both are on record', async () => {
    const { progress } = await undo(await approved())
    expect(progress).toMatchObject([{ status: 'SUBMITTED', version: 3, decider: null }])
    expect(await trail()).toEqual([
      { actor: BOSS, action: 'PROGRESS_APPROVED' },
      { actor: BOSS, action: 'PROGRESS_APPROVAL_UNDONE' },
    ])
  })

  test('stays when another superior gave it', async () => {
    const reports = await approved()
    await tested.service.database.query('update progress set decider_id = $1', [HEAD])
    expect(codes(await undo(reports))).toEqual([['NOT_YOUR_DECISION', 'input.reports.0']])
  })

  test.each<[string, string, [string, string], boolean]>([
    ['is open to change while the person writes the own view', 'SELF_ASSESSMENT', ['2026-07-01', '2026-07-31'], true],
    ['stays when the evaluation was handed in', 'SUBMITTED', ['2026-07-01', '2026-07-31'], false],
    ['is open to change when the evaluation was returned', 'RETURNED', ['2026-07-01', '2026-07-31'], true],
    ['stays when the year is rated', 'RATED', ['2026-01-01', '2026-12-31'], false],
    ['is not held by another month', 'RATED', ['2026-06-01', '2026-06-30'], true],
  ])('%s', async (_what, status, period, isUndone) => {
    const reports = await approved()
    await handIn('M2026-07', status, period)
    expect(codes(await undo(reports))).toEqual(isUndone ? [] : [['EVALUATION_BEGUN', 'input.reports.0']])
  })
})

describe('the owner', () => {
  const change = (of: Report, input: object = {}, by = STAFF) =>
    act(
      'changeProgress',
      { ...at(of), reportedOn: '2026-07-20', statement: 'Memeriksa 15 berkas', ...input },
      person(by),
    )
  const returned = async (input: object = {}) =>
    (await decideAll([await report(input)], { decision: 'RETURN', reason: 'Kurang jelas' })).progress![0]!

  test('mends what was returned and hands it in again, with the evidence that is kept', async () => {
    const evidence = [
      { title: 'Lama', url: 'https://drive.example/1' },
      { title: 'Salah', url: 'https://drive.example/2' },
    ]
    const before = await returned({ evidence })
    const [kept] = before.evidence
    const { progress } = await change(before, {
      evidence: [
        { title: 'Baru', url: 'https://drive.example/3' },
        { id: kept!.id, title: 'Lama sekali' },
      ],
    })
    expect(progress).toMatchObject({ status: 'SUBMITTED', version: 3, statement: 'Memeriksa 15 berkas', decider: null })
    expect(progress?.evidence).toEqual([
      { id: expect.any(String), title: 'Baru' },
      { id: kept!.id, title: 'Lama sekali' },
    ])
  })

  test('keeps a draft that nobody else sees, and hands it in later', async () => {
    const draft = await report({ draft: true })
    expect([await seenBy(person(STAFF)), await seenBy(person(BOSS))]).toEqual([1, 0])
    const longer = (await change(draft, { draft: true })).progress!
    expect(longer.status).toBe('DRAFT')
    expect((await change(longer)).progress?.status).toBe('SUBMITTED')
    expect(await seenBy(person(BOSS))).toBe(1)
  })

  test('takes back what nobody has decided on, and nothing else', async () => {
    const sent = await report()
    const withdrawn = (await act('withdrawProgress', at(sent), person(STAFF))).progress!
    expect(withdrawn).toMatchObject({ status: 'DRAFT', version: 2 })
    const [approved] = (await decideAll([await report()])).progress!
    expect(codes(await act('withdrawProgress', at(approved!), person(STAFF)))).toEqual([['NOT_NOW', null]])
    const rated = await report()
    await handIn('M2026-07', 'SUBMITTED')
    expect(codes(await act('withdrawProgress', at(rated), person(STAFF)))).toEqual([['EVALUATION_BEGUN', null]])
  })

  test('does not change what waits or is approved, from an old version, or with another’s evidence', async () => {
    const sent = await report()
    expect(codes(await change(sent))).toEqual([['NOT_NOW', null]])
    const back = await returned()
    expect((await change({ ...back, version: 1 })).error).toEqual({ code: 'CONFLICT', currentVersion: 2 })
    const stolen = await change(back, { evidence: [{ id: id(77), title: 'x' }] })
    expect(stolen.error).toMatchObject({ fields: [expect.objectContaining({ field: 'input.evidence.0.id' })] })
  })

  test.each([
    ['the superior', BOSS],
    ['a colleague', COLLEAGUE],
  ])('is not %s', async (_who, by) => {
    const back = await returned()
    expect((await change(back, {}, by)).error).toMatchObject({ code: 'FORBIDDEN' })
    expect((await act('withdrawProgress', at(back), person(by))).error).toMatchObject({ code: 'FORBIDDEN' })
  })

  async function seenBy(caller: Caller): Promise<number> {
    const { data } = await ask(tested.service, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { performancePlan(year: 2026) {
        workResults { progress(first: 5) { totalCount nodes { id } } } } } } }`,
      variables: { of: [{ __typename: 'Employee', id: STAFF }] },
      caller,
    })
    const [entity] = data?.['_entities'] as { performancePlan: { workResults: { progress: Seen }[] } }[]
    const { totalCount, nodes } = entity!.performancePlan.workResults[0]!.progress
    expect(nodes).toHaveLength(totalCount)
    return totalCount
  }
  interface Seen {
    totalCount: number
    nodes: object[]
  }
})

test('a draft is nothing that a rating can rest on', async () => {
  const draft = await report({ draft: true })
  await tested.service.database.query(`update cycle_window set from_day = 1, to_day = 28 where kind = 'RATING'`)
  const acts = evaluationActs(() => tested.service)
  const handed = (await acts.assess((await acts.of())['M2026-07']!)).evaluation!
  expect((await acts.rate(handed, draft.id)).error).toMatchObject({ code: 'BAD_USER_INPUT' })
})

interface Month {
  employee: { id: string }
  state: string
  waiting: { id: string }[]
}
interface Team {
  totalCount: number
  nodes: Month[]
  states: { state: string; count: number }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

describe('the team of a superior', () => {
  async function team(args = '', of = BOSS, caller = person(of)): Promise<Team> {
    const { data, errors } = await ask(tested.service, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { teamProgress(month: "2026-07-15"${args}) {
        totalCount nodes { employee { id } state submitted lastReportedOn waiting { id } } states { state count }
        pageInfo { hasNextPage endCursor } } } } }`,
      variables: { of: [{ __typename: 'Employee', id: of }] },
      caller,
    })
    if (errors) throw new Error(String(errors[0]!.extensions?.['code']))
    return (data?.['_entities'] as { teamProgress: Team }[])[0]!.teamProgress
  }

  test('shows by month who waits, who has not begun, and how many of each', async () => {
    const sent = await report({}, COLLEAGUE)
    await report({ draft: true }, COLLEAGUE)
    const { totalCount, nodes, states } = await team()
    expect(totalCount).toBe(2)
    expect(nodes).toMatchObject([
      { employee: { id: COLLEAGUE }, state: 'SUBMITTED', submitted: 1, waiting: [{ id: sent.id }] },
      { employee: { id: STAFF }, state: 'NOT_STARTED', submitted: 0, lastReportedOn: null, waiting: [] },
    ])
    expect(Object.fromEntries(states.map(({ state, count }) => [state, count]))).toEqual({
      ...{ SUBMITTED: 1, RETURNED: 0, NOT_STARTED: 1, DRAFT: 0, APPROVED: 0 },
    })
    expect((await team(', states: [NOT_STARTED]')).nodes.map(({ employee }) => employee.id)).toEqual([STAFF])
  })

  test('comes in pages', async () => {
    const first = await team(', first: 1')
    expect(first.pageInfo.hasNextPage).toBe(true)
    const second = await team(`, first: 1, after: "${first.pageInfo.endCursor}"`)
    expect([...first.nodes, ...second.nodes].map(({ employee }) => employee.id).sort()).toEqual(
      [STAFF, COLLEAGUE].sort(),
    )
    expect(second.pageInfo.hasNextPage).toBe(false)
    await expect(team(', after: "eA"')).rejects.toThrow('BAD_USER_INPUT')
  })

  test('is for the superior alone', async () => {
    for (const caller of [person(HEAD), person(STAFF), person(COLLEAGUE, 'HR_OFFICER')]) {
      await expect(team('', BOSS, caller)).rejects.toThrow('FORBIDDEN')
    }
    expect((await team('', STAFF)).nodes).toEqual([])
  })

  test('is taken down as read, person by person', async () => {
    await team()
    const readOf = (): Promise<{ id: string }[]> =>
      tested.service.database.query(
        `select distinct employee_id as id from access_log
          where 'progressMonth' = any(fields) and reader_employee_id = $1 and employee_id in ($2, $3)`,
        [BOSS, STAFF, COLLEAGUE],
      )
    expect(await rowsWhenWritten(readOf, 2)).toHaveLength(2)
  })

  test('costs the same for one person as for a thousand, and is read by indexes', async () => {
    const { database } = tested.service
    await report()
    const one = await recordStatements(database, () => team())
    await database.query(`
      insert into directory select gen_random_uuid(), '7100', gen_random_uuid(),
          array[case when n <= 1000 then '${BOSS}'::uuid else gen_random_uuid() end], null, 'PNS', true, 1
        from generate_series(1, 4000) as n;
      insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
        select gen_random_uuid(), employee_id, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED'
          from directory where agency_code = '7100';
      insert into work_result (id, plan_id, place, kind, statement)
        select gen_random_uuid(), p.id, 0, 'PRIMARY', 'x' from performance_plan p join directory d using (employee_id)
         where d.agency_code = '7100';
      insert into progress (id, work_result_id, reported_on, statement)
        select gen_random_uuid(), id, '2026-07-15', 'x' from work_result cross join generate_series(1, 3)`)
    await database.query('analyze')
    const many = await recordStatements(database, () => team())
    expect(many).toHaveLength(one.length)
    const plans = (await Promise.all(many.map((statement) => explain(database, statement)))).join('\n')
    for (const table of ['directory', 'performance_plan', 'work_result', 'progress']) {
      expect(plans).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`))
    }
  })
})
