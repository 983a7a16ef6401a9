import type { GraphiQLProps } from 'graphiql'
import { type Cost, costOf } from './cost'
import { currentSession } from './session'
import { createStore } from './store'
import { currentLanguage } from './language'

const lastCost = createStore<Cost | null>(null)

/** The cost told by the last answer, null when it told none. */
export const useLastCost = lastCost.use

/** Where the gateway answers queries, seen from this page. */
export const endpoint = (): string => new URL('../graphql', location.href.split(/[?#]/)[0]).href

/** Sends an operation with the session's token; headers of the editor win. */
export const fetcher: GraphiQLProps['fetcher'] = async (params, { headers } = {}) => {
  const session = currentSession()
  const response = await fetch(endpoint(), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLanguage(),
      ...(session && { authorization: `Bearer ${session.accessToken}` }),
      ...lowerCased(headers),
    },
    body: JSON.stringify(params),
  })
  const answer: unknown = await response.json()
  lastCost.set(costOf(answer))
  return answer as object
}

/** Without it, `Authorization` of the editor would be added to the session's instead of replacing it. */
const lowerCased = (headers: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
