/**
 * What an answer costs, in points: one for each object in it, plus a surcharge for fields that take more work than
 * reading a row. Lists without a `first` argument are counted at their usual size.
 */
export const COST_WEIGHTS: Readonly<{
  defaultListSize: number
  /** Usual number of items, by `Type.field`. */
  listSizes: Readonly<Record<string, number>>
  /** Largest page of a connection, where it is another than usual, by `Type.field`. */
  pageSizes: Readonly<Record<string, number>>
  /** Arguments that hold one value for each item, by `Type.field`. */
  listArguments: Readonly<Record<string, string>>
  /** Points on top, by `Type.field`. */
  surcharges: Readonly<Record<string, number>>
}> = {
  defaultListSize: 5,
  listSizes: {
    'Query.accessPurposes': 10,
    'Query.agencies': 7,
    'Query.competencies': 45,
    'Query.jobFamilies': 40,
    'Query.distributionPatterns': 5,
    'Query.performanceWindows': 3,
    'Query.behaviourStandards': 7,
    'Query.predicateMatrix': 9,
    'Query.ranks': 17,
    'Query.ratingLedgerRoots': 31,
    'AgencyPerformance.predicates': 5,
    'AgencyPerformance.ratingSpreadByUnit': 20,
    'RatingFairness.groups': 40,
    'RatingFairness.hidden': 4,
    'FairnessGroup.findings': 1,
    'PerformancePlan.behaviours': 7,
    'PerformancePlan.evaluations': 8,
    'Evaluation.references': 4,
    'Evaluation.history': 4,
    'PanelOffer.candidates': 20,
    'PerformancePlan.workResults': 5,
    'Progress.evidence': 2,
    'Objection.evidence': 2,
    'Objection.statementEvidence': 2,
    'WorkResult.indicators': 2,
    'JobFamily.positions': 20,
    'Position.competencyStandard': 10,
    'Position.stepsFrom': 15,
    'Position.stepsTo': 15,
    'CareerTransition.requirements': 12,
    'Employee.acting': 1,
    'Employee.careerSteps': 15,
    'Employee.feedbackRequests': 3,
    'Employee.recordFields': 11,
    'CareerSimulation.blockedBy': 3,
    'CareerSimulation.route': 3,
    'CareerSimulation.timeline': 25,
    'CorrectionRequest.evidence': 2,
    'CareerStep.requirements': 12,
    'MovementPreview.changes': 5,
    'MovementPreview.checks': 12,
    'MovementPreview.findings': 3,
    'RequirementCheck.remedies': 1,
    'RankPromotion.requirements': 6,
    'LearningStanding.competencyLevels': 10,
    'LearningStanding.readiness': 15,
  },
  pageSizes: { 'Query.changes': 500 },
  listArguments: { 'Query.employeesByNip': 'nips' },
  surcharges: {
    'Mutation.recordMovement': 20,
    'Query.careerRoutes': 20,
    'Query.movementPreview': 20,
    'Query.ratingLedgerCheck': 200,
    'Query.evaluationPreview': 3,
    'Agency.performance': 20,
    'Agency.ratingFairness': 100,
    'Employee.accessLog': 2,
    'CorrectionRequest.currentValue': 2,
    'Employee.recordAsOf': 3,
    'Employee.recordFields': 3,
    'Employee.careerSimulation': 40,
    'Employee.careerSteps': 10,
    'Employee.rankPromotion': 3,
    'Employee.learningStanding': 3,
    'Employee.creditPoints': 2,
    'Employee.feedbackDuty': 2,
    'Employee.performancePlan': 2,
    'Employee.performanceStanding': 2,
    'Employee.integrityStanding': 2,
    'Position.holders': 2,
  },
}
