import type { Grant, Policy } from '@jalur/common'

const anyone: Grant = { to: ['ANYONE'] }

/** Whose plan it is. */
export const PLAN_OWNER: Grant = { to: ['SELF'] }

/** Who decides on a plan: the direct superior, so the chain is cut to the first before it is asked. */
export const PLAN_APPRAISER: Grant = { to: ['SUPERIOR'] }

/** Who reads a plan with all that belongs to it. */
export const PLAN_READERS: Grant = { to: ['SELF', 'SUPERIOR', 'HR_OFFICER'] }

/** The same, where a read by anybody but the person is taken down. */
export const PLAN_DATA: Grant = { ...PLAN_READERS, confidential: true }

/** Who reads the account of credit points. */
export const CREDIT_READERS: Grant = { to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'BKN_OFFICER'] }

/** Who decides on a dispute about the superior: asked about the person. */
export const DISPUTE_DECIDER: Grant = { to: ['HR_OFFICER'] }

/** Who records what a unit achieved: asked about its leader. */
export const UNIT_RECORDER: Grant = { to: ['HR_OFFICER'] }

/** Who rated, of an objection: asked about the assessor. */
export const ASSESSOR: Grant = { to: ['SELF'] }

/** Who decides on an objection: asked about the assessor, with the chain cut to the direct superior. */
export const ASSESSORS_SUPERIOR: Grant = { to: ['SUPERIOR'] }

/** Who reads an improvement plan: with the chain cut to the assessor and the superior of the assessor. */
export const IMPROVEMENT_READERS: Grant = { to: ['SELF', 'SUPERIOR'] }

/** Who leads a calibration: asked about who opened it. */
export const CALIBRATION_CHAIR: Grant = { to: ['SELF'] }

/** Who asks peers and subordinates of a person, and sees whom was asked: with the chain cut to the direct superior. */
export const PANEL_OPENERS: Grant = { to: ['SUPERIOR', 'HR_OFFICER'] }

/** Who sees what a panel said, besides the person. */
export const PANEL_READERS: Grant = { to: ['SUPERIOR'] }

/** Every person; whose plan it is decides again. */
const person: Grant = { to: ['PERSON'] }

