import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { RUNNABLE, runShown } from '../../../tools/src/testing/shown-programs'
import { type SnippetRequest, writeSnippet } from './snippets'

/** Four interpreters and a compiler are started. */
jest.setTimeout(60_000)

const run = promisify(execFile)
const root = path.resolve(__dirname, '..', '..', '..')
const answer = { data: { positions: { totalCount: 1 } } }

/** Everything that could end a string early in one of the languages, and what only JSON writes the same. */
const QUERY = `query SearchPositions($text: String!, $kind: PositionKind, $deep: Boolean = true) {
  # It's \\ "quoted" \`here\` \${home} $HOME GRAPHQL
  positions(filter: { text: $text, kind: $kind }, first: 5) {
    totalCount @include(if: $deep)
    nodes { code kind family { ...Family } minimumRank { code } }
  }
  other: positions(filter: { text: """block "text" here""" }) { totalCount }
}

fragment Family on JobFamily { code name }`
const VARIABLES = { text: `analis 'A' "B" \\ $x Ž`, kind: 'FUNCTIONAL', deep: false }

const variables = { JALUR_TOKEN: 'secret-token' }

let schema: GraphQLSchema
let server: Server
let folder: string
let received: { headers: IncomingHttpHeaders; body: unknown }[]
let request: SnippetRequest

beforeAll(async () => {
  schema = buildSchema(readFileSync(path.join(root, 'schema', 'api.graphql'), 'utf8'))
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-snippets-'))
  server = createServer(async (incoming, outgoing) => {
    let text = ''
    for await (const chunk of incoming) text += String(chunk)
    received.push({ headers: incoming.headers, body: JSON.parse(text) })
    outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/graphql`
  request = {
    url,
    query: QUERY,
    variables: VARIABLES,
    operationName: 'SearchPositions',
    signedIn: true,
    purpose: 'AUDIT',
    language: 'en',
  }
})
beforeEach(() => void (received = []))
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

describe.each(RUNNABLE)('a request written as %s', (language) => {
  test('runs and sends what the playground sends', async () => {
    const output = await runShown(language, writeSnippet(language, request, schema), variables)
    expect(JSON.parse(output)).toEqual(language === 'typescript' ? answer.data : answer)
    const [{ headers, body }] = received
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'accept-language': 'en',
      authorization: 'Bearer secret-token',
      'x-purpose': 'AUDIT',
    })
    expect(body).toEqual({ query: expect.any(String), variables: VARIABLES, operationName: 'SearchPositions' })
    expect((body as { query: string }).query.trim()).toBe(QUERY)
  })

  test('runs without a token and without variables', async () => {
    const plain = {
      ...request,
      query: '{ ranks { code } }',
      variables: {},
      operationName: undefined,
      signedIn: false,
      purpose: null,
    }
    await runShown(language, writeSnippet(language, plain, schema), variables)
    const [{ headers, body }] = received
    expect(headers.authorization).toBeUndefined()
    expect((body as { query: string }).query.trim()).toBe('{ ranks { code } }')
    expect(Object.keys(body as object)).toEqual(['query'])
  })
})

test('the TypeScript program compiles under strict rules, and a wrong field does not', async () => {
  const compile = async (name: string, text: string) => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,dom']
    const types = ['--types', 'node', '--typeRoots', path.join(root, 'node_modules', '@types')]
    const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    return run(process.execPath, [compiler, ...options, ...types, file]).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    )
  }
  const snippet = writeSnippet('typescript', request, schema)
  expect(await compile('good.ts', snippet)).toBe('')
  const wrongs = ['ask({ text: 7 })', 'ask({ text: "" }).then(({ positions }) => positions.nodes[0].family.code)']
  const complaints = await compile('wrong.ts', snippet + wrongs.join('\n'))
  expect(complaints).toContain("Type 'number' is not assignable to type 'string'")
  expect(complaints).toContain("possibly 'null'")
})

test('the PHP program reads as expected', () => {
  const plain = { ...request, url: 'http://localhost:4000/graphql', query: 'query Ranks { ranks { code } }' }
  expect(writeSnippet('php', { ...plain, variables: { a: null, b: [1, true, "it's"], c: {} } }, schema)).toBe(`<?php

$query = <<<'GRAPHQL'
query Ranks { ranks { code } }
GRAPHQL;

$request = curl_init('http://localhost:4000/graphql');
curl_setopt_array($request, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        'content-type: application/json',
        'accept-language: en',
        'x-purpose: AUDIT',
        'authorization: Bearer ' . getenv('JALUR_TOKEN'),
    ],
    CURLOPT_POSTFIELDS => json_encode(['query' => $query, 'operationName' => 'SearchPositions', 'variables' => ['a' => null, 'b' => [1, true, 'it\\'s'], 'c' => new stdClass()]]),
]);
$answer = json_decode(curl_exec($request), true);
echo json_encode($answer, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE), PHP_EOL;
`)
})

test('a query that holds the end word of a PHP text gets another one', () => {
  expect(writeSnippet('php', request, schema)).toContain("<<<'GRAPHQL_'")
})
