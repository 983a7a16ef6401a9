import type { Grant, Policy } from '@jalur/common'

const anyone: Grant = { to: ['ANYONE'] }

/** Whose plan it is. */
export const PLAN_OWNER: Grant = { to: ['SELF'] }

/** Who decides on a plan: the direct superior, so the chain is cut to the first before it is asked. */
export const PLAN_APPRAISER: Grant = { to: ['SUPERIOR'] }

/** Who reads a plan with all that belongs to it. */
export const PLAN_READERS: Grant = { to: ['SELF', 'SUPERIOR', 'HR_OFFICER'] }

/** Every person; whose plan it is decides again. */
const person: Grant = { to: ['PERSON'] }

/** Who may read what of performance. How a person was judged is for those who stand close, or work for them. */
export const policy: Policy = {
  open: [
    'Behaviour',
    'CascadedResult',
    'DistributionLimit',
    'DistributionPattern',
    'Evidence',
    'Feedback',
    'FeedbackConnection',
    'FeedbackDuty',
    'FeedbackEdge',
    'FeedbackPayload',
    'FeedbackRequest',
    'Indicator',
    'PageInfo',
    'PerformancePlan',
    'PerformancePlanPayload',
    'PerformanceRefusal',
    'PerformanceStanding',
    'PerformanceWindow',
    'PlanPeriod',
    'PredicateCell',
    'PredicateMultiplier',
    'Progress',
    'ProgressConnection',
    'ProgressEdge',
    'Regulation',
    'ReportProgressPayload',
    'RequestFeedbackPayload',
    'WorkResult',
    'YearlyPredicate',
  ],
  fields: {
    'Mutation.acknowledgeFeedback': person,
    'Mutation.decidePerformancePlan': person,
    'Mutation.giveFeedback': person,
    'Mutation.replyToFeedback': person,
    'Mutation.reportProgress': person,
    'Mutation.requestFeedback': person,
    'Mutation.requestPlanRevision': person,
    'Mutation.savePerformancePlan': person,
    'Mutation.submitPerformancePlan': person,
    'Query.distributionPatterns': anyone,
    'Query.performanceWindows': anyone,
    'Query.predicateMatrix': anyone,
    'Query.predicateMultipliers': anyone,
    // An echo of what the gateway sent: nothing is told that the gateway did not know.
    'Employee.id': anyone,
    'Employee.feedbackDuty': PLAN_READERS,
    'Employee.feedbackRequests': PLAN_OWNER,
    'Employee.performancePlan': PLAN_READERS,
    'Employee.performanceStanding': {
      to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'LEADER', 'BKN_OFFICER', 'PARTNER'],
      scope: 'performance:read',
      confidential: true,
    },
  },
}
