import { ask, type Caller, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

let tested: TestedService
let boss: { plan: string; result: string }

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
})
afterAll(() => tested.close())
beforeEach(async () => {
  await tested.service.database.query('truncate performance_plan, cascade_request cascade')
  boss = await approvedPlan(tested.service, BOSS, 100)
})
const setStatus = (status: string) =>
  tested.service.database.query('update performance_plan set status = $1 where id = $2', [status, boss.plan])

interface Role {
  employee: { id: string }
  offeredOn: string | null
  note: string | null
  results: { statement: string; planStatus: string }[]
}
const ROLES = 'plan { workResults { id roles { employee { id } offeredOn note results { statement planStatus } } } }'
const offer = (input: object = {}, by: Caller = person(BOSS)) =>
  send<{ plan: { workResults: { roles: Role[] }[] } | null }>(
    tested.service,
    'offerResult',
    by,
    { workResult: boss.result, employees: [STAFF], note: 'Bagian verifikasi', ...input },
    { selection: ROLES, inputType: 'OfferResultInput' },
  )
const withdraw = (employee = STAFF, by: Caller = person(BOSS)) =>
  send<{ plan: { workResults: { roles: Role[] }[] } | null }>(
    tested.service,
    'withdrawResultOffer',
    by,
    { workResult: boss.result, employee },
    { selection: ROLES, inputType: 'WithdrawResultOfferInput' },
  )
const wish = (input: object = {}, by = STAFF) =>
  send<{ request: object | null }>(
    tested.service,
    'requestCascade',
    person(by),
    { year: 2026, question: 'Mohon SKP agar kami dapat menghubungkan', ...input },
    { selection: 'request { year question askedOn }', inputType: 'RequestCascadeInput' },
  )
const plan = (mutation: string, input: object, by = STAFF) =>
  send<{
    plan: {
      id: string
      version: number
      workResults: { statement: string; cascadedFrom: { id: string } | null }[]
    } | null
  }>(tested.service, mutation, person(by), input, {
    selection: 'plan { id version workResults { statement cascadedFrom { id } indicators { target unit } } }',
    inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  })
