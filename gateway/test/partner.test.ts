import { readFileSync } from 'node:fs'
import path from 'node:path'
import { appendEvents, type Caller, EMPLOYEE_CHANGED, type PartnerCaller } from '@jalur/common'
import { codesOf, post } from './ask'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const query = readFileSync(path.join(__dirname, 'contract', 'partner.graphql'), 'utf8')
const PURPOSE = { 'x-purpose': 'DATA_SYNCHRONISATION' }
const AGENCY = '7104'

interface Employee {
  id: string
  nip: string | null
  name: string
  unit: { id: string; name: string }
  learningStanding: { hoursThisYear: number } | null
  performanceStanding: object | null
  integrityStanding: object | null
  careerSteps: { eligibleNow: boolean }[] | null
}

let graph: WholeGraph
let partner: PartnerCaller
beforeAll(async () => {
  graph = await openWholeGraph()
  partner = (await graph.caller('partner')) as PartnerCaller
}, 120_000)
afterAll(() => graph.close())

const employeesPage = async (caller: Caller = partner, headers: Record<string, string> = PURPOSE, agency = AGENCY) =>
  post(graph.url, { query, operationName: 'EmployeesPage', variables: { agency }, caller, headers })
const standing = (nips: string[], caller: Caller = partner, headers: Record<string, string> = PURPOSE) =>
  post(graph.url, { query, operationName: 'Standing', variables: { nips }, caller, headers })
const pageOf = ({ data }: Awaited<ReturnType<typeof employeesPage>>) =>
  data?.['employees'] as { totalCount: number; nodes: Employee[]; pageInfo: { hasNextPage: boolean } }
const found = ({ data }: Awaited<ReturnType<typeof standing>>) => data?.['employeesByNip'] as (Employee | null)[]
/** Looks again until it is there: events travel in the background. */
async function eventually<T>(look: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const found = await look()
    if (isThere(found) || tries === 100) return found
    await new Promise((later) => setTimeout(later, 100))
  }
}
const someNips = async (): Promise<string[]> =>
  pageOf(await employeesPage())
    .nodes.slice(0, 3)
    .map(({ nip }) => nip!)

describe('a page of employees', () => {
  test('holds what a register needs of each', async () => {
    const answer = await employeesPage()
    expect(answer.errors).toBeUndefined()
    const { nodes, totalCount, pageInfo } = pageOf(answer)
    expect(nodes.length).toBe(Math.min(100, totalCount))
    expect(pageInfo.hasNextPage).toBe(totalCount > 100)
    expect(nodes[0]).toMatchObject({
      ...{ nip: expect.stringMatching(/^\d{18}$/), name: expect.any(String), status: 'ACTIVE' },
      ...{ unit: { id: expect.any(String), name: expect.any(String) }, updatedAt: expect.stringMatching(/Z$/) },
    })
  })
  test.each([
    ['no purpose', {}],
    ['a purpose of its own making', { 'x-purpose': 'CURIOSITY' }],
  ])('holds no number for one with %s, and says what to do', async (_, headers) => {
    const answer = await employeesPage(partner, headers)
    expect(codesOf(answer)).toEqual(['PURPOSE_REQUIRED'])
    expect(answer.errors?.[0]?.message).toContain('x-purpose')
    expect(pageOf(answer).nodes.every(({ nip, name }) => nip === null && name)).toBe(true)
  })
  test('is refused for an agency that is not granted', async () => {
    const answer = await employeesPage(partner, PURPOSE, '7105')
    expect([codesOf(answer), answer.data]).toEqual([['FORBIDDEN'], null])
  })
})

describe('standings by number', () => {
  test('come from all four domains, in the order asked', async () => {
    const nips = (await someNips()).toReversed()
    const answer = await standing(nips)
    expect(answer.errors).toBeUndefined()
    expect(found(answer).map((employee) => employee?.nip)).toEqual(nips)
    for (const employee of found(answer)) {
      expect(employee).toMatchObject({
        learningStanding: { hoursThisYear: expect.any(Number) },
        performanceStanding: { recentPredicates: expect.any(Array) },
        integrityStanding: { pledgeSigned: expect.any(Boolean) },
      })
      expect(employee?.careerSteps?.length).toBeGreaterThan(0)
    }
  })

  test.each([
    ['learning:read', 'learningStanding'],
    ['performance:read', 'performanceStanding'],
    ['integrity:read', 'integrityStanding'],
  ] as const)('lack, without %s, only the %s, and steps that build on it are not promised', async (scope, field) => {
    const answer = await standing(await someNips(), { ...partner, scopes: partner.scopes.filter((it) => it !== scope) })
    expect(codesOf(answer)).toEqual(['FORBIDDEN'])
    for (const employee of found(answer)) {
      for (const name of ['learningStanding', 'performanceStanding', 'integrityStanding'] as const) {
        expect(employee?.[name] === null).toBe(name === field)
      }
      expect(employee?.careerSteps?.filter(({ eligibleNow }) => eligibleNow)).toEqual([])
    }
  })

  test('say UNKNOWN of requirements whose facts the partner may not read', async () => {
    const [nip] = await someNips()
    const answer = await post(graph.url, {
      query: 'query ($nips: [ID!]!) { employeesByNip(nips: $nips) { careerSteps { requirements { kind status } } } }',
      variables: { nips: [nip] },
      caller: { ...partner, scopes: partner.scopes.filter((it) => it !== 'integrity:read') },
      headers: PURPOSE,
    })
    const [employee] = answer.data?.['employeesByNip'] as [
      { careerSteps: { requirements: Record<string, string>[] }[] },
    ]
    const discipline = employee.careerSteps.flatMap(({ requirements }) =>
      requirements.filter((it) => it['kind'] === 'DISCIPLINE'),
    )
    expect(discipline.length).toBeGreaterThan(0)
    expect(discipline.every(({ status }) => status === 'UNKNOWN')).toBe(true)
  })

  test('are the same null for a stranger, an unknown number and nonsense', async () => {
    const nips = [...(await someNips()).slice(0, 1), '199901012024031999', 'x']
    const elsewhere = await standing(nips, { ...partner, agencyCodes: ['7105'] })
    expect([elsewhere.errors, found(elsewhere)]).toEqual([undefined, [null, null, null]])
    expect(found(await standing(nips)).map((employee) => employee !== null)).toEqual([true, false, false])
  })

  test('are for nobody who does not say what for, nor for those without an office', async () => {
    const nips = await someNips()
    expect(codesOf(await standing(nips, partner, {}))).toEqual(['PURPOSE_REQUIRED'])
    expect(codesOf(await standing(nips, await graph.caller('asn')))).toEqual(['FORBIDDEN'])
    expect(codesOf(await standing(nips, await graph.caller('public')))).toEqual(['UNAUTHENTICATED'])
  })

  test('of a hundred cost what a hundred cost', async () => {
    const [nip = ''] = await someNips()
    const cost = async (count: number) => {
      const { extensions } = await standing(Array<string>(count).fill(nip))
      return (extensions?.['cost'] as { requested: number }).requested
    }
    expect(await cost(100)).toBe(100 * (await cost(1)))
  })
})

