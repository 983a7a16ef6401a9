import { runCommand } from '@jalur/tools/dist/command'
import { readEnvironment } from '@jalur/tools/dist/env'
import { createShutdown } from '@jalur/tools/dist/start/shutdown'
import { createSteps } from '@jalur/tools/dist/steps'
import { checkAgreement } from './agreement'
import { benchImport } from './background/import-bench'
import { benchPromotionLists } from './background/promotion-bench'
import { startContenders } from './contenders'
import { startIssuer } from './issuer'
import { type Discipline, type Entrant, measureAll } from './measure'
import { parseOptions } from './options'
import { prepareQuestions, type Workload } from './questions'
import { report } from './report'
import { benchSurge } from './surge/surge-bench'
import { openWorld } from './world'

const DISCIPLINES: Discipline[] = [
  { workload: 0, connections: 1 },
  { workload: 0, connections: 32 },
  { workload: 1, connections: 8 },
]

/** `npm run bench`: measures Jalur beside the stock gateway and a hand-written endpoint, or its long work, and prints tables. */
async function bench(args: string[]): Promise<number> {
  const options = parseOptions(args)
  const environment = readEnvironment()
  const steps = createSteps()
  const shutdown = createShutdown()
  try {
    const tools = { steps, shutdown }
    if (options.importedPeople) return await benchImport(options.importedPeople, environment, tools)
    if (options.promotionLists) return await benchPromotionLists(options.scales, environment, tools)
    if (options.surge) return await benchSurge(options, environment, tools)
    const issuer = await startIssuer(environment.audience)
    shutdown.onClose('the issuer', () => issuer.close())
    const entrants: Entrant[] = []
    let workloads: Workload[] = []
    for (const scale of options.scales) {
      const world = await steps.run(`database at scale ${scale}`, (progress) => openWorld(environment, scale, progress))
      shutdown.onClose('the database', () => world.close())
      const contenders = await steps.run('contenders', () =>
        startContenders({ world, issuer, names: options.contenders, profiles: options.profiles }),
      )
      shutdown.onClose('the contenders', () => contenders.close())
      workloads = await prepareQuestions(world.adminUrl, issuer)
      for (const workload of workloads) {
        await steps.run(`same answers: ${workload.name}`, () => checkAgreement(contenders.list, workload))
      }
      for (const contender of contenders.list) {
        const name = options.scales.length === 1 ? contender.name : `${contender.name} @${scale}`
        entrants.push({ name, contender, databasePid: world.databasePid, workloads })
      }
    }
    const { rounds, seconds } = options
    const measurements = await steps.run('measuring', (onProgress) =>
      measureAll({ entrants, disciplines: DISCIPLINES, rounds, seconds, onProgress }),
    )
    const names = entrants.map(({ name }) => name)
    const references = ['stock', 'hand-written', 'stock @1', 'hand-written @1']
    process.stdout.write(
      `${report({ measurements, workloads, disciplines: DISCIPLINES, entrants: names, references })}\n`,
    )
    return measurements.some(({ failed }) => failed > 0) ? 1 : 0
  } finally {
    await shutdown.closeAll()
  }
}

void runCommand(() => bench(process.argv.slice(2))).then(() => process.exit())
