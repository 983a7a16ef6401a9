import { askEntities, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { BOSS, COLLEAGUE, HEAD, introduce, person, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(30_000)

let tested: TestedService
const hold = (employee: string, position: string) =>
  tested.service.database.query('update directory set position_code = $2 where employee_id = $1', [employee, position])

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  await hold(STAFF, 'ANALIS_SDM_APARATUR.AHLI_MUDA')
  await hold(COLLEAGUE, 'ANALIS_SDM_APARATUR.AHLI_UTAMA')
  await tested.service.database.query(`insert into credit_entry values
    ('${STAFF}', 'AHLI_PERTAMA', '2021-01-01', 'INTEGRATION', '2022-12-31', 2022, null, null, null, null, 80.125),
    ('${STAFF}', 'AHLI_PERTAMA', '2023-01-01', 'CONVERSION', '2023-12-31', 2023, 'VERY_GOOD', 12.5, 1.5, 12, 18.75),
    ('${STAFF}', 'AHLI_MUDA', '2024-01-01', 'CONVERSION', '2024-12-31', 2024, 'GOOD', 25, 1, 12, 25),
    ('${STAFF}', 'AHLI_MUDA', '2025-01-01', 'CONVERSION', '2025-12-31', 2025, 'NEEDS_IMPROVEMENT', 25, 0.75, 12, 18.75),
    ('${COLLEAGUE}', 'AHLI_UTAMA', '2025-01-01', 'CONVERSION', '2025-12-31', 2025, 'GOOD', 50, 1, 12, 50)`)
})
afterAll(() => tested.close())

interface Account {
  total: number | null
  neededForNextLevel: number | null
  entries: {
    totalCount: number
    nodes: { year: number; points: number }[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }
}
async function accounts(employees: string[], page = '(first: 20)', caller = person(BOSS)): Promise<(Account | null)[]> {
  const { entities, codes } = await askEntities(tested.service, {
    type: 'Employee',
    fields: `creditPoints { total exactTotal neededForNextLevel entries${page} { totalCount nodes {
      year kind level predicate coefficient multiplier months points exactPoints } pageInfo { hasNextPage endCursor } } }`,
    representations: employees.map((id) => ({ id })),
    caller,
  })
  expect(codes).toEqual([])
  return (entities as { creditPoints: Account | null }[]).map(({ creditPoints }) => creditPoints)
}

test('the account tells the points of the level held, what is missing, and what it is made of', async () => {
  const [account] = await accounts([STAFF])
  expect(account).toMatchObject({ total: 43.75, exactTotal: '43.75', neededForNextLevel: 156.25 })
  expect(account?.entries.nodes.map(({ year, points }) => [year, points])).toEqual([
    [2025, 18.75],
    [2024, 25],
    [2023, 18.75],
    [2022, 80.125],
  ])
  expect(account?.entries.nodes[0]).toEqual({
    ...{ year: 2025, kind: 'CONVERSION', level: 'AHLI_MUDA', predicate: 'NEEDS_IMPROVEMENT' },
    ...{ coefficient: 25, multiplier: 0.75, months: 12, points: 18.75, exactPoints: '18.75' },
  })
})
test('at the top of a ladder nothing is missing', async () =>
  expect((await accounts([COLLEAGUE]))[0]).toMatchObject({ total: 50, neededForNextLevel: null }))
test('without a level there are no points to tell', async () =>
  expect((await accounts([HEAD], '(first: 20)', person(HEAD)))[0]).toMatchObject({
    ...{ total: null, neededForNextLevel: null },
    entries: { totalCount: 0 },
  }))
test('entries come in pages, newest first, and none twice', async () => {
  const [one] = await accounts([STAFF], '(first: 3)')
  const [two] = await accounts([STAFF], `(first: 3, after: "${one!.entries.pageInfo.endCursor}")`)
  expect([one, two].flatMap((account) => account!.entries.nodes.map(({ year }) => year))).toEqual([
    2025, 2024, 2023, 2022,
  ])
  expect([one, two].map((account) => account!.entries.pageInfo.hasNextPage)).toEqual([true, false])
})
test('the accounts of a team cost one statement each for standing, entries, counts and who may see them', async () => {
  const statements = await recordStatements(tested.service.database, () => accounts([STAFF, COLLEAGUE]))
  expect(statements).toHaveLength(4)
})
