import { enqueue } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { disclosureOn } from '../career-rules/disclosure'
import type { TaskParts } from '../tasks'
import { stepThresholds } from './career-statistics'
import { CareerStatisticsRepository } from './career-statistics.repository'

/** The task that counts the statistics of careers. */
export const COUNT_CAREERS = 'countCareers'

/** Counts the statistics, unless that was done today. */
export async function countCareers({
  source,
  catalogues,
  today,
}: Pick<TaskParts, 'source' | 'catalogues' | 'today'>): Promise<void> {
  const statistics = new CareerStatisticsRepository(source)
  const day = today()
  if ((await statistics.countedOn()) === day) return
  const catalogue = await catalogues.current()
  await statistics.count(stepThresholds(catalogue, day), disclosureOn(catalogue.rules, day).smallest, day)
}

/** Has them counted soon; however many ask for it, it is done once. */
export const askForCount = (source: DataSource): Promise<void> =>
  enqueue(source.manager, 'personnel', COUNT_CAREERS, {}, { key: COUNT_CAREERS })
