import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { Context } from '../context'
import { FileDesk } from './file-desk'
import { virusScanner } from './virus-scanner'

jest.setTimeout(60_000)

/** Where the machine has ClamAV; under CI it must. */
function hasClamd(): boolean {
  try {
    execFileSync('clamd', ['--version'])
    return true
  } catch {
    if (process.env['CI']) throw new Error('No clamd is installed')
    return false
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** What the daemon of this test knows as harmful. */
const HARMFUL = 'HARMFUL-FOR-THE-TEST'

const withClamd = hasClamd() ? describe : describe.skip

withClamd('files that a clamd scans', () => {
  let folder: string
  let port: number
  let daemon: ChildProcess
  const address = () => `clamd://127.0.0.1:${port}`

  async function start(): Promise<void> {
    daemon = spawn('clamd', ['--foreground', '--config-file', path.join(folder, 'clamd.conf')], { stdio: 'ignore' })
    const clean = path.join(folder, 'clean')
    writeFileSync(clean, 'clean')
    for (let left = 200; ; left--) {
      const isUp = await virusScanner(address())(clean).then(
        () => true,
        () => false,
      )
      if (isUp) return
      if (left === 0) throw new Error('clamd does not answer')
      await wait(50)
    }
  }

  async function stop(): Promise<void> {
    const gone = new Promise((resolve) => daemon.once('exit', resolve))
    daemon.kill('SIGKILL')
    await gone
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-clamd-'))
    port = await freePort()
    writeFileSync(path.join(folder, 'test.ndb'), `Jalur.Test:0:*:${Buffer.from(HARMFUL).toString('hex')}\n`)
    writeFileSync(
      path.join(folder, 'clamd.conf'),
      [`TCPSocket ${port}`, 'TCPAddr 127.0.0.1', `DatabaseDirectory ${folder}`, 'MaxThreads 2'].join('\n'),
    )
    await start()
  })
  afterAll(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Hands in a PDF with these words; the rows of loose files are not what is tested here. */
  async function handIn(words: string): Promise<unknown> {
    const source = { query: async () => [] } as unknown as DataSource
    const files = { folder: path.join(folder, 'files'), secret: 'x'.repeat(32), publicUrl: 'http://localhost/files' }
    const purposes = { EVIDENCE: { types: ['PDF'] as const, maximumBytes: 10_000_000 } }
    const desk = new FileDesk(source, 'performance', { ...files, virusScanner: address() }, purposes)
    const caller = { kind: 'PERSON', subject: 's', employeeId: null, roles: [], agencyCode: null }
    const upload = { purpose: 'EVIDENCE', name: 'bukti.pdf', body: Readable.from([`%PDF-1.7\n${words}\n%%EOF`]) }
    return desk.receive({ caller, language: 'en' } as unknown as Context, upload).then(
      ({ name }) => name,
      (error: { extensions: unknown }) => error.extensions,
    )
  }
  const keptFiles = (): string[] =>
    readdirSync(path.join(folder, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)

  test('are kept when nothing is found', async () => {
    expect(await handIn('clean')).toBe('bukti.pdf')
    expect(keptFiles()).toHaveLength(1)
  })

  test('are refused with the reason when something is, and nothing of them stays', async () => {
    const before = keptFiles()
    expect(await handIn(HARMFUL)).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'file', reason: 'it carries a virus' }],
    })
    expect(keptFiles()).toEqual(before)
  })

  test('are not kept while the daemon is away, and are once it is back', async () => {
    const before = keptFiles()
    await stop()
    expect(await handIn('clean')).toEqual({ code: 'SUBGRAPH_UNAVAILABLE' })
    expect(keptFiles()).toEqual(before)
    await start()
    expect(await handIn('clean')).toBe('bukti.pdf')
  })
})
