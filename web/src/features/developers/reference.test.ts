import { buildSchema } from 'graphql'
import { referenceOf, searchReference } from './reference'

const SDL = `
"""A person."""
type Employee { "Opaque." id: ID! rank: Rank @deprecated(reason: "Use ranks.") }
type Rank { code: ID! }
"""How somebody moves."""
enum Move { "Up (promosi)." VERTICAL }
union Anything = Employee | Rank
type Query { "People of an agency." employees("Agency code." agency: ID!, first: Int = 20): [Employee!]! anything: Anything move: Move }
`

const types = referenceOf(buildSchema(SDL))
const member = (type: string, name: string) =>
  types.find((it) => it.name === type)?.members.find((it) => it.name === name)

test('queries come first, then the types by name, without what GraphQL itself brings', () => {
  expect(types.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'object Query',
    'union Anything',
    'object Employee',
    'enum Move',
    'object Rank',
  ])
})

test('a field tells its type, where that is described, its arguments and whether it goes', () => {
  expect(member('Query', 'employees')).toMatchObject({
    type: '[Employee!]!',
    link: 'Employee',
    description: 'People of an agency.',
    arguments: [
      { name: 'agency', type: 'ID!', description: 'Agency code.' },
      { name: 'first', type: 'Int', description: '' },
    ],
  })
  expect(member('Employee', 'id')).toMatchObject({ type: 'ID!', link: undefined })
  expect(member('Employee', 'rank')?.deprecated).toBe('Use ranks.')
  expect(member('Anything', 'Rank')).toMatchObject({ link: 'Rank' })
})

test('a search finds names and descriptions, with all its words', () => {
  const found = (text: string) => searchReference(types, text).map(({ name }) => name)
  expect(found('promosi')).toEqual(['Move'])
  expect(found('agency people')).toEqual(['Query'])
  expect(found('  ')).toHaveLength(5)
  expect(found('nothing of the kind')).toEqual([])
})
