import { withClient } from '@jalur/tools/dist/start/database'
import type { Environment } from '@jalur/tools/dist/env'
import type { Shutdown } from '@jalur/tools/dist/start/shutdown'
import type { Steps } from '@jalur/tools/dist/steps'
import { table } from '../table'
import { openWorld, type World } from '../world'
import { type ChildReport, runChild } from './run-child'
import type { JobTimes } from './wait-for-job'

/** `npm run bench -- --promotion-list`: judges everybody of every agency, at each scale. */
export async function benchPromotionLists(
  scales: readonly number[],
  environment: Environment,
  { steps, shutdown }: { steps: Steps; shutdown: Shutdown },
): Promise<number> {
  const lines: string[][] = []
  for (const scale of scales) {
    const world = await steps.run(`database at scale ${scale}`, (progress) => openWorld(environment, scale, progress))
    shutdown.onClose('the database', () => world.close())
    const agencies = await agenciesOf(world)
    const { databases } = world
    const told = await steps.run(`lists at scale ${scale}`, () =>
      runChild<ChildReport & { lists: JobTimes[] }>('promotion-child', { databases, agencies }),
    )
    const [people, seconds] = [sumOf(told.lists, 'steps'), sumOf(told.lists, 'seconds')]
    lines.push([
      ...[`${scale}`, `${people}`, seconds.toFixed(1), (people / seconds).toFixed(0)],
      ...[told.peakMemory.toFixed(0), told.longestBlock.toFixed(0)],
    ])
    if (told.lists.some(({ status }) => status !== 'DONE')) return 1
  }
  process.stdout.write(
    `${table(['scale', 'employees judged', 'seconds', 'employees/s', 'peak RSS MB', 'longest block ms'], lines)}\n`,
  )
  return 0
}

const sumOf = (lists: readonly JobTimes[], key: 'steps' | 'seconds'): number =>
  lists.reduce((sum, list) => sum + list[key], 0)

const agenciesOf = (world: World): Promise<string[]> =>
  withClient(world.adminUrl, async (client) => {
    const { rows } = await client.query<{ code: string }>(
      'select distinct agency_code as code from personnel.employee order by code',
    )
    return rows.map(({ code }) => code)
  })
