import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import type { Text } from '@jalur/common'
import { GraphQLError } from 'graphql'
import type { GatewayContext } from '../context'
import { type Balance, BudgetExceeded, type BudgetLimits, type Budgets } from './budget'
import { actualCost, requestedCost } from './cost'

const RATE_LIMITED: Text = {
  id: 'Jatah permintaan Anda untuk menit ini habis. Coba lagi sebentar lagi.',
  en: 'Your budget for this minute is spent. Try again shortly.',
}

/**
 * Limits cost, not requests. The most that an operation can cost is taken from the caller's budget before it runs, what
 * it did not use is given back, and the answer tells both in `extensions.cost` and in headers.
 */
export const costBudget = (limits: BudgetLimits, budgets: Budgets): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    let requested = 0
    let balance: Balance | undefined
    return {
      async didResolveOperation({ schema, document, request, contextValue }) {
        const { kind } = contextValue.caller
        const { budgetKey, language } = contextValue
        try {
          requested = Math.max(1, requestedCost(schema, document, request.variables, request.operationName))
        } catch (error) {
          throw wrongVariable(error as Error)
        }
        const maximum = limits.perOperation[kind]
        if (requested > maximum) {
          throw new GraphQLError('cost', {
            extensions: { limit: 'cost', maximum, found: requested, http: { status: 400 } },
          })
        }
        try {
          balance = await budgets.spend(kind, budgetKey, requested)
          contextValue.budget = balance
          contextValue.cost = requested
        } catch (error) {
          if (!(error instanceof BudgetExceeded)) throw error
          const seconds = Math.max(1, Math.ceil((error.balance.resetAt.getTime() - Date.now()) / 1_000))
          const headers = new HeaderMap([['retry-after', String(seconds)], ...headersOf(error.balance)])
          throw new GraphQLError(RATE_LIMITED[language], {
            extensions: { code: 'RATE_LIMITED', cost: { requested, ...error.balance }, http: { status: 429, headers } },
          })
        }
      },
      async willSendResponse({ response, contextValue }) {
        if (!balance || response.body.kind !== 'single') return
        const { kind } = contextValue.caller
        const actual = Math.min(requested, Math.max(1, actualCost(response.body.singleResult.data)))
        if (actual < requested) balance = await budgets.refund(kind, contextValue.budgetKey, requested - actual)
        const cost = { requested, actual, ...balance }
        response.body.singleResult.extensions = { ...response.body.singleResult.extensions, cost }
        for (const [name, value] of headersOf(balance)) response.http.headers.set(name, value)
        response.http.headers.set('x-cost-requested', String(requested))
        response.http.headers.set('x-cost-actual', String(actual))
      },
    }
  },
})

/** Variables are read for the first time when the cost is counted; the error names the one at fault. */
function wrongVariable({ message }: Error): GraphQLError {
  const field = /^Variable "\$(\w+)"/.exec(message)?.[1]
  const fields = field ? [{ field, reason: message }] : undefined
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', fields, http: { status: 400 } } })
}

const headersOf = ({ limit, remaining, resetAt }: Balance): [string, string][] => [
  ['ratelimit-limit', String(limit)],
  ['ratelimit-remaining', String(remaining)],
  ['ratelimit-reset', String(Math.max(0, Math.ceil((resetAt.getTime() - Date.now()) / 1_000)))],
]
