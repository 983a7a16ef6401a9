import { readFileSync } from 'node:fs'
import path from 'node:path'
import { askEntities, type Caller, PURPOSE_HEADER } from '@jalur/common'
import { buildSchema, getNamedType, type GraphQLObjectType, isCompositeType, isRequiredArgument } from 'graphql'
import { root } from '../../tools/src/project'
import type { Permissions } from '../../tools/src/schema/permissions'
import { callerOf, purposeOf, type RelationKey, type RoleKey } from '../../tools/src/schema/viewers'
import { type GraphQLAnswer, post } from './ask'
import { anyArguments } from './any-arguments'
import { findPairs, type Pair, type Person, transfer } from './people'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const read = (file: string): string => readFileSync(path.join(root, 'schema', file), 'utf8')
const { viewers, fields, queries } = JSON.parse(read('permissions.json')) as Permissions
const api = buildSchema(read('api.graphql'))

const roles = Object.keys(viewers) as RoleKey[]
const cells = roles.flatMap((role) => viewers[role].map((relation) => [role, relation] as [RoleKey, RelationKey]))
const namesOf = (type: string): string[] =>
  Object.keys(fields).flatMap((name) => (name.startsWith(`${type}.`) ? [name.slice(type.length + 1)] : []))
const fieldNames = namesOf('Employee')
const publicNames = fieldNames.filter((name) => fields[`Employee.${name}`]!.public)

type Parent = 'Employee' | 'Agency' | 'Query' | 'Mutation'
const fieldOf = (type: Parent, name: string) => (api.getType(type) as GraphQLObjectType).getFields()[name]

/** A selection of all these fields that needs nothing of what stands below them. */
const selection = (names: readonly string[], type: Parent = 'Employee'): string =>
  names.map((name) => `${name}${anyArguments(fieldOf(type, name))}${subselection(type, name)}`).join(' ')
function subselection(type: Parent, name: string): string {
  const field = fieldOf(type, name)
  return field && isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''
}
const EVERYTHING = selection(publicNames)

/** `allowed`, or the code that stands beside the null. */
type Decisions = Record<string, unknown>

/** What the matrix says of each of the fields. */
function expectedOf(role: RoleKey, relation: RelationKey, names = publicNames): Decisions {
  return Object.fromEntries(
    names.map((name) => {
      const { readableBy } = fields[`Employee.${name}`]!
      if (readableBy[role]?.includes(relation)) return [name, 'allowed']
      if (role === 'NOBODY') return [name, 'UNAUTHENTICATED']
      const needsPurpose = role === 'PARTNER_WITHOUT_PURPOSE' && readableBy.PARTNER?.includes(relation)
      return [name, needsPurpose ? 'PURPOSE_REQUIRED' : 'FORBIDDEN']
    }),
  )
}

/** What an answer decided for the person at a path. */
function decisionsOf({ data, errors = [] }: GraphQLAnswer, at: (string | number)[]): Decisions {
  const person = at.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], data)
  return Object.fromEntries(
    publicNames.map((name) => {
      const error = errors.find((it) => it.path?.join('.') === [...at, name].join('.'))
      const value = (person as Record<string, unknown>)[name]
      if (error && value !== null) return [name, 'an error beside a value']
      return [name, error?.extensions['code'] ?? 'allowed']
    }),
  )
}

/** The codes of an answer that shows no person at all. */
const whyNobody = ({ data, errors = [] }: GraphQLAnswer) => ({
  data,
  codes: errors.map(({ extensions }) => extensions['code']),
})

/** What the matrix makes of asking by id for a person of whom the role may read nothing but the id. */
function refusalOf(role: RoleKey): ReturnType<typeof whyNobody> {
  const mayAsk = queries['Query.employee']!.askedBy.includes(role)
  const code = role === 'NOBODY' ? 'UNAUTHENTICATED' : mayAsk ? 'NOT_FOUND' : 'FORBIDDEN'
  return { data: { employee: null }, codes: [code] }
}

const DENIED = ['FORBIDDEN', 'UNAUTHENTICATED', 'PURPOSE_REQUIRED']

let graph: WholeGraph
let pairs: Record<RelationKey, Pair>
let beforeTransfer: Decisions
const asker = (role: RoleKey, viewer: Person): { caller: Caller; headers: Record<string, string> } => {
  const purpose = purposeOf(role)
  return { caller: callerOf(role, viewer), headers: purpose ? { [PURPOSE_HEADER]: purpose } : {} }
}

