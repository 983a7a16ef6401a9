import { CombinedGraphQLErrors, ServerError } from '@apollo/client'

/** What went wrong, as far as a reader can act on it. */
export type Failure = 'offline' | 'denied' | 'signed-out' | 'missing' | 'general'

/** A part of the graph that can fail by itself while the page stays usable. */
export type Part = 'personnel' | 'learning' | 'performance' | 'integrity'

const PARTS: Part[] = ['personnel', 'learning', 'performance', 'integrity']

const FIELD_PARTS: Record<string, Part> = {
  learningStanding: 'learning',
  competencyStandard: 'learning',
  trainingProgrammes: 'learning',
  programme: 'learning',
  nextSession: 'learning',
  performanceStanding: 'performance',
  integrityStanding: 'integrity',
}

const FAILURES: Record<string, Failure> = {
  UNAUTHENTICATED: 'signed-out',
  FORBIDDEN: 'denied',
  NOT_FOUND: 'missing',
  BAD_USER_INPUT: 'missing',
}

const graphQLErrorsOf = (error: unknown) => (CombinedGraphQLErrors.is(error) ? error.errors : [])

/** The reason to tell the reader when nothing could be shown. */
export function failureOf(error: unknown): Failure {
  for (const { extensions } of graphQLErrorsOf(error)) {
    const failure = FAILURES[String(extensions?.code)]
    if (failure) return failure
  }
  if (ServerError.is(error) && error.statusCode === 401) return 'signed-out'
  return navigator.onLine ? 'general' : 'offline'
}

/** The parts of the graph that the errors beside a partial answer belong to: named by the gateway, or by the path. */
export function failedParts(error: unknown): Part[] {
  const failed = new Set<Part>()
  for (const { extensions, path = [] } of graphQLErrorsOf(error)) {
    const named = [extensions?.subgraph, extensions?.service, extensions?.serviceName]
    const part =
      PARTS.find((candidate) => named.includes(candidate)) ??
      path.map((step) => FIELD_PARTS[step]).findLast((candidate) => candidate !== undefined)
    if (part) failed.add(part)
  }
  return [...failed]
}
