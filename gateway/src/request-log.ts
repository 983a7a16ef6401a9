import type { ApolloServerPlugin } from '@apollo/server'
import type { Logger } from '@jalur/common'
import type { GatewayContext } from './context'

const LONGEST_NAME = 100

/** One line per operation: what ran, for which kind of caller, how long, which error codes. No variables, no person. */
export const requestLog = (logger: Logger): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    const started = performance.now()
    return {
      async willSendResponse({ operationName, response, contextValue }) {
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : []
        logger.info(
          {
            requestId: contextValue.requestId,
            operation: operationName?.slice(0, LONGEST_NAME) ?? null,
            caller: contextValue.caller.kind,
            milliseconds: Math.round(performance.now() - started),
            errors: [...new Set(errors.map((error) => error.extensions?.code))],
          },
          'operation',
        )
      },
    }
  },
})
