import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse } from 'graphql'
import type { Language } from './language'
import { resultType, variablesType } from './result-type'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** One request, to be written down as a program. */
export interface SnippetRequest {
  /** Address of the GraphQL endpoint. */
  url: string
  query: string
  variables: { [key: string]: Json }
  /** Which operation of several. */
  operationName?: string
  /** Whether a token is sent. The token itself is no part of a program: it comes from `JALUR_TOKEN`. */
  signedIn: boolean
  /** What a partner reads confidential data for. */
  purpose?: string | null
  language: Language
}

/** The languages that a request can be written in, with the names that readers know them by. */
export const SNIPPET_LANGUAGES = { curl: 'curl', typescript: 'TypeScript', python: 'Python', php: 'PHP' } as const
export type SnippetLanguage = keyof typeof SNIPPET_LANGUAGES

/** The program in `language` that sends the request and prints the answer. Throws when the query cannot be parsed. */
export function writeSnippet(language: SnippetLanguage, request: SnippetRequest, schema: GraphQLSchema): string {
  switch (language) {
    case 'curl':
      return curl(request)
    case 'typescript':
      return typescript(request, schema)
    case 'python':
      return python(request)
    case 'php':
      return php(request)
  }
}

const body = ({ query, operationName, variables }: SnippetRequest): Json => ({
  query,
  ...(operationName && { operationName }),
  ...(Object.keys(variables).length > 0 && { variables }),
})

function curl(request: SnippetRequest): string {
  return [
    `curl ${shellQuoted(request.url)} \\`,
    `  --header 'content-type: application/json' \\`,
    `  --header 'accept-language: ${request.language}' \\`,
    ...(request.purpose ? [`  --header 'x-purpose: ${request.purpose}' \\`] : []),
    ...(request.signedIn ? ['  --header "authorization: Bearer $JALUR_TOKEN" \\'] : []),
    `  --data @- <<'JSON'`,
    JSON.stringify(body(request), null, 2),
    'JSON',
    '',
  ].join('\n')
}

const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

function typescript(request: SnippetRequest, schema: GraphQLSchema): string {
  const document = parse(request.query)
  const operation = chosenOperation(document, request.operationName)
  const variables = variablesType(schema, operation)
  const call = variables ? `variables: Variables` : ''
  const sent = ['query', ...(request.operationName ? ['operationName'] : []), ...(variables ? ['variables'] : [])]
  return `${variables ? `type Variables = ${variables}\n\n` : ''}type Data = ${resultType(schema, document, operation)}

const query = ${templateLiteral(request.query)}
${request.operationName ? `const operationName = '${request.operationName}'\n` : ''}
async function ask(${call}): Promise<Data> {
  const response = await fetch(${quoted(request.url)}, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': '${request.language}',${request.purpose ? `\n      'x-purpose': '${request.purpose}',` : ''}${request.signedIn ? '\n      authorization: `Bearer ${process.env.JALUR_TOKEN}`,' : ''}
    },
    body: JSON.stringify({ ${sent.join(', ')} }),
  })
  const { data, errors = [] } = (await response.json()) as { data?: Data | null; errors?: { message: string }[] }
  if (!data) throw new Error(errors.map(({ message }) => message).join('; '))
  return data
}

ask(${variables ? JSON.stringify(request.variables, null, 2) : ''}).then((data) => console.log(JSON.stringify(data, null, 2)))
`
}

function chosenOperation({ definitions }: DocumentNode, name?: string): OperationDefinitionNode {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const chosen = name ? operations.find((operation) => operation.name?.value === name) : operations[0]
  if (!chosen) throw new Error('The document holds no such operation')
  return chosen
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const templateLiteral = (text: string): string => `\`${text.replaceAll(/[\\`]|\$\{/g, (match) => `\\${match}`)}\``

function python(request: SnippetRequest): string {
  const query = request.query.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"')
  const { query: _, ...rest } = body(request) as { [key: string]: Json }
  const parts = ['"query": QUERY', ...Object.entries(rest).map(([name, value]) => `"${name}": ${pythonLiteral(value)}`)]
  return `import json
import os
import urllib.request

QUERY = """
${query.trim()}
"""

request = urllib.request.Request(
    ${JSON.stringify(request.url)},
    data=json.dumps({${parts.join(', ')}}).encode(),
    headers={
        "content-type": "application/json",
        "accept-language": "${request.language}",${request.purpose ? `\n        "x-purpose": "${request.purpose}",` : ''}${request.signedIn ? '\n        "authorization": "Bearer " + os.environ["JALUR_TOKEN"],' : ''}
    },
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
print(json.dumps(answer, indent=2, ensure_ascii=False))
`.replace(request.signedIn ? '' : 'import os\n', '')
}

const PYTHON_CONSTANTS = new Map<Json, string>([
  [null, 'None'],
  [true, 'True'],
  [false, 'False'],
])

function pythonLiteral(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(', ')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}: ${pythonLiteral(item)}`)
      .join(', ')}}`
  }
  return PYTHON_CONSTANTS.get(value) ?? JSON.stringify(value)
}

function php(request: SnippetRequest): string {
  const { query: _, ...rest } = body(request) as { [key: string]: Json }
  const parts = [
    `'query' => $query`,
    ...Object.entries(rest).map(([name, value]) => `'${name}' => ${phpLiteral(value)}`),
  ]
  const end = freeWord('GRAPHQL', request.query)
  return `<?php

$query = <<<'${end}'
${request.query.trim()}
${end};

$request = curl_init(${quoted(request.url)});
curl_setopt_array($request, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        'content-type: application/json',
        'accept-language: ${request.language}',${request.purpose ? `\n        'x-purpose: ${request.purpose}',` : ''}${request.signedIn ? "\n        'authorization: Bearer ' . getenv('JALUR_TOKEN')," : ''}
    ],
    CURLOPT_POSTFIELDS => json_encode([${parts.join(', ')}]),
]);
$answer = json_decode(curl_exec($request), true);
echo json_encode($answer, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE), PHP_EOL;
`
}

function phpLiteral(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(phpLiteral).join(', ')}]`
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value !== 'object') return String(value)
  const entries = Object.entries(value).map(([key, item]) => `${quoted(key)} => ${phpLiteral(item)}`)
  return entries.length > 0 ? `[${entries.join(', ')}]` : 'new stdClass()'
}

/** A word that does not occur in the text, to end it by. */
const freeWord = (word: string, text: string): string => (text.includes(word) ? freeWord(`${word}_`, text) : word)
