import DataLoader from 'dataloader'
import type { LedYear, OrganisationRepository } from './organisation.repository'
import type { UnitResult } from './unit-result'

/** What a request reads of led units in batches. */
export interface OrganisationLoaders {
  ledUnits: DataLoader<LedYear, UnitResult | null, string>
}

export const createOrganisationLoaders = (organisations: OrganisationRepository): OrganisationLoaders => ({
  ledUnits: new DataLoader((years) => organisations.findLed(years), {
    cacheKeyFn: ({ leaderId, year }) => `${leaderId} ${year}`,
  }),
})
