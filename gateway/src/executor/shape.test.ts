import * as fc from 'fast-check'
import {
  buildSchema,
  executeSync,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import type { Data } from './data'
import { type Fault, shapeOf } from './shape'

const schema = buildSchema(`
  type Query { boss: Person  must: Person!  lists: [[Person!]]  someone: Someone  named: [Named]! }
  interface Named { name: String! }
  union Someone = Person | Place
  type Person implements Named { name: String!  age: Int  mood: Mood  boss: Person  team: [Person!]!  tags: [String] }
  type Place implements Named { name: String!  size: Float!  open: Boolean  id: ID! }
  enum Mood { GOOD BAD }`)

const QUERY = `query ($bosses: Boolean = true) {
  boss { ...person }  must { name }  lists { name mood }
  someone { __typename ... on Named { name } ... on Place { size open id } }
  named { type: __typename name ... on Person { mood } ... on Place { open } }
}
fragment person on Person { name age boss @include(if: $bosses) { name team { name } } team { ...few } tags  boss { age } }
fragment few on Person { name boss @skip(if: $bosses) { name } }`

const document = parse(QUERY)
const operation = document.definitions[0] as OperationDefinitionNode
const fragments = Object.fromEntries(
  document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
) as Record<string, FragmentDefinitionNode>

/** What a subgraph may tell: the right thing mostly, else nothing, or something of another kind. */
const maybe = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 12, arbitrary: right },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
    { weight: 1, arbitrary: fc.constant({ odd: 1 }) },
  )

const { person, place } = fc.letrec<{ person: unknown; place: unknown }>((tie) => ({
  person: fc.record({
    __typename: fc.constant('Person'),
    name: maybe(fc.string()),
    age: maybe(fc.integer()),
    mood: maybe(fc.constantFrom('GOOD', 'BAD')),
    boss: fc.oneof({ maxDepth: 2 }, fc.constant(null), tie('person')),
    team: fc.oneof({ maxDepth: 2 }, fc.constant([]), maybe(fc.array(tie('person'), { maxLength: 3 }))),
    tags: maybe(fc.array(maybe(fc.string()), { maxLength: 3 })),
    besides: fc.string(),
  }),
  place: fc.record({
    __typename: fc.constant('Place'),
    name: maybe(fc.string()),
    size: maybe(fc.double({ noNaN: true, noDefaultInfinity: true })),
    open: maybe(fc.boolean()),
    id: maybe(fc.string()),
  }),
}))
const either = fc.oneof(person, place)
const told = fc.record({
  boss: maybe(person),
  must: maybe(person),
  lists: maybe(fc.array(maybe(fc.array(person, { maxLength: 3 })), { maxLength: 3 })),
  someone: maybe(either),
  named: maybe(fc.array(maybe(either), { maxLength: 3 })),
})

test('an answer has the form that graphql-js gives the same facts, and faults where it finds them', () => {
  fc.assert(
    fc.property(told, fc.boolean(), (rootValue, bosses) => {
      const variables = { bosses }
      const faults: Fault[] = []
      const shaped = shapeOf({ schema, operation, fragments, conditions: variables })(rootValue as Data, faults)
      const expected = executeSync({ schema, document, rootValue, variableValues: variables })
      expect(JSON.stringify(shaped)).toBe(JSON.stringify(expected.data))
      expect(faults).toEqual((expected.errors ?? []).map((error) => error.path))
    }),
    { numRuns: 500 },
  )
})
