import { ask, explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { BOSS, COLLEAGUE, introduce, person, STAFF } from './plan/testing'
import { service } from './service'

// Fills tables with thousands of rows, which takes seconds on a busy machine.
jest.setTimeout(60_000)

let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  const { database } = tested.service
  await database.query(`
    insert into directory select gen_random_uuid(), '7100', gen_random_uuid(), array[gen_random_uuid()], null, 'PNS', true, 1
      from generate_series(1, 4000);
    insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
      select gen_random_uuid(), employee_id, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED' from directory;
    insert into work_result (id, plan_id, place, kind, statement)
      select gen_random_uuid(), id, 0, 'PRIMARY', 'x' from performance_plan;
    insert into progress (id, work_result_id, reported_on, statement)
      select gen_random_uuid(), id, '2026-07-15', 'x' from work_result cross join generate_series(1, 3);
    insert into feedback (id, plan_id, work_result_id, author_id, relation, kind, observed, effect, next_step, given_at, given_on)
      select gen_random_uuid(), plan_id, id, gen_random_uuid(), 'SUPERIOR', 'DIRECTION', 'a', 'b', 'c', now(), '2026-07-20'
        from work_result cross join generate_series(1, 3);
    insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, assessor_id, issued_on)
      select id, 'M2026-0' || month, make_date(2026, month, 1), make_date(2026, month, 28), 'OBJECTED', gen_random_uuid(), '2026-08-08'
        from performance_plan cross join generate_series(5, 7) as month;
    insert into evaluation_reference (plan_id, key, part, kind, reference_id)
      select plan_id, key, 'WORK', 'PROGRESS', gen_random_uuid() from plan_evaluation;
    insert into objection (id, plan_id, key, status, reason, filed_on, due_on)
      select gen_random_uuid(), plan_id, key, 'FILED', 'x', '2026-08-09', '2026-08-23' from plan_evaluation;
    insert into evidence (id, objection_id, place, title, url)
      select gen_random_uuid(), id, 0, 'x', 'https://a.example' from objection;
    insert into evidence (id, statement_id, place, title, url)
      select gen_random_uuid(), id, 0, 'x', 'https://a.example' from objection;
    insert into rating_ledger (place, evaluation_id, at, actor_id, action, content, previous, digest)
      select row_number() over (), plan_id || '.' || key, now(), gen_random_uuid(), 'RATED', '{}', 'x', 'y' from plan_evaluation;
    insert into credit_entry select employee_id, 'AHLI_MUDA', make_date(year, 1, 1), 'CONVERSION', make_date(year, 12, 31), year,
        'GOOD', 25, 1, 12, 25 from directory cross join generate_series(2023, 2025) as year`)
  await database.query('analyze')
})
afterAll(() => tested.close())

test('a page of a team is read by indexes, and costs the same for one person as for two', async () => {
  const { database } = tested.service
  const page = (employees: string[]) =>
    recordStatements(database, async () => {
      const { errors } = await ask(tested.service, {
        query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
          creditPoints { total entries(first: 5) { totalCount nodes { points } } }
          performancePlan(year: 2026) {
            workResults { progress(first: 5) { totalCount nodes { id } } }
            feedback(first: 5) { totalCount nodes { text about { ... on WorkResult { id } } } }
            evaluations { status predicate references { id } history { digest }
              objection { status evidence { sha256 } statementEvidence { sha256 } } } } } } }`,
        variables: { of: employees.map((id) => ({ __typename: 'Employee', id })) },
        caller: person(BOSS),
      })
      expect(errors).toBeUndefined()
    })
  // The rules are read once a minute, with the first page.
  await page([STAFF])
  const [one, two] = [await page([STAFF]), await page([STAFF, COLLEAGUE])]
  expect(two).toHaveLength(one.length)
  const plans = await Promise.all(two.map((statement) => explain(database, statement)))
  const tables = [
    ...['directory', 'performance_plan', 'work_result', 'progress', 'feedback', 'plan_evaluation'],
    ...['evaluation_reference', 'objection', 'evidence', 'rating_ledger', 'credit_entry'],
  ]
  for (const table of tables) expect(plans.join('\n')).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`))
})

test('what a person gave to others and can support is read by indexes', async () => {
  const { database } = tested.service
  const statements = await recordStatements(database, async () => {
    const { errors } = await ask(tested.service, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee {
        givenFeedback(first: 5) { totalCount nodes { text } } linkableResults(year: 2026) { statement } } } }`,
      variables: { of: [{ __typename: 'Employee', id: STAFF }] },
      caller: person(STAFF),
    })
    expect(errors).toBeUndefined()
  })
  const plans = await Promise.all(statements.map((statement) => explain(database, statement)))
  for (const table of ['directory', 'performance_plan', 'work_result', 'feedback'])
    expect(plans.join('\n')).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`))
})
