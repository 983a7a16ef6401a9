import { askEntities, type Caller, openForTest, type TestedService } from '@jalur/common'
import { COLLEAGUE, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

const [BIG, SMALL] = [id(900), id(901)]
let tested: TestedService

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-20')
  await introduce(tested.service)
  await tested.service.database.query(`
    insert into directory select gen_random_uuid(), '7104', (case when n <= 12 then '${BIG}' else '${SMALL}' end)::uuid, '{}',
        null, 'PNS', true, 1 from generate_series(1, 21) as n;
    insert into evaluation select employee_id, 2025, 'MEETS', 'MEETS',
        case when row_number() over (order by employee_id) <= 3 then 'VERY_GOOD' else 'GOOD' end, '2026-01-10'
      from directory where unit_id = '${BIG}';
    insert into evaluation select employee_id, 2025, 'BELOW', 'BELOW', 'VERY_POOR', '2026-01-10' from directory where unit_id = '${SMALL}';
    insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status)
      select gen_random_uuid(), employee_id, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED' from directory where unit_id = '${BIG}';
    insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, issued_on)
      select id, 'M2026-07', '2026-07-01', '2026-07-31', 'ISSUED', '2026-08-12' from performance_plan limit 5`)
})
afterAll(() => tested.close())

async function performance(year: number, caller: Caller = person(COLLEAGUE, 'HR_OFFICER'), agency = '7104') {
  const { entities, codes } = await askEntities(tested.service, {
    type: 'Agency',
    fields: `performance(year: ${year}) { staff plansApproved evaluationsDue evaluationsOnTime predicates { predicate count share }
      ratingSpreadByUnit { unit { id } count average deviation } organisationResult { year predicate version } }`,
    representations: [{ code: agency }],
    caller,
  })
  return codes[0] ?? (entities as [{ performance: object }])[0].performance
}

test('the year of an agency in numbers: plans, evaluations in time', async () =>
  expect(await performance(2026)).toMatchObject({
    ...{ staff: 25, plansApproved: 12, evaluationsDue: 84, evaluationsOnTime: 5 },
  }))
test('how predicates spread; a unit with fewer than ten of them is not told', async () =>
  expect(await performance(2025)).toMatchObject({
    predicates: [
      { predicate: 'VERY_GOOD', count: 3, share: 3 / 21 },
      { predicate: 'GOOD', count: 9 },
      { predicate: 'NEEDS_IMPROVEMENT', count: 0 },
      { predicate: 'POOR', count: 0 },
      { predicate: 'VERY_POOR', count: 9 },
    ],
    ratingSpreadByUnit: [{ unit: { id: BIG }, count: 12, average: 4.25, deviation: Math.sqrt(0.1875) }],
  }))
test('what the agency achieved is told once it is recorded', async () => {
  expect(await performance(2026)).toMatchObject({ organisationResult: null })
  await send(
    tested.service,
    'recordOrganisationResult',
    person(COLLEAGUE, 'HR_OFFICER'),
    {
      ...{ year: 2026, predicate: 'GOOD', expectedVersion: 0 },
    },
    { selection: 'result { version }', inputType: 'RecordOrganisationResultInput' },
  )
  expect(await performance(2026)).toMatchObject({ organisationResult: { year: 2026, predicate: 'GOOD', version: 1 } })
  expect(await performance(2025)).toMatchObject({ organisationResult: null })
})
test('an agency without anybody has zeros', async () =>
  expect(
    await performance(2025, { ...person(COLLEAGUE, 'HR_OFFICER'), agencyCode: '7199' } as Caller, '7199'),
  ).toMatchObject({
    ...{ staff: 0, plansApproved: 0, evaluationsDue: 0, ratingSpreadByUnit: [] },
  }))
test.each<[string, Caller]>([
  ['an employee', person(STAFF)],
  ['an HR officer of another agency', { ...person(COLLEAGUE, 'HR_OFFICER'), agencyCode: '7101' } as Caller],
])('%s does not see it', async (_who, caller) => expect(await performance(2025, caller)).toBe('FORBIDDEN'))
