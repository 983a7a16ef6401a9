import { callerFromToken, createLogger, type RunningService } from '@jalur/common'
import { factSource, factSourcesOf } from '@jalur/tools/dist/start/one-process'
import { services } from '@jalur/tools/dist/services'
import { NO_FILES } from '../servers/no-files'
import { DAY } from '../world'
import { type ChildReport, measureHere } from './run-child'
import { type JobTimes, officerOf, runJob } from './wait-for-job'
import { watchProcess } from './watched-process'

export interface PromotionOptions {
  databases: Record<string, string>
  agencies: readonly string[]
}

/** A list for each agency, one after the other, in a process with all four services. */
measureHere(async ({ databases, agencies }: PromotionOptions): Promise<ChildReport & { lists: JobTimes[] }> => {
  const running = new Map<string, RunningService>()
  for (const { module } of services) {
    const service = await module.open({
      databaseUrl: databases[module.name] ?? '',
      ...{
        verifyToken: callerFromToken,
        today: () => DAY,
        logger: createLogger('bench', 'error'),
        files: NO_FILES,
        webUrl: 'http://localhost',
      },
      factSources: factSourcesOf(module.name).map((name) => factSource(name, () => running.get(name))),
    })
    running.set(module.name, service)
  }
  const personnel = running.get('personnel')!
  const watch = watchProcess()
  const lists: JobTimes[] = []
  for (const agency of agencies) {
    lists.push(await runJob(personnel, officerOf(agency), { field: 'preparePromotionList', input: { agency } }))
  }
  const report = { lists, ...watch.report() }
  for (const service of running.values()) await service.close()
  return report
})
