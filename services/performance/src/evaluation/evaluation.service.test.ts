import { ask, askEntities, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'
import { type AnsweredEvaluation, evaluationActs, reportOf } from './testing'

jest.setTimeout(60_000)

const [REPORT, OLD_REPORT, OTHERS_REPORT] = [id(500), id(501), id(502)]
let tested: TestedService
let own: { plan: string; result: string }
const acts = evaluationActs(() => tested.service)

// The plan ends on 31 July, as by a transfer: in the rating window of July its last month and its whole are due.
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  await tested.service.database.query(
    `update directory set position_code = 'ANALIS_SDM_APARATUR.AHLI_PERTAMA' where employee_id = $1`,
    [STAFF],
  )
  own = await approvedPlan(tested.service, STAFF, 100, '2026-07-31')
  await approvedPlan(tested.service, COLLEAGUE, 200, '2026-07-31')
  await reportOf(tested.service, REPORT, own.result, '2026-07-15')
  await reportOf(tested.service, OLD_REPORT, own.result, '2026-03-15')
  await reportOf(tested.service, OTHERS_REPORT, id(201), '2026-07-15')
})
afterAll(() => tested.close())
beforeEach(async () => {
  const { database } = tested.service
  await database.query(
    `truncate plan_evaluation, evaluation_reference, rating_ledger, organisation_result, feedback, evaluation, credit_entry cascade`,
  )
  await database.query(`update performance_plan set status = 'APPROVED'`)
})

const july = async (): Promise<AnsweredEvaluation> => (await acts.of())['M2026-07']!
const year = async (): Promise<AnsweredEvaluation> => (await acts.of())['Y2026']!
const submitted = async (which = july) => (await acts.assess(await which())).evaluation!
const rated = async (which = july, ratings: [string, string] = ['MEETS', 'MEETS']) =>
  (await acts.rate(await submitted(which), REPORT, ratings)).evaluation!

describe('the evaluations of a plan', () => {
  test('are those of its months so far and of the whole, also before anybody begins', async () => {
    const evaluations = await acts.of()
    expect(Object.keys(evaluations)).toEqual([
      ...['M2026-01', 'M2026-02', 'M2026-03', 'M2026-04', 'M2026-05', 'M2026-06', 'M2026-07'],
      'Y2026',
    ])
    expect(evaluations['M2026-07']).toMatchObject({
      period: { label: 'July 2026', startsOn: '2026-07-01', endsOn: '2026-07-31' },
      ...{ status: 'NOT_STARTED', version: 0, predicate: null, explanation: null, history: [] },
    })
  })
  test('are none while the plan is not approved', async () => {
    await tested.service.database.query(`update performance_plan set status = 'SUBMITTED'`)
    expect(await acts.of()).toEqual({})
  })
})

test('a plan that is opened again keeps the months that were evaluated', async () => {
  await submitted()
  await tested.service.database.query(`update performance_plan set status = 'RETURNED' where id = $1`, [own.plan])
  const save = (endsOn: string) =>
    send<{ plan: object }>(
      tested.service,
      'savePerformancePlan',
      person(STAFF),
      {
        ...{ id: own.plan, expectedVersion: 1, startsOn: '2026-01-01', endsOn, approach: 'QUANTITATIVE' },
        workResults: [{ id: own.result, kind: 'PRIMARY', statement: 'x', indicators: [] }],
      },
      { selection: 'plan { id }', inputType: 'SavePerformancePlanInput' },
    )
  expect((await save('2026-07-30')).error).toMatchObject({
    fields: [expect.objectContaining({ field: 'input.endsOn' })],
  })
  expect((await save('2026-07-31')).plan).toEqual({ id: own.plan })
})

