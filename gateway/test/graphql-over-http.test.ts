import { auditServer } from 'graphql-http'
import { fetch } from 'undici'
import { post } from './ask'
import { openWholeGraph, type WholeGraph } from './whole-graph'

let graph: WholeGraph
beforeAll(async () => {
  graph = await openWholeGraph()
}, 60_000)
afterAll(() => graph.close())

describe('GraphQL over HTTP', () => {
  test('its own judge finds every MUST and every SHOULD kept', async () => {
    const authorization = `Bearer ${JSON.stringify(await graph.caller('asn'))}`
    const asPerson = (url: string, init: { headers?: Record<string, string> } = {}) =>
      fetch(url, { ...init, headers: { ...init.headers, authorization } })
    const results = await auditServer({ url: graph.url, fetchFn: asPerson })
    const missed = results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)
    expect(results).toHaveLength(61)
    expect(missed.filter((line) => !line.includes('MAY'))).toEqual([])
    expect(missed).toHaveLength(3)
  }, 60_000)

  describe.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['application/graphql-response+json', 400],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['*/*', 400],
  ])('to a client that accepts %s', (accept, status) => {
    const ask = (query: string, variables?: Record<string, unknown>) =>
      post(graph.url, { query, variables, headers: { accept } })
    test.each([
      ['does not parse', '{ ranks {', 'GRAPHQL_PARSE_FAILED'],
      ['names an unknown field', '{ ranks { salary } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['has a wrong variable', 'query ($first: Int!) { positions(first: $first) { totalCount } }', 'BAD_USER_INPUT'],
    ])(`a document that %s is answered ${status}`, async (_name, query, code) => {
      const answer = await ask(query, { first: 'many' })
      expect(answer.status).toBe(status)
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code })
      expect(answer.data).toBeUndefined()
    })
    test('a refusal keeps its status', async () => {
      const tooWide = await ask(
        `{ ranks { ${Array.from({ length: 16 }, (_, index) => `a${index}: code`).join(' ')} } }`,
      )
      expect(tooWide.status).toBe(400)
      expect((await ask('{ __schema { types { name } } }')).status).toBe(403)
      const wrongToken = { accept, authorization: 'Bearer nonsense' }
      expect((await post(graph.url, { query: '{ ranks { code } }', headers: wrongToken })).status).toBe(401)
    })
  })
})
