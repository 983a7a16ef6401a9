import DataLoader from 'dataloader'
import type { PlanYear } from '../plan/plan.repository'
import type { CascadeRequest, OfferedResult, ResultRole } from './cascade'
import type { CascadeRepository, OfferQuestion } from './cascade.repository'

/** What a request reads of cascades in batches. */
export interface CascadeLoaders {
  resultRoles: DataLoader<string, ResultRole[]>
  offeredResults: DataLoader<OfferQuestion, OfferedResult[], string>
  cascadeRequests: DataLoader<PlanYear, CascadeRequest | null, string>
}

export const createCascadeLoaders = (cascades: CascadeRepository): CascadeLoaders => ({
  resultRoles: new DataLoader((ids) => cascades.findRoles(ids), { cache: false }),
  offeredResults: new DataLoader((questions) => cascades.findOffered(questions), {
    cacheKeyFn: ({ employeeId, superiorId, year }) => `${employeeId} ${superiorId} ${year}`,
  }),
  cascadeRequests: new DataLoader((years) => cascades.findRequests(years), {
    cacheKeyFn: ({ employeeId, year }) => `${employeeId} ${year}`,
  }),
})
