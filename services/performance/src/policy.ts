import type { Grant, Policy } from '@jalur/common'

const anyone: Grant = { to: ['ANYONE'] }

/** Who may read what of performance. How a person was judged is for those who stand close, or work for them. */
export const policy: Policy = {
  open: ['PerformanceStanding', 'PredicateMultiplier', 'Regulation', 'YearlyPredicate'],
  fields: {
    'Query.predicateMultipliers': anyone,
    // An echo of what the gateway sent: nothing is told that the gateway did not know.
    'Employee.id': anyone,
    'Employee.performanceStanding': {
      to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'LEADER', 'BKN_OFFICER', 'PARTNER'],
      scope: 'performance:read',
      confidential: true,
    },
  },
}
