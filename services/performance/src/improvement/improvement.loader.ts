import DataLoader from 'dataloader'
import type { FollowUp, ImprovementPlan } from './improvement'
import type { ImprovementPage, ImprovementRepository, WaitingImprovement } from './improvement.repository'

/** What a request reads of improvement plans in batches. */
export interface ImprovementLoaders {
  improvementPages: DataLoader<ImprovementPage, ImprovementPlan[]>
  improvementCounts: DataLoader<string, number>
  improvementFollowUps: DataLoader<string, FollowUp | null>
  waitingImprovements: DataLoader<string, WaitingImprovement>
}

/** Loaders for one request of a viewer, who sees the plans that the statements let through. */
export const createImprovementLoaders = (
  improvements: ImprovementRepository,
  viewerId: string | null,
): ImprovementLoaders => ({
  improvementPages: new DataLoader((pages) => improvements.findPages(pages, viewerId), { cache: false }),
  improvementCounts: new DataLoader((ids) => improvements.count(ids, viewerId)),
  improvementFollowUps: new DataLoader((ids) => improvements.findFollowUps(ids), { cache: false }),
  waitingImprovements: new DataLoader((ids) => improvements.findWaiting(ids)),
})