beforeAll(async () => {
  const most = { PUBLIC: 1e9, PERSON: 1e9, PARTNER: 1e9 }
  graph = await openWholeGraph({ budget: { perMinute: most, perOperation: most } })
  pairs = await findPairs(graph.services[0]!)
  const { FORMER_SUBORDINATE: former, STRANGER: stranger } = pairs
  const before = await post(graph.url, {
    query: `query ($id: ID!) { employee(id: $id) { ${EVERYTHING} } }`,
    variables: { id: former.subject.id },
    ...asker('ASN', former.viewer),
  })
  beforeTransfer = decisionsOf(before, ['employee'])
  await transfer(graph.services, former.subject, stranger.subject)
}, 120_000)
afterAll(() => graph.close())
jest.setTimeout(60_000)

test('S-21 the matrix decides every combination of role and relation for every field', () => {
  expect(cells).toHaveLength(40)
  expect(new Set(cells.map(String)).size).toBe(40)
  expect(publicNames.toSorted()).toEqual(
    Object.keys((api.getType('Employee') as GraphQLObjectType).getFields()).toSorted(),
  )
})

test('S-25 the day before the transfer the former superior read what a superior reads', () =>
  expect(beforeTransfer).toEqual(expectedOf('ASN', 'SUBORDINATE')))

describe.each(cells)('S-21, S-28 %s × %s', (role, relation) => {
  test('a subgraph asked directly decides each field as the matrix says', async () => {
    const { viewer, subject } = pairs[relation]
    for (const service of graph.services) {
      const names = fieldNames.filter((name) => fields[`Employee.${name}`]!.subgraph === service.name)
      for (const name of names) {
        const { entities, codes } = await askEntities(service, {
          type: 'Employee',
          fields: selection([name]),
          representations: [{ id: subject.id }],
          caller: callerOf(role, viewer),
          purpose: purposeOf(role),
        })
        const decision = codes[0] ?? 'allowed'
        const isNull = (entities[0] as Record<string, unknown>)[name] === null
        expect({ [name]: decision }).toEqual(expectedOf(role, relation, [name]))
        expect(decision === 'allowed' || isNull).toBe(true)
      }
    }
  })

  test('employee(id) through the gateway decides the same', async () => {
    const { viewer, subject } = pairs[relation]
    const answer = await post(graph.url, {
      query: `query ($id: ID!) { employee(id: $id) { ${EVERYTHING} } }`,
      variables: { id: subject.id },
      ...asker(role, viewer),
    })
    const expected = expectedOf(role, relation)
    const person = expected['name'] === 'allowed' ? decisionsOf(answer, ['employee']) : whyNobody(answer)
    expect(person).toEqual(expected['name'] === 'allowed' ? expected : refusalOf(role))
  })
})

