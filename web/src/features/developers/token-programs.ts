import type { Programs } from './programs'

interface TokenRequest {
  issuer: string
  clientId: string
  scopes: string[]
}

/**
 * The program that changes id and secret for an access token, in each language. The secret is no part of a program: it
 * comes from `JALUR_SECRET`.
 */
export const TOKEN_PROGRAMS: Programs<TokenRequest> = {
  curl: ({ issuer, clientId, scopes }) => `export JALUR_TOKEN=$(curl --silent '${issuer}/token' \\
  --user "${clientId}:$JALUR_SECRET" \\
  --data grant_type=client_credentials \\
  --data-urlencode 'scope=${scopes.join(' ')}' |
  sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
`,
  typescript: ({ issuer, clientId, scopes }) => `const response = await fetch('${issuer}/token', {
  method: 'POST',
  headers: { authorization: \`Basic \${btoa(\`${clientId}:\${process.env.JALUR_SECRET}\`)}\` },
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    scope: '${scopes.join(' ')}',
  }),
})
const { access_token: token } = (await response.json()) as { access_token: string }
console.log(token)
`,
  python: ({ issuer, clientId, scopes }) => `import base64
import json
import os
import urllib.parse
import urllib.request

credentials = "${clientId}:" + os.environ["JALUR_SECRET"]
form = {
    "grant_type": "client_credentials",
    "scope": "${scopes.join(' ')}",
}
request = urllib.request.Request(
    "${issuer}/token",
    data=urllib.parse.urlencode(form).encode(),
    headers={"authorization": "Basic " + base64.b64encode(credentials.encode()).decode()},
)
with urllib.request.urlopen(request) as response:
    print(json.load(response)["access_token"])
`,
  php: ({ issuer, clientId, scopes }) => `<?php

$request = curl_init('${issuer}/token');
curl_setopt_array($request, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_USERPWD => '${clientId}:' . getenv('JALUR_SECRET'),
    CURLOPT_POSTFIELDS => http_build_query([
        'grant_type' => 'client_credentials',
        'scope' => '${scopes.join(' ')}',
    ]),
]);
echo json_decode(curl_exec($request))->access_token, PHP_EOL;
`,
}
