import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort, isFree } from '../ports'
import { StartError } from '../start-error'
import { guard } from '../watchdog'
import { findBinaries, type PostgresBinaries } from './binaries'
import { chooseLauncher, type Launcher } from './launcher'
import { stopOrphan } from './orphan'

/** A running PostgreSQL server that belongs to this process and ends with it, however it ends. */
export interface EmbeddedPostgres {
  /** The superuser's address of the database `postgres`. */
  url: string
  port: number
  pid: number
  /** Settles with the server's last words when it ends without having been asked to. */
  failed: Promise<string>
  /** Fast shutdown: sessions are ended, data is safe. Resolves when the process is gone. */
  stop(): Promise<void>
}

interface KeptOptions {
  /** The data folder; made when missing. */
  folder: string
  port: number
  /** The superuser's password, set when the folder is made and asked for ever after. */
  password: string
}

/**
 * Starts the server over a data folder that is kept: acknowledged writes survive a power cut, passwords are asked for.
 * A server left behind by a killed process is stopped first. Throws a `StartError` for everything a user can mend.
 */
export async function startKept({ folder, port, password }: KeptOptions): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries()
  checkFolder(folder, binaries.major)
  await stopOrphan(folder)
  if (!(await isFree(port))) {
    throw new StartError(
      `Port ${port} of the database is taken`,
      'Stop the program that uses it, or set EMBEDDED_DB_PORT to another port',
    )
  }
  const launcher = chooseLauncher(binaries.postgres, folder)
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await initialise(binaries, launcher, folder, password)
  return run(binaries, launcher, folder, port, password, ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'])
}

/** Starts an empty server for tests on a free port over a temporary folder, fast and forgetful; `stop` deletes all. */
export async function startEphemeral(): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries()
  const folder = path.join(os.tmpdir(), `jalur-test-${process.pid}-${Date.now()}`)
  const launcher = chooseLauncher(binaries.postgres, folder)
  await initialise(binaries, launcher, folder)
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const server = await run(binaries, launcher, folder, await freePort(), undefined, settings)
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...server, stop }
}

function checkFolder(folder: string, major: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return
  const versionFile = path.join(folder, 'PG_VERSION')
  if (!existsSync(versionFile)) {
    throw new StartError(
      `The folder ${folder} holds other files, not a database`,
      'Empty it, or set JALUR_DATA to another folder',
    )
  }
  const found = readFileSync(versionFile, 'utf8').trim()
  if (found !== major) {
    throw new StartError(
      `The data folder ${folder} was made by PostgreSQL ${found}, and this is PostgreSQL ${major}`,
      'Set JALUR_DATA to a new folder, or delete the old one if its data may be lost',
    )
  }
}

/** Makes a new data folder. It gets its name only when complete, so that a start broken off leaves nothing half made. */
async function initialise(binaries: PostgresBinaries, launcher: Launcher, folder: string, password?: string) {
  const unfinished = `${folder}.unfinished`
  const passwordFile = path.join(os.tmpdir(), `jalur-password-${process.pid}-${Date.now()}`)
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  if (launcher.user) chownSync(unfinished, launcher.user.uid, launcher.user.gid)
  const args = ['-D', unfinished, '-U', 'postgres', '-E', 'UTF8', '--locale=C']
  if (password) {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (launcher.user) chownSync(passwordFile, launcher.user.uid, launcher.user.gid)
    args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`)
  } else {
    args.push('--auth=trust', '--no-sync')
  }
  try {
    const child = launch(launcher, binaries.initdb, args)
    const output = tail(child)
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
    if (code !== 0) throw cannotStart(output())
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
}

async function run(
  binaries: PostgresBinaries,
  launcher: Launcher,
  folder: string,
  port: number,
  password: string | undefined,
  settings: string[],
): Promise<EmbeddedPostgres> {
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    ...settings,
  ]
  const args = ['-D', folder, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])]
  const server = launch(launcher, binaries.postgres, args)
  const output = tail(server)
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const ready = new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.stderr?.on('data', () => output().includes('ready to accept connections') && resolve())
  })
  await Promise.race([ready, ended.then(() => Promise.reject(cannotStart(output())))])

  const watchdog = guard(server.pid ?? 0, 'INT')
  void ended.then(() => watchdog.dismiss())
  let stopping = false
  const credentials = password ? `postgres:${encodeURIComponent(password)}` : 'postgres'
  return {
    url: `postgres://${credentials}@127.0.0.1:${port}/postgres`,
    port,
    pid: server.pid ?? 0,
    failed: new Promise((resolve) => void ended.then(() => stopping || resolve(output()))),
    async stop() {
      stopping = true
      server.kill('SIGINT')
      await ended
    },
  }
}

/** Spawns in a session of its own: Ctrl-C in the terminal must not end the database before the services. */
function launch(launcher: Launcher, program: string, args: string[]): ChildProcess {
  const [command, commandArgs] = launcher.command(program, args)
  const env = { PATH: process.env['PATH'], SYSTEMROOT: process.env['SYSTEMROOT'], LC_ALL: 'C' }
  const options: SpawnOptions = { ...launcher.user, env, cwd: path.parse(program).root, detached: true }
  return spawn(command, commandArgs, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** The last part of what a process says on standard error. */
function tail(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-4000)))
  return () => text
}

function cannotStart(output: string): StartError {
  const line =
    output.split('\n').findLast((text) => /FATAL|error/i.test(text)) ?? output.trim().split('\n').at(-1) ?? ''
  return new StartError(
    `PostgreSQL did not start (${line.replace(/^.*?(FATAL|error):\s*/i, '').trim()})`,
    'Check free disk space and the data folder, or set DATABASE_URL to a PostgreSQL server of yours',
  )
}
