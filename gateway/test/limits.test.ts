import { getIntrospectionQuery } from 'graphql'
import { codesOf, post } from './ask'
import { openWholeGraph, type WholeGraph } from './whole-graph'

let graph: WholeGraph
beforeAll(async () => {
  graph = await openWholeGraph()
}, 60_000)
afterAll(() => graph.close())

const nested = (depth: number) =>
  `{ position(code: "KEPALA_SEKSI") { ${'stepsTo { from { '.repeat(depth)} code ${'} } '.repeat(depth)} } }`
const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ')

describe('a document that is too large is refused before it runs', () => {
  const cases: [string, string, string][] = [
    ['S-01 depth', nested(5), 'depth'],
    [
      'S-01 depth through fragments',
      `{ position(code: "KEPALA_SEKSI") { ...a } } fragment a on Position { stepsTo { from { ...b } } } fragment b on Position { stepsTo { from { ...c } } } fragment c on Position { stepsTo { from { ...d } } } fragment d on Position { stepsTo { from { stepsTo { from { code } } } } }`,
      'depth',
    ],
    [
      'S-01 depth through a fragment named __schema',
      `{ position(code: "KEPALA_SEKSI") { ...__schema } } fragment __schema on Position { ${'stepsTo { from { '.repeat(5)} code ${'} } '.repeat(5)} }`,
      'depth',
    ],
    ['S-02 an operation named __schema', `query __schema ${nested(5)}`, 'depth'],
    ['S-03 aliases', `{ ranks { ${repeat(16, (index) => `a${index}: code`)} } }`, 'aliases'],
    ['S-05 directives', `{ ranks { code ${repeat(11, () => '@include(if: true)')} } }`, 'directives'],
    ['root fields', `{ ${repeat(11, () => 'ranks { code }')} }`, 'rootFields'],
    ['S-04 tokens', `{ ranks { ${repeat(1_001, () => 'code')} } }`, 'tokens'],
  ]
  test.each(cases)('%s', async (_name, query, limit) => {
    const answer = await post(graph.url, { query })
    expect(answer.status).toBe(400)
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit })
    expect(answer.data).toBeUndefined()
  })

  test('S-06 a chain of fragments that would double at each link is refused in a moment', async () => {
    const chain = repeat(
      19,
      (index) =>
        `fragment f${index} on Position { stepsTo { from { ...f${index + 1} } } stepsFrom { to { ...f${index + 1} } } }`,
    )
    const answer = await post(graph.url, {
      query: `{ position(code: "KEPALA_SEKSI") { ...f0 } } ${chain} fragment f19 on Position { code }`,
    })
    expect(answer.status).toBe(400)
    expect(codesOf(answer)).toEqual(['QUERY_TOO_COMPLEX'])
  })

  test('S-07 cyclic fragments and endless brackets are answered, and the gateway lives on', async () => {
    const cyclic = await post(graph.url, {
      query: '{ position(code: "x") { ...a } } fragment a on Position { stepsTo { from { ...a } } }',
    })
    expect(cyclic.status).toBe(400)
    const brackets = await post(graph.url, { query: '{'.repeat(20_000) })
    expect(brackets.status).toBe(400)
    expect(JSON.stringify([cyclic, brackets])).not.toMatch(/node_modules|\.ts|at /)
    expect((await post(graph.url, { query: '{ ranks { code } }' })).status).toBe(200)
  })

  test('S-15 of many mistakes five are listed, without naming what exists', async () => {
    const answer = await post(graph.url, { query: `{ ${repeat(9, (index) => `rankz${index}`)} }` })
    expect(answer.errors).toHaveLength(5)
    expect(JSON.stringify(answer.errors)).not.toContain('Did you mean')
  })
})

describe('cost', () => {
  test('is told with the answer and in headers, and what was not used is given back', async () => {
    const answer = await post(graph.url, {
      query: '{ positions(first: 50) { nodes { code stepsFrom { to { code } } } } }',
      headers: { 'x-forwarded-for': '9.9.9.9' },
    })
    const { requested, actual, limit, remaining } = answer.extensions?.['cost'] as Record<string, number>
    expect(requested).toBeGreaterThanOrEqual(actual!)
    expect(Number(answer.headers.get('x-cost-actual'))).toBe(actual)
    expect(Number(answer.headers.get('ratelimit-remaining'))).toBe(remaining)
    expect(remaining).toBeLessThanOrEqual(limit! - actual!)
  })

  test('an operation that could cost too much is refused with the limit and what was found', async () => {
    const query =
      '{ employees(first: 100) { nodes { team(first: 100) { nodes { careerSteps { requirements { kind } } } } } } }'
    const answer = await post(graph.url, { query, caller: await graph.caller('hr') })
    expect(answer.status).toBe(400)
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'cost', maximum: 60_000 })
  })

  test('S-13 a caller who has spent the minute is told so with 429 and when to come back, others go on', async () => {
    const small = { PUBLIC: 1_000, PERSON: 1_000, PARTNER: 10_000 }
    const other = await openWholeGraph({ budget: { perMinute: small, perOperation: small } })
    try {
      const partner = await other.caller('partner')
      const query = '{ employees(first: 100) { nodes { id position { code } unit { id } rank { code } } } }'
      const answers = []
      for (let round = 0; round < 40; round++) answers.push(await post(other.url, { query, caller: partner }))
      const refused = answers.find((answer) => answer.status !== 200)
      expect(refused?.status).toBe(429)
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(refused?.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', cost: { limit: 10_000 } })
      expect((await post(other.url, { query: '{ ranks { code } }' })).status).toBe(200)
    } finally {
      await other.close()
    }
  }, 60_000)
})

describe('S-14 introspection', () => {
  test.each([
    getIntrospectionQuery(),
    '{\n__schema{types{name}}}',
    '{ __type(name: "Employee") { name } }',
    '{ ...f } fragment f on Query { __schema { types { name } } }',
  ])('nobody gets it: %.20s', async (query) =>
    expect((await post(graph.url, { query })).errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' }),
  )
  test('a person and a partner get it', async () => {
    for (const role of ['asn', 'partner']) {
      const answer = await post(graph.url, { query: getIntrospectionQuery(), caller: await graph.caller(role) })
      expect(answer.errors).toBeUndefined()
    }
  })
  test('S-19 the doors of the subgraphs are not doors of the gateway', async () => {
    for (const query of [
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
      '{ me { careerTargets } }',
    ]) {
      expect((await post(graph.url, { query })).errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' })
    }
  })
})
