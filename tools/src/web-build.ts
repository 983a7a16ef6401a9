import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, runProgram } from './project'
import { StartError } from './start-error'

const web = path.join(root, 'web')
const stamp = path.join(web, 'dist', '.built-from')
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json', '../pnpm-lock.yaml']

/** The built pages of the web client. */
export const webRoot = path.join(web, 'dist')

/** Builds the web client unless the last build was made from the same sources. Throws a `StartError`. */
export async function buildWeb(): Promise<void> {
  const wanted = hashOf(sources.map((name) => path.join(web, name)))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const { code, output } = await runProgram('node_modules/vite/bin/vite.js', ['build', '--logLevel=warn'], 'web')
  if (code !== 0) throw new StartError(`The web client does not build:\n${output}`, 'Mend the error above')
  writeFileSync(stamp, wanted)
}

/** Hash over the names and contents of files and folders; what does not exist counts as empty. */
function hashOf(entries: string[]): string {
  const hash = createHash('sha256')
  for (const file of entries.flatMap(filesOf)) hash.update(path.relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(entry: string): string[] {
  if (!existsSync(entry)) return []
  if (statSync(entry).isFile()) return [entry]
  return readdirSync(entry)
    .toSorted()
    .flatMap((name) => filesOf(path.join(entry, name)))
}
