import { connect } from 'node:net'
import { fetch } from 'undici'
import { codesOf, post } from '../ask'
import { UNLIMITED } from '../random/unlimited'
import { openWholeGraph, type WholeGraph } from '../whole-graph'

let graph: WholeGraph
beforeAll(async () => {
  graph = await openWholeGraph({ budget: UNLIMITED, requestTimeout: 1_000 })
}, 60_000)
afterAll(() => graph.close())

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ')
const isAlive = async (): Promise<boolean> => (await post(graph.url, { query: '{ ranks { code } }' })).status === 200

describe('a document built to cost', () => {
  test.each([
    ['S-03 sixteen aliases', `{ ranks { ${repeat(16, (index) => `a${index}: code`)} } }`, 'aliases'],
    [
      'S-03 three hundred aliases of __typename',
      `{ ${repeat(300, (index) => `a${index}: __typename`)} }`,
      'rootFields',
    ],
    ['S-04 one field 450 times', `{ ranks { ${repeat(450, () => 'code')} } }`, 'breadth'],
    ['S-04 one root field 450 times', `{ ${repeat(450, () => 'me { id }')} }`, 'tokens'],
    ['S-04 1,500 overlapping fields', `{ ranks { ${repeat(1_500, () => 'code')} } }`, 'tokens'],
    [
      'S-05 thirty directives on one field',
      `{ ranks { code ${repeat(30, () => '@include(if: true)')} } }`,
      'directives',
    ],
  ])('%s', async (_name, query, limit) => {
    const answer = await post(graph.url, { query })
    expect(answer.status).toBe(400)
    expect(answer.errors?.map(({ extensions }) => extensions)).toContainEqual(
      expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', limit }),
    )
    expect(answer.data).toBeUndefined()
  })

  test('S-05 of thirty unknown directives five are told', async () => {
    const answer = await post(graph.url, { query: `{ ranks { code ${repeat(30, (index) => `@no${index}`)} } }` })
    expect(answer.status).toBe(400)
    expect(answer.errors?.length).toBeLessThanOrEqual(5)
    expect(JSON.stringify(answer.errors).length).toBeLessThan(2_000)
  })

  test.each([1_000_000, 101, -1])('S-09 a page of %p is refused by name, and nothing is read', async (first) => {
    const { data, errors } = await post(graph.url, { query: `{ positions(first: ${first}) { nodes { code } } }` })
    expect(data).toBeNull()
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'BAD_USER_INPUT', fields: [{ field: 'first' }] },
    ])
  })

  test('S-12 a thousand different operations leave no more behind than the caches may hold', async () => {
    const ask = (index: number) => post(graph.url, { query: `query Q${index} { ranks { r${index}: code } }` })
    for (let index = 0; index < 100; index++) await ask(index)
    const before = process.memoryUsage().heapUsed
    for (let index = 100; index < 1_000; index += 10) {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, offset) => ask(index + offset)))
      expect(answers.every(({ status }) => status === 200)).toBe(true)
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(150 * 1024 * 1024)
  }, 120_000)
})

describe('a request built to cost', () => {
  const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
    fetch(graph.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

  test('S-08 a batch is refused', async () => {
    const answer = await send('[{"query":"{ranks{code}}"},{"query":"{ranks{code}}"}]')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
  })

  test('S-10 a body beyond 256 KB is refused before it is read', async () => {
    const answer = await send(JSON.stringify({ query: '{ ranks { code } }', variables: { text: 'x'.repeat(300_000) } }))
    expect(answer.status).toBe(413)
  })

  test('S-10 variables 100,000 deep are answered, and the gateway lives on', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const query = 'query ($text: String) { positions(filter: { text: $text }) { totalCount } }'
    const answer = await send(`{"query":${JSON.stringify(query)},"variables":{"text":${deep}}}`)
    expect(answer.status).toBe(400)
    const unused = await send(`{"query":"{ ranks { code } }","variables":{"text":${deep}}}`)
    expect(unused.status).toBeLessThan(500)
    expect(await isAlive()).toBe(true)
  })

  test.each(['gzip', 'br', 'deflate'])('S-10 a body packed by %s is not unpacked', async (encoding) => {
    const answer = await send(Buffer.from('H4sIAAAAAAAAA6tWKixNLapUslKqLkrMyy5Wqk7OT0mtra0FAGs', 'base64'), {
      'content-encoding': encoding,
    })
    expect(answer.status).toBe(415)
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
  })

  test('S-10 a body that drips in is cut off', async () => {
    const { hostname, port } = new URL(graph.url)
    const socket = connect(Number(port), hostname)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    let told = ''
    socket.on('data', (chunk: Buffer) => (told += chunk.toString()))
    // What drips in after the end resets the connection: it is cut off all the same.
    socket.on('error', () => undefined)
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{')
    const drip = setInterval(() => socket.write(' '), 200)
    await closed
    clearInterval(drip)
    expect(told).toMatch(/^(HTTP\/1\.1 408 |$)/)
    expect(await isAlive()).toBe(true)
  }, 20_000)

  test.each(['utf-7', 'utf-16', 'iso-2022-kr', '"utf-32"', 'utf-8, utf-7'])(
    'S-11 a body in %s is refused',
    async (charset) => {
      const answer = await send('{"query":"{ranks{code}}"}', { 'content-type': `application/json; charset=${charset}` })
      expect(answer.status).toBe(415)
      expect(codesOf((await answer.json()) as never)).toEqual(['BAD_REQUEST'])
    },
  )
  test('S-11 UTF-8 is taken by either name', async () => {
    for (const charset of ['utf-8', 'UTF-8', '"utf-8"', 'utf8']) {
      const answer = await send('{"query":"{ranks{code}}"}', { 'content-type': `application/json; charset=${charset}` })
      expect(answer.status).toBe(200)
    }
  })
})
