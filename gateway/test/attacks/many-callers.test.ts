import type { Caller } from '@jalur/common'
import { callerOf } from '../../../tools/src/schema/viewers'
import { post } from '../ask'
import { findPairs, type Pair, type Person } from '../people'
import { openWholeGraph, type WholeGraph } from '../whole-graph'

let graph: WholeGraph
let colleagues: Pair
beforeAll(async () => {
  const most = { PUBLIC: 1e9, PERSON: 1e9, PARTNER: 1e9 }
  graph = await openWholeGraph({ budget: { perMinute: most, perOperation: most }, deadline: 20_000 })
  colleagues = (await findPairs(graph.services[0]!)).COLLEAGUE
}, 60_000)
afterAll(() => graph.close())
jest.setTimeout(120_000)

const AT_ONCE = 20

/** Does the work `times` times, so many at once. */
async function many(times: number, work: (index: number) => Promise<void>): Promise<void> {
  for (let start = 0; start < times; start += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(start + index)))
}

describe('S-30 two persons on the same connections', () => {
  test('of a thousand answers in turn none belongs to the other', async () => {
    const query = '{ me { id nip name integrityStanding { eventsAttended } } }'
    const asked = [colleagues.viewer, colleagues.subject].map((person) => ({ person, caller: callerOf('ASN', person) }))
    const truth = await Promise.all(asked.map(({ caller }) => post(graph.url, { query, caller })))
    let leaks = 0
    await many(1_000, async (index) => {
      const turn = (index * 7 + Math.floor(index / 3)) % 2
      const { person, caller } = asked[turn]!
      const { data } = await post(graph.url, { query, caller })
      const me = data?.['me'] as { id: string; nip: string }
      if (me.id !== person.id || me.nip !== person.nip) leaks += 1
      if (JSON.stringify(data) !== JSON.stringify(truth[turn]!.data)) leaks += 1
    })
    expect(leaks).toBe(0)
  })
})

describe('S-31 the same query of two callers', () => {
  const QUERY = 'query ($id: ID!) { employee(id: $id) { name nip birthDate careerSteps { eligibleNow } } }'
  const ask = (caller: Caller, of: Person) => post(graph.url, { query: QUERY, variables: { id: of.id }, caller })

  test('whoever asks second gets what is granted to them, not what the first was told', async () => {
    const { viewer, subject } = colleagues
    const [officer, colleague] = [callerOf('HR_OFFICER', viewer), callerOf('ASN', viewer)]
    await many(200, async (index) => {
      const isOfficer = index % 2 === 0
      const { data, errors = [] } = await ask(isOfficer ? officer : colleague, subject)
      const person = data?.['employee'] as { name: string; nip: string | null }
      expect(person).toMatchObject({ name: subject.name, nip: isOfficer ? subject.nip : null })
      expect(errors.some(({ path }) => path?.join('.') === 'employee.nip')).toBe(!isOfficer)
    })
  })
  test('no cache on the way may keep an answer', async () => {
    const { viewer, subject } = colleagues
    for (const caller of [callerOf('HR_OFFICER', viewer), callerOf('ASN', viewer), { kind: 'PUBLIC' } as const]) {
      const { headers } = await ask(caller, subject)
      expect(headers.get('cache-control')).toContain('no-store')
      expect(headers.get('etag')).toBeNull()
    }
  })
})
