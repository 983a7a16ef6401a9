import DataLoader from 'dataloader'
import type { ChangeRepository, CompetencyRecord } from './change.repository'

/** What a request reads of the history of competencies in batches. */
export interface ChangeLoaders {
  competencyRecords: DataLoader<string, CompetencyRecord>
}

export const createChangeLoaders = (repository: ChangeRepository): ChangeLoaders => ({
  competencyRecords: new DataLoader((ids) => repository.recordsOf(ids)),
})
