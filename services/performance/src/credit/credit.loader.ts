import DataLoader from 'dataloader'
import type { CreditEntry } from './credit-entry'
import type { CreditPage, CreditRepository } from './credit.repository'

/** What a request reads of credit accounts in batches. */
export interface CreditLoaders {
  creditPages: DataLoader<CreditPage, CreditEntry[]>
  creditCounts: DataLoader<string, number>
}

/** Loaders for one request: a page of people costs one statement each for entries and counts. */
export const createCreditLoaders = (credit: CreditRepository): CreditLoaders => ({
  creditPages: new DataLoader((pages) => credit.findPages(pages), { cache: false }),
  creditCounts: new DataLoader((ids) => credit.count(ids)),
})
