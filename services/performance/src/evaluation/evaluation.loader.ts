import DataLoader from 'dataloader'
import type { LedgerEntry } from '../ledger/ledger'
import type { LedgerRepository } from '../ledger/ledger.repository'
import type { Objection } from '../objection/objection'
import type { ObjectionRepository } from '../objection/objection.repository'
import type { KeptEvaluation } from './evaluation'
import type { EvaluationRepository } from './evaluation.repository'

/** What a request reads of evaluations in batches. */
export interface EvaluationLoaders {
  evaluations: DataLoader<string, KeptEvaluation[]>
  histories: DataLoader<string, LedgerEntry[]>
  objections: DataLoader<string, Objection[]>
}

/** Loaders for one request: a page of plans costs one statement each for evaluations, histories and objections. */
export const createEvaluationLoaders = (
  evaluations: EvaluationRepository,
  ledger: LedgerRepository,
  objections: ObjectionRepository,
): EvaluationLoaders => ({
  evaluations: new DataLoader((planIds) => evaluations.findByPlans(planIds), { cache: false }),
  histories: new DataLoader((ids) => ledger.findHistories(ids), { cache: false }),
  objections: new DataLoader((planIds) => objections.findByPlans(planIds)),
})
