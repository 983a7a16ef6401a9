import { EMPLOYEES_PAGE, SANDBOX_AGENCY } from './employees-page'
import type { Programs } from './programs'

interface QueryRequest {
  graphqlUrl: string
  /** What the people are read for. */
  purpose: string
}

const QUERY = EMPLOYEES_PAGE.trim()

/** The program that sends the first query and prints the answer. The token comes from `JALUR_TOKEN`. */
export const QUERY_PROGRAMS: Programs<QueryRequest> = {
  curl: ({ graphqlUrl, purpose }) => `curl '${graphqlUrl}' \\
  --header 'content-type: application/json' \\
  --header 'x-purpose: ${purpose}' \\
  --header "authorization: Bearer $JALUR_TOKEN" \\
  --data @- <<'JSON'
${JSON.stringify({ query: QUERY, variables: { agency: SANDBOX_AGENCY } }, null, 2)}
JSON
`,
  typescript: ({ graphqlUrl, purpose }) => `const query = \`
${QUERY}
\`

const response = await fetch('${graphqlUrl}', {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'x-purpose': '${purpose}',
    authorization: \`Bearer \${process.env.JALUR_TOKEN}\`,
  },
  body: JSON.stringify({ query, variables: { agency: '${SANDBOX_AGENCY}' } }),
})
console.log(JSON.stringify(await response.json(), null, 2))
`,
  python: ({ graphqlUrl, purpose }) => `import json
import os
import urllib.request

QUERY = """
${QUERY}
"""

request = urllib.request.Request(
    "${graphqlUrl}",
    data=json.dumps({"query": QUERY, "variables": {"agency": "${SANDBOX_AGENCY}"}}).encode(),
    headers={
        "content-type": "application/json",
        "x-purpose": "${purpose}",
        "authorization": "Bearer " + os.environ["JALUR_TOKEN"],
    },
)
with urllib.request.urlopen(request) as response:
    print(json.dumps(json.load(response), indent=2, ensure_ascii=False))
`,
  php: ({ graphqlUrl, purpose }) => `<?php

$query = <<<'GRAPHQL'
${QUERY}
GRAPHQL;

$request = curl_init('${graphqlUrl}');
curl_setopt_array($request, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        'content-type: application/json',
        'x-purpose: ${purpose}',
        'authorization: Bearer ' . getenv('JALUR_TOKEN'),
    ],
    CURLOPT_POSTFIELDS => json_encode(['query' => $query, 'variables' => ['agency' => '${SANDBOX_AGENCY}']]),
]);
echo json_encode(json_decode(curl_exec($request)), JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE), PHP_EOL;
`,
}
