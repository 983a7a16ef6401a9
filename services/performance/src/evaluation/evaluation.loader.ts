import DataLoader from 'dataloader'
import type { LedgerEntry } from '../ledger/ledger'
import type { LedgerRepository } from '../ledger/ledger.repository'
import type { KeptEvaluation } from './evaluation'
import type { EvaluationRepository } from './evaluation.repository'

/** What a request reads of evaluations in batches. */
export interface EvaluationLoaders {
  evaluations: DataLoader<string, KeptEvaluation[]>
  histories: DataLoader<string, LedgerEntry[]>
}

/** Loaders for one request: a page of plans costs one statement each for evaluations and their histories. */
export const createEvaluationLoaders = (
  evaluations: EvaluationRepository,
  ledger: LedgerRepository,
): EvaluationLoaders => ({
  evaluations: new DataLoader((planIds) => evaluations.findByPlans(planIds), { cache: false }),
  histories: new DataLoader((ids) => ledger.findHistories(ids), { cache: false }),
})
