import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Environment } from '@jalur/tools/dist/env'
import type { Shutdown } from '@jalur/tools/dist/start/shutdown'
import type { Steps } from '@jalur/tools/dist/steps'
import { table } from '../table'
import { openFreshWorld } from '../world'
import type { ImportOptions } from './import-child'
import { writePeopleFile } from './people-file'
import { PROBES, startProbes } from './probes'
import { type ChildReport, runChild } from './run-child'
import type { JobTimes } from './wait-for-job'

/** Scale of the demo people who are on record before. */
const OTHERS = 0.1

/** What an import may hold, in megabytes. */
const MOST_MEMORY = 512

/** `npm run bench -- --import=PEOPLE`: imports a workbook of three rows a person; fails above the memory it may hold. */
export async function benchImport(
  people: number,
  environment: Environment,
  { steps, shutdown }: { steps: Steps; shutdown: Shutdown },
): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-bench-'))
  shutdown.onClose('the files', async () => rmSync(folder, { recursive: true, force: true }))
  const [first, second] = [path.join(folder, 'first.xlsx'), path.join(folder, 'second.xlsx')]
  await steps.run('files', async () => {
    await writePeopleFile(first, { people, rank: 'III/a' })
    await writePeopleFile(second, { people, rank: 'III/b' })
  })
  const world = await steps.run('database', (progress) => openFreshWorld(environment, OTHERS, progress))
  shutdown.onClose('the database', () => world.close())
  const databaseUrl = world.databases.personnel
  const runs: [string, Omit<ImportOptions, 'databaseUrl'>][] = [
    ['dry run of new people', { file: first, dryRun: true }],
    ['import of new people', { file: first, dryRun: false }],
    ['the same file again', { file: first, dryRun: false }],
    ['everybody in another rank', { file: second, dryRun: false }],
  ]
  const lines: string[][] = []
  let largest = 0
  for (const [name, options] of runs) {
    const line = await steps.run(name, async () => {
      const probes = await startProbes(databaseUrl)
      const told = await runChild<ChildReport & JobTimes>('import-child', { databaseUrl, ...options }).catch(
        async (error: Error) => {
          await probes.stop()
          throw error
        },
      )
      const waits = await probes.stop()
      largest = Math.max(largest, told.peakMemory)
      return [
        ...[name, told.status, `${told.steps}`, told.stepping.toFixed(1), told.seconds.toFixed(1)],
        ...[told.peakMemory.toFixed(0), told.longestBlock.toFixed(0)],
        ...Object.values(waits).map((wait) => wait?.toFixed(0) ?? ''),
      ]
    })
    lines.push(line)
  }
  const headings = ['run', 'status', 'rows', 'read s', 'over s', 'peak RSS MB', 'longest block ms']
  process.stdout.write(`A workbook of ${(statSync(first).size / 1e6).toFixed(1)} MB.\n\n`)
  process.stdout.write(`${table([...headings, ...PROBES.map((name) => `longest wait: ${name}, ms`)], lines)}\n`)
  return largest > MOST_MEMORY || lines.some(([, status]) => status !== 'DONE') ? 1 : 0
}
