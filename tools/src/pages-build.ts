import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, runProgram } from './project'
import { StartError } from './start-error'

/** What is built with Vite: the web client, and the playground that the gateway serves. */
export const pages = {
  web: { folder: path.join(root, 'web'), output: path.join(root, 'web', 'dist') },
  playground: {
    folder: path.join(root, 'gateway', 'playground'),
    output: path.join(root, 'gateway', 'playground', 'dist'),
  },
} as const

const SOURCES = ['src', 'public', 'examples', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json']

/** Builds what was not yet built from the present sources, one after the other. Throws a `StartError`. */
export async function buildPages(): Promise<void> {
  for (const { folder, output } of Object.values(pages)) await build(folder, output)
}

async function build(folder: string, output: string): Promise<void> {
  const stamp = path.join(output, '.built-from')
  const wanted = hashOf([...SOURCES.map((name) => path.join(folder, name)), path.join(root, 'pnpm-lock.yaml')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const name = path.relative(root, folder)
  // Tests run with NODE_ENV=test, which would build React's slower development half.
  const production = { NODE_ENV: 'production' }
  const args = ['build', '--logLevel=warn']
  const { code, output: words } = await runProgram('node_modules/vite/bin/vite.js', args, name, production)
  if (code !== 0) throw new StartError(`${name} does not build:\n${words}`, 'Mend the error above')
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
