import type { Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { createHoldersLoader, type HoldersLoader } from './position/position-holders.loader'

/** What a request reads in batches. */
export interface PersonnelLoaders {
  holders: HoldersLoader
}

/** Loaders for one request; `today` decides who holds a position now. */
export const createLoaders = (source: DataSource, today: Day): PersonnelLoaders => ({
  holders: createHoldersLoader(source, today),
})
