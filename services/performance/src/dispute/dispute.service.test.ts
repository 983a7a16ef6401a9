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
import { DisputeRepository } from './dispute.repository'

jest.setTimeout(60_000)

/** Another boss of the agency, an HR officer who is nobody of these, and an officer of another agency. */
const [OTHER, OFFICER] = [id(5), id(6)]
const officer = person(OFFICER, 'HR_OFFICER')
const elsewhere: Caller = { ...officer, agencyCode: '7101' } as Caller

let tested: TestedService
let version = 1
const register = (superiorIds: string[], of = STAFF) =>
  tested.service.consume([employeeChanged({ ...entry(of, superiorIds), version: ++version })])

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-03')
  await introduce(tested.service)
  await tested.service.consume([entry(OTHER, [HEAD]), entry(OFFICER, [HEAD])].map(employeeChanged))
  await approvedPlan(tested.service, STAFF, 100)
})
afterAll(() => tested.close())
beforeEach(async () => {
  await tested.service.database.query('truncate superior_dispute, progress cascade')
  await tested.service.database.query(
    `update performance_plan set status = 'SUBMITTED', version = 1, appraiser_id = $1 where id = $2`,
    [BOSS, id(100)],
  )
  await register([BOSS, HEAD])
})

interface Dispute {
  id: string
  version: number
  status: string
  disputed: { id: string } | null
  provisional: { id: string }
  decisionReason: string | null
  decidedOn: string | null
}
const FIELDS = 'id version status disputed { id } provisional { id } decisionReason decidedOn'
const dispute = (input: object = {}, by = STAFF) =>
  send<{ dispute: Dispute | null }>(
    tested.service,
    'disputeSuperior',
    person(by),
    { proposed: OTHER, reason: 'Pindah bidang sejak Juni, SK sudah terbit', ...input },
    { selection: `dispute { ${FIELDS} }`, inputType: 'DisputeSuperiorInput' },
  )
const decide = (of: Pick<Dispute, 'id' | 'version'>, decision: string, by: Caller = officer, input: object = {}) =>
  send<{ dispute: Dispute | null }>(
    tested.service,
    'decideSuperiorDispute',
    by,
    { id: of.id, expectedVersion: of.version, decision, reason: 'Sesuai SK', ...input },
    { selection: `dispute { ${FIELDS} }`, inputType: 'DecideSuperiorDisputeInput' },
  )
