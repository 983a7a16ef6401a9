import { type NetConnectOpts, Socket } from 'node:net'
import { Agent, fetch } from 'undici'
import { openWholeGraph } from '../whole-graph'

const ASKED = 60

/** Where this process has connected to. */
const connected = new Set<string>()
const { connect } = Socket.prototype
beforeAll(() => {
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    // Called with options or with a port and a host; the library hands on a list of either.
    const [target, host] = args.flat() as [NetConnectOpts | number, unknown]
    connected.add(String((typeof target === 'number' ? host : 'host' in target && target.host) || 'this machine'))
    return Reflect.apply(connect, this, args) as Socket
  } as typeof connect
})
afterAll(() => void (Socket.prototype.connect = connect))

test('R-16 a gateway told to end answers what it has taken, and then takes nothing more', async () => {
  const graph = await openWholeGraph({ deadline: 30_000 })
  const dispatcher = new Agent({ connections: ASKED })
  const token = JSON.stringify(await graph.caller('asn'))
  const ask = () =>
    fetch(graph.url, {
      dispatcher,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ me { careerSteps { requirements { explanation } } } }' }),
    }).then(async (response) => ({ status: response.status, body: (await response.json()) as object }))
  await Promise.all(Array.from({ length: ASKED }, ask))

  const underWay = Array.from({ length: ASKED }, ask)
  const first = await Promise.race(underWay)
  await graph.close()
  const answers = await Promise.all(underWay)
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: ASKED }, () => 200))
  for (const { body } of [first, ...answers]) expect(body).not.toHaveProperty('errors')
  await expect(ask()).rejects.toThrow('fetch failed')
  await dispatcher.close()
}, 90_000)

test('S-16 from its start to its end it has told nobody outside this machine', () => {
  expect(connected.size).toBeGreaterThan(0)
  const elsewhere = [...connected].filter((host) => !['this machine', 'localhost', '127.0.0.1', '::1'].includes(host))
  expect(elsewhere).toEqual([])
})
