import { ask, type Caller, openForTest, type TestedService } from '@jalur/common'
import { evaluationActs, reportOf } from '../evaluation/testing'
import { approvedPlan, BOSS, COLLEAGUE, id, introduce, person, send, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(60_000)

const [UNIT, REPORT] = [id(9), id(500)]
const officer = person(COLLEAGUE, 'HR_OFFICER')
const elsewhere: Caller = { ...officer, agencyCode: '7101' } as Caller
let tested: TestedService
const FIELDS = `id version status workRating predicate period { label }
  leaderRating { unit { id } predicate workRating explanation legalBasis { regulation { code } confidence } }`
const acts = evaluationActs(() => tested.service, FIELDS)

beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  const { result } = await approvedPlan(tested.service, STAFF, 100, '2026-07-31')
  await reportOf(tested.service, REPORT, result, '2026-07-15')
})
afterAll(() => tested.close())
beforeEach(() => tested.service.database.query('truncate unit_result, plan_evaluation cascade'))

interface Recorded {
  result: { version: number; predicate: string; leader: { id: string } } | null
}
const record = (input: object = {}, by: Caller = officer) =>
  send<Recorded>(
    tested.service,
    'recordUnitResult',
    by,
    { unit: UNIT, year: 2026, predicate: 'GOOD', leader: STAFF, expectedVersion: 0, ...input },
    { selection: 'result { version predicate leader { id } }', inputType: 'RecordUnitResultInput' },
  )
const handedIn = async (key = 'Y2026') => (await acts.assess((await acts.of())[key]!)).evaluation!

test('who leads a unit is rated by its achievement in the year, and sees why', async () => {
  await record()
  const year = await handedIn()
  expect(year).toMatchObject({
    leaderRating: {
      ...{ unit: { id: UNIT }, predicate: 'GOOD', workRating: 'MEETS' },
      legalBasis: { regulation: { code: 'PERMENPANRB_6_2022' }, confidence: 'UNVERIFIED' },
    },
  })
  const refused = await acts.rate(year, REPORT, ['ABOVE', 'MEETS'])
  expect(refused.refusals).toEqual([
    expect.objectContaining({ code: 'ORGANISATION_RATING', field: 'input.work.rating' }),
  ])
  expect((await acts.rate(year, REPORT, ['MEETS', 'MEETS'])).evaluation).toMatchObject({ workRating: 'MEETS' })
})

test('a month, or somebody who leads no unit, is rated freely', async () => {
  await record()
  const month = await handedIn('M2026-07')
  expect(month).toMatchObject({ leaderRating: null })
  expect((await acts.rate(month, REPORT, ['ABOVE', 'MEETS'])).evaluation).toMatchObject({ workRating: 'ABOVE' })
  await record({ leader: BOSS, expectedVersion: 1 })
  const year = await handedIn()
  expect((await acts.rate(year, REPORT, ['ABOVE', 'MEETS'])).evaluation).toMatchObject({ workRating: 'ABOVE' })
})

test('a result is recorded anew from its newest version', async () => {
  expect((await record()).result).toEqual({ version: 1, predicate: 'GOOD', leader: { id: STAFF } })
  expect((await record({ predicate: 'POOR' })).error).toEqual({ code: 'CONFLICT', currentVersion: 1 })
  expect((await record({ predicate: 'POOR', expectedVersion: 1 })).result).toMatchObject({
    version: 2,
    predicate: 'POOR',
  })
})

test.each<[string, object, string]>([
  ['of a year before the law', { year: 2021 }, 'input.year'],
  ['of a year to come', { year: 2027 }, 'input.year'],
  ['of a unit in which the leader does not work', { unit: id(8) }, 'input.leader'],
  ['with nobody as its leader', { leader: id(99) }, 'input.leader'],
])('a result %s is bad input', async (_what, input, field) =>
  expect((await record(input)).error).toMatchObject({ fields: [expect.objectContaining({ field })] }),
)

test.each<[string, Caller]>([
  ['the leader', person(STAFF)],
  ['a superior', person(BOSS)],
  ['an HR officer elsewhere', elsewhere],
])('%s records nothing', async (_who, by) => expect((await record({}, by)).error).toMatchObject({ code: 'FORBIDDEN' }))

test('the results of an agency come in pages, for its officers and leaders', async () => {
  await record()
  const list = async (page: string, caller: Caller) => {
    const { data, errors } = await ask(tested.service, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { unitResults(year: 2026${page}) {
        totalCount nodes { unit { id } } pageInfo { hasNextPage endCursor } } } } }`,
      variables: { of: [{ __typename: 'Agency', code: '7104' }] },
      caller,
    })
    return errors?.[0]?.extensions?.['code'] ?? (data?.['_entities'] as { unitResults: List }[])[0]!.unitResults
  }
  const page = (await list('', officer)) as List
  expect(page).toMatchObject({ totalCount: 1, nodes: [{ unit: { id: UNIT } }], pageInfo: { hasNextPage: false } })
  expect(await list(`, after: "${page.pageInfo.endCursor}"`, officer)).toMatchObject({ nodes: [] })
  expect([await list('', person(STAFF)), await list('', elsewhere)]).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})
interface List {
  totalCount: number
  nodes: object[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}
