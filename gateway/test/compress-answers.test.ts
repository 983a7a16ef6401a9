import { gunzipSync } from 'node:zlib'
import { request } from 'undici'
import { openWholeGraph, type WholeGraph } from './whole-graph'

let graph: WholeGraph
beforeAll(async () => {
  graph = await openWholeGraph()
}, 60_000)
afterAll(() => graph.close())

async function ask(query: string, acceptEncoding?: string) {
  const { headers, body } = await request(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(acceptEncoding && { 'accept-encoding': acceptEncoding }) },
    body: JSON.stringify({ query }),
  })
  const bytes = Buffer.from(await body.arrayBuffer())
  return { encoding: headers['content-encoding'], length: headers['content-length'], vary: headers['vary'], bytes }
}

const LONG = '{ positions(first: 100) { nodes { code name description } } }'
const SHORT = '{ ranks { code } }'

test.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.8', 'GZIP', '*'])(
  'a long answer goes out as a fraction of itself to a client that accepts %s',
  async (acceptEncoding) => {
    const plain = await ask(LONG)
    const packed = await ask(LONG, acceptEncoding)
    expect(packed.encoding).toBe('gzip')
    expect(packed.vary).toContain('accept-encoding')
    expect(Number(packed.length)).toBe(packed.bytes.length)
    expect(packed.bytes.length * 3).toBeLessThan(plain.bytes.length)
    expect((JSON.parse(gunzipSync(packed.bytes).toString()) as { data: object }).data).toEqual(
      (JSON.parse(plain.bytes.toString()) as { data: object }).data,
    )
  },
)

test.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip;q=0.000, br', 'notgzip'])(
  'it stays as it is for one that accepts %s',
  async (acceptEncoding) => {
    const { encoding, bytes, vary } = await ask(LONG, acceptEncoding)
    expect(encoding).toBeUndefined()
    expect(vary).toContain('accept-encoding')
    expect(JSON.parse(bytes.toString())).toHaveProperty('data')
  },
)

test('a short answer is not worth it', async () => {
  const { encoding, bytes } = await ask(SHORT, 'gzip')
  expect(encoding).toBeUndefined()
  expect(JSON.parse(bytes.toString())).toHaveProperty('data')
})
