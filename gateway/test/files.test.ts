import { type Caller, type FileDesk, serveSubgraph } from '@jalur/common'
import { createLogger } from '@jalur/common'
import { fetch } from 'undici'
import { openWholeGraph, type WholeGraph } from './whole-graph'

const SECRET = 'x'.repeat(32)
const CSV = 'nip;nama\n1;Ani\n'
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

let graph: WholeGraph
let remote: WholeGraph
let subgraph: { url: string; close(): Promise<void> }
let asn: Caller

beforeAll(async () => {
  graph = await openWholeGraph()
  subgraph = await serveSubgraph(graph.services[0]!, {
    port: 0,
    gatewaySecret: SECRET,
    logger: createLogger('test', 'silent'),
  })
  remote = await openWholeGraph({ gatewaySecret: SECRET }, { personnel: subgraph.url })
  asn = await graph.caller('asn')
}, 120_000)
afterAll(async () => {
  await remote.close()
  await subgraph.close()
  await graph.close()
})

interface Sent {
  caller?: Caller
  to?: string
  name?: string
}
async function send(
  to: WholeGraph,
  body: string | Buffer,
  { caller = asn, to: path = 'personnel/EVIDENCE', name = 'bukti.pdf' }: Sent = {},
) {
  const response = await fetch(new URL(`/files/${path}`, to.url), {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/octet-stream',
      'accept-language': 'en',
      'x-file-name': encodeURIComponent(name),
      ...(caller.kind === 'PUBLIC' ? {} : { authorization: `Bearer ${JSON.stringify(caller)}` }),
    },
  })
  const text = await response.text()
  const answer = (text ? JSON.parse(text) : {}) as {
    id?: string
    contentType?: string
    errors?: { extensions: object }[]
  }
  return { status: response.status, ...answer }
}

const desk = (): FileDesk => graph.services[0]!.files!
/** Path and query of a link, at a gateway of the test. */
const at = (to: WholeGraph, link: string): URL => {
  const { pathname, search } = new URL(link)
  return new URL(`${pathname}${search}`, to.url)
}

describe.each([
  ['in one process', () => graph],
  ['with the subgraph over HTTP', () => remote],
])('S-51 files %s', (_way, where) => {
  test('what a person hands in is known by its content and given out by a link', async () => {
    const { status, id, contentType } = await send(where(), PDF, { name: 'Surat Keputusan ✓.pdf' })
    expect([status, contentType]).toEqual([201, 'application/pdf'])
    const given = await fetch(at(where(), desk().linkTo(id!)))
    expect(given.status).toBe(200)
    expect(Buffer.from(await given.arrayBuffer()).equals(PDF)).toBe(true)
    expect(given.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Surat%20Keputusan%20%E2%9C%93.pdf",
    )
    expect(given.headers.get('x-content-type-options')).toBe('nosniff')
    expect(given.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test.each<[string, Buffer]>([
    ['UTF-8 with its mark', Buffer.from('\uFEFFnip;nama\n1;André\n')],
    ['UTF-16', Buffer.from('\uFEFFnip\tnama\n1\tAndré\n', 'utf16le')],
    ['Windows-1252', Buffer.from('nip;nama\n1;André\n', 'latin1')],
  ])('text as Excel saves it in %s is CSV', async (_what, body) => {
    const { status, contentType } = await send(where(), body, { to: 'personnel/IMPORT', name: 'pegawai.csv' })
    expect([status, contentType]).toEqual([201, 'text/csv'])
  })

  test.each<[string, string | Buffer, Sent, number, string]>([
    [
      'a program behind the mark of a text',
      Buffer.from([0xff, 0xfe, 0, 0, 0x4d, 0x5a]),
      { to: 'personnel/IMPORT', name: 'a.csv' },
      400,
      'BAD_USER_INPUT',
    ],
    ['a program named as a document', Buffer.from('MZ\x90\x00\x03'), { name: 'bukti.pdf' }, 400, 'BAD_USER_INPUT'],
    ['a text named as a document', CSV, { name: 'bukti.pdf' }, 400, 'BAD_USER_INPUT'],
    ['an empty file', '', {}, 400, 'BAD_USER_INPUT'],
    ['a file above the limit', Buffer.alloc(10_000_001, 65), {}, 400, 'BAD_USER_INPUT'],
    ['an unknown purpose', PDF, { to: 'personnel/SECRETS' }, 404, 'NOT_FOUND'],
    ['nobody', PDF, { caller: { kind: 'PUBLIC' } }, 401, 'UNAUTHENTICATED'],
    [
      'a program of a partner',
      PDF,
      { caller: { kind: 'PARTNER', clientId: 'p', scopes: ['personnel:read'], agencyCodes: ['7104'] } },
      403,
      'FORBIDDEN',
    ],
  ])('%s is refused', async (_what, body, sent, status, code) => {
    const before = await graph.services[0]!.database.query('select count(*) from stored_file')
    const answer = await send(where(), body, sent)
    expect([answer.status, answer.errors?.[0]?.extensions]).toEqual([status, expect.objectContaining({ code })])
    expect(await graph.services[0]!.database.query('select count(*) from stored_file')).toEqual(before)
  })

  test('a link that is altered, of another file or out of time leads nowhere', async () => {
    const [first, second] = [await send(where(), PNG), await send(where(), PDF)]
    const link = desk().linkTo(first.id!)
    const links = [
      link.replace(/signature=./, 'signature=~'),
      link.replace(/expires=\d/, 'expires=9'),
      link.replace(first.id!, second.id!),
      link.split('?')[0]!,
    ]
    for (const bad of links) expect((await fetch(at(where(), bad))).status).toBe(404)
  })
})

test('S-51 a person who keeps handing in files without using them is stopped', async () => {
  const hr = await graph.caller('hr')
  for (let count = 0; count < 30; count++) expect((await send(graph, PNG, { caller: hr })).status).toBe(201)
  expect((await send(graph, PNG, { caller: hr })).status).toBe(400)
  await graph.services[0]!.database.query(`update stored_file set created_at = now() - interval '25 hours'`)
  await desk().forgetLoose()
  expect((await send(graph, PNG, { caller: hr })).status).toBe(201)
})

test('a subgraph gives and takes no file without the secret of the gateway', async () => {
  const { origin } = new URL(subgraph.url)
  for (const [method, path] of [
    ['POST', '/internal/files/EVIDENCE'],
    ['GET', '/internal/files/x'],
  ] as const) {
    const response = await fetch(`${origin}${path}`, { method, ...(method === 'POST' ? { body: PDF } : {}) })
    expect(response.status).toBe(401)
    await response.text()
  }
})
