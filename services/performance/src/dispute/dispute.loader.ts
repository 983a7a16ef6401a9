import type { DirectoryLoader } from '@jalur/common'
import DataLoader from 'dataloader'
import type { SuperiorDispute } from './dispute'
import type { DisputeRepository } from './dispute.repository'

/** People by id as `createDirectoryLoader` has them, with the provisional superior first while a dispute holds. */
export const createStaffLoader = (disputes: DisputeRepository): DirectoryLoader =>
  new DataLoader(async (ids) => {
    const found = new Map((await disputes.findStaff(ids)).map((entry) => [entry.id, entry]))
    return ids.map((id) => found.get(id) ?? null)
  })

/** What a request reads of disputes in batches. */
export interface DisputeLoaders {
  superiorDisputes: DataLoader<string, SuperiorDispute | null>
}

export const createDisputeLoaders = (disputes: DisputeRepository): DisputeLoaders => ({
  superiorDisputes: new DataLoader((ids) => disputes.findNewest(ids)),
})