describe('S-22 every path to a person leads to the same decisions', () => {
  interface Way {
    query: string
    variables?: Record<string, unknown>
    /** Where the person stands in the answer. */
    at(answer: GraphQLAnswer): (string | number)[]
  }
  const nodes = (answer: GraphQLAnswer, id: string, ...at: string[]): (string | number)[] => {
    const list = at.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], answer.data)
    return [...at, (list as { id: string }[]).findIndex((node) => node.id === id)]
  }
  const me = (): Way => ({ query: `{ me { ${EVERYTHING} } }`, at: () => ['me'] })
  const supervisor = (): Way => ({
    query: `{ me { supervisor { ${EVERYTHING} } } }`,
    at: () => ['me', 'supervisor'],
  })
  const list = ({ subject }: Pair): Way => ({
    query: `query ($text: String!) { employees(filter: { text: $text }, first: 100) { nodes { ${EVERYTHING} } } }`,
    variables: { text: subject.name },
    at: (answer) => nodes(answer, subject.id, 'employees', 'nodes'),
  })
  const edges = ({ subject }: Pair): Way => ({
    query: `query ($text: String!) { employees(filter: { text: $text }, first: 100) { nodes { id } edges { node { ${EVERYTHING} } } } }`,
    variables: { text: subject.name },
    at: (answer) => ['employees', 'edges', nodes(answer, subject.id, 'employees', 'nodes')[2]!, 'node'],
  })
  const team = ({ subject }: Pair): Way => ({
    query: `query ($id: ID!) { employee(id: $id) { team(first: 100) { nodes { ${EVERYTHING} } } } }`,
    variables: { id: subject.supervisorId },
    at: (answer) => nodes(answer, subject.id, 'employee', 'team', 'nodes'),
  })
  const superiorOf = ({ viewer }: Pair): Way => ({
    query: `query ($id: ID!) { employee(id: $id) { supervisor { ${EVERYTHING} } } }`,
    variables: { id: viewer.id },
    at: () => ['employee', 'supervisor'],
  })
  const byNip = ({ subject }: Pair): Way => ({
    query: `query ($nips: [ID!]!) { employeesByNip(nips: $nips) { ${EVERYTHING} } }`,
    variables: { nips: [subject.nip] },
    at: () => ['employeesByNip', 0],
  })

  test.each<[string, RelationKey, (pair: Pair) => Way, RoleKey[]]>([
    ['me', 'SELF', me, ['ASN', 'HR_OFFICER', 'LEADER', 'INTEGRITY_OFFICER']],
    ['me.supervisor', 'OWN_SUPERIOR', supervisor, ['ASN', 'HR_OFFICER', 'LEADER', 'INTEGRITY_OFFICER']],
    ['employee.supervisor', 'OWN_SUPERIOR', superiorOf, ['ASN', 'HR_OFFICER', 'LEADER', 'INTEGRITY_OFFICER']],
    ['employees.nodes', 'SUBORDINATE', list, ['ASN', 'HR_OFFICER', 'LEADER', 'INTEGRITY_OFFICER']],
    ['employees.nodes', 'FURTHER_SUBORDINATE', list, ['ASN', 'HR_OFFICER', 'LEADER', 'INTEGRITY_OFFICER']],
    ['employees.nodes', 'STRANGER', list, ['HR_OFFICER', 'LEADER', 'PARTNER', 'PARTNER_WITHOUT_PURPOSE']],
    ['employees.nodes', 'OTHER_AGENCY', list, ['BKN_OFFICER']],
    ['employees.edges', 'STRANGER', edges, ['HR_OFFICER', 'LEADER', 'PARTNER', 'PARTNER_WITHOUT_PURPOSE']],
    ['employees.edges', 'OTHER_AGENCY', edges, ['BKN_OFFICER']],
    ['team.nodes', 'SUBORDINATE', team, ['ASN', 'HR_OFFICER', 'LEADER', 'INTEGRITY_OFFICER']],
    ['team.nodes', 'COLLEAGUE', team, ['HR_OFFICER', 'LEADER']],
    ['employeesByNip', 'STRANGER', byNip, ['HR_OFFICER', 'PARTNER']],
    ['employeesByNip', 'OTHER_AGENCY', byNip, ['BKN_OFFICER']],
  ])('%s to %s', async (_name, relation, way, asking) => {
    const pair = pairs[relation]
    const { query, variables, at } = way(pair)
    for (const role of asking) {
      const answer = await post(graph.url, { query, variables, ...asker(role, pair.viewer) })
      expect({ role, ...decisionsOf(answer, at(answer)) }).toEqual({ role, ...expectedOf(role, relation) })
    }
  })
})

test('an argument that tells more is for those of the matrix, and the field without it for more', async () => {
  const withArguments = Object.entries(fields).flatMap(([name, field]) =>
    Object.entries(field.arguments ?? {}).map(([argument, given]) => [name.split('.')[1]!, argument, given] as const),
  )
  expect(withArguments.length).toBeGreaterThan(0)
  for (const [name, argument, given] of withArguments) {
    const query = `query ($id: ID!) { employee(id: $id) { ${name}(${argument}: "2027-01-31") { __typename } } }`
    for (const [role, relation] of cells) {
      if (!fields[`Employee.${name}`]!.readableBy[role]?.includes(relation)) continue
      const { viewer, subject } = pairs[relation]
      const { errors } = await post(graph.url, { query, variables: { id: subject.id }, ...asker(role, viewer) })
      const decision = errors?.[0]?.extensions['code'] ?? 'allowed'
      const expected = given[role]?.includes(relation) ? 'allowed' : 'FORBIDDEN'
      expect([role, relation, name, decision]).toEqual([role, relation, name, expected])
    }
  }
})

