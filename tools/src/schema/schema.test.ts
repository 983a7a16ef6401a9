import { checkApi } from './api-rules'
import { breakingChanges } from './breaking-changes'
import { changeLog } from './change-log'
import { compose, CompositionError } from './compose'
import { checkOutages } from './outage-rules'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires", "@inaccessible"])'
const personnel = (employee: string, rest = '') => ({
  name: 'personnel',
  url: 'http://localhost:4101/graphql',
  sdl: `${link} type Query { me: Employee } type Employee @key(fields: "id") { id: ID! ${employee} } ${rest}`,
})
const learning = (employee: string, rest = '') => ({
  name: 'learning',
  url: 'http://localhost:4102/graphql',
  sdl: `${link} type Employee @key(fields: "id") { id: ID! ${employee} } ${rest}`,
})

describe('composition', () => {
  test('joins what two subgraphs know of an employee', () => {
    const { api, supergraph } = compose([personnel('name: String'), learning('hours: Float')])
    expect(api).toContain('type Employee {\n  id: ID!\n  hours: Float\n  name: String\n}')
    expect(supergraph).toContain('http://localhost:4102/graphql')
  })

  test('keeps inaccessible fields out of the public schema', () => {
    const { api } = compose([personnel('name: String secret: Int @inaccessible')])
    expect(api).not.toContain('secret')
  })

  test('says why subgraphs do not fit', () => {
    const act = () => compose([personnel('hours: Float'), learning('hours: Float')])
    expect(act).toThrow(CompositionError)
    expect(act).toThrow(/Employee.hours/)
  })
})

describe('the public schema', () => {
  const described = `
    type Query { "The caller." me("On this day." on: String): Person }
    "A person." type Person { "Full name." name: String "Kind." kind: Kind }
    "Kinds." enum Kind { "Good." GOOD }
    "Filter." input PersonFilter { "Text." text: String }`

  test('passes when every part is described and well named', () => expect(checkApi(described)).toEqual([]))

  test.each([
    ['"The caller." ', 'Query.me has no description'],
    ['"On this day."', 'Query.me(on:) has no description'],
    ['"A person."', 'Person has no description'],
    ['"Good."', 'Kind.GOOD has no description'],
    ['"Text."', 'PersonFilter.text has no description'],
  ])('misses the description %s', (description, fault) =>
    expect(checkApi(described.replace(description, ''))).toEqual([fault]))

  test.each([
    ['GOOD', 'veryGood', 'Kind.veryGood is not in SCREAMING_SNAKE_CASE'],
    ['name:', 'full_name:', 'Person.full_name is not in camelCase without "get"'],
    ['me(', 'getMe(', 'Query.getMe is not in camelCase without "get"'],
    ['PersonFilter', 'person_filter', 'person_filter is not in PascalCase'],
  ])('refuses the name %s → %s', (from, to, fault) => expect(checkApi(described.replace(from, to))).toEqual([fault]))
})

describe('R-03 an outage of one subgraph', () => {
  test('passes when every crossing is nullable', () =>
    expect(checkOutages([personnel('name: String!'), learning('hours: Float')])).toEqual([]))

  test('may not null an entity by a field of another subgraph', () =>
    expect(checkOutages([personnel('name: String!'), learning('hours: Float!')])).toEqual([
      'learning: Employee.hours must be nullable: it is added to the entity of another subgraph',
    ]))

  test('may not null what is computed from facts of others', () =>
    expect(
      checkOutages([
        personnel('hours: Float @external steps: [Int!]! @requires(fields: "hours")'),
        learning('hours: Float'),
      ]),
    ).toEqual(['personnel: Employee.steps must be nullable: it is computed from facts of other subgraphs']))

  test('may not null the query through a pointer to an entity elsewhere', () => {
    const fault = 'learning: Test.by must be nullable: an outage where it points to would null the query'
    const of = (type: string) => {
      const rest = `type Query { tests: [Test!]! } type Test { by: ${type} }`
      return checkOutages([personnel('name: String!'), learning('', rest)])
    }
    expect(of('Employee!')).toEqual([fault])
    expect(of('[Employee!]!')).toEqual([fault])
    expect(of('[Employee]!')).toEqual([])
    expect(of('[Employee!]')).toEqual([])
    expect(of('Employee')).toEqual([])
  })

  test('may null an object below a nullable field', () => {
    const rest = 'type Query { tests: [Test!] } type Test { by: Employee! }'
    expect(checkOutages([personnel('name: String!'), learning('', rest)])).toEqual([])
  })

  test('needs an owner for an entity of several subgraphs', () => {
    const event = 'type Event @key(fields: "id") { id: ID! }'
    expect(checkOutages([personnel('name: String', event), learning('hours: Float', event)])).toEqual([
      'Event comes from several subgraphs: name its owner in outage-rules.ts',
    ])
  })
})

describe('a change of the released schema', () => {
  const released = 'type Query { a: Int b: Int @deprecated(reason: "use a") }'

  test('may add a field', async () =>
    expect(await breakingChanges(released, 'type Query { a: Int b: Int c: Int }')).toEqual([]))

  test('may remove what was deprecated', async () =>
    expect(await breakingChanges(released, 'type Query { a: Int }')).toEqual([]))

  test('may not remove what clients use', async () =>
    expect(await breakingChanges(released, 'type Query { b: Int }')).toEqual([
      "Field 'a' was removed from object type 'Query'",
    ]))
})

describe('the change log', () => {
  const first = { day: '2026-11-23', sdl: 'type Query { a: Int b: Int }' }
  test('tells each release against the one before, newest first', async () => {
    const second = { day: '2026-12-01', sdl: 'type Query { a: Int b: Int @deprecated(reason: "use a") c: Int }' }
    const log = await changeLog([first, second], 'type Query { a: Int c: Int }')
    const titles = [...log.matchAll(/^## (.*)$/gm)].map((it) => it[1])
    expect(titles).toEqual(['Not yet released', '2026-12-01', '2026-11-23'])
    expect(log).toContain("- Field 'c' was added to object type 'Query'")
    expect(log).toContain("Field 'b' (deprecated) was removed")
    expect(log).toContain('The first release: 1 types.')
  })
  test('an unchanged schema has nothing to tell', async () =>
    expect(await changeLog([first], first.sdl)).toContain('## Not yet released\n\nNo change.'))
})
