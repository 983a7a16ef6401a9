import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenVerifier, PURPOSE_HEADER } from '@jalur/common'
import { post } from '../ask'
import { findPairs, type Person } from '../people'
import { openWholeGraph, type WholeGraph } from '../whole-graph'

const AUDIENCE = 'urn:jalur:api'
const DISCOVERY = '/.well-known/openid-configuration'
const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })

let issuer: Server
let address: string
let hits: string[] = []
let graph: WholeGraph
let person: Person
let other: Person

beforeAll(async () => {
  issuer = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.setHeader('content-type', 'application/json')
    if (request.url === DISCOVERY) {
      response.end(JSON.stringify({ issuer: address, jwks_uri: `${address}/jwks` }))
      return
    }
    // A key of somebody else stands beside the issuer's path: whoever follows a hint in a token would find it.
    const key = request.url === '/jwks' ? own.publicKey : foreign.publicKey
    const jwk = { ...key.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }
    response.end(JSON.stringify({ keys: [jwk] }))
  })
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`
  const verifyToken = createTokenVerifier({ issuer: address, audience: AUDIENCE })
  graph = await openWholeGraph({ verifyToken })
  const pairs = await findPairs(graph.services[0]!)
  person = pairs.SELF.viewer
  other = pairs.OTHER_AGENCY.subject
}, 60_000)
afterAll(async () => {
  await graph.close()
  issuer.closeAllConnections()
  await new Promise((resolve) => issuer.close(resolve))
})

type Json = Record<string, unknown>
const encode = (part: Json | string): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
const seconds = (): number => Math.floor(Date.now() / 1_000)

interface Forged {
  header?: Json
  claims?: Json
  key?: KeyObject
  /** Makes the last part; RS256 with the key unless given. */
  signature?: (input: string) => string
}
function token({ header, claims, key = own.privateKey, signature }: Forged = {}): string {
  const head = { alg: 'RS256', typ: 'at+jwt', kid: 'k1', ...header }
  const body = {
    ...{ iss: address, aud: AUDIENCE, sub: 'account', client_id: 'web', iat: seconds(), exp: seconds() + 300 },
    ...{ employee: person.id, roles: ['ASN'], agency: person.agencyCode },
    ...claims,
  }
  const input = `${encode(head)}.${encode(body)}`
  const end = signature ? signature(input) : sign('RSA-SHA256', Buffer.from(input), key).toString('base64url')
  return `${input}.${end}`
}
const ask = (bearer: string, query = '{ me { id nip } }', headers: Record<string, string> = {}) =>
  post(graph.url, { query, headers: { authorization: `Bearer ${bearer}`, ...headers } })

test('a good token opens the own data', async () =>
  expect(await ask(token())).toMatchObject({ status: 200, data: { me: { id: person.id, nip: person.nip } } }))

describe('S-34 a token that is not good', () => {
  const pem = own.publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const hmac = (secret: string) => (input: string) => createHmac('sha256', secret).update(input).digest('base64url')
  const jwk = () => ({ ...foreign.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256' })
  const cases: [string, () => string][] = [
    ['without a signature', () => token({ header: { alg: 'none' }, signature: () => '' })],
    ['of the algorithm None', () => token({ header: { alg: 'None' }, signature: () => '' })],
    ['with the signature cut off', () => token({ signature: () => '' })],
    ['signed by HMAC with the public key', () => token({ header: { alg: 'HS256' }, signature: hmac(pem) })],
    ['signed by HMAC with nothing', () => token({ header: { alg: 'HS256' }, signature: hmac('') })],
    ['of another key', () => token({ key: foreign.privateKey })],
    ['that names its own key', () => token({ key: foreign.privateKey, header: { jwk: jwk() } })],
    ['that names a key set', () => token({ key: foreign.privateKey, header: { jku: `${address}/foreign` } })],
    ['that names a certificate', () => token({ key: foreign.privateKey, header: { x5u: `${address}/foreign` } })],
    ['of an unknown key', () => token({ header: { kid: 'k2' } })],
    ['whose key is a path', () => token({ key: foreign.privateKey, header: { kid: '../../../../dev/null' } })],
    ['whose key is an address', () => token({ key: foreign.privateKey, header: { kid: `${address}/foreign` } })],
    ['whose key is SQL', () => token({ key: foreign.privateKey, header: { kid: "' union select 'x" } })],
    ['of another issuer', () => token({ claims: { iss: 'http://other.test' } })],
    ['of the issuer with a slash', () => token({ claims: { iss: `${address}/` } })],
    ['for another audience', () => token({ claims: { aud: 'urn:other:api' } })],
    ['for no audience', () => token({ claims: { aud: undefined } })],
    ['that has expired', () => token({ claims: { exp: seconds() - 60 } })],
    ['that never expires', () => token({ claims: { exp: undefined } })],
    ['that expires never, in words', () => token({ claims: { exp: 'never' } })],
    ['that is not valid yet', () => token({ claims: { nbf: seconds() + 600 } })],
    ['that is an ID token', () => token({ header: { typ: 'JWT' }, claims: { aud: 'web' } })],
    ['that is an ID token for this audience', () => token({ header: { typ: 'JWT' } })],
    ['without a type', () => token({ header: { typ: undefined } })],
    ['with a critical extension', () => token({ header: { crit: ['b64'], b64: false } })],
    ['of a person without a subject', () => token({ claims: { sub: undefined } })],
    ['whose roles are a text', () => token({ claims: { roles: 'HR_OFFICER' } })],
    ['that is a refresh token', () => 'nCqzFJ0a8rN4Wk3vVZ7xJd0oQe2bLh5mYt9sUuGp1Rc'],
    [
      'with changed claims',
      () => {
        const [head, , end] = token().split('.')
        return [
          head,
          encode({
            iss: address,
            aud: AUDIENCE,
            sub: 's',
            client_id: 'web',
            exp: seconds() + 300,
            roles: ['BKN_OFFICER'],
          }),
          end,
        ].join('.')
      },
    ],
    ['of two parts', () => token().split('.').slice(0, 2).join('.')],
    ['of four parts', () => `${token()}.x`],
    ['that is endless', () => 'x'.repeat(8_000)],
  ]
  test.each(cases)('%s: 401, the same words, and nothing', async (_name, make) => {
    hits = []
    const { status, data, errors } = await ask(make())
    expect([status, data]).toEqual([401, undefined])
    expect(errors).toEqual([
      { message: 'The access token is invalid or has expired.', extensions: { code: 'UNAUTHENTICATED' } },
    ])
    expect(hits.filter((url) => url !== '/jwks' && url !== DISCOVERY)).toEqual([])
  })
  test('an unheard-of role is no role', async () => {
    const { errors } = await ask(
      token({ claims: { roles: ['ADMIN', '__proto__', 'hr_officer'] } }),
      '{ employees { totalCount } }',
    )
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN')
  })
})

describe('S-35 a token of a client is no person', () => {
  const client = (claims: Json): string =>
    token({ claims: { roles: undefined, employee: undefined, agency: undefined, client_id: 'partner', ...claims } })
  const granted = () => client({ scope: 'personnel:read', agencies: [person.agencyCode] })
  const purpose = { [PURPOSE_HEADER]: 'PROMOTION' }

  test('it has no "me", also when it carries the claims of a person', async () => {
    for (const claims of [{}, { employee: person.id, agency: person.agencyCode, sub: person.id }])
      expect((await ask(client({ scope: 'personnel:read', ...claims }))).data).toEqual({ me: null })
  })
  test('it lists the granted agencies, and reads nobody else', async () => {
    const list = await ask(granted(), '{ employees(first: 100) { nodes { agency { code } nip } } }', purpose)
    const { nodes } = list.data?.['employees'] as { nodes: { agency: { code: string }; nip: string }[] }
    expect(new Set(nodes.map(({ agency }) => agency.code))).toEqual(new Set([person.agencyCode]))
    const one = await ask(granted(), `{ employee(id: "${other.id}") { id nip } }`, purpose)
    expect([one.data, one.errors?.[0]?.extensions['code']]).toEqual([{ employee: null }, 'NOT_FOUND'])
  })
  test('without an agency it lists nobody, without a scope it may not ask', async () => {
    const nobody = await ask(client({ scope: 'personnel:read', agencies: [] }), '{ employees { totalCount } }')
    expect(nobody.data).toEqual({ employees: { totalCount: 0 } })
    for (const scope of ['', 'personnel', 'personnel:write', 'PERSONNEL:READ', 'personnel:read2', 'learning:read']) {
      const answer = await ask(client({ scope, agencies: [person.agencyCode] }), '{ employees { totalCount } }')
      expect([answer.data, answer.errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN'])
    }
  })
})
