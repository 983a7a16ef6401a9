import { openForTest, type TestedService } from '@jalur/common'
import { evaluationActs, reportOf } from '../evaluation/testing'
import { approvedPlan, COLLEAGUE, id, introduce, STAFF } from '../plan/testing'
import { service } from '../service'

let tested: TestedService
const acts = evaluationActs(() => tested.service)
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  const { result } = await approvedPlan(tested.service, STAFF, 100, '2026-07-31')
  await reportOf(tested.service, id(500), result, '2026-07-15')
})
afterAll(() => tested.close())

const results = () =>
  tested.service.factsOf!([STAFF, COLLEAGUE, id(77)].map((employeeId) => ({ employeeId, targets: [], year: 2026 })))
const nothing = {
  ...{ planStatus: null, workRating: null, behaviourRating: null, predicate: null },
  ...{ creditPoints: null, issuedOn: null, objection: null, parts: {} },
}

test('another service is told of a year what was handed over, and of nobody else anything', async () => {
  const handed = (await acts.assess((await acts.of())['Y2026']!)).evaluation!
  const rated = (await acts.rate(handed, id(500), ['ABOVE', 'MEETS'])).evaluation!
  expect(await results()).toMatchObject([{ ...nothing, planStatus: 'APPROVED' }, nothing, nothing])
  await acts.issue(rated)
  expect(await results()).toMatchObject([
    {
      ...nothing,
      planStatus: 'CLOSED',
      workRating: 'ABOVE',
      behaviourRating: 'MEETS',
      predicate: 'GOOD',
      issuedOn: '2026-08-10',
    },
    nothing,
    nothing,
  ])
})

test('a predicate that was taken over is told without a plan', async () => {
  await tested.service.database.query(
    `insert into evaluation (employee_id, year, predicate, decided_on, work_rating, behaviour_rating)
     values ($1, 2024, 'GOOD', '2025-01-10', 'MEETS', 'MEETS')`,
    [COLLEAGUE],
  )
  const [told] = await tested.service.factsOf!([{ employeeId: COLLEAGUE, targets: [], year: 2024 }])
  expect(told).toMatchObject({ planStatus: null, predicate: 'GOOD', issuedOn: '2025-01-10' })
})
