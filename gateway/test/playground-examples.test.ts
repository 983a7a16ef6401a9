import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../tools/src/project'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const folder = path.join(root, 'gateway', 'playground', 'examples')
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const query = readFileSync(path.join(folder, file), 'utf8')
    const variables = path.join(folder, file.replace(/graphql$/, 'json'))
    return {
      name: file.replace(/\.graphql$/, ''),
      query,
      purpose: /^# purpose: (\w+)$/m.exec(query)?.[1],
      role: /^# role: (\w+)$/m.exec(query)?.[1] ?? 'none',
      variables: existsSync(variables) ? (JSON.parse(readFileSync(variables, 'utf8')) as object) : undefined,
    }
  })

describe('saved examples of the playground', () => {
  let graph: WholeGraph
  beforeAll(async () => {
    graph = await openWholeGraph()
  }, 120_000)
  afterAll(() => graph?.close())

  test('there are at least twenty', () => expect(examples.length).toBeGreaterThanOrEqual(20))

  test.each(examples)(
    '$name answers $role with data and without errors',
    async ({ query, variables, role, purpose }) => {
      const caller = await graph.caller(role)
      const response = await fetch(graph.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(purpose && { 'x-purpose': purpose }),
          ...(caller.kind !== 'PUBLIC' && { authorization: `Bearer ${JSON.stringify(caller)}` }),
        },
        body: JSON.stringify({ query, variables }),
      })
      const answer = (await response.json()) as { data?: Record<string, unknown>; errors?: { message: string }[] }
      expect(answer.errors).toBeUndefined()
      expect(holdsFacts(answer.data)).toBe(true)
    },
    30_000,
  )
})

/** True when some list has an item, or some object a value, at every root field. */
function holdsFacts(data: Record<string, unknown> | undefined): boolean {
  const fields = Object.values(data ?? {})
  return fields.length > 0 && fields.every(isFilled)
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isFilled)
  if (value !== null && typeof value === 'object') {
    if ('nodes' in value || 'edges' in value) return isFilled('nodes' in value ? value.nodes : Object(value).edges)
    return Object.values(value).some(isFilled)
  }
  return value !== null
}
