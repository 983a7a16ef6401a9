import {
  accessLogTable,
  auditTable,
  type DatabaseOptions,
  directoryTable,
  idempotencyTable,
  outboxDeliveryTable,
  outboxTable,
  storedFileTable,
} from '@jalur/common'
import { agencyZoneTable } from './agency/zone.tables'
import { planTermTable, windowVersionTable } from './calendar/calendar.tables'
import { cascadeRequestTable, resultOfferTable } from './cascade/cascade.tables'
import { creditEntryTable, predicateMultiplierTable } from './credit/credit.tables'
import {
  creditLevelTable,
  cycleWindowTable,
  distributionPatternTable,
  evaluationCadenceTable,
  objectionTermTable,
  behaviourStandardTable,
  predicateMatrixTable,
} from './cycle/rules.tables'
import { performanceDocumentTable } from './document/document.tables'
import { superiorDisputeTable } from './dispute/dispute.tables'
import { coachingRatingTable, coachingRuleTable, dialogueTable, dialogueVersionTable } from './dialogue/dialogue.tables'
import {
  evaluationReferenceTable,
  evaluationTable,
  organisationResultTable,
  planEvaluationTable,
} from './evaluation/evaluation.tables'
import {
  feedbackCitationTable,
  feedbackReminderTable,
  feedbackRequestTable,
  feedbackTable,
} from './feedback/feedback.tables'
import { ratingLedgerRootTable, ratingLedgerTable } from './ledger/ledger.tables'
import { AddAgencyZones1795870000000 } from './migrations/1795870000000-add-agency-zones'
import { AddWindowVersions1795870000010 } from './migrations/1795870000010-add-window-versions'
import { AddAccessLog1795471200000 } from './migrations/1795471200000-add-access-log'
import { AddObjections1795780800000 } from './migrations/1795780800000-add-objections'
import { AddProgressDecisions1795790000000 } from './migrations/1795790000000-add-progress-decisions'
import { AddProgressReminders1795790100000 } from './migrations/1795790100000-add-progress-reminders'
import { AddSuperiorDisputes1795790300000 } from './migrations/1795790300000-add-superior-disputes'
import { AddCascade1795790400000 } from './migrations/1795790400000-add-cascade'
import { AddActions1795790600000 } from './migrations/1795790600000-add-actions'
import { AddUnitResults1795790500000 } from './migrations/1795790500000-add-unit-results'
import { AddTeamIndexes1795784400000 } from './migrations/1795784400000-add-team-indexes'
import { AddDocuments1795810000000 } from './migrations/1795810000000-add-documents'
import { AddPlans1795755600000 } from './migrations/1795755600000-add-plans'
import { AddProgress1795759200000 } from './migrations/1795759200000-add-progress'
import { AddEvaluations1795777200000 } from './migrations/1795777200000-add-evaluations'
import { AddFeedback1795773600000 } from './migrations/1795773600000-add-feedback'
import { CreatePerformance1795467600000 } from './migrations/1795467600000-create-performance'
import {
  improvementPlanTable,
  improvementReferenceTable,
  improvementRuleTable,
  improvementStepTable,
} from './improvement/improvement.tables'
import { objectionTable } from './objection/objection.tables'
import { AddImprovementPlans1795820000000 } from './migrations/1795820000000-add-improvement-plans'
import { AddDialogues1795801000000 } from './migrations/1795801000000-add-dialogues'
import { AddCalibration1795830000000 } from './migrations/1795830000000-add-calibration'
import { AddAgreementRules1795895000000 } from './migrations/1795895000000-add-agreement-rules'
import { AddPlanApprover1795855000000 } from './migrations/1795855000000-add-plan-approver'
import { AddBehaviourStandards1795865000000 } from './migrations/1795865000000-add-behaviour-standards'
import { AddObjectionEvidence1795880000000 } from './migrations/1795880000000-add-objection-evidence'
import { AddOpenObjectionIndex1795880000010 } from './migrations/1795880000010-add-open-objection-index'
import { AddFeedbackReminders1795890000000 } from './migrations/1795890000000-add-feedback-reminders'
import { AddOneWayRule1795890000010 } from './migrations/1795890000010-add-one-way-rule'
import { AddFeedbackRequestIndex1795866000000 } from './migrations/1795866000000-add-feedback-request-index'
import {
  calibrationItemTable,
  calibrationProposalTable,
  calibrationRuleTable,
  calibrationSessionTable,
} from './calibration/calibration.tables'
import { AddPanels1795800000000 } from './migrations/1795800000000-add-panels'
import { AddPlanAnnex1795899000000 } from './migrations/1795899000000-add-plan-annex'
import { OrderProgressByTime1795899000010 } from './migrations/1795899000010-order-progress-by-time'
import {
  behaviourPanelTable,
  panelCountTable,
  panelMemberTable,
  panelNoteTable,
  panelRuleTable,
} from './panel/panel.tables'
import { organisationRatingTable, unitResultTable } from './organisation/organisation.tables'
import { agreementRuleTable } from './plan/agreement.tables'
import { indicatorTable, planBehaviourTable, planTable, workResultTable } from './plan/plan.tables'
import { evidenceTable } from './evidence/evidence.tables'
import { progressReminderTable, progressTable } from './progress/progress.tables'

