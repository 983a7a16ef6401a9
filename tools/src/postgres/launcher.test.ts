import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chooseLauncher, type Surroundings } from './launcher'

const PROGRAM = '/bin/sh'
const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 }
const root: Surroundings = { uid: 0, users: [nobody], canUnshare: () => true }

let parent: string
beforeEach(() => {
  parent = mkdtempSync(path.join(os.tmpdir(), 'jalur-launcher-'))
  chmodSync(parent, 0o755)
})
afterEach(() => rmSync(parent, { recursive: true }))

describe('the way PostgreSQL is run', () => {
  test('is the plain one for a user who is not root', () =>
    expect(chooseLauncher(PROGRAM, path.join(parent, 'new'), { ...root, uid: 1000 }).user).toBeUndefined())

  test('is as nobody for root where nobody reaches the files', () =>
    expect(chooseLauncher(PROGRAM, path.join(parent, 'new'), root).user).toEqual({ uid: 65_534, gid: 65_534 }))

  test('is inside a user namespace for root below a private folder', () => {
    chmodSync(parent, 0o700)
    const [command, args] = chooseLauncher(PROGRAM, path.join(parent, 'new'), root).command(PROGRAM, ['-c', 'true'])
    expect(command).toBe('unshare')
    expect(args).toEqual(['--user', '--map-user=65534', '--map-group=65534', PROGRAM, '-c', 'true'])
  })

  test('is explained, with the way out, when none is possible', () => {
    chmodSync(parent, 0o700)
    const act = () => chooseLauncher(PROGRAM, path.join(parent, 'new'), { ...root, canUnshare: () => false })
    expect(act).toThrow(/refuses to run as root.*set DATABASE_URL/)
  })

  test('is refused for a folder of somebody else', () => {
    const folder = path.join(parent, 'theirs')
    mkdirSync(folder)
    const stranger = (process.getuid?.() ?? 0) + 1
    expect(() => chooseLauncher(PROGRAM, folder, { ...root, uid: stranger })).toThrow('belongs to another user')
  })
})
