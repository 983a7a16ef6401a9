import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLInputField,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { root } from '../../../tools/src/project'
import { callerOf } from '../../../tools/src/schema/viewers'
import { codesOf, post } from '../ask'
import { findPairs, type Person } from '../people'
import { openWholeGraph, type WholeGraph } from '../whole-graph'
import { operationFor } from './text-operations'

const PAYLOADS = [
  "' or '1'='1",
  "'; drop table employee; --",
  '" or ""="',
  "') union select nip, name from employee --",
  '%',
  '_',
  '%%%%%%%%%%%%%%%%%%%%%%%%%',
  '\\',
  '\\%',
  '$1',
  '$$; select pg_sleep(5) $$',
  '{"$ne":null}',
  '$[*] ? (@.a == 1)',
  "a' & 'b | !c:*",
  "E'\\x27'",
  '${7*7}{{7*7}}',
  '../../../../etc/passwd',
  '\u0000',
  '\ud800',
  '\u202e\u0130\u0131',
  '<script>alert(1)</script>',
  'x'.repeat(5_000),
  '__proto__',
  'constructor',
]

/** Operations that read most where the text could do harm, with the text in `$text`; the others are made up. */
const OPERATIONS: Record<string, string> = {
  'Query.agency(code)': '{ agency(code: $text) { code } }',
  'Query.careerRoutes(from)': '{ careerRoutes(from: $text, to: "KEPALA_SEKSI") { typicalYears } }',
  'Query.careerRoutes(to)': '{ careerRoutes(from: "KEPALA_SEKSI", to: $text) { typicalYears } }',
  'Query.employee(id)': '{ employee(id: $text) { id name } }',
  'Query.employees(after)': '{ employees(after: $text) { totalCount } }',
  'EmployeeFilter.agency': '{ employees(filter: { agency: $text }) { totalCount } }',
  'EmployeeFilter.text': '{ employees(filter: { text: $text }) { totalCount } }',
  'Query.employeesByNip(nips)': '{ employeesByNip(nips: [$text]) { id } }',
  'Query.jobFamily(code)': '{ jobFamily(code: $text) { code } }',
  'Query.position(code)': '{ position(code: $text) { code } }',
  'Query.positions(after)': '{ positions(after: $text) { totalCount } }',
  'PositionFilter.family': '{ positions(filter: { family: $text }) { totalCount } }',
  'PositionFilter.text': '{ positions(filter: { text: $text }) { totalCount } }',
  'Query.regulation(code)': '{ regulation(code: $text) { code } }',
  'Query.regulations(after)': '{ regulations(after: $text) { totalCount } }',
  'Query.trainingProgramme(code)': '{ trainingProgramme(code: $text) { code } }',
  'Employee.accessLog(after)': '{ me { accessLog(after: $text) { totalCount } } }',
  'Employee.team(after)': '{ me { team(after: $text) { totalCount } } }',
  'Position.trainingProgrammes(after)':
    '{ position(code: "KEPALA_SEKSI") { trainingProgrammes(after: $text) { totalCount } } }',
  'TrainingProgramme.sessions(after)':
    '{ position(code: "ANALIS_SDM_APARATUR.AHLI_MUDA") { trainingProgrammes(first: 1) { nodes { sessions(after: $text) { totalCount } } } } }',
}

const schema = buildSchema(readFileSync(path.join(root, 'schema', 'api.graphql'), 'utf8'))

/** Every argument and input field of the public schema that takes free text, with its type. */
function textArguments(): Map<string, string> {
  const named = Object.values(schema.getTypeMap()).flatMap((type) => {
    const fields =
      isObjectType(type) || isInputObjectType(type)
        ? Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields())
        : []
    return fields.flatMap((field) => {
      const name = `${type.name}.${field.name}`
      if (!('args' in field)) return [{ name, type: String(getNamedType(field.type)) }]
      return field.args.map((arg) => ({ name: `${name}(${arg.name})`, type: String(getNamedType(arg.type)) }))
    })
  })
  const isText = ({ name, type }: (typeof named)[number]) => !name.startsWith('__') && ['String', 'ID'].includes(type)
  return new Map(named.filter(isText).map(({ name, type }) => [name, type]))
}
const TYPES = textArguments()

