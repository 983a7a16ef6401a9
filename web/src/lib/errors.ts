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

/** Why a write was not done: as for reading, or somebody was faster, or a field was not accepted. */
export type WriteFailure = Failure | 'conflict' | 'invalid'

/** A field of the input that was not accepted, by its path without `input.`, and why. */
export interface FieldProblem {
  field: string
  reason: string
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

/** The reason to tell the writer when a mutation ended with an error. */
export function writeFailureOf(error: unknown): WriteFailure {
  const codes = graphQLErrorsOf(error).map(({ extensions }) => extensions?.code)
  if (codes.includes('CONFLICT')) return 'conflict'
  return codes.includes('BAD_USER_INPUT') ? 'invalid' : failureOf(error)
}

/** The fields that the graph did not accept, with its reasons in the reader's language. */
export function fieldProblemsOf(error: unknown): FieldProblem[] {
  return graphQLErrorsOf(error).flatMap(({ extensions }) => {
    const fields = (extensions?.fields ?? []) as FieldProblem[]
    return fields.map(({ field, reason }) => ({ field: withoutInput(field), reason }))
  })
}

/** `input.movement.unitId` → `movement.unitId`: the path as the form knows it. */
export const withoutInput = (field: string): string => field.replace(/^input\./, '')
