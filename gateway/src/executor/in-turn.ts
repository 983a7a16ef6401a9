import { HeaderMap } from '@apollo/server'
import type { ApolloGateway } from '@apollo/gateway'
import { Overloaded, type Text, Turnstile, type TurnstileOptions } from '@jalur/common'
import { GraphQLError } from 'graphql'
import type { GatewayContext } from '../context'

type Executor = ApolloGateway['executor']

/** After how many seconds a caller may come again. */
const COME_AGAIN = '2'

const OVERLOADED: Text = {
  id: 'Layanan sedang sangat ramai. Coba lagi sebentar lagi.',
  en: 'Very many are asking right now. Try again shortly.',
}

/**
 * Runs operations in turn. All that run at once share the processor and the connections to the databases: with too many,
 * all become slow together, until they run out of their deadlines. So the others wait at the door, or are told to come
 * again before anything was done for them. An operation weighs as many points as it can cost: one list of fifty careers
 * takes as long as hundreds of reports of progress.
 */
export function inTurn(executor: Executor, options: TurnstileOptions): Executor {
  const turnstile = new Turnstile(options)
  return async (request) => {
    const { cost, language } = request.context as GatewayContext
    try {
      return await turnstile.run(() => executor(request), cost)
    } catch (error) {
      if (!(error instanceof Overloaded)) throw error
      const http = { status: 503, headers: new HeaderMap([['retry-after', COME_AGAIN]]) }
      throw new GraphQLError(OVERLOADED[language], { extensions: { code: 'OVERLOADED', http } })
    }
  }
}
