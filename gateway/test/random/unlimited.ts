import type { BudgetLimits } from '../../src/limits/budget'

const PLENTY = { PUBLIC: 1e12, PERSON: 1e12, PARTNER: 1e12 }

/** A budget that a test does not come to the end of. */
export const UNLIMITED: BudgetLimits = { perMinute: PLENTY, perOperation: PLENTY }
