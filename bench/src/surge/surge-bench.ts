import type { Environment } from '@jalur/tools/dist/env'
import type { Shutdown } from '@jalur/tools/dist/start/shutdown'
import type { Steps } from '@jalur/tools/dist/steps'
import { startContenders } from '../contenders'
import { startIssuer } from '../issuer'
import type { BenchOptions } from '../options'
import { openWorld } from '../world'
import { preparePlanners } from './plans'
import { surge, surgeReport, type SurgeResult } from './surge'

/** Measures what a deadline brings: reports and plans at a fixed rate, beside plain inserts into the same database. */
export async function benchSurge(
  { scales, contenders: names, profiles }: BenchOptions,
  environment: Environment,
  { steps, shutdown }: { steps: Steps; shutdown: Shutdown },
): Promise<number> {
  const issuer = await startIssuer(environment.audience)
  shutdown.onClose('the issuer', () => issuer.close())
  const [scale = 1] = scales
  const world = await steps.run(`database at scale ${scale}`, (progress) => openWorld(environment, scale, progress))
  shutdown.onClose('the database', () => world.close())
  const contenders = await steps.run('contenders', () => startContenders({ world, issuer, names, profiles }))
  shutdown.onClose('the contenders', () => contenders.close())
  const planners = await steps.run('plans', () => preparePlanners(world, issuer))
  const results: SurgeResult[] = []
  for (const contender of contenders.list) results.push(await surge({ world, contender, planners, steps }))
  process.stdout.write(`${surgeReport(results)}\n`)
  return results.every(({ held }) => held) ? 0 : 1
}
