import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { isAlive } from '../is-alive'
import { root } from '../project'
import { type Stack, startStack } from '../testing/stack'
import { parseOptions } from './options'

jest.setTimeout(300_000)

const AGENCIES = '{ agencies { code } }'

async function ask({ gateway }: Stack, query: string): Promise<unknown> {
  const answer = await fetch(gateway, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return answer.json()
}

const runToken = ({ folder }: Stack, role: string) =>
  promisify(execFile)(process.execPath, [path.join(root, 'tools', 'dist', 'token.js'), role], {
    env: { ...process.env, JALUR_DATA: folder },
  })

const databaseOf = ({ folder }: Stack): number =>
  Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0])

describe('the start command', () => {
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
    expect(await third.stop()).toBe(0)
  })

  test('takes only the options that it knows', () => {
    expect(parseOptions(['--scale=0.1', '--separate'])).toEqual({ empty: false, scale: 0.1, separate: true })
    expect(() => parseOptions(['--scal=1'])).toThrow('Known options: --empty, --scale=N, --separate')
    expect(() => parseOptions(['--scale=many'])).toThrow('--scale=many is not a number above 0')
  })
})
