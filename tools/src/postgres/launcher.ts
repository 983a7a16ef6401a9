import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartError } from '../start-error'

/** How to run a PostgreSQL program, which refuses to run as root. */
export interface Launcher {
  /** Turns a program and its arguments into the command that is really spawned. */
  command(program: string, args: string[]): [string, string[]]
  /** The user to run it as, and who must own the data folder; undefined: the present user. */
  user?: User
}

interface User {
  uid: number
  gid: number
}

/** Who is asking, replaced in tests. */
export interface Surroundings {
  uid: number
  users: { name: string; uid: number; gid: number }[]
  /** May user namespaces be made here with these `unshare` options? */
  canUnshare(options: string[]): boolean
}

/**
 * Chooses how PostgreSQL runs over `folder` (which may not exist yet):
 * as the present user when that is not root; as the folder's owner, or `nobody` for a new one, when that user reaches
 * all files; else inside a user namespace, which also works below a 0700 home of root.
 * Throws a `StartError` when none of these is possible or the folder belongs to somebody else.
 */
export function chooseLauncher(postgres: string, folder: string, here: Surroundings = surroundings()): Launcher {
  const owner = existsSync(folder) ? statSync(folder).uid : undefined
  const plain: Launcher = { command: (program, args) => [program, args] }
  if (process.platform === 'win32') return plain
  if (here.uid !== 0) {
    if (owner !== undefined && owner !== here.uid) throw foreignOwner(folder, owner)
    return plain
  }
  const user = owner ? here.users.find(({ uid }) => uid === owner) : here.users.find(({ name }) => name === 'nobody')
  if (owner !== 0 && user && reaches(user, postgres, false) && reaches(user, folder, true)) {
    return { ...plain, user: { uid: user.uid, gid: user.gid } }
  }
  if (owner) throw foreignOwner(folder, owner)
  const nobody = here.users.find(({ name }) => name === 'nobody') ?? { uid: 65534, gid: 65534 }
  const options = ['--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`]
  if (here.canUnshare(options)) return { command: (program, args) => ['unshare', [...options, program, ...args]] }
  throw new StartError(
    'PostgreSQL refuses to run as root, and no other user can reach its files here',
    'Start as another user, move the project out of the private folder, or set DATABASE_URL to a PostgreSQL server of yours',
  )
}

function foreignOwner(folder: string, uid: number): StartError {
  return new StartError(
    `The data folder ${folder} belongs to another user (uid ${uid})`,
    'Start as that user, or set JALUR_DATA to a folder of your own',
  )
}

/** Can the user get to the file? For `parentsOnly`, the file itself is not looked at: it may not exist yet. */
function reaches({ uid }: User, file: string, parentsOnly: boolean): boolean {
  const folders = parents(path.resolve(file)).filter((folder) => existsSync(folder))
  return (parentsOnly ? folders : [file, ...folders]).every((entry) => {
    const { mode, uid: owner } = statSync(entry)
    return (mode & (owner === uid ? 0o100 : 0o001)) !== 0
  })
}

function parents(file: string): string[] {
  const parent = path.dirname(file)
  return parent === file ? [] : [parent, ...parents(parent)]
}

function surroundings(): Surroundings {
  return {
    uid: process.getuid?.() ?? -1,
    users: existsSync('/etc/passwd') ? readUsers(readFileSync('/etc/passwd', 'utf8')) : [],
    canUnshare: (options) => spawnSync('unshare', [...options, 'true']).status === 0,
  }
}

function readUsers(passwd: string): Surroundings['users'] {
  return passwd.split('\n').map((line) => {
    const [name = '', , uid, gid] = line.split(':')
    return { name, uid: Number(uid), gid: Number(gid) }
  })
}
