import {
  ask,
  askEntities,
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

const DEPUTY = id(5)
const officer = person(id(30), 'HR_OFFICER')
const elsewhere: Caller = { ...officer, agencyCode: '7101' } as Caller
let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-25')
  await introduce(tested.service)
  await tested.service.consume(
    [entry(DEPUTY, [HEAD]), { ...entry(id(41), [BOSS]), agencyCode: '7101' }].map(employeeChanged),
  )
  for (const [number, owner] of [STAFF, COLLEAGUE, id(41)].entries())
    await approvedPlan(tested.service, owner, 100 * (number + 1))
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('truncate superior_dispute, plan_evaluation, objection cascade'))

/** An objection to a result of a plan by BOSS, straight in the tables. @returns its id */
async function objected(plan: number, dueOn: string, status = 'HEARD'): Promise<string> {
  const { database } = tested.service
  await database.query(
    `insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, assessor_id, issued_on)
     values ($1, 'M2026-07', '2026-07-01', '2026-07-31', $2, $3, '2026-08-08')`,
    [id(plan), status === 'DECIDED' ? 'FINAL' : 'OBJECTED', BOSS],
  )
  await database.query(
    `insert into objection (id, plan_id, key, status, reason, filed_on, due_on)
     values ($1, $2, 'M2026-07', $3, 'Rahasia', $4::date - 14, $4)`,
    [id(plan + 50), id(plan), status, dueOn],
  )
  return id(plan + 50)
}

