/** What an answer says of its cost, in points; fields that the gateway does not tell are absent. */
export interface Cost {
  requested?: number
  actual?: number
  limit?: number
  remaining?: number
}

const PARTS = ['requested', 'actual', 'limit', 'remaining'] as const

/** The `extensions.cost` of a GraphQL answer; null when it tells none. */
export function costOf(answer: unknown): Cost | null {
  const told = (answer as { extensions?: { cost?: Record<string, unknown> } } | null)?.extensions?.cost
  const cost: Cost = {}
  for (const part of PARTS) {
    const value = told?.[part]
    if (typeof value === 'number') cost[part] = value
  }
  return Object.keys(cost).length > 0 ? cost : null
}
