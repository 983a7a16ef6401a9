import { Like } from 'typeorm'
import { accountTable } from '../account/account.tables'
import { clientTable } from '../client/client.tables'
import { SANDBOX_QUOTA } from '../client/sandbox'
import { SECRET_FORM } from '../client/secret'
import { GATEWAY_ORIGIN, WEB_ORIGIN } from '../testing/identity-process'
import { RunningIdentity } from '../testing/running-identity'
import { basic, requestToken } from '../testing/visitor'

jest.setTimeout(60_000)

const HOUR = 60 * 60 * 1_000

let identity: RunningIdentity

beforeAll(async () => {
  identity = await RunningIdentity.start(process.env['TEST_DATABASE_URL'])
})

afterAll(() => identity?.stop())

const create = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${identity.issuer}/sandbox/clients`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: WEB_ORIGIN, ...headers },
    body: JSON.stringify(body),
  })

const clients = () => identity.tables.getRepository(clientTable)
const isSandbox = { clientId: Like('sandbox-%') }

test('anybody gets a client of the demonstration, whose secret works for a week and is kept as a digest only', async () => {
  const response = await create({ name: ' Dinas Kominfo ' })
  expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store'])
  expect(response.headers.get('access-control-allow-origin')).toBe(WEB_ORIGIN)
  const { clientId, clientSecret, expiresAt, ...rest } = (await response.json()) as Record<string, string>
  expect(rest).toMatchObject({ name: 'Dinas Kominfo', agencies: ['7104'] })
  expect(Date.parse(expiresAt ?? '') - Date.now()).toBeGreaterThan(6 * 24 * HOUR)
  expect(clientSecret).toMatch(SECRET_FORM)
  const rows = await identity.tables.query(
    'select * from client join client_secret using (client_id) where client_id = $1',
    [clientId],
  )
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(clientSecret)

  const grant = { grant_type: 'client_credentials' }
  const { status, body } = await requestToken(identity.issuer, grant, basic(clientId ?? '', clientSecret ?? ''))
  expect(status).toBe(200)
  expect((await identity.verify(body.access_token)).payload).toMatchObject({ client_id: clientId, agencies: ['7104'] })
  await clients().update({ clientId }, { expiresAt: new Date(Date.now() - HOUR) })
  const late = await requestToken(identity.issuer, grant, basic(clientId ?? '', clientSecret ?? ''))
  expect(late.body.error).toBe('invalid_client')
})

test.each([{ name: '' }, { name: 'x'.repeat(61) }, { name: 5 }, {}, null])('%j is no name', async (body) => {
  const response = await create(body)
  expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_USER_INPUT' }])
})

test('the scripts of other sites get nothing, and the web client may ask beforehand', async () => {
  for (const origin of ['https://elsewhere.example', GATEWAY_ORIGIN, 'null']) {
    const response = await create({ name: 'x' }, { origin })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null])
  }
  const headers = { origin: WEB_ORIGIN, 'access-control-request-method': 'POST' }
  const preflight = await fetch(`${identity.issuer}/sandbox/clients`, { method: 'OPTIONS', headers })
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
    204,
    'content-type, accept-language',
  ])
})

test('twenty a day are handed out, also when asked for at the same moment, and then it says when to come back', async () => {
  await clients().delete(isSandbox)
  const answers = await Promise.all(Array.from({ length: SANDBOX_QUOTA + 3 }, () => create({ name: 'x' })))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(SANDBOX_QUOTA)
  const refused = await create({ name: 'x' }, { 'accept-language': 'en' })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(23 * 60 * 60)
  expect(await refused.json()).toEqual({
    code: 'RATE_LIMITED',
    message: "Today's 20 sandbox clients are used up. Try again tomorrow.",
  })
  await clients().update(isSandbox, { createdAt: new Date(Date.now() - 25 * HOUR) })
  expect((await create({ name: 'x' })).status).toBe(201)
})

test('without demonstration people there is no sandbox', async () => {
  const accounts = identity.tables.getRepository(accountTable)
  const demo = await accounts.findBy({ demo: true })
  await accounts.delete({ demo: true })
  try {
    expect((await create({ name: 'x' })).status).toBe(404)
  } finally {
    await accounts.insert(demo)
  }
})