const draft = (cascadedFrom: string | null, startsOn = '2026-01-01', endsOn = '2026-12-31') => ({
  ...{ startsOn, endsOn, approach: 'QUANTITATIVE' },
  workResults: [
    {
      ...{ kind: 'PRIMARY', statement: 'Berkas diperiksa', cascadedFrom },
      indicators: [{ aspect: 'QUANTITY', statement: 'Jumlah', target: '60', unit: 'berkas' }],
    },
  ],
})
async function read<Answer>(of: string, fields: string, caller: Caller = person(of)): Promise<Answer> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { ${fields} } } }`,
    variables: { of: [{ __typename: 'Employee', id: of }] },
    caller,
  })
  if (errors) throw new Error(String(errors[0]!.extensions?.['code']))
  return (data?.['_entities'] as Answer[])[0]!
}
const OFFERED = 'offeredResults(year: 2026) { result { id statement owner { id } } note canLink isTaken }'
const offered = async (of = STAFF, caller = person(of)) =>
  (await read<{ offeredResults: object[] }>(of, OFFERED, caller)).offeredResults
const codes = ({ refusals }: { refusals?: { code: string }[] }) => refusals?.map(({ code }) => code)

describe('the role-result matrix', () => {
  test('offers a result to people, who take it up without typing it again', async () => {
    const { plan: answered } = await offer({ employees: [STAFF, COLLEAGUE] })
    const cell = { offeredOn: '2026-08-03', note: 'Bagian verifikasi', results: [] }
    expect(answered?.workResults[0]?.roles).toEqual([STAFF, COLLEAGUE].map((it) => ({ ...cell, employee: { id: it } })))
    const choice = {
      result: { id: boss.result, statement: 'Berkas terverifikasi', owner: { id: BOSS } },
      ...{ note: 'Bagian verifikasi', canLink: true },
    }
    expect(await offered()).toEqual([{ ...choice, isTaken: false }])
    await plan('savePerformancePlan', draft(boss.result))
    expect(await offered()).toEqual([{ ...choice, isTaken: true }])
    const { workResults } = (
      await read<{ performancePlan: { workResults: { roles: Role[] }[] } }>(
        BOSS,
        `performancePlan(year: 2026) { ${ROLES.slice(7, -2)} }`,
      )
    ).performancePlan
    expect(workResults[0]?.roles[0]?.results).toEqual([{ statement: 'Berkas diperiksa', planStatus: 'DRAFT' }])
  })

  test('is a task of the person until the offer is taken', async () => {
    const kinds = async () =>
      (await read<{ ownTasks: { kind: string; link: string }[] }>(STAFF, 'ownTasks { kind link }')).ownTasks
    await offer()
    expect(await kinds()).toContainEqual({ kind: 'RESULTS_OFFERED', link: '/kinerja/rencana' })
    await plan('savePerformancePlan', draft(boss.result))
    expect((await kinds()).map(({ kind }) => kind)).not.toContain('RESULTS_OFFERED')
  })

  test('tells of an offer before the plan is approved, and of a new note once', async () => {
    await setStatus('DRAFT')
    await offer()
    await offer({ note: ' ' })
    expect(await offered()).toMatchObject([{ canLink: false, note: null }])
  })

  test('takes an offer back, but not what somebody supports', async () => {
    await offer({ employees: [STAFF, COLLEAGUE] })
    expect((await withdraw(COLLEAGUE)).plan?.workResults[0]?.roles.map(({ employee }) => employee.id)).toEqual([STAFF])
    expect((await withdraw(COLLEAGUE)).error).toMatchObject({ code: 'NOT_FOUND' })
    await plan('savePerformancePlan', draft(boss.result))
    expect(codes(await withdraw())).toEqual(['NOT_NOW'])
  })

  test.each<[string, object]>([
    ['a superior', { employees: [HEAD] }],
    ['oneself', { employees: [BOSS] }],
    ['nobody', { employees: [] }],
    ['no id', { employees: ['x'] }],
    ['one person twice', { employees: [STAFF, STAFF] }],
    ['a person with a note without end', { note: 'x'.repeat(2_001) }],
  ])('offers nothing to %s', async (_whom, input) =>
    expect((await offer(input)).error).toMatchObject({ code: 'BAD_USER_INPUT' }),
  )

  test.each<[string, Caller]>([
    ['a subordinate', person(STAFF)],
    ['the superior further up', person(HEAD)],
    ['the HR officer', person(COLLEAGUE, 'HR_OFFICER')],
  ])('is not filled by %s', async (_who, by) => {
    expect((await offer({}, by)).error).toMatchObject({ code: 'FORBIDDEN' })
    expect((await withdraw(STAFF, by)).error).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('of a closed plan is closed, and offers are for who was meant', async () => {
    await offer()
    for (const by of [person(BOSS), person(COLLEAGUE)]) await expect(offered(STAFF, by)).rejects.toThrow('FORBIDDEN')
    await setStatus('CLOSED')
    expect(codes(await offer())).toEqual(['NOT_NOW'])
  })

  test('costs one statement, however many results there are', async () => {
    const page = () => read(BOSS, `performancePlan(year: 2026) { ${ROLES.slice(7, -2)} }`)
    const one = await recordStatements(tested.service.database, page)
    await tested.service.database.query(
      `insert into work_result (id, plan_id, place, kind, statement) values ($1, $2, 1, 'PRIMARY', 'y')`,
      [id(109), boss.plan],
    )
    expect(await recordStatements(tested.service.database, page)).toHaveLength(one.length)
  })
})

describe('a wish for a cascade', () => {
  const tasks = async () =>
    (
      await read<{ teamTasks: { kind: string; employee: { id: string }; link: string }[] }>(
        BOSS,
        'teamTasks { kind employee { id } link }',
      )
    ).teamTasks

  test('waits for the superior until there is a plan to link to', async () => {
    await setStatus('DRAFT')
    const { request } = await wish()
    expect(request).toEqual({
      ...{ year: 2026, question: 'Mohon SKP agar kami dapat menghubungkan', askedOn: '2026-08-03' },
    })
    expect(await tasks()).toEqual([{ kind: 'CASCADE_REQUESTED', employee: { id: STAFF }, link: '/kinerja/rencana' }])
    await setStatus('APPROVED')
    expect(await tasks()).toEqual([])
  })

  test('is made once a day, and not where the superior has a plan or nobody is above', async () => {
    expect(codes(await wish())).toEqual(['NOT_NOW'])
    await setStatus('DRAFT')
    await wish()
    expect(codes(await wish())).toEqual(['REMINDED_TODAY'])
    expect(codes(await wish({}, HEAD))).toEqual(['NO_SUPERIOR'])
    expect((await wish({ year: 2025 })).error).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})

describe('a copy of a plan', () => {
  const saved = async () => (await plan('savePerformancePlan', draft(boss.result, '2026-01-01', '2026-06-30'))).plan!
  const copy = (from: string, by = STAFF, startsOn = '2026-07-01') =>
    plan('copyPerformancePlan', { from, startsOn, endsOn: '2026-12-31' }, by)

  test('has the results and indicators of before, and the links that still lead somewhere', async () => {
    const { id: from, workResults } = await saved()
    const copied = (await copy(from)).plan!
    expect(copied.id).not.toBe(from)
    expect(copied.workResults).toEqual(workResults)
    await tested.service.database.query('delete from performance_plan where id = $1', [copied.id])
    await setStatus('CLOSED')
    expect((await copy(from)).plan?.workResults[0]?.cascadedFrom).toBeNull()
  })

  test('goes into a draft after the results that it has, in the version that was looked at', async () => {
    const { id: from, workResults } = await saved()
    const mine = { ...draft(boss.result, '2026-07-01', '2026-12-31') }
    const into = (await plan('savePerformancePlan', mine)).plan!
    const input = { from, into: into.id, startsOn: '2026-07-01', endsOn: '2026-12-31' }
    const added = await plan('copyPerformancePlan', { ...input, expectedVersion: into.version })
    expect(added.plan).toMatchObject({ id: into.id, workResults: [...into.workResults, ...workResults] })
    const late = await plan('copyPerformancePlan', { ...input, expectedVersion: into.version })
    expect(late.error).toMatchObject({ code: 'CONFLICT' })
    const others = await plan('copyPerformancePlan', { ...input, from: into.id, expectedVersion: 2 }, COLLEAGUE)
    expect(others.error).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('does not meet the plan that it is made from, and is of an own plan only', async () => {
    const { id: from } = await saved()
    expect(codes(await copy(from, STAFF, '2026-06-01'))).toEqual(['OVERLAP'])
    expect((await copy(from, COLLEAGUE)).error).toMatchObject({ code: 'NOT_FOUND' })
    expect((await copy('x')).error).toMatchObject({ code: 'NOT_FOUND' })
  })
})