describe('root fields', () => {
  const ARGUMENTS: Record<string, () => string> = {
    agency: () => '(code: "7104")',
    careerRoutes: () => '(from: "KEPALA_SEKSI", to: "ADMINISTRATOR_KECAMATAN")',
    employee: () => `(id: "${pairs.SUBORDINATE.subject.id}")`,
    employeesByNip: () => `(nips: ["${pairs.SUBORDINATE.subject.nip}"])`,
    jobFamily: () => '(code: "KEPEGAWAIAN")',
    position: () => '(code: "KEPALA_SEKSI")',
    regulation: () => '(code: "PP_11_2017")',
    trainingProgramme: () => '(code: "NONE")',
  }
  const rootFields = (type: Parent) => Object.keys(queries).filter((name) => name.startsWith(`${type}.`))

  test.each(rootFields('Query'))('%s is asked by the roles of the matrix and no other', async (name) => {
    const field = name.split('.')[1]!
    const found = fieldOf('Query', field)!
    const args = found.args.some(isRequiredArgument) ? (ARGUMENTS[field]?.() ?? anyArguments(found)) : ''
    const allowed: RoleKey[] = []
    for (const role of roles) {
      const { errors = [] } = await post(graph.url, {
        query: `{ ${field}${args}${subselection('Query', field)} }`,
        ...asker(role, pairs.SUBORDINATE.viewer),
      })
      if (!errors.some(({ extensions }) => DENIED.includes(String(extensions['code'])))) allowed.push(role)
    }
    expect(allowed).toEqual(queries[name]!.askedBy)
  })

  test('mutations are refused to every role that the matrix does not name', async () => {
    const names = rootFields('Mutation').map((name) => name.split('.')[1]!)
    expect(names.toSorted()).toEqual(Object.keys(api.getMutationType()?.getFields() ?? {}).toSorted())
    for (const name of names) {
      for (const role of roles.filter((it) => !queries[`Mutation.${name}`]!.askedBy.includes(it))) {
        const { errors = [] } = await post(graph.url, {
          query: `mutation { ${name}${anyArguments(fieldOf('Mutation', name))}${subselection('Mutation', name)} }`,
          ...asker(role, pairs.SUBORDINATE.viewer),
        })
        const code = role === 'NOBODY' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
        expect([name, role, errors[0]?.extensions['code']]).toEqual([name, role, code])
      }
    }
  })
})

describe('fields of an agency', () => {
  test.each(roles)('%s reads those that the matrix grants, of the own agency and of another', async (role) => {
    const { viewer, subject } = pairs.OTHER_AGENCY
    for (const [relation, code] of [
      ['STRANGER', viewer.agencyCode],
      ['OTHER_AGENCY', subject.agencyCode],
    ] as const) {
      for (const name of namesOf('Agency')) {
        if (!viewers[role].includes(relation)) continue
        const { errors = [] } = await post(graph.url, {
          query: `{ agency(code: "${code}") { ${selection([name], 'Agency')} } }`,
          ...asker(role, viewer),
        })
        const denied = errors.some(({ extensions }) => DENIED.includes(String(extensions['code'])))
        const granted = fields[`Agency.${name}`]!.readableBy[role]?.includes(relation) ?? false
        expect([name, relation, !denied]).toEqual([name, relation, granted])
      }
    }
  })
})

describe('S-26, S-29 lists show the rows of the caller and count no others', () => {
  const count = async (role: RoleKey, viewer: Person, filter = '') => {
    const { data, errors } = await post(graph.url, {
      query: `{ employees${filter} { totalCount nodes { agency { code } } pageInfo { hasNextPage } } }`,
      ...asker(role, viewer),
    })
    return { ...(data?.['employees'] as { totalCount: number } | null), code: errors?.[0]?.extensions['code'] }
  }
  const rows = async (condition: string, ...values: unknown[]): Promise<number> => {
    const [row] = await graph.services[0]!.database.query(`select count(*) from employee where ${condition}`, values)
    return Number(row.count)
  }

  test('an HR officer, a leader and a partner count one agency', async () => {
    const { viewer } = pairs.STRANGER
    const own = await rows('agency_code = $1', viewer.agencyCode)
    expect(own).toBeLessThan(await rows('true'))
    for (const role of ['HR_OFFICER', 'LEADER', 'PARTNER'] as const)
      expect((await count(role, viewer)).totalCount).toBe(own)
  })
  test('BKN counts all, a superior those below', async () => {
    const { viewer } = pairs.FURTHER_SUBORDINATE
    expect((await count('BKN_OFFICER', viewer)).totalCount).toBe(await rows('true'))
    for (const role of ['ASN', 'INTEGRITY_OFFICER'] as const)
      expect((await count(role, viewer)).totalCount).toBe(await rows('superior_ids @> array[$1::uuid]', viewer.id))
  })
  test.each<RoleKey>(['ASN', 'HR_OFFICER', 'LEADER', 'INTEGRITY_OFFICER', 'PARTNER'])(
    '%s may not ask for another agency, and a name of another agency is not counted',
    async (role) => {
      const { viewer, subject } = pairs.OTHER_AGENCY
      expect(await count(role, viewer, `(filter: { agency: "${subject.agencyCode}" })`)).toEqual({ code: 'FORBIDDEN' })
      const ofAgency = ['HR_OFFICER', 'LEADER', 'PARTNER'].includes(role)
      const visible = await rows(
        `name ilike '%' || $1 || '%' and ${ofAgency ? 'agency_code = $2' : 'superior_ids @> array[$2::uuid]'}`,
        subject.name,
        ofAgency ? viewer.agencyCode : viewer.id,
      )
      const text = `(filter: { text: ${JSON.stringify(subject.name)} })`
      expect(await count(role, viewer, text)).toMatchObject({ totalCount: visible })
    },
  )
  test.each<RoleKey>(['ASN', 'INTEGRITY_OFFICER'])('%s without subordinates lists nobody', async (role) =>
    expect(await count(role, pairs.SELF.viewer)).toEqual({ code: 'FORBIDDEN' }),
  )
  test('S-27 no argument filters or sorts by what not every lister may read', () => {
    const { args } = api.getQueryType()!.getFields()['employees']!
    expect(args.map(({ name }) => name).sort()).toEqual(['after', 'filter', 'first'])
    const filter = api.getType('EmployeeFilter') as unknown as GraphQLObjectType
    expect(Object.keys(filter.getFields()).sort()).toEqual(['agency', 'text'])
  })
})

