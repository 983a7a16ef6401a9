import DataLoader from 'dataloader'
import type { CalibrationItem, CalibrationProposal, ProposalStatus } from './calibration'
import type { Day } from '@jalur/common'
import type { CycleRuleRepository } from '../cycle/rules.repository'
import type { DistributionPattern, OrganisationPredicate } from '../evaluation/distribution'
import type { CalibrationRepository, OrganisationKey, SessionFact } from './calibration.repository'
import type { Viewer } from './viewer'

type ItemKey = Pick<CalibrationItem, 'sessionId' | 'planId'>

/** What a request reads of calibration in batches. */
export interface CalibrationLoaders {
  calibrationFacts: DataLoader<string, SessionFact[]>
  calibrationCounts: DataLoader<string, Partial<Record<ProposalStatus, number>>>
  calibrationOrganisations: DataLoader<OrganisationKey, OrganisationPredicate | null>
  patternsOn: DataLoader<Day, DistributionPattern[]>
  calibrationProposals: DataLoader<ItemKey, CalibrationProposal[]>
  calibrations: DataLoader<string, CalibrationProposal[]>
}

/** Loaders for one request: a page of sessions or evaluations costs one statement each for numbers and proposals. */
export const createCalibrationLoaders = (
  calibration: CalibrationRepository,
  cycleRules: CycleRuleRepository,
  viewer: Viewer,
): CalibrationLoaders => ({
  calibrationFacts: new DataLoader((ids) => calibration.findFacts(ids, viewer), { cache: false }),
  calibrationCounts: new DataLoader((ids) => calibration.countProposals(ids), { cache: false }),
  calibrationOrganisations: new DataLoader((asked) => calibration.findOrganisations(asked), { cache: false }),
  patternsOn: new DataLoader((days) => Promise.all(days.map((day) => cycleRules.findPatterns(day)))),
  calibrationProposals: new DataLoader((items) => calibration.findProposals(items), { cache: false }),
  calibrations: new DataLoader((planIds) => calibration.findConfirmed(planIds), { cache: false }),
})
