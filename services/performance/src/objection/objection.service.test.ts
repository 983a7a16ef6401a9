import { ask, askEntities, type Caller, openForTest, type TestedService } from '@jalur/common'
import { type AnsweredEvaluation, evaluationActs, reportOf } from '../evaluation/testing'
import { approvedPlan, BOSS, COLLEAGUE, HEAD, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

const REPORT = id(500)
let tested: TestedService
const FIELDS =
  'id version status predicate creditPoints issuedOn objectionUntil history { action } objection { id version status reason statement decision decisionReason decidedOn dueOn }'
const acts = evaluationActs(() => tested.service, FIELDS)

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  await tested.service.database.query(
    `update directory set position_code = 'ANALIS_SDM_APARATUR.AHLI_PERTAMA' where employee_id = $1`,
    [STAFF],
  )
  const { result } = await approvedPlan(tested.service, STAFF, 100, '2026-07-31')
  await reportOf(tested.service, REPORT, result, '2026-07-15')
})
afterAll(() => tested.close())
beforeEach(async () => {
  await tested.service.database.query(
    'truncate plan_evaluation, evaluation_reference, objection, rating_ledger, evaluation, credit_entry cascade',
  )
  await tested.service.database.query(`update performance_plan set status = 'APPROVED'`)
})

interface Objection {
  id: string
  version: number
  status: string
  decision: string | null
}
const change = (mutation: string, caller: Caller, input: object) =>
  send<{ objection: Objection | null }>(tested.service, mutation, caller, input, {
    selection: 'objection { id version status decision dueOn }',
    inputType: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  })
const year = async (caller = person(STAFF)): Promise<AnsweredEvaluation> => (await acts.of(STAFF, caller))['Y2026']!

/** The issued result of the year: POOR, because work is above expectation and behaviour below. */
async function issued(): Promise<AnsweredEvaluation> {
  const handed = (await acts.assess(await year())).evaluation!
  const rated = (await acts.rate(handed, REPORT, ['ABOVE', 'BELOW'])).evaluation!
  await acts.issue(rated)
  return year()
}
/** As if the person had received the result on that day. */
const receivedOn = (day: string) => tested.service.database.query('update plan_evaluation set issued_on = $1', [day])
const file = (evaluation: AnsweredEvaluation, by = STAFF, input: object = {}) =>
  change('fileObjection', person(by), {
    ...{
      evaluation: evaluation.id,
      expectedVersion: evaluation.version,
      reason: 'Perilaku dinilai dari satu kejadian',
    },
    ...input,
  })
const state = ({ id: objectionId, version }: Objection, by = BOSS) =>
  change('stateOnObjection', person(by), { id: objectionId, expectedVersion: version, statement: 'Terjadi tiga kali' })
const decide = ({ id: objectionId, version }: Objection, by = HEAD, input: object = {}) =>
  change('decideObjection', person(by), {
    ...{ id: objectionId, expectedVersion: version, decision: 'CHANGED', reason: 'Kejadian itu di luar kendali' },
    ...{ workRating: 'ABOVE', behaviourRating: 'ABOVE' },
    ...input,
  })
async function heard(): Promise<Objection> {
  const { objection } = await file(await issued())
  return (await state(objection!)).objection!
}
async function standing() {
  const { entities } = await askEntities(tested.service, {
    type: 'Employee',
    fields: 'performanceStanding { exactCreditPoints recentPredicates { predicate } }',
    representations: [{ id: STAFF }],
    caller: person(STAFF),
  })
  return (entities as [{ performanceStanding: object }])[0].performanceStanding
}

describe('an objection', () => {
  test('is filed by the person, and is to be decided in time', async () => {
    const { objection } = await file(await issued())
    expect(objection).toMatchObject({ status: 'FILED', decision: null, dueOn: '2026-08-24' })
    expect(await year()).toMatchObject({ status: 'OBJECTED', objection: { reason: expect.stringContaining('satu') } })
  })
  test('is accepted on the fourteenth day from the receipt, and refused on the fifteenth with the article', async () => {
    await issued()
    await receivedOn('2026-07-26')
    const late = await year()
    expect(late).toMatchObject({ status: 'FINAL', objectionUntil: null })
    expect((await file(late)).refusals).toEqual([
      {
        ...{ code: 'WINDOW_CLOSED', field: 'input.evaluation' },
        message: 'An objection can be filed within 14 days of receipt, until 9 August 2026 (PP 30/2019 art. 58-59).',
      },
    ])
    await receivedOn('2026-07-27')
    expect(await year()).toMatchObject({ objectionUntil: '2026-08-10' })
    expect((await file(await year())).objection).toMatchObject({ status: 'FILED' })
  })
  test('needs an issued result', async () =>
    expect((await file(await year())).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })]))
  test.each([
    ['the assessor', BOSS],
    ['a colleague', COLLEAGUE],
  ])('is not filed by %s', async (_who, by) =>
    expect((await file(await issued(), by)).error).toMatchObject({ code: 'FORBIDDEN' }),
  )
  test('needs words', async () =>
    expect((await file(await issued(), STAFF, { reason: ' ' })).error).toMatchObject({
      fields: [expect.objectContaining({ field: 'input.reason' })],
    }))
  test('is filed once', async () => {
    await file(await issued())
    expect((await file(await year())).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  })
  test('waits for somebody above the assessor to be on record', async () => {
    const result = await issued()
    await tested.service.database.query(`update directory set superior_ids = '{}' where employee_id = $1`, [BOSS])
    expect((await file(result)).refusals).toEqual([expect.objectContaining({ code: 'NO_SUPERIOR' })])
    await tested.service.database.query('update directory set superior_ids = $2 where employee_id = $1', [BOSS, [HEAD]])
  })
})

