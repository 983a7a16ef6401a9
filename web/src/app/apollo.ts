import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  type FieldMergeFunction,
  InMemoryCache,
  type Reference,
  type TypePolicies,
} from '@apollo/client'
import { SetContextLink } from '@apollo/client/link/context'
import { relayStylePagination } from '@apollo/client/utilities'
import { loadConfig } from '../lib/config'
import { currentLanguage } from '../lib/i18n'
import { accessToken } from '../lib/session'
import { askAgainAfterWrites } from './ask-again'
import possible from '../generated/possible-types.json'

declare module '@apollo/client' {
  namespace ApolloClient.DeclareDefaultOptions {
    interface WatchQuery {
      errorPolicy: 'all'
    }
    interface Query {
      errorPolicy: 'all'
    }
  }
}

const DEADLINE = 20_000

const byCode = { keyFields: ['code'] } satisfies TypePolicies[string]

/** Versions of a rule as two queries read them; each is known by its number, without an id. */
const mergeVersions: FieldMergeFunction<Reference[]> = (existing = [], incoming, { mergeObjects, readField }) =>
  incoming.map((version) => {
    const known = existing.find((each) => readField('number', each) === readField('number', version))
    return known ? mergeObjects(known, version) : version
  })

/**
 * `merge: true` stands where two queries on one page read different fields of one thing without an id; without it each
 * answer would push out the other, and both be asked again.
 */
const typePolicies: TypePolicies = {
  Query: {
    fields: {
      employees: relayStylePagination(['filter']),
      positions: relayStylePagination(['filter']),
      myJobs: relayStylePagination(['kinds']),
      correctionRequests: relayStylePagination(['filter']),
      staffMovements: relayStylePagination(['statuses']),
    },
  },
  Employee: {
    fields: {
      team: relayStylePagination(),
      accessLog: relayStylePagination(),
      calibrationSessions: relayStylePagination(),
      teamProgress: relayStylePagination(['month', 'states']),
    },
  },
  CalibrationSession: { fields: { items: relayStylePagination() } },
  Job: { fields: { errors: relayStylePagination(['code', 'text']) } },
  Position: byCode,
  JobFamily: byCode,
  Rank: byCode,
  Agency: {
    ...byCode,
    fields: {
      calibrationSessions: relayStylePagination(),
      overdueObjections: relayStylePagination(),
      owedFeedback: relayStylePagination(['month', 'unit']),
      promotionCandidates: relayStylePagination(['period', 'aim', 'status']),
      successionRisk: relayStylePagination(),
      superiorDisputes: relayStylePagination(),
      talentContests: relayStylePagination(),
    },
  },
  TalentMap: {
    fields: { placements: relayStylePagination(['box']), outside: relayStylePagination(['reason']) },
  },
  PolicyRule: { merge: true, fields: { versions: { merge: mergeVersions } } },
  Regulation: byCode,
  Competency: byCode,
  TrainingProgramme: byCode,
}

const headers = new SetContextLink((previous) => {
  const token = accessToken()
  return {
    headers: {
      ...previous.headers,
      'accept-language': currentLanguage(),
      ...(token && { authorization: `Bearer ${token}` }),
    },
  }
})

/** Waits for the run-time settings, so that the first page can be drawn before they arrive. */
const http = new HttpLink({
  fetch: async (_uri, options) => {
    const { graphqlUrl } = await loadConfig()
    const deadline = AbortSignal.timeout(DEADLINE)
    return fetch(graphqlUrl, {
      ...options,
      signal: options?.signal ? AbortSignal.any([options.signal, deadline]) : deadline,
    })
  },
})

/** The one client of the graph. Partial answers are kept together with their errors. */
export const apollo = new ApolloClient({
  link: ApolloLink.from([askAgainAfterWrites(), headers, http]),
  cache: new InMemoryCache({ typePolicies, possibleTypes: possible.possibleTypes }),
  defaultOptions: { watchQuery: { errorPolicy: 'all' }, query: { errorPolicy: 'all' } },
})
