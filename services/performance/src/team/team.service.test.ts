import { ask, explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { evaluationActs, reportOf } from '../evaluation/testing'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

const REPORT = id(500)
let tested: TestedService
const acts = evaluationActs(() => tested.service)

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  const { result } = await approvedPlan(tested.service, STAFF, 100, '2026-07-31')
  await approvedPlan(tested.service, COLLEAGUE, 200)
  await reportOf(tested.service, REPORT, result, '2026-07-15')
})
afterAll(() => tested.close())

async function tasks(of: string, caller = person(of)) {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { teamTasks { kind dueOn employee { id } link } } } }`,
    variables: { of: [{ __typename: 'Employee', id: of }] },
    caller,
  })
  return errors?.[0]?.extensions ?? (data?.['_entities'] as { teamTasks: object[] }[])[0]!.teamTasks
}
const year = async () => (await acts.of(STAFF))['Y2026']!

test('a superior sees what waits, from the submitted plan to the objection, and nobody else does', async () => {
  const { database } = tested.service
  await database.query(`update performance_plan set status = 'SUBMITTED' where employee_id = $1`, [COLLEAGUE])
  const plan = { kind: 'PLAN_TO_DECIDE', dueOn: null, employee: { id: COLLEAGUE }, link: `/kinerja/tim/${COLLEAGUE}` }
  expect(await tasks(BOSS)).toEqual([plan])

  const handed = (await acts.assess(await year())).evaluation!
  const evaluation = { dueOn: '2026-08-15', employee: { id: STAFF }, link: `/kinerja/tim/penilaian/${handed.id}` }
  expect(await tasks(BOSS)).toEqual([{ kind: 'EVALUATION_TO_RATE', ...evaluation }, plan])
  const rated = (await acts.rate(handed, REPORT)).evaluation!
  expect(await tasks(BOSS)).toEqual([{ kind: 'EVALUATION_TO_ISSUE', ...evaluation }, plan])
  const issued = (await acts.issue(rated)).evaluation!
  expect(await tasks(BOSS)).toEqual([plan])

  const { objection } = await send<{ objection: { id: string } }>(
    tested.service,
    'fileObjection',
    person(STAFF),
    { evaluation: issued.id, expectedVersion: issued.version, reason: 'Bukti belum dibaca' },
    { selection: 'objection { id }', inputType: 'FileObjectionInput' },
  )
  const about = { employee: { id: STAFF }, link: `/kinerja/keberatan/${objection!.id}` }
  expect(await tasks(BOSS)).toEqual([{ kind: 'OBJECTION_TO_ANSWER', dueOn: '2026-08-17', ...about }, plan])
  expect(await tasks(HEAD)).toEqual([{ kind: 'OBJECTION_TO_DECIDE', dueOn: '2026-08-24', ...about }])
  expect(await tasks(STAFF)).toEqual([])
  expect(await tasks(BOSS, person(HEAD))).toMatchObject({ code: 'FORBIDDEN' })
})

test('the tasks are read by indexes in tables of thousands', async () => {
  const { database } = tested.service
  await database.query(`
    insert into directory select gen_random_uuid(), '7100', gen_random_uuid(), array[gen_random_uuid()], null, 'PNS', true, 1
      from generate_series(1, 5000);
    insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
      select gen_random_uuid(), employee_id, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED' from directory where agency_code = '7100';
    insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, assessor_id)
      select p.id, 'M2026-07', '2026-07-01', '2026-07-31', 'FINAL', d.superior_ids[1] from performance_plan p
        join directory d on d.employee_id = p.employee_id where d.agency_code = '7100'`)
  await database.query('analyze')
  const statements = await recordStatements(database, () => tasks(BOSS))
  const plans = await Promise.all(statements.map((statement) => explain(database, statement)))
  for (const table of ['directory', 'performance_plan', 'plan_evaluation']) {
    expect(plans.join('\n')).not.toContain(`Seq Scan on ${table}`)
  }
})