const approve = async (by: string) => {
  const [{ version: expectedVersion }] = await tested.service.database.query(
    'select version from performance_plan where id = $1',
    [id(100)],
  )
  return send<{ plan: { status: string; appraiser: { id: string } } | null }>(
    tested.service,
    'decidePerformancePlan',
    person(by),
    { id: id(100), expectedVersion, decision: 'APPROVE' },
    { selection: 'plan { status appraiser { id } }', inputType: 'DecidePerformancePlanInput' },
  )
}
async function tasksOf(superior: string): Promise<string[]> {
  const { data } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { teamTasks { kind employee { id } }
      teamProgress(month: "2026-07-01") { nodes { employee { id } } } } } }`,
    variables: { of: [{ __typename: 'Employee', id: superior }] },
    caller: person(superior),
  })
  const [entity] = data?.['_entities'] as {
    teamTasks: { kind: string; employee: { id: string } }[]
    teamProgress: { nodes: { employee: { id: string } }[] }
  }[]
  return [
    ...entity!.teamTasks.filter((it) => it.employee.id === STAFF).map(({ kind }) => kind),
    ...entity!.teamProgress.nodes.filter((it) => it.employee.id === STAFF).map(() => 'IN_TEAM'),
  ]
}
const codes = ({ refusals }: { refusals?: { code: string }[] }) => refusals?.map(({ code }) => code)

describe('a wrong superior', () => {
  test('is disputed, and the one who is proposed decides at once in the place of the one on record', async () => {
    expect(await tasksOf(BOSS)).toEqual(['PLAN_TO_DECIDE', 'IN_TEAM'])
    expect((await dispute()).dispute).toMatchObject({
      ...{ status: 'OPEN', version: 1, disputed: { id: BOSS }, provisional: { id: OTHER }, decidedOn: null },
    })
    expect([await tasksOf(BOSS), await tasksOf(OTHER)]).toEqual([[], ['PLAN_TO_DECIDE', 'IN_TEAM']])
    expect((await approve(BOSS)).error).toMatchObject({ code: 'FORBIDDEN' })
    expect((await approve(OTHER)).plan).toEqual({ status: 'APPROVED', appraiser: { id: OTHER } })
  })

  test('is confirmed by the HR officer: the superior on record decides again', async () => {
    const { dispute: filed } = await dispute()
    const { dispute: decided } = await decide(filed!, 'REJECTED')
    expect(decided).toMatchObject({ status: 'REJECTED', decisionReason: 'Sesuai SK', decidedOn: '2026-08-03' })
    expect([await tasksOf(BOSS), await tasksOf(OTHER)]).toEqual([['PLAN_TO_DECIDE', 'IN_TEAM'], []])
    expect((await approve(OTHER)).error).toMatchObject({ code: 'FORBIDDEN' })
    expect((await approve(BOSS)).plan).toEqual({ status: 'APPROVED', appraiser: { id: BOSS } })
  })

  test('is replaced until the register follows, and a later return of the old superior stands', async () => {
    await decide((await dispute()).dispute!, 'ACCEPTED')
    expect(await tasksOf(OTHER)).toEqual(['PLAN_TO_DECIDE', 'IN_TEAM'])
    await register([OTHER, HEAD])
    expect(await tasksOf(OTHER)).toEqual(['PLAN_TO_DECIDE', 'IN_TEAM'])
    await new DisputeRepository(tested.service.database).settle()
    await register([BOSS, HEAD])
    expect([await tasksOf(BOSS), await tasksOf(OTHER)]).toEqual([['PLAN_TO_DECIDE', 'IN_TEAM'], []])
  })

  test('is no matter any more when the register names a third one', async () => {
    await dispute()
    await register([COLLEAGUE, HEAD])
    expect([await tasksOf(OTHER), await tasksOf(COLLEAGUE)]).toEqual([[], ['PLAN_TO_DECIDE', 'IN_TEAM']])
  })
})

describe('a dispute', () => {
  test('is one at a time, also from two tabs', async () => {
    const answers = await Promise.all([dispute(), dispute({ proposed: HEAD })])
    expect(answers.flatMap((it) => codes(it) ?? [])).toEqual(['NOT_NOW'])
  })

  test.each<[string, object, string]>([
    ['oneself', { proposed: STAFF }, 'input.proposed'],
    ['the superior on record', { proposed: BOSS }, 'input.proposed'],
    ['somebody unknown', { proposed: id(99) }, 'input.proposed'],
    ['nobody', { proposed: 'x' }, 'input.proposed'],
    ['another without words', { reason: ' ' }, 'input.reason'],
  ])('for %s is bad input', async (_whom, input, field) =>
    expect((await dispute(input)).error).toMatchObject({ fields: [expect.objectContaining({ field })] }),
  )

  test.each<[string, Caller, object]>([
    ['the person', person(STAFF), { code: 'FORBIDDEN' }],
    ['the superior on record', person(BOSS), { code: 'FORBIDDEN' }],
    ['a leader', { ...person(OFFICER), roles: ['LEADER'] } as Caller, { code: 'FORBIDDEN' }],
    ['an HR officer elsewhere', elsewhere, { code: 'FORBIDDEN' }],
    ['nobody', { kind: 'PUBLIC' }, { code: 'UNAUTHENTICATED' }],
  ])('is not decided by %s', async (_who, by, error) => {
    const { dispute: filed } = await dispute()
    expect((await decide(filed!, 'ACCEPTED', by)).error).toMatchObject(error)
  })

  test.each([
    ['filed it', STAFF],
    ['is disputed', BOSS],
    ['is proposed', OTHER],
  ])('is not decided by an officer who %s', async (_who, by) => {
    const { dispute: filed } = await dispute()
    expect(codes(await decide(filed!, 'ACCEPTED', person(by, 'HR_OFFICER')))).toEqual(['NOT_YOUR_DECISION'])
  })

  test('is decided once, with a reason, from its newest version', async () => {
    const { dispute: filed } = await dispute()
    expect((await decide(filed!, 'ACCEPTED', officer, { reason: '' })).error).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect((await decide({ ...filed!, version: 9 }, 'ACCEPTED')).error).toEqual({ code: 'CONFLICT', currentVersion: 1 })
    const { dispute: decided } = await decide(filed!, 'ACCEPTED')
    expect(codes(await decide(decided!, 'REJECTED'))).toEqual(['NOT_NOW'])
  })

  test.each<[string, Caller, boolean]>([
    ['the person', person(STAFF), true],
    ['the superior on record', person(BOSS), true],
    ['the provisional superior', person(OTHER), true],
    ['the HR officer', officer, true],
    ['no colleague', person(COLLEAGUE), false],
    ['no HR officer elsewhere', elsewhere, false],
  ])('is read by %s', async (_who, caller, isAllowed) => {
    await dispute()
    const { data, errors } = await ask(tested.service, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { superiorDispute { reason } } } }`,
      variables: { of: [{ __typename: 'Employee', id: STAFF }] },
      caller,
    })
    const [entity] = data?.['_entities'] as { superiorDispute: object | null }[]
    expect([entity?.superiorDispute !== null, errors === undefined]).toEqual([isAllowed, isAllowed])
  })
})