describe('the hearing', () => {
  test('is the statement of the assessor, and of nobody else, once', async () => {
    const { objection } = await file(await issued())
    expect((await state(objection!, HEAD)).error).toMatchObject({ code: 'FORBIDDEN' })
    const stated = (await state(objection!)).objection!
    expect(stated.status).toBe('HEARD')
    expect((await state(stated)).refusals).toEqual([expect.objectContaining({ code: 'NOT_NOW' })])
  })
  test('comes before the decision, unless the assessor let the time pass', async () => {
    const { objection } = await file(await issued())
    expect((await decide(objection!)).refusals).toEqual([expect.objectContaining({ code: 'NOT_HEARD' })])
    await tested.service.database.query(`update objection set filed_on = '2026-08-02'`)
    expect((await decide(objection!)).objection?.status).toBe('DECIDED')
  })
})

describe('the decision', () => {
  test('changes the result, and with it credit points and predicate in the next read', async () => {
    const objection = await heard()
    expect(await standing()).toEqual({ exactCreditPoints: '3.645833', recentPredicates: [{ predicate: 'POOR' }] })
    expect((await decide(objection)).objection).toMatchObject({ status: 'DECIDED', decision: 'CHANGED' })
    expect(await standing()).toEqual({ exactCreditPoints: '10.9375', recentPredicates: [{ predicate: 'VERY_GOOD' }] })
    expect(await year()).toMatchObject({
      ...{ status: 'FINAL', predicate: 'VERY_GOOD', creditPoints: 10.9375 },
      history: ['SUBMITTED', 'RATED', 'ISSUED', 'OBJECTED', 'CHANGED'].map((action) => ({ action })),
      objection: { statement: 'Terjadi tiga kali', decisionReason: expect.any(String), decidedOn: '2026-08-10' },
    })
  })
  test('leaves the ledger intact', async () => {
    await decide(await heard())
    const { data } = await ask(tested.service, {
      query: '{ ratingLedgerCheck { intact } }',
      caller: person(COLLEAGUE, 'HR_OFFICER'),
    })
    expect(data).toEqual({ ratingLedgerCheck: { intact: true } })
  })
  test('can confirm the result', async () => {
    await decide(await heard(), HEAD, { decision: 'CONFIRMED', workRating: null, behaviourRating: null })
    expect(await year()).toMatchObject({ status: 'FINAL', predicate: 'POOR', objection: { decision: 'CONFIRMED' } })
    expect(await standing()).toMatchObject({ recentPredicates: [{ predicate: 'POOR' }] })
  })
  test('is final', async () => {
    const decided = (await decide(await heard())).objection!
    expect((await decide(decided, HEAD, { behaviourRating: 'MEETS' })).refusals).toEqual([
      expect.objectContaining({ code: 'NOT_NOW' }),
    ])
    expect((await acts.rate(await year(person(BOSS)), REPORT)).refusals).toEqual([
      expect.objectContaining({ code: 'NOT_NOW' }),
    ])
  })
  test.each([
    ['the assessor', BOSS],
    ['the person', STAFF],
    ['a colleague', COLLEAGUE],
  ])('is not made by %s', async (_who, by) =>
    expect((await decide(await heard(), by)).error).toMatchObject({ code: 'FORBIDDEN' }),
  )
  test.each<[string, object, string]>([
    ['without a reason', { reason: '' }, 'input.reason'],
    ['for another result without ratings', { workRating: null }, 'input.workRating'],
    ['for the same result', { behaviourRating: 'BELOW' }, 'input.workRating'],
  ])('%s is refused with the field', async (_what, input, field) =>
    expect((await decide(await heard(), HEAD, input)).error).toMatchObject({
      fields: [expect.objectContaining({ field })],
    }),
  )
})
