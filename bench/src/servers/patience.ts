import type { BudgetLimits } from '@jalur/gateway/dist/limits/budget'

const points = { PUBLIC: 1e9, PERSON: 1e9, PARTNER: 1e9 }

/**
 * What the bench asks of both gateways of Jalur besides their defaults. Costs are counted as always, but nobody runs
 * out; and no subgraph is given up on, as the stock gateway waits for ever: answers are measured, not refusals.
 */
export const PATIENCE: { budget: BudgetLimits; deadline: number } = {
  budget: { perMinute: points, perOperation: points },
  deadline: 60_000,
}
