import { fetch } from 'undici'
import { openWholeGraph, type WholeGraph } from './whole-graph'

let graph: WholeGraph
beforeAll(async () => {
  graph = await openWholeGraph()
}, 120_000)
afterAll(() => graph.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, graph.url), { headers: { origin: 'https://elsewhere.example', ...headers } })

/** The first version is published in the background, soon after the start. */
async function index(): Promise<{ latest: string; files: string[]; versions: { files: string[] }[] }> {
  for (let tries = 0; ; tries++) {
    const answer = await get('/open-data/')
    if (answer.status === 200) return (await answer.json()) as Awaited<ReturnType<typeof index>>
    if (tries === 100) throw new Error(`The open data answer ${answer.status}`)
    await new Promise((later) => setTimeout(later, 200))
  }
}

test('the index lists files that are there, for everyone and for pages of every origin', async () => {
  const { files, versions } = await index()
  for (const path of [...files, ...versions[0]!.files]) {
    const answer = await get(path)
    await answer.text()
    expect([path, answer.status]).toEqual([path, 200])
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(answer.headers.get('content-type')).toMatch(path.endsWith('.csv') ? /^text\/csv/ : /^application\/json/)
  }
})

test('the newest file may be kept for minutes, one of a version for ever, and neither is sent twice', async () => {
  const { latest } = await index()
  for (const [path, caching] of [
    ['/open-data/positions.csv', 'public, max-age=300'],
    [`/open-data/${latest}/positions.csv`, 'public, max-age=31536000, immutable'],
  ] as const) {
    const first = await get(path)
    await first.text()
    expect([path, first.headers.get('cache-control')]).toEqual([path, caching])
    const again = await get(path, { 'if-none-match': first.headers.get('etag')! })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', first.headers.get('etag')])
    expect((await get(path, { 'if-none-match': '"another"' })).status).toBe(200)
  }
})

test('the addresses without a file say so', async () => {
  expect((await get('/open-data/x.csv')).status).toBe(404)
  expect((await get('/open-data/..%2F..%2Fetc%2Fpasswd')).status).toBe(404)
  const moved = await fetch(new URL('/open-data', graph.url), { redirect: 'manual' })
  expect([moved.status, moved.headers.get('location')]).toEqual([302, '/open-data/'])
})
