import type { Day } from '@jalur/common'
import DataLoader from 'dataloader'
import type { OverdueObjectionRepository } from './overdue.repository'

/** What a request reads of late decisions in batches. */
export interface OverdueLoaders {
  ownOverdue: DataLoader<string, string[]>
}

export const createOverdueLoaders = (objections: OverdueObjectionRepository, today: Day): OverdueLoaders => ({
  ownOverdue: new DataLoader((ids) => objections.findOwn(ids, today)),
})
