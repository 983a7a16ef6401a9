import type { BudgetLimits } from '../../src/limits/budget'

const PLENTY = { PUBLIC: 2e9, PERSON: 2e9, PARTNER: 2e9 }

/** A budget that a test does not come to the end of. */
export const UNLIMITED: BudgetLimits = { perMinute: PLENTY, perOperation: PLENTY }
