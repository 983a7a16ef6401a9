import { GraphQLError } from 'graphql'
import type { Language, Text } from './language'

/** Stable codes of `extensions.code`; a code outlives its message. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'

/** What is wrong with one field of the input, in the caller's language. */
export interface FieldProblem {
  field: string
  reason: string
}

/** An error for the caller: code, message in the caller's language, and the fields at fault. */
export function problem(code: ErrorCode, message: string, fields?: FieldProblem[]): GraphQLError {
  return new GraphQLError(message, { extensions: fields ? { code, fields } : { code } })
}

const MESSAGES = {
  unauthenticated: { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  badToken: { id: 'Tanda masuk tidak sah atau kedaluwarsa.', en: 'The access token is invalid or has expired.' },
  forbidden: { id: 'Anda tidak berhak melihat data ini.', en: 'You may not see this.' },
  gatewayOnly: { id: 'Layanan ini hanya menjawab gerbang Jalur.', en: 'This service answers the gateway only.' },
  badInput: { id: 'Masukan tidak dapat diterima.', en: 'The input cannot be accepted.' },
} satisfies Record<string, Text>

/** The caller must sign in. */
export const unauthenticated = (language: Language): GraphQLError =>
  problem('UNAUTHENTICATED', MESSAGES.unauthenticated[language])

/** A token was sent that is malformed, expired or not ours. */
export const badToken = (language: Language): GraphQLError => problem('UNAUTHENTICATED', MESSAGES.badToken[language])

/** The caller is known and may not. */
export const forbidden = (language: Language): GraphQLError => problem('FORBIDDEN', MESSAGES.forbidden[language])

/** The request did not come through the gateway. */
export const gatewayOnly = (language: Language): GraphQLError => problem('FORBIDDEN', MESSAGES.gatewayOnly[language])

/** No such thing, or none that the caller may know of; `field` is the argument that named it. */
export const notFound = (language: Language, field: string): GraphQLError =>
  problem('NOT_FOUND', { id: `Tidak ditemukan: ${field}.`, en: `Not found: ${field}.` }[language], [
    { field, reason: { id: 'tidak dikenal', en: 'unknown' }[language] },
  ])

/** The input is wrong; each problem names its field. */
export const badInput = (language: Language, fields: { field: string; reason: Text }[]): GraphQLError =>
  problem(
    'BAD_USER_INPUT',
    `${MESSAGES.badInput[language]} ${fields.map(({ field, reason }) => `${field}: ${reason[language]}`).join('; ')}`,
    fields.map(({ field, reason }) => ({ field, reason: reason[language] })),
  )
