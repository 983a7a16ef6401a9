import { type FactSource, type FileDesk, forgetKeys, type Logger, type Tasks } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { COUNT_CAREERS, countCareers } from './career-statistics/count-careers.work'
import type { CatalogueStore } from './catalogue/catalogue.loader'
import { ChangeFeedRepository } from './change-feed/change-feed.repository'
import { employeeExportWork } from './export/employee-export.work'
import { importJobWork } from './import-job/import-job.work'
import { forgetJobs } from './job/forget-jobs.work'
import type { JobKind } from './job/job'
import { JobRepository, RUN_JOB } from './job/job.repository'
import { type JobWork, runJob } from './job/run-job'
import { ACTIVATION_SCHEDULE, activateMovements } from './movement/activate-movements.work'
import { PUBLISH_TAXONOMY, publishTaxonomy } from './open-data/publish-taxonomy.work'
import { performanceExportWork } from './performance-export/performance-export.work'
import { promotionDocumentWork } from './promotion-document/promotion-document.work'
import { promotionListWork } from './promotion-list/promotion-list.work'
import { MAP_SCHEDULE, MAP_TALENT, mapTalent } from './talent-map/map-talent.work'

/** What the tasks of personnel work with. */
export interface TaskParts {
  /** Connections on which a statement may take its time. */
  source: DataSource
  files: FileDesk
  catalogues: CatalogueStore
  /** The services that judgements rest on. */
  factSources: readonly FactSource[]
  today: (timeZone?: string) => string
  logger: Logger
}

/** Housekeeping daily at 02:17 WITA; movements at midnight; talent maps after both. */
export const SCHEDULE = `17 18 * * * housekeeping\n${ACTIVATION_SCHEDULE}\n${MAP_SCHEDULE}`

/** The work behind each kind of job. */
const worksOf = (parts: TaskParts): Record<JobKind, JobWork> => ({
  EXPORT_EMPLOYEES: employeeExportWork(parts),
  EXPORT_PERFORMANCE: performanceExportWork(parts),
  IMPORT_EMPLOYEES: importJobWork(parts),
  PROMOTION_LIST: promotionListWork(parts),
  PROMOTION_DOCUMENT: promotionDocumentWork(parts),
})

/** Everything that personnel does in the background. */
export function personnelTasks(parts: TaskParts): Tasks {
  const { source, files } = parts
  const jobs = new JobRepository(source)
  const works = worksOf(parts)
  return {
    [COUNT_CAREERS]: () => countCareers(parts),
    [MAP_TALENT]: ({ agencyCode }: { agencyCode?: string }, run) => mapTalent(parts, agencyCode, run),
    [PUBLISH_TAXONOMY]: () => publishTaxonomy(parts),
    [RUN_JOB]: ({ id }: { id: string }, run) => runJob(jobs, works, id, run),
    activateMovements: () => activateMovements(parts),
    async housekeeping() {
      await forgetKeys(source.manager)
      await forgetJobs(parts)
      await files.forgetLoose()
      await new ChangeFeedRepository(source).compact()
      await countCareers(parts)
    },
  }
}
