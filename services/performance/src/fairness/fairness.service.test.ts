import { askEntities, type Caller, type FactSource, openForTest, type TestedService } from '@jalur/common'
import { BOSS, COLLEAGUE, id, introduce, person, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

let isSilent = false
/** Personnel as far as it tells sex and year of birth: the last digit of an id decides both. */
const personnel: FactSource = {
  name: 'personnel',
  async factsOf(references) {
    if (isSilent) throw new Error('silent')
    return references.map(({ employeeId }) => {
      const isOdd = parseInt(employeeId.slice(-1), 16) % 2 === 1
      return { sex: isOdd ? 'M' : 'F', birthYear: isOdd ? 1970 : 1995 }
    })
  },
}
let tested: TestedService

// Forty people under one assessor, of whom men get the best predicate, and forty under the other, who get Baik.
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-20', [personnel])
  await introduce(tested.service)
  await tested.service.database.query(`
    insert into directory select ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, '7104', '${id(900)}',
        array[(case when n <= 40 then '${BOSS}' else '${COLLEAGUE}' end)::uuid], null, 'PNS', true, 1 from generate_series(1, 80) as n;
    insert into evaluation select employee_id, 2025, 'MEETS', 'MEETS',
        case when superior_ids[1] = '${BOSS}' and right(employee_id::text, 1) in ('1','3','5','7','9','b','d','f')
             then 'VERY_GOOD' else 'GOOD' end, '2026-01-10'
      from directory where unit_id = '${id(900)}'`)
})
afterAll(() => tested.close())

async function fairness(caller: Caller = person(STAFF, 'HR_OFFICER')) {
  const { entities, codes } = await askEntities(tested.service, {
    type: 'Agency',
    fields: `ratingFairness(year: 2025) { ratings average hiddenGroups hidden { dimension groups } traitsKnown
      groups { dimension group count veryGood mean { average low high } assessor { id }
               findings { flag probability explanation { rule inputs result notMeant } } } }`,
    representations: [{ code: '7104' }],
    caller,
  })
  return codes[0] ?? (entities as [{ ratingFairness: Report }])[0].ratingFairness
}
interface Report {
  ratings: number
  traitsKnown: boolean
  groups: {
    dimension: string
    group: string
    veryGood: number
    mean: { average: number; low: number; high: number }
    findings: { flag: string; explanation: { inputs: string[]; notMeant: string } }[]
  }[]
}
const flags = ({ groups }: Report) =>
  groups.flatMap(({ dimension, group, findings }) => findings.map(({ flag }) => `${dimension} ${group} ${flag}`))

test('planted bias is found by sex, age and assessor', async () => {
  const report = (await fairness()) as Report
  expect(report).toMatchObject({ ratings: 80, traitsKnown: true })
  expect(flags(report)).toEqual(
    expect.arrayContaining([
      ...['SEX M LENIENT', 'SEX F SEVERE', 'AGE_BAND 55+ LENIENT'],
      ...[`ASSESSOR ${BOSS} LENIENT`, `ASSESSOR ${COLLEAGUE} COMPRESSED`],
    ]),
  )
  expect(report.groups[0]?.findings.length).toBeGreaterThan(0)
})
test('each group is told with its mean and interval, each flag with what was counted and what it does not mean', async () => {
  const report = (await fairness()) as Report
  const men = report.groups.find(({ dimension, group }) => dimension === 'SEX' && group === 'M')!
  expect(men.mean.average).toBeCloseTo(4.5, 9)
  expect(men.mean.low).toBeLessThan(4.5)
  expect(report).toMatchObject({ average: 4.25, hidden: [] })
  const [lenient] = men.findings
  expect(lenient?.explanation.inputs).toEqual([
    '40 predicates in the group, of 80 in the agency',
    'Very good: 20 in the group, 20 in the agency',
  ])
  expect(lenient?.explanation.notMeant).toContain('no proof')
})
test('where personnel does not answer, assessors are still compared, and the report says what is missing', async () => {
  isSilent = true
  const report = (await fairness()) as Report
  isSilent = false
  expect(report.traitsKnown).toBe(false)
  expect(new Set(report.groups.map(({ dimension }) => dimension))).toEqual(new Set(['ASSESSOR']))
})
test.each<[string, Caller]>([
  ['an employee', person(STAFF)],
  ['an HR officer of another agency', { ...person(STAFF, 'HR_OFFICER'), agencyCode: '7101' } as Caller],
])('%s does not see it', async (_who, caller) => expect(await fairness(caller)).toBe('FORBIDDEN'))
