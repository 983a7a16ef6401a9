import { buildSchema, parse } from 'graphql'
import { requestedCost } from './cost'

const schema = buildSchema(`
  type Query { people(first: Int = 7, after: String): [Person!]!  employeesByNip(nips: [String!]!): [Person!]! }
  type Person { name: String  boss: Person }`)

const DOCUMENT = parse(`
  query Page($first: Int = 3, $after: String, $boss: Boolean = false) {
    people(first: $first, after: $after) { name boss @include(if: $boss) { name } }
  }
  query Default($first: Int) { people(first: $first) { boss { name } } }
  query Some($nip: String!) { employeesByNip(nips: ["1", $nip]) { name } }
  query Many($nips: [String!]!) { employeesByNip(nips: $nips) { name } }`)

const costOf = (operationName: string, variables: Record<string, unknown>, document = DOCUMENT): number =>
  requestedCost(schema, document, variables, operationName)

test.each<[string, Record<string, unknown>]>([
  ['Page', {}],
  ['Page', { first: 10 }],
  ['Page', { first: 10, after: 'b' }],
  ['Page', { first: 10, boss: true }],
  ['Page', { first: null, boss: true }],
  ['Default', {}],
  ['Default', { first: null }],
  ['Some', { nip: '2' }],
  ['Many', { nips: ['1', '2', '3'] }],
  ['Many', { nips: '1' }],
])('%s with %j costs the same however often the document came before', (name, variables) => {
  const first = costOf(name, variables, parse(DOCUMENT.loc!.source.body))
  expect([costOf(name, variables), costOf(name, variables)]).toEqual([first, first])
})

test('more asked for costs more, also after less', () => {
  const costs = [{ first: 50 }, { first: 1, boss: true }, { first: 50, boss: true }].map((it) => costOf('Page', it))
  expect(costs).toEqual([1, 2, 51])
  expect(costOf('Many', { nips: ['1', '2'] })).toBeLessThan(costOf('Many', { nips: ['1', '2', '3'] }))
})

test('variables that do not fit are told of also when the cost is known', () => {
  costOf('Page', { first: 10 })
  expect(() => costOf('Page', { first: 10, after: {} })).toThrow('$after')
})