describe('changes', () => {
  interface Changes {
    nodes: { cursor: string; kind: string; entity: { id: string; nip: string | null } }[]
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }
  const changes = async (after: string | null, headers: Record<string, string> = PURPOSE) => {
    const answer = await post(graph.url, {
      ...{ query, operationName: 'Changes', variables: { after }, caller: partner, headers },
    })
    return { answer, found: answer.data?.['changes'] as Changes }
  }
  const personnel = () => graph.services.find(({ name }) => name === 'personnel')!.database

  test('tell who changed, with the number for whoever says what for, and cost what 500 can cost', async () => {
    const { answer, found } = await changes(null)
    expect(answer.errors).toBeUndefined()
    expect(found.nodes.length).toBeGreaterThan(0)
    const entity = { __typename: 'Employee', id: expect.any(String), nip: expect.stringMatching(/^\d{18}$/) }
    for (const node of found.nodes) expect(node).toMatchObject({ kind: 'EMPLOYEE_CHANGED', entity })
    expect((answer.extensions?.['cost'] as { requested: number }).requested).toBeGreaterThan(500)
    expect(codesOf((await changes(null, {})).answer)).toEqual(['PURPOSE_REQUIRED'])
  })

  test('of somebody who moves away reach the feed and the directories of the other services', async () => {
    const { found } = await changes(null)
    const after = found.pageInfo.endCursor
    const [moved] = await personnel().query<{ id: string; unit: string }[]>(
      `select id, (select id from unit where agency_code = '7105' limit 1) as unit from employee
        where agency_code = '7104' and superior_ids = '{}' limit 1`,
    )
    await personnel().transaction(async (manager) => {
      await manager.query(
        `update employee set agency_code = '7105', unit_id = $2, version = version + 1 where id = $1`,
        [moved!.id, moved!.unit],
      )
      const payload = { id: moved!.id, agencyCode: '7105', unitId: moved!.unit, superiorIds: [], version: 2 }
      await appendEvents(manager, [
        {
          ...{ aggregateType: 'Employee', aggregateId: moved!.id, type: EMPLOYEE_CHANGED },
          payload: { ...payload, positionCode: null, employmentType: 'PNS', active: true },
        },
      ])
    })
    const told = await eventually(
      async () => (await changes(after)).found.nodes,
      ({ length }) => length > 0,
    )
    expect(told.map(({ kind, entity }) => [kind, entity.id, entity.nip])).toEqual([['EMPLOYEE_LEFT', moved!.id, null]])
    for (const { name, database } of graph.services.filter((it) => it.name !== 'personnel')) {
      const agency = await eventually(
        async () =>
          (
            await database.query<{ code: string }[]>(
              'select agency_code as code from directory where employee_id = $1',
              [moved!.id],
            )
          )[0]?.code,
        (code) => code === '7105',
      )
      expect([name, agency]).toEqual([name, '7105'])
    }
  })
})

describe('who am I', () => {
  const whoAmI = async (role: string) =>
    post(graph.url, { query, operationName: 'WhoAmI', caller: await graph.caller(role) })

  test('tells a partner its scopes, agencies and budget as the headers do', async () => {
    const { data, headers } = await whoAmI('partner')
    const limit = Number(headers.get('ratelimit-limit'))
    expect(data?.['viewer']).toEqual({
      ...{ kind: 'PARTNER', clientId: 'partner-demo', scopes: partner.scopes },
      agencies: [{ code: '7104' }, { code: '7100' }],
      rateLimit: { limit, remaining: expect.any(Number), resetAt: expect.stringMatching(/Z$/) },
    })
    const { remaining } = (data?.['viewer'] as { rateLimit: { remaining: number } }).rateLimit
    expect(remaining).toBeLessThanOrEqual(Number(headers.get('ratelimit-remaining')))
    expect(remaining).toBeGreaterThan(0)
  })
  test('tells a person too, and nobody nothing', async () => {
    expect((await whoAmI('asn')).data?.['viewer']).toMatchObject({ kind: 'PERSON', clientId: null, scopes: [] })
    expect(codesOf(await whoAmI('public'))).toEqual(['UNAUTHENTICATED'])
  })
})
