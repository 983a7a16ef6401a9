import DataLoader from 'dataloader'
import type { Reached } from './achievement'
import type { Progress } from './progress'
import type { ProgressPage, ProgressRepository } from './progress.repository'

/** What a request reads of progress in batches. */
export interface ProgressLoaders {
  progressPages: DataLoader<ProgressPage, Progress[]>
  progressCounts: DataLoader<string, number>
  reached: DataLoader<string, Reached>
}

/** Loaders for one request: a page of plans costs one statement each for reports, counts and reached values. */
export const createProgressLoaders = (progress: ProgressRepository, readerId: string | null): ProgressLoaders => ({
  progressPages: new DataLoader((pages) => progress.findPages(pages, readerId), { cache: false }),
  progressCounts: new DataLoader((ids) => progress.count(ids, readerId)),
  reached: new DataLoader((ids) => progress.reached(ids)),
})