describe('the own view', () => {
  test('is kept as a draft, then handed over, and not changed after that', async () => {
    const draft = (await acts.assess(await july(), { submit: false })).evaluation!
    expect(draft).toMatchObject({ status: 'SELF_ASSESSMENT', selfView: { workRating: 'ABOVE' } })
    const handed = (await acts.assess(draft, { workRating: 'MEETS' })).evaluation!
    expect(handed).toMatchObject({ status: 'SUBMITTED', selfView: { workRating: 'MEETS' } })
    expect((await acts.assess(handed)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  })
  test('is written by nobody else, and in time only', async () => {
    expect((await acts.assess(await july(), {}, BOSS)).error).toMatchObject({ code: 'FORBIDDEN' })
    const june = (await acts.of())['M2026-06']!
    expect((await acts.assess(june)).refusals).toEqual([
      expect.objectContaining({
        code: 'WINDOW_CLOSED',
        message: expect.stringContaining('8 July 2026 to 15 July 2026'),
      }),
    ])
  })
  test('of two tabs is not overwritten', async () => {
    const evaluation = await july()
    await acts.assess(evaluation, { submit: false })
    expect((await acts.assess(evaluation)).error).toEqual({ code: 'CONFLICT', currentVersion: 1 })
  })
})

describe('the superior', () => {
  test('rates by the nine cells, and the answer says why', async () => {
    const { evaluation } = await acts.rate(await submitted(), REPORT, ['ABOVE', 'BELOW'])
    expect(evaluation).toMatchObject({
      ...{ status: 'RATED', predicate: 'POOR', creditPoints: null },
      explanation: {
        inputs: ['Work results: above expectation', 'Behaviour: below expectation'],
        result: 'Poor',
        legalBasis: { regulation: { code: 'PERMENPANRB_6_2022' } },
      },
    })
  })
  test('shows it to the person at the legal moment: when it is issued', async () => {
    const evaluation = await rated()
    const seen = async () => (await acts.of(STAFF, person(STAFF)))['M2026-07']!
    expect(await seen()).toMatchObject({ status: 'RATED', predicate: null, workRating: null, explanation: null })
    await acts.issue(evaluation)
    expect(await seen()).toMatchObject({ status: 'ISSUED', predicate: 'GOOD', selfView: { workRating: 'ABOVE' } })
  })
  test('rates anew until then, and not after', async () => {
    const again = (await acts.rate(await rated(), REPORT, ['ABOVE', 'ABOVE'])).evaluation!
    expect(again.predicate).toBe('VERY_GOOD')
    const issued = (await acts.issue(again)).evaluation!
    expect((await acts.rate(issued, REPORT)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  })
  test('returns it with a note, and the person corrects it', async () => {
    const evaluation = await submitted()
    expect((await acts.sendBack(evaluation, ' ')).refusals).toEqual([
      expect.objectContaining({ code: 'REASON_MISSING', field: 'input.reason' }),
    ])
    const returned = (await acts.sendBack(evaluation, 'Realisasi belum diisi')).evaluation!
    expect(returned.status).toBe('RETURNED')
    expect((await acts.assess(returned)).evaluation?.status).toBe('SUBMITTED')
  })
  test('does not rate what the person has not handed over', async () =>
    expect((await acts.rate(await july(), REPORT)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })]))

  test.each([
    ['the person', STAFF],
    ['a superior further up', HEAD],
    ['a colleague', COLLEAGUE],
  ])('and not %s rates', async (_who, by) =>
    expect((await acts.rate(await submitted(), REPORT, ['ABOVE', 'ABOVE'], {}, by)).error).toMatchObject({
      code: 'FORBIDDEN',
    }),
  )

  test.each<[string, object, string]>([
    ['of somebody else', { kind: 'PROGRESS', id: OTHERS_REPORT }, 'input.work.references.0.id'],
    ['of another month', { kind: 'PROGRESS', id: OLD_REPORT }, 'input.work.references.0.id'],
    ['of another kind', { kind: 'FEEDBACK', id: REPORT }, 'input.work.references.0.id'],
    ['that is no id', { kind: 'EVIDENCE', id: "' or 1=1" }, 'input.work.references.0.id'],
  ])('cannot rest a rating on a record %s', async (_what, reference, field) => {
    const { error } = await acts.rate(await submitted(), REPORT, undefined, {
      work: { rating: 'MEETS', references: [reference] },
    })
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', fields: [expect.objectContaining({ field })] })
  })
  test('cannot rate without anything that it rests on', async () => {
    const behaviour = { rating: 'MEETS', references: [] }
    expect((await acts.rate(await submitted(), REPORT, undefined, { behaviour })).refusals).toEqual([
      expect.objectContaining({ code: 'REFERENCE_MISSING', field: 'input.behaviour.references' }),
    ])
  })
  test('who gave no feedback says why', async () => {
    const evaluation = await submitted()
    expect((await acts.rate(evaluation, REPORT, undefined, { feedbackReason: null })).refusals).toEqual([
      expect.objectContaining({ code: 'REASON_MISSING', field: 'input.feedbackReason' }),
    ])
    await tested.service.database.query(
      `insert into feedback (id, plan_id, behaviour, author_id, relation, kind, observed, effect, next_step, given_at, given_on)
       values (gen_random_uuid(), $1, 'LOYAL', $2, 'SUPERIOR', 'DIRECTION', 'a', 'b', 'c', now(), '2026-07-20')`,
      [own.plan, BOSS],
    )
    expect((await acts.rate(evaluation, REPORT, undefined, { feedbackReason: null })).evaluation?.status).toBe('RATED')
  })
})

describe('the whole year', () => {
  const standing = async () => {
    const { entities } = await askEntities(tested.service, {
      type: 'Employee',
      fields: 'performanceStanding { exactCreditPoints creditPointsThrough recentPredicates { year predicate } }',
      representations: [{ id: STAFF }],
      caller: person(STAFF),
    })
    return (entities as [{ performanceStanding: object }])[0].performanceStanding
  }

  test('counts from its issue on: predicate, points of its months, and a closed plan', async () => {
    const evaluation = await rated(year, ['ABOVE', 'ABOVE'])
    expect(evaluation.creditPoints).toBe(10.9375)
    expect(await standing()).toMatchObject({ exactCreditPoints: null, recentPredicates: [] })
    await acts.issue(evaluation)
    expect(await standing()).toEqual({
      exactCreditPoints: '10.9375',
      creditPointsThrough: '2026-07-31',
      recentPredicates: [{ year: 2026, predicate: 'VERY_GOOD' }],
    })
    const [plan] = await tested.service.database.query('select status from performance_plan where id = $1', [own.plan])
    expect(plan).toEqual({ status: 'CLOSED' })
  })
  test('replaces what an import said of that year', async () => {
    await tested.service.database.query(
      `insert into evaluation values ('${STAFF}', 2026, 'BELOW', 'BELOW', 'VERY_POOR', '2026-07-31');
       insert into credit_entry values ('${STAFF}', 'AHLI_PERTAMA', '2026-01-01', 'CONVERSION', '2026-07-31', 2026, 'VERY_POOR', 12.5, 0.25, 7, 1.822917)`,
    )
    await acts.issue(await rated(year))
    expect(await standing()).toMatchObject({ exactCreditPoints: '7.291667', recentPredicates: [{ predicate: 'GOOD' }] })
  })
  test('of a month changes nothing of that', async () => {
    await acts.issue(await rated())
    expect(await standing()).toMatchObject({ exactCreditPoints: null, recentPredicates: [] })
  })
})

describe('the spread of predicates', () => {
  const organisation = (input: object, caller = person(COLLEAGUE, 'HR_OFFICER')) =>
    ask(tested.service, {
      query: `mutation ($input: RecordOrganisationResultInput!) { recordOrganisationResult(input: $input) { refusals { code } result { predicate version } } }`,
      variables: { input: { year: 2026, predicate: 'EXCELLENT', expectedVersion: 0, ...input } },
      caller,
    })
  const tenVeryGood = () =>
    tested.service.database.query(`
      insert into directory select gen_random_uuid(), '7104', gen_random_uuid(), '{}', null, 'PNS', true, 1 from generate_series(1, 10)
        where (select count(*) from directory) < 10;
      insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
        select gen_random_uuid(), employee_id, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED' from directory
         where superior_ids = '{}' and not exists (select 1 from performance_plan p where p.employee_id = directory.employee_id);
      insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, predicate)
        select id, 'M2026-07', '2026-07-01', '2026-07-31', 'RATED', 'VERY_GOOD' from performance_plan where approach = 'QUALITATIVE'`)

  test('asks for a written reason where a predicate departs from it, and never blocks', async () => {
    await organisation({})
    await tenVeryGood()
    const evaluation = await submitted()
    expect((await acts.rate(evaluation, REPORT, ['ABOVE', 'ABOVE'])).refusals).toEqual([
      expect.objectContaining({ code: 'REASON_MISSING', field: 'input.distributionReason' }),
    ])
    const reason = { distributionReason: 'Menyelamatkan data satu kabupaten' }
    expect((await acts.rate(evaluation, REPORT, ['ABOVE', 'ABOVE'], reason)).evaluation?.predicate).toBe('VERY_GOOD')
  })
  test('says nothing where the organisation has no result yet', async () => {
    await tenVeryGood()
    expect((await acts.rate(await submitted(), REPORT, ['ABOVE', 'ABOVE'])).refusals).toEqual([])
  })
  test('is told before anything is kept', async () => {
    await organisation({})
    await tenVeryGood()
    const evaluation = await july()
    const preview = (caller = person(BOSS)) =>
      ask(tested.service, {
        query: `query ($id: ID!) { evaluationPreview(evaluation: $id, workRating: ABOVE, behaviourRating: ABOVE) {
          predicate creditPoints explanation { result } warnings { predicates count total most } } }`,
        variables: { id: evaluation.id },
        caller,
      })
    expect((await preview()).data?.['evaluationPreview']).toEqual({
      predicate: 'VERY_GOOD',
      creditPoints: null,
      explanation: { result: 'Very good' },
      warnings: [{ predicates: ['VERY_GOOD'], count: expect.any(Number), total: expect.any(Number), most: 0.7 }],
    })
    expect((await july()).version).toBe(0)
    expect((await preview(person(STAFF))).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  })
  test('is held against a result that only an HR officer records, from the version that was read', async () => {
    expect((await organisation({}, person(BOSS))).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    expect((await organisation({})).data?.['recordOrganisationResult']).toEqual({
      refusals: [],
      result: { predicate: 'EXCELLENT', version: 1 },
    })
    expect((await organisation({})).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 1 })
  })
})

test('evaluations of a team cost one statement each for plans, evaluations and histories', async () => {
  await rated()
  const statements = await recordStatements(tested.service.database, async () => {
    const { errors } = await ask(tested.service, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { performancePlan(year: 2026) {
        evaluations { period { label } predicate status explanation { rule } history { digest } } } } } }`,
      variables: { of: [STAFF, COLLEAGUE].map((employee) => ({ __typename: 'Employee', id: employee })) },
      caller: person(BOSS),
    })
    expect(errors).toBeUndefined()
  })
  expect(statements).toHaveLength(4)
})
