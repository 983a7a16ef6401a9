import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findBrowser } from './browser'
import { exitOnSignals, runCommand } from './command'
import { inherited, readEnvironment } from './env'
import { root, runProgram } from './project'
import { addCounts, type Counts, countsLine, readCounts } from './test-counts'
import { buildPages } from './pages-build'

/** More than the processors of a small machine, because a browser test waits for pages about as long as it works. */
const BROWSER_PARTS = 3

/** What one step of `npm test` came to; a reason when it failed or was left out. */
interface StepResult {
  name: string
  state: 'passed' | 'failed' | 'skipped'
  seconds: number
}

/**
 * `npm test`: every check and test, all of them even after one fails, then a summary.
 * With paths (`npm test -- services/personnel`) only the jest tests below them run.
 */
async function test(paths: string[]): Promise<number> {
  const { ci, browser } = readEnvironment()
  const results: StepResult[] = []
  const counts: Counts[] = []
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'jalur-results-'))

  const step = async (name: string, work: () => Promise<StepResult['state']>) => {
    console.log(`\n── ${name}`)
    const started = Date.now()
    const state = await work()
    results.push({ name, state, seconds: (Date.now() - started) / 1000 })
  }
  const check = (name: string, script: string, args: string[]) =>
    step(name, async () => {
      const { code, output } = await runProgram(script, args)
      if (code !== 0) console.log(output)
      return code === 0 ? 'passed' : 'failed'
    })
  const jest =
    (project: string, more: string[] = [], env: Record<string, string> = {}) =>
    async (): Promise<StepResult['state']> => {
      const file = path.join(scratch, `${[project, ...more].join('').replaceAll(/\W/g, '')}.json`)
      const args = ['--selectProjects', project, '--json', `--outputFile=${file}`, '--passWithNoTests']
      const code = await runVisibly('node_modules/jest/bin/jest.js', [...args, ...more, ...paths], env)
      if (existsSync(file)) counts.push(readCounts(readFileSync(file, 'utf8')))
      return code === 0 ? 'passed' : 'failed'
    }
  /** Parts side by side, each file after file against a stack of its own: tests of a part share what people wrote. */
  const inParts = async (chromium: string): Promise<StepResult['state']> => {
    const numbers = Array.from({ length: BROWSER_PARTS }, (_, index) => index + 1)
    const states = await Promise.all(
      numbers.map((number) =>
        jest('e2e', ['--runInBand', `--shard=${number}/${BROWSER_PARTS}`], { CHROMIUM_PATH: chromium })(),
      ),
    )
    return states.every((state) => state === 'passed') ? 'passed' : 'failed'
  }

  if (paths.length === 0) {
    // One processor is enough for the longest of them.
    const format = check('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])
    await check('lint', 'node_modules/oxlint/bin/oxlint', [])
    await check('types', 'node_modules/typescript/bin/tsc', ['-b'])
    await check('types of the web client', 'node_modules/typescript/bin/tsc', ['-p', 'web'])
    await check('types of the playground', 'node_modules/typescript/bin/tsc', ['-p', 'gateway/playground'])
    await check('schema and generated hooks', 'tools/dist/generate.js', ['--check'])
    await format
  }
  await step('web client and playground build', () => buildPages().then(passed, failed))
  await step('unit and integration tests', jest('node'))
  await step('faults, with nothing beside', jest('alone', ['--runInBand']))
  await step('browser tests', async () => {
    const chromium = findBrowser(browser)
    if (chromium) return inParts(chromium)
    console.log('NO BROWSER FOUND: the browser tests did not run. Install Chromium, or set CHROMIUM_PATH.')
    return ci ? 'failed' : 'skipped'
  })
  rmSync(scratch, { recursive: true })

  console.log('\n── summary')
  for (const { name, state, seconds } of results) {
    console.log(`  ${state.padEnd(8)} ${name.padEnd(30)} ${seconds.toFixed(1)} s`)
  }
  const total = addCounts(counts)
  console.log(`\n${countsLine(total)}`)
  return total.failed > 0 || results.some(({ state }) => state === 'failed') ? 1 : 0
}

const passed = (): StepResult['state'] => 'passed'

function failed(error: Error): StepResult['state'] {
  console.log(error.message)
  return 'failed'
}

/** Runs a script of an installed package with its output on the screen. */
function runVisibly(script: string, args: string[], env: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  process.once('exit', () => child.kill())
  return new Promise((resolve) => child.on('error', () => resolve(1)).on('close', (code) => resolve(code ?? 1)))
}

exitOnSignals()
void runCommand(() => test(process.argv.slice(2)))