describe('the disputes of an agency', () => {
  const list = async (page = '', caller: Caller = officer) => {
    const { data, errors } = await ask(tested.service, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { superiorDisputes${page} {
        totalCount nodes { id employee { id } } pageInfo { hasNextPage endCursor } } } } }`,
      variables: { of: [{ __typename: 'Agency', code: '7104' }] },
      caller,
    })
    if (errors) throw new Error(String(errors[0]!.extensions?.['code']))
    return (data?.['_entities'] as { superiorDisputes: List }[])[0]!.superiorDisputes
  }
  interface List {
    totalCount: number
    nodes: { id: string; employee: { id: string } }[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }

  test('come in pages, without those that are decided', async () => {
    await dispute()
    await dispute({}, COLLEAGUE)
    const first = await list('(first: 1)')
    const second = await list(`(first: 1, after: "${first.pageInfo.endCursor}")`)
    expect([first.totalCount, second.pageInfo.hasNextPage]).toEqual([2, false])
    expect([...first.nodes, ...second.nodes].map(({ employee }) => employee.id).sort()).toEqual(
      [STAFF, COLLEAGUE].sort(),
    )
    await decide({ ...second.nodes[0]!, version: 1 }, 'REJECTED')
    expect((await list()).nodes.map((it) => it.id)).toEqual([first.nodes[0]!.id])
  })

  test('are for the HR officers of the agency', async () => {
    for (const caller of [person(STAFF), person(BOSS), elsewhere]) {
      await expect(list('', caller)).rejects.toThrow('FORBIDDEN')
    }
  })
})

test('who decides is found by indexes, by as many statements as before the first dispute', async () => {
  const { database } = tested.service
  const before = await recordStatements(database, () => tasksOf(BOSS))
  await database.query(`
    insert into directory select gen_random_uuid(), '7100', gen_random_uuid(), array[gen_random_uuid()], null, 'PNS', true, 1
      from generate_series(1, 3000);
    insert into superior_dispute (id, employee_id, disputed_id, provisional_id, reason, filed_on, status)
      select gen_random_uuid(), employee_id, superior_ids[1], gen_random_uuid(), 'x', '2026-07-01', 'OPEN'
        from directory where agency_code = '7100'`)
  await database.query('analyze')
  const after = await recordStatements(database, () => tasksOf(BOSS))
  expect(after).toHaveLength(before.length)
  const plans = (await Promise.all(after.map((statement) => explain(database, statement)))).join('\n')
  expect(plans).not.toMatch(/Seq Scan on (directory|superior_dispute)\b/)
})