let graph: WholeGraph
let officer: Person
let names: string[]
beforeAll(async () => {
  const most = { PUBLIC: 1e9, PERSON: 1e9, PARTNER: 1e9 }
  graph = await openWholeGraph({ budget: { perMinute: most, perOperation: most }, deadline: 20_000 })
  const { SELF, STRANGER } = await findPairs(graph.services[0]!)
  officer = SELF.viewer
  const { database } = graph.services[0]!
  await database.query('update employee set name = $2 where id = $1', [STRANGER.subject.id, `Ali 100%_\\ 'or' "$1"`])
  const rows: { name: string }[] = await database.query('select name from employee where agency_code = $1', [
    officer.agencyCode,
  ])
  names = rows.map(({ name }) => name.toLowerCase())
}, 60_000)
afterAll(() => graph.close())
jest.setTimeout(60_000)

/** The text is declared where the operation begins: `query ($text: ID!) { … }`. */
const operationWith = (argument: string): string => {
  const operation = OPERATIONS[argument] ?? operationFor(schema, argument)
  const [kind, rest] = operation.startsWith('mutation') ? ['mutation', operation.slice(8)] : ['query', operation]
  return `${kind} ($text: ${TYPES.get(argument)}!) ${rest}`
}

const ask = (argument: string, text: string) =>
  post(graph.url, {
    query: operationWith(argument),
    variables: { text },
    caller: callerOf('HR_OFFICER', officer),
  })

const askNames = (text: string) =>
  post(graph.url, {
    query: 'query ($text: String!) { employees(filter: { text: $text }) { totalCount } }',
    variables: { text },
    caller: callerOf('HR_OFFICER', officer),
  })

describe('S-33 text that is code somewhere is text here', () => {
  test('every operation written by hand is of an argument that exists', () =>
    expect([...TYPES.keys()]).toEqual(expect.arrayContaining(Object.keys(OPERATIONS))))

  test.each([...TYPES.keys()])('%s', async (argument) => {
    for (const payload of PAYLOADS) {
      const started = Date.now()
      const answer = await ask(argument, payload)
      const told = { payload, status: answer.status, codes: codesOf(answer) }
      expect(answer.status).toBeLessThan(500)
      expect(Date.now() - started).toBeLessThan(4_000)
      expect(told.codes.filter((code) => !['NOT_FOUND', 'BAD_USER_INPUT', 'FORBIDDEN'].includes(String(code)))).toEqual(
        [],
      )
      expect(JSON.stringify(answer.errors ?? [])).not.toMatch(/syntax|select |pg_|relation "|node_modules/i)
    }
  })

  test('a part of a name is found letter by letter', async () => {
    for (const payload of [...PAYLOADS, '100%', '_\\', "'or'", '"$1"', 'a']) {
      const { data, errors } = await askNames(payload)
      if (errors) continue
      const part = payload.trim().toLowerCase()
      const { totalCount } = data?.['employees'] as { totalCount: number }
      expect({ payload, totalCount }).toEqual({
        payload,
        totalCount: names.filter((name) => name.includes(part)).length,
      })
    }
  })
  test('the tables are still there', async () => {
    const { data } = await askNames('')
    expect(data).toEqual({ employees: { totalCount: names.length } })
  })
})

describe('S-32 input takes what it names and nothing else', () => {
  test.each([
    ['an unknown key of a filter', '{ employees(filter: { agencyCode: "7100" }) { totalCount } }'],
    ['an order', '{ employees(orderBy: "nip") { totalCount } }'],
    ['a condition', '{ employees(where: { nip_like: "1990%" }) { totalCount } }'],
    ['a filter by number', '{ employees(filter: { nip: "199001012015032001" }) { totalCount } }'],
    ['a page without end', '{ employees(limit: 100000) { totalCount } }'],
    ['a mutation', 'mutation { employee(id: "x") { id } }'],
  ])('%s is refused before anything runs', async (_name, query) => {
    const answer = await post(graph.url, { query, caller: callerOf('HR_OFFICER', officer) })
    expect(answer.status).toBe(400)
    expect(answer.data).toBeUndefined()
    expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })
  test.each<[string, string, unknown]>([
    ['unknown keys', 'EmployeeFilter', { text: 'a', all: true, scope: { all: true } }],
    ['an object for a text', 'EmployeeFilter', { text: { contains: 'a' } }],
    ['a list for a text', 'EmployeeFilter', { text: ['a', 'b'] }],
    ['a number for a text', 'EmployeeFilter', { text: 1 }],
    ['a list for a filter', 'EmployeeFilter', [{ text: 'a' }, { agency: '7100' }]],
  ])('%s in a variable: BAD_USER_INPUT', async (_name, type, value) => {
    const answer = await post(graph.url, {
      query: `query ($value: ${type}) { employees(filter: $value) { totalCount } }`,
      variables: { value },
      caller: callerOf('HR_OFFICER', officer),
    })
    expect(answer.data ?? null).toBeNull()
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
  })
})
