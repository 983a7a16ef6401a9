import { buildSchema, GraphQLError, parse } from 'graphql'
import { executable } from './executable'

const schema = buildSchema(`
  type Query { people(first: Int!): [Person!]  echo(text: String!): String  strict: Person! }
  type Person { id: ID!  name: String  boss: Person }
`)

/** Resolvers as methods of the data; `schema` has none of its own. */
class Person {
  constructor(readonly id: string) {}
  name = async (): Promise<string> => {
    if (this.id === '3') throw new GraphQLError('not for you', { extensions: { code: 'FORBIDDEN' } })
    return `Person ${this.id}`
  }
  boss = (): Person | null => (this.id === '1' ? null : new Person('1'))
}
const query = schema.getQueryType()!.getFields()
query['people']!.resolve = (_, { first }: { first: number }) =>
  Array.from({ length: first }, (_none, index) => new Person(String(index + 1)))
query['echo']!.resolve = (_, { text }: { text: string }) => text
query['strict']!.resolve = () => null

/** The answers to a document asked six times: interpreted first, compiled later. */
async function sixAnswers(text: string, variables: Record<string, unknown> = {}): Promise<unknown[]> {
  const run = executable(schema, parse(text, { noLocation: true }))
  const answers = []
  for (let time = 0; time < 6; time++) answers.push(JSON.parse(JSON.stringify(await run(variables, {}))))
  return answers
}

const PEOPLE = `query ($n: Int!, $bosses: Boolean = false) {
  people(first: $n) { __typename id name boss @include(if: $bosses) { id name } } }`

test.each<[string, string, Record<string, unknown>]>([
  ['a list', PEOPLE, { n: 2 }],
  ['what a variable includes', PEOPLE, { n: 2, bosses: true }],
  ['a refused field, null with its code', PEOPLE, { n: 3 }],
  ['a variable that does not fit', PEOPLE, { n: 'many' }],
  ['a null where none may be', '{ strict { id } }', {}],
  ['text of the document', '{ echo(text: "1) + process.exit(1) // \\" \u2028") }', {}],
  ['text of a variable', 'query ($text: String!) { echo(text: $text) }', { text: '"${process.exit(1)}"' }],
])('%s is the same however often it is asked', async (_, text, variables) => {
  const [first, ...later] = await sixAnswers(text, variables)
  for (const answer of later) expect(answer).toEqual(first)
})

test('a refusal keeps its code, its path and the rest of the answer', async () => {
  const answers = await sixAnswers(PEOPLE, { n: 3 })
  expect(answers.at(-1)).toMatchObject({
    data: { people: [{ name: 'Person 1' }, { name: 'Person 2' }, { id: '3', name: null }] },
    errors: [{ message: 'not for you', path: ['people', 2, 'name'], extensions: { code: 'FORBIDDEN' } }],
  })
})