/** Who may read what of performance. How a person was judged is for those who stand close, or work for them. */
export const policy: Policy = {
  open: [
    'AgencyPerformance',
    'AnswerBehaviourPanelPayload',
    'Behaviour',
    'BehaviourPanel',
    'CalibratablePeriod',
    'CalibrationAssessor',
    'CalibrationExplanation',
    'CalibrationItem',
    'CalibrationItemConnection',
    'CalibrationItemEdge',
    'CalibrationLimit',
    'CalibrationPayload',
    'CalibrationProposal',
    'CalibrationResult',
    'CalibrationSession',
    'CalibrationSessionConnection',
    'CalibrationSessionEdge',
    'CalibrationSpread',
    'CalibrationSummary',
    'CascadeRequest',
    'CascadedResult',
    'CoachingQuarter',
    'CoachingRating',
    'CreditEntry',
    'CreditEntryConnection',
    'CreditEntryEdge',
    'CreditPoints',
    'DialoguePayload',
    'DialogueStep',
    'DialogueVersion',
    'DistributionLimit',
    'DistributionPattern',
    'DistributionWarning',
    'Evaluation',
    'EvaluationExplanation',
    'EvaluationPayload',
    'EvaluationPeriod',
    'EvaluationPreview',
    'Evidence',
    'FairnessFinding',
    'FairnessGroup',
    'Feedback',
    'FeedbackConnection',
    'FeedbackDuty',
    'FeedbackEdge',
    'FeedbackPayload',
    'FeedbackRequest',
    'ImprovementFollowUp',
    'ImprovementPlan',
    'ImprovementPlanConnection',
    'ImprovementPlanEdge',
    'ImprovementPlanPayload',
    'ImprovementReference',
    'ImprovementRule',
    'ImprovementStep',
    'Indicator',
    'LeaderRating',
    'LedgerBreak',
    'LedgerCheck',
    'LedgerEntry',
    'LedgerRoot',
    'Objection',
    'ObjectionPayload',
    'OfferedResult',
    'OpenBehaviourPanelPayload',
    'OrganisationResult',
    'OrganisationResultPayload',
    'OwedFeedback',
    'OwedFeedbackConnection',
    'OwedFeedbackEdge',
    'OwnTask',
    'PageInfo',
    'PanelCounts',
    'PanelExplanation',
    'PanelNote',
    'PanelRequest',
    'PanelResult',
    'PerformanceDialogue',
    'PerformanceDialogueConnection',
    'PerformanceDialogueEdge',
    'PerformanceDocument',
    'PerformanceDocumentPayload',
    'PerformancePlan',
    'PerformancePlanPayload',
    'PerformanceRefusal',
    'PerformanceStanding',
    'PerformanceWindow',
    'PlanPeriod',
    'PlannedAction',
    'PredicateCell',
    'PredicateCount',
    'PredicateMultiplier',
    'Progress',
    'ProgressConnection',
    'ProgressDecisionPayload',
    'ProgressEdge',
    'ProgressMonth',
    'ProgressStateCount',
    'RatingFairness',
    'RatingReference',
    'Regulation',
    'RemindProgressPayload',
    'ReportProgressPayload',
    'RequestCascadePayload',
    'RequestFeedbackPayload',
    'ResultRole',
    'RuleBasis',
    'SelfView',
    'SuperiorDispute',
    'SuperiorDisputeConnection',
    'SuperiorDisputeEdge',
    'SuperiorDisputePayload',
    'SupportingResult',
    'TeamProgressConnection',
    'TeamProgressEdge',
    'TeamTask',
    'Unit',
    'UnitRatingSpread',
    'UnitResult',
    'UnitResultConnection',
    'UnitResultEdge',
    'UnitResultPayload',
    'WorkResult',
    'YearlyPredicate',
  ],
  fields: {
    'Mutation.acknowledgeFeedback': person,
    'Mutation.answerBehaviourPanel': person,
    'Mutation.answerImprovementOutcome': person,
    'Mutation.answerCalibration': person,
    'Mutation.assessOwnPerformance': person,
    'Mutation.cancelImprovementPlan': person,
    'Mutation.changeProgress': person,
    'Mutation.concludeImprovementPlan': person,
    'Mutation.closeCalibration': person,
    'Mutation.confirmDialogue': person,
    'Mutation.correctDialogue': person,
    'Mutation.copyPerformancePlan': person,
    'Mutation.decideImprovementStep': person,
    'Mutation.decideObjection': person,
    'Mutation.decidePerformancePlan': person,
    'Mutation.decideProgress': person,
    'Mutation.decideSuperiorDispute': { to: ['HR_OFFICER'] },
    'Mutation.disputeSuperior': person,
    'Mutation.evaluatePerformance': person,
    'Mutation.fileObjection': person,
    'Mutation.giveFeedback': person,
    'Mutation.issueEvaluation': person,
    'Mutation.issuePerformanceDocument': person,
    'Mutation.openBehaviourPanel': person,
    'Mutation.proposeImprovementPlan': person,
    'Mutation.rateCoaching': person,
    'Mutation.recordDialogue': person,
    'Mutation.recordOrganisationResult': { to: ['HR_OFFICER'] },
    'Mutation.offerResult': person,
    'Mutation.openCalibration': person,
    'Mutation.proposeCalibration': person,
    'Mutation.recordUnitResult': UNIT_RECORDER,
    'Mutation.remindProgress': person,
    'Mutation.requestCascade': person,
    'Mutation.replyToFeedback': person,
    'Mutation.replyToImprovementPlan': person,
    'Mutation.reportImprovementStep': person,
    'Mutation.reportProgress': person,
    'Mutation.requestFeedback': person,
    'Mutation.returnEvaluation': person,
    'Mutation.requestPlanRevision': person,
    'Mutation.saveImprovementPlan': person,
    'Mutation.savePerformancePlan': person,
    'Mutation.stateOnObjection': person,
    'Mutation.submitPerformancePlan': person,
    'Mutation.undoProgressApproval': person,
    'Mutation.withdrawCalibration': person,
    'Mutation.withdrawProgress': person,
    'Mutation.withdrawResultOffer': person,
    'Query.calibrationSession': person,
    'Query.distributionPatterns': anyone,
    'Query.evaluationPreview': person,
    'Query.performanceDocument': anyone,
    'Query.performanceWindows': anyone,
    'Query.predicateMatrix': anyone,
    'Query.predicateMultipliers': anyone,
    'Query.ratingLedgerCheck': { to: ['HR_OFFICER', 'BKN_OFFICER'] },
    'Query.ratingLedgerRoots': anyone,
    'Agency.code': anyone,
    'Agency.calibrationSessions': { to: ['HR_OFFICER'] },
    'Agency.coaching': { to: ['HR_OFFICER', 'LEADER'] },
    'Agency.owedFeedback': { to: ['HR_OFFICER'] },
    'Agency.performance': { to: ['HR_OFFICER', 'LEADER', 'BKN_OFFICER'] },
    'Agency.unitResults': { to: ['HR_OFFICER', 'LEADER', 'BKN_OFFICER'] },
    'Agency.superiorDisputes': DISPUTE_DECIDER,
    'Agency.ratingFairness': { to: ['HR_OFFICER', 'LEADER'] },
    // An echo of what the gateway sent: nothing is told that the gateway did not know.
    'Employee.id': anyone,
    'Employee.calibratablePeriods': PLAN_OWNER,
    'Employee.calibrationSessions': PLAN_OWNER,
    'Employee.coachingRatings': PLAN_OWNER,
    'Employee.creditPoints': { ...CREDIT_READERS, confidential: true },
    'Employee.feedbackDuty': PLAN_READERS,
    'Employee.feedbackRequests': PLAN_OWNER,
    'Employee.givenFeedback': PLAN_OWNER,
    'Employee.improvementPlans': { ...IMPROVEMENT_READERS, confidential: true },
    'Employee.linkableResults': PLAN_OWNER,
    'Employee.cascadeRequest': PLAN_READERS,
    'Employee.offeredResults': PLAN_OWNER,
    'Employee.ownTasks': PLAN_OWNER,
    'Employee.panelRequests': PLAN_OWNER,
    'Employee.performancePlan': PLAN_DATA,
    'Employee.progressMonth': PLAN_DATA,
    'Employee.superiorDispute': PLAN_READERS,
    'Employee.teamProgress': PLAN_OWNER,
    'Employee.teamTasks': PLAN_OWNER,
    'Employee.performanceStanding': {
      to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'LEADER', 'BKN_OFFICER', 'PARTNER'],
      scope: 'performance:read',
      confidential: true,
    },
  },
}