describe('errors stand only where the caller asked', () => {
  test.each<[RoleKey, RelationKey, string]>([
    ['ASN', 'COLLEAGUE', 'FORBIDDEN'],
    ['PARTNER_WITHOUT_PURPOSE', 'STRANGER', 'PURPOSE_REQUIRED'],
  ])('%s × %s: what denied steps would build on is not named', async (role, relation, code) => {
    const { viewer, subject } = pairs[relation]
    const { data, errors } = await post(graph.url, {
      query:
        'query ($id: ID!) { employee(id: $id) { steps: careerSteps { eligibleNow } rankPromotion { eligibleNow } } }',
      variables: { id: subject.id },
      ...asker(role, viewer),
    })
    expect(data).toEqual({ employee: { steps: null, rankPromotion: null } })
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions['code']]).sort()).toEqual([
      ['employee.rankPromotion', code],
      ['employee.steps', code],
    ])
  })
})

describe('what a partner lacks the scope for does not come out by another field', () => {
  const SCOPES = ['personnel:read', 'learning:read', 'performance:read', 'integrity:read']

  test.each(SCOPES)('%s alone opens its own fields', async (scope) => {
    const { viewer, subject } = pairs.STRANGER
    const caller = { ...callerOf('PARTNER', viewer), scopes: [scope] } as Caller
    for (const service of graph.services) {
      const names = fieldNames.filter((name) => fields[`Employee.${name}`]!.subgraph === service.name)
      for (const name of names) {
        const { codes } = await askEntities(service, {
          type: 'Employee',
          fields: selection([name]),
          representations: [{ id: subject.id }],
          caller,
          purpose: 'PROMOTION',
        })
        const open = name === 'id' || fields[`Employee.${name}`]!.scope === scope
        expect({ [name]: codes }).toEqual({ [name]: open ? [] : ['FORBIDDEN'] })
      }
    }
  })
  test('career steps without the other scopes say UNKNOWN of credit points, competencies and discipline', async () => {
    const { viewer, subject } = pairs.STRANGER
    const caller = { ...callerOf('PARTNER', viewer), scopes: ['personnel:read'] } as Caller
    const { data, errors } = await post(graph.url, {
      query:
        'query ($id: ID!) { employee(id: $id) { careerSteps { requirements { kind status actual } } rankPromotion { requirements { kind status actual } } } }',
      variables: { id: subject.id },
      caller,
      headers: { [PURPOSE_HEADER]: 'PROMOTION' },
    })
    expect(errors).toBeUndefined()
    const { careerSteps, rankPromotion } = data?.['employee'] as Record<string, unknown> as {
      careerSteps: { requirements: { kind: string; status: string; actual: unknown }[] }[]
      rankPromotion: { requirements: { kind: string; status: string; actual: unknown }[] } | null
    }
    const foreign = ['CREDIT_POINTS', 'PERFORMANCE', 'COMPETENCY', 'COMPETENCY_TEST', 'DISCIPLINE', 'PLEDGE']
    const checks = [...careerSteps, ...(rankPromotion ? [rankPromotion] : [])]
      .flatMap(({ requirements }) => requirements)
      .filter(({ kind }) => foreign.includes(kind))
    expect(checks.length).toBeGreaterThan(0)
    for (const { status, actual } of checks) expect([status, actual]).toEqual(['UNKNOWN', null])
  })
})
