// The entry of every npm script: needs Node and npm only. Installs the pinned packages when they changed, compiles
// what changed, and goes on with the compiled command in this same process.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [task = ''] = process.argv.slice(2)
/** Tasks that show the time of each step; of the others only the result is printed, for scripts. */
const shown = ['start', 'test'].includes(task)

const tasks = [
  ...['start', 'test', 'fix', 'generate', 'token', 'import', 'bench', 'partner', 'mutation', 'sbom'],
  'verify-ledger',
]
if (!tasks.includes(task))
  stop(`Unknown task "${task}"`, `Use one of: ${tasks.map((name) => `npm run ${name}`).join(', ')}`)

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node ${process.versions.node} is too old`, 'Install Node 20.19 or newer')
}

await install()
if (task === 'fix') {
  const code = [
    await node('prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.'),
    await node('oxlint/bin/oxlint', '--fix'),
  ]
  process.exit(Math.max(...code))
}
if (task === 'mutation') {
  process.exit(await node('@stryker-mutator/core/bin/stryker.js', 'run', 'tools/mutation/stryker.config.json'))
}
await build()
const command = path.join(root, task === 'bench' ? 'bench' : 'tools', 'dist', `${task}.js`)
process.chdir(root)
process.argv.splice(1, 2, command)
await import(pathToFileURL(command).href)

/** Installs with the pinned pnpm, fetched by npx, when the lockfile or the platform is not the installed one. */
async function install() {
  const stamp = path.join(root, 'node_modules', '.jalur-installed')
  const wanted = createHash('sha256')
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'])
    wanted.update(readFileSync(path.join(root, file)))
  const hash = wanted.update(`${major} ${process.platform} ${process.arch}`).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return

  const started = Date.now()
  process.stderr.write('Installing packages, about a minute the first time ...\n')
  const pnpm = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).packageManager
  const args = ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only']
  // Settings of the outer npm would reach pnpm through the environment: only where to fetch from is passed on.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name) || /^npm_config_(registry|userconfig|cache|.*proxy|cafile|ca)$/i.test(name),
  )
  const { code, output } = await run('npx', args, { ...Object.fromEntries(inherited), CI: '1' })
  if (code !== 0) {
    process.stderr.write(output)
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|FETCH_FAIL|FetchError/i.test(output)) {
      stop(
        'The packages could not be downloaded',
        'Check the connection to the npm registry, then run the same command again',
      )
    }
    if (/ENOSPC/.test(output)) stop('The disk is full', 'Free about 1 GB, then run the same command again')
    stop('The packages could not be installed', 'See the message above')
  }
  writeFileSync(stamp, hash)
  report('packages installed', started)
}

async function build() {
  const started = Date.now()
  if (shown) process.stderr.write('Compiling ...\n')
  const code = await node('typescript/bin/tsc', '-b')
  if (code !== 0) stop('The sources do not compile', 'Mend the type errors above')
  report('compiled', started)
}

/** Runs a script of an installed package; what it prints goes to standard error. */
async function node(script, ...args) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}

async function run(program, args, env) {
  const child = spawn(program, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let output = ''
  let shownAt = Date.now()
  const read = (chunk) => {
    output += chunk
    const progress = /^Progress: .*$/m.exec(String(chunk))
    if (!progress || Date.now() - shownAt < 3_000) return
    shownAt = Date.now()
    process.stderr.write(`  ${progress[0]}\n`)
  }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', read)
  child.on('error', (error) => (output += `${error.message}\n`))
  const code = await new Promise((resolve) => child.on('close', (status) => resolve(status ?? 1)))
  return { code, output }
}

function report(what, started) {
  if (shown) process.stderr.write(`  ${what.padEnd(32)} ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

function stop(reason, remedy) {
  process.stderr.write(`\n${reason}. ${remedy}.\n`)
  process.exit(1)
}
