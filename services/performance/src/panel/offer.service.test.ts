import { ask, type Caller, employeeChanged, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { BOSS, COLLEAGUE, entry, HEAD, id, introduce, person, STAFF } from '../plan/testing'
import { service } from '../service'

jest.setTimeout(30_000)

const [BELOW, GONE] = [id(21), id(22)]
const OFFICER = person(id(30), 'HR_OFFICER')
let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', '2026-08-10')
  await introduce(tested.service)
  await tested.service.consume(
    [entry(BELOW, [STAFF, BOSS, HEAD]), { ...entry(GONE, [BOSS, HEAD]), active: false }].map(employeeChanged),
  )
})
afterAll(() => tested.close())

interface Offer {
  candidates: { employee: { id: string }; relation: string }[]
  least: number
  closesBy: string
  legalBasis: { regulation: { code: string }; confidence: string }
}
async function offers(caller: Caller, of = [STAFF]): Promise<(Offer | null)[] | string> {
  const { data, errors } = await ask(tested.service, {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Employee { panelOffer {
      candidates { employee { id } relation } least closesBy legalBasis { regulation { code } confidence } } } } }`,
    variables: { of: of.map((employee) => ({ __typename: 'Employee', id: employee })) },
    caller,
  })
  if (errors) return String(errors[0]!.extensions?.['code'])
  return (data?.['_entities'] as { panelOffer: Offer | null }[]).map(({ panelOffer }) => panelOffer)
}

describe('whom a panel could ask', () => {
  test.each<[string, Caller]>([
    ['the direct superior', person(BOSS)],
    ['an HR officer of the agency', OFFICER],
  ])('is told to %s: who works below and beside, with the rule', async (_who, caller) =>
    expect(await offers(caller)).toEqual([
      {
        candidates: [
          { employee: { id: BELOW }, relation: 'SUBORDINATE' },
          { employee: { id: COLLEAGUE }, relation: 'PEER' },
        ],
        ...{ least: 5, closesBy: '2026-10-09' },
        legalBasis: { regulation: { code: 'PERMENPANRB_6_2022' }, confidence: 'UNVERIFIED' },
      },
    ]),
  )

  test.each<[string, Caller, unknown]>([
    ['the person, also as an HR officer', person(STAFF, 'HR_OFFICER'), [null]],
    ['a superior further up, who does not ask', person(HEAD), [null]],
    ['a colleague', person(COLLEAGUE), 'FORBIDDEN'],
    ['an officer of another agency', { ...OFFICER, agencyCode: '7501' } as Caller, 'FORBIDDEN'],
  ])('is not told to %s', async (_who, caller, answer) => expect(await offers(caller)).toEqual(answer))

  test('of a page of people costs a fixed number of statements', async () => {
    await offers(OFFICER)
    const statements = await recordStatements(tested.service.database, () => offers(OFFICER, [STAFF, COLLEAGUE, BOSS]))
    expect(statements.length).toBeLessThanOrEqual(3)
  })
})
