import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isAlive } from '../is-alive'
import { freePort } from '../ports'
import { root } from '../project'
import { type Stack, startStack } from '../testing/stack'
import { parseOptions } from './options'

jest.setTimeout(300_000)

const AGENCIES = '{ agencies { code } }'

/** The answer as soon as there is one: the first question to a busy machine may come too late. */
async function ask({ gateway }: Stack, query: string): Promise<unknown> {
  for (;;) {
    const response = await fetch(gateway, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    const answer = (await response.json()) as { data?: unknown }
    if (answer.data) return answer
    await sleep(100)
  }
}

const runToken = ({ folder }: Stack, role: string) =>
  promisify(execFile)(process.execPath, [path.join(root, 'tools', 'dist', 'token.js'), role], {
    env: { ...process.env, JALUR_DATA: folder },
  })

const runStart = promisify(execFile)

/** What a start prints that cannot go on, beside `running`: over the same folder, with `ports` of its own choice. */
async function refusalOf({ folder }: Stack, ports: Record<string, string>): Promise<string> {
  const env = { ...process.env, ...ports, JALUR_DATA: folder, DATABASE_URL: '', OIDC_ISSUER: '' }
  const start = path.join(root, 'tools', 'dist', 'start.js')
  const failure = await runStart(process.execPath, [start, '--empty'], { env }).catch(
    (error: { stderr: string }) => error,
  )
  return failure.stderr.trim().split('\n').at(-1) ?? ''
}

/** Every port of its own, so that only what a test is about stands in the way. */
async function freePorts(): Promise<Record<string, string>> {
  const names = ['GATEWAY_PORT', 'WEB_PORT', 'IDENTITY_PORT', 'EMBEDDED_DB_PORT']
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, String(await freePort())])))
}

/** Every process with its parent; those that have ended and wait for somebody to ask about them left out. */
const processes = (): { pid: number; parent: number }[] =>
  execFileSync('ps', ['-ax', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([pid, parent, state]) => (state?.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent) }]))

const databaseOf = ({ folder }: Stack): number =>
  Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0])

describe('R-29 the start command', () => {
  let folder: string
  beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-start-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('brings up the graph, keeps its data for the second start, and ends without leaving anything behind', async () => {
    const first = await startStack(['--empty'], folder)
    const database = databaseOf(first)
    expect(await ask(first, AGENCIES)).toMatchObject({
      data: { agencies: expect.arrayContaining([{ code: '7104' }]) },
    })
    expect((await fetch(first.web)).status).toBe(200)
    expect((await runToken(first, 'partner')).stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
    await expect(runToken(first, 'king')).rejects.toThrow('Unknown role "king"')
    const ports = await freePorts()
    expect(await refusalOf(first, ports)).toMatch(/^The data folder .* is in use by another npm start .*JALUR_DATA/)
    for (const [name, address] of [
      ['GATEWAY_PORT', first.gateway],
      ['WEB_PORT', first.web],
      ['IDENTITY_PORT', first.identity],
    ] as const) {
      const { port } = new URL(address)
      expect(await refusalOf(first, { ...ports, [name]: port })).toMatch(
        new RegExp(`^Port ${port} is taken\\. .*set ${name} to another port\\.$`),
      )
    }
    expect((await runToken(first, 'partner')).stdout).toMatch(/^ey/)
    expect(await first.stop()).toBe(0)
    expect(isAlive(database)).toBe(false)

    const second = await startStack(['--empty'], folder)
    expect(await ask(second, AGENCIES)).toMatchObject({
      data: { agencies: expect.arrayContaining([{ code: '7104' }]) },
    })
    second.process.kill('SIGKILL')

    const third = await startStack(['--empty', '--separate'], folder)
    expect(await ask(third, AGENCIES)).toMatchObject({
      data: { agencies: expect.arrayContaining([{ code: '7104' }]) },
    })
    const children = processes().filter(({ parent }) => parent === third.process.pid)
    expect(children.length).toBeGreaterThan(5)
    expect(await third.stop()).toBe(0)
    const left = new Set(processes().map(({ pid }) => pid))
    expect(children.filter(({ pid }) => left.has(pid))).toEqual([])
  })

  test('takes only the options that it knows', () => {
    expect(parseOptions(['--scale=0.1', '--separate'])).toEqual({ empty: false, scale: 0.1, separate: true })
    expect(() => parseOptions(['--scal=1'])).toThrow('Known options: --empty, --scale=N, --separate')
    expect(() => parseOptions(['--scale=many'])).toThrow('--scale=many is not a number above 0')
  })
})