/** The tables and migrations of performance, at an address for its role. */
export const serviceDatabase = (url: string): DatabaseOptions => ({
  url,
  schema: 'performance',
  tables: [
    ...[directoryTable, agencyZoneTable],
    evaluationTable,
    creditEntryTable,
    predicateMultiplierTable,
    accessLogTable,
    outboxTable,
    outboxDeliveryTable,
    ...[auditTable, idempotencyTable],
    ...[behaviourStandardTable, predicateMatrixTable, distributionPatternTable, cycleWindowTable],
    agreementRuleTable,
    ...[planTable, workResultTable, indicatorTable, planBehaviourTable],
    ...[feedbackTable, feedbackRequestTable, feedbackCitationTable, feedbackReminderTable],
    ...[planTermTable, windowVersionTable],
    ...[evaluationCadenceTable, creditLevelTable, objectionTermTable],
    ...[planEvaluationTable, evaluationReferenceTable, organisationResultTable],
    objectionTable,
    superiorDisputeTable,
    ...[resultOfferTable, cascadeRequestTable, organisationRatingTable, unitResultTable],
    performanceDocumentTable,
    ...[coachingRuleTable, dialogueTable, dialogueVersionTable, coachingRatingTable],
    ...[improvementRuleTable, improvementPlanTable, improvementReferenceTable, improvementStepTable],
    ...[panelRuleTable, behaviourPanelTable, panelMemberTable, panelCountTable, panelNoteTable],
    ...[calibrationRuleTable, calibrationSessionTable, calibrationItemTable, calibrationProposalTable],
    ...[ratingLedgerTable, ratingLedgerRootTable],
    ...[storedFileTable, progressTable, evidenceTable, progressReminderTable],
  ],
  migrations: [
    CreatePerformance1795467600000,
    AddAccessLog1795471200000,
    AddPlans1795755600000,
    AddProgress1795759200000,
    AddFeedback1795773600000,
    AddEvaluations1795777200000,
    AddObjections1795780800000,
    AddTeamIndexes1795784400000,
    AddProgressDecisions1795790000000,
    AddProgressReminders1795790100000,
    AddSuperiorDisputes1795790300000,
    AddCascade1795790400000,
    AddUnitResults1795790500000,
    AddActions1795790600000,
    AddPanels1795800000000,
    AddDialogues1795801000000,
    AddDocuments1795810000000,
    AddImprovementPlans1795820000000,
    AddCalibration1795830000000,
    AddPlanApprover1795855000000,
    AddBehaviourStandards1795865000000,
    AddFeedbackRequestIndex1795866000000,
    AddAgencyZones1795870000000,
    AddWindowVersions1795870000010,
    AddObjectionEvidence1795880000000,
    AddOpenObjectionIndex1795880000010,
    AddFeedbackReminders1795890000000,
    AddOneWayRule1795890000010,
    AddAgreementRules1795895000000,
    AddPlanAnnex1795899000000,
    OrderProgressByTime1795899000010,
  ],
})