interface List {
  totalCount: number
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}
async function list(page = 'first: 20', caller: Caller = officer): Promise<List> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { overdueObjections(${page}) {
      totalCount nodes { id employee { id } decider { id } filedOn dueOn daysLate } pageInfo { hasNextPage endCursor } } } } }`,
    variables: { of: [{ __typename: 'Agency', code: '7104' }] },
    caller,
  })
  if (errors) throw new Error(String(errors[0]!.extensions?.['code']))
  return (data?.['_entities'] as { overdueObjections: List }[])[0]!.overdueObjections
}
async function of<Answer>(reader: string, fields: string): Promise<Answer> {
  const { entities } = await askEntities(tested.service, {
    ...{ type: 'Employee', fields, representations: [{ id: reader }], caller: person(reader) },
  })
  return (entities as [Answer])[0]
}
const teamTasks = async (superior: string) =>
  (await of<{ teamTasks: { kind: string }[] }>(superior, 'teamTasks { kind dueOn link }')).teamTasks.filter(
    ({ kind }) => kind === 'OBJECTION_TO_DECIDE',
  )
const ownTasks = async (owner: string) =>
  (await of<{ ownTasks: { kind: string }[] }>(owner, 'ownTasks { kind count dueOn link }')).ownTasks.filter(
    ({ kind }) => kind === 'OBJECTION_OVERDUE',
  )

describe('the list of an agency', () => {
  test('names late decisions, the latest first, with who decides and how late it is', async () => {
    const [late, later] = [await objected(100, '2026-08-24'), await objected(200, '2026-08-15')]
    expect(await list()).toMatchObject({
      totalCount: 2,
      nodes: [
        {
          ...{ id: later, employee: { id: COLLEAGUE }, decider: { id: HEAD } },
          ...{ filedOn: '2026-08-01', dueOn: '2026-08-15', daysLate: 10 },
        },
        { id: late, employee: { id: STAFF }, decider: { id: HEAD }, dueOn: '2026-08-24', daysLate: 1 },
      ],
    })
  })
  test.each<[string, number, string, string]>([
    ['whose last day is today', 100, '2026-08-25', 'HEARD'],
    ['that are decided', 100, '2026-08-15', 'DECIDED'],
    ['of another agency', 300, '2026-08-15', 'FILED'],
  ])('leaves out those %s', async (_which, plan, dueOn, status) => {
    await objected(plan, dueOn, status)
    expect(await list()).toMatchObject({ totalCount: 0, nodes: [] })
  })
  test('comes in pages that neither repeat nor skip', async () => {
    const all = [await objected(200, '2026-08-15'), await objected(100, '2026-08-24')]
    const seen: string[] = []
    for (let after = 'null', more = true; more; ) {
      const { nodes, pageInfo } = await list(`first: 1, after: ${after}`)
      seen.push(...nodes.map((node) => node.id))
      after = JSON.stringify(pageInfo.endCursor)
      more = pageInfo.hasNextPage
    }
    expect(seen).toEqual(all)
  })
  test('is for the HR officers of the agency', async () => {
    for (const caller of [person(STAFF), person(BOSS), person(HEAD), elsewhere]) {
      await expect(list('first: 20', caller)).rejects.toThrow('FORBIDDEN')
    }
  })
})

test('who decides has it as a task, also who decides provisionally in the place of the superior on record', async () => {
  const late = await objected(100, '2026-08-24')
  const task = { kind: 'OBJECTION_TO_DECIDE', dueOn: '2026-08-24', link: `/kinerja/keberatan/${late}` }
  expect([await teamTasks(HEAD), await teamTasks(DEPUTY)]).toEqual([[task], []])
  await tested.service.database.query(
    `insert into superior_dispute (id, employee_id, disputed_id, provisional_id, reason, filed_on, status)
     values ($1, $2, $3, $4, 'x', '2026-08-10', 'OPEN')`,
    [id(900), BOSS, HEAD, DEPUTY],
  )
  expect([await teamTasks(HEAD), await teamTasks(DEPUTY)]).toEqual([[], [task]])
  expect((await list()).nodes).toMatchObject([{ decider: { id: DEPUTY } }])
})

test('the person is told once the last day has passed, and reads what happens next', async () => {
  const objection = await objected(100, '2026-08-25')
  expect(await ownTasks(STAFF)).toEqual([])
  await tested.service.database.query(`update objection set due_on = '2026-08-24'`)
  expect(await ownTasks(STAFF)).toEqual([
    { kind: 'OBJECTION_OVERDUE', count: 1, dueOn: null, link: `/kinerja/keberatan/${objection}` },
  ])
  expect(await ownTasks(COLLEAGUE)).toEqual([])
  const { performancePlan } = await of<{ performancePlan: { evaluations: { objection: unknown }[] } }>(
    STAFF,
    `performancePlan(year: 2026) { evaluations { objection { decisionTerm {
      dueOn daysLeft isOverdue rule next legalBasis { regulation { code } article confidence } } } } }`,
  )
  expect(performancePlan.evaluations.flatMap(({ objection: it }) => it ?? [])).toEqual([
    {
      decisionTerm: {
        ...{ dueOn: '2026-08-24', daysLeft: -1, isOverdue: true, rule: expect.stringContaining('within 14 days') },
        next: expect.stringContaining('no consequence of a late decision'),
        legalBasis: { regulation: { code: 'PP_30_2019' }, article: '58-59', confidence: 'UNVERIFIED' },
      },
    },
  ])
})

test('late decisions are read by indexes', async () => {
  const { database } = tested.service
  await database.query(`
    insert into directory select gen_random_uuid(), '7100', gen_random_uuid(), array[gen_random_uuid()], null, 'PNS', true, 1
      from generate_series(1, 5000);
    insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
      select gen_random_uuid(), employee_id, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED' from directory where agency_code = '7100';
    insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, assessor_id)
      select p.id, 'M2026-07', '2026-07-01', '2026-07-31', 'FINAL', d.superior_ids[1] from performance_plan p
        join directory d on d.employee_id = p.employee_id where d.agency_code = '7100';
    insert into objection (id, plan_id, key, status, reason, filed_on, due_on)
      select gen_random_uuid(), plan_id, key, 'DECIDED', 'x', '2026-08-01', '2026-08-15' from plan_evaluation`)
  await database.query('analyze')
  const statements = await recordStatements(database, async () => {
    await list()
    await ownTasks(STAFF)
  })
  const plans = await Promise.all(statements.map((statement) => explain(database, statement)))
  for (const table of ['objection', 'directory', 'performance_plan', 'plan_evaluation']) {
    expect(plans.join('\n')).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`))
  }
})
