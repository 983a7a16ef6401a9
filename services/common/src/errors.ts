import { GraphQLError } from 'graphql'
import { PURPOSE_HEADER } from './access-purpose'
import type { Language, Text } from './language'

/** Stable codes of `extensions.code`; a code outlives its message. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'PURPOSE_REQUIRED'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'OVERLOADED'
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
  forbiddenAct: { id: 'Anda tidak berhak melakukan ini.', en: 'You may not do this.' },
  purposeRequired: {
    id: `Sebutkan tujuan pada tajuk ${PURPOSE_HEADER} dengan salah satu kode dari Query.accessPurposes.`,
    en: `State a purpose in the header ${PURPOSE_HEADER}, with one of the codes of Query.accessPurposes.`,
  },
  notLogged: {
    id: 'Data belum dapat dibuka karena pembacaannya belum dapat dicatat.',
    en: 'This cannot be shown right now because the reading of it cannot be recorded.',
  },
  notScanned: {
    id: 'Berkas belum dapat diperiksa dari virus; belum ada yang disimpan. Coba lagi sebentar lagi.',
    en: 'The file cannot be scanned for viruses right now; nothing was kept yet. Try again shortly.',
  },
  gatewayOnly: { id: 'Layanan ini hanya menjawab gerbang Jalur.', en: 'This service answers the gateway only.' },
  conflict: {
    id: 'Data ini baru saja diubah orang lain. Muat ulang, periksa, lalu simpan lagi.',
    en: 'Somebody else has just changed this. Load it again, check, and save again.',
  },
  overloaded: {
    id: 'Layanan sedang sangat ramai; belum ada yang disimpan. Coba lagi sebentar lagi.',
    en: 'Very many are saving right now; nothing was kept yet. Try again shortly.',
  },
  badInput: { id: 'Masukan tidak dapat diterima.', en: 'The input cannot be accepted.' },
} satisfies Record<string, Text>

/** The caller must sign in. */
export const unauthenticated = (language: Language): GraphQLError =>
  problem('UNAUTHENTICATED', MESSAGES.unauthenticated[language])

/** A token was sent that is malformed, expired or not ours. */
export const badToken = (language: Language): GraphQLError => problem('UNAUTHENTICATED', MESSAGES.badToken[language])

/** The caller is known and may not. */
export const forbidden = (language: Language): GraphQLError => problem('FORBIDDEN', MESSAGES.forbidden[language])

/** The caller is known and may not do it. */
export const forbiddenAct = (language: Language): GraphQLError => problem('FORBIDDEN', MESSAGES.forbiddenAct[language])

/** A partner asks for confidential data without a purpose, or with one that is not of the list. */
export const purposeRequired = (language: Language): GraphQLError =>
  problem('PURPOSE_REQUIRED', MESSAGES.purposeRequired[language])

/** Too many reads wait to be written down: what cannot be recorded is not shown. */
export const notLogged = (language: Language): GraphQLError =>
  problem('SUBGRAPH_UNAVAILABLE', MESSAGES.notLogged[language])

/** What cannot be scanned is not kept. */
export const notScanned = (language: Language): GraphQLError =>
  problem('SUBGRAPH_UNAVAILABLE', MESSAGES.notScanned[language])

/** The request did not come through the gateway. */
export const gatewayOnly = (language: Language): GraphQLError => problem('FORBIDDEN', MESSAGES.gatewayOnly[language])

/** No such thing, or none that the caller may know of; `field` is the argument that named it. */
export const notFound = (language: Language, field: string): GraphQLError =>
  problem('NOT_FOUND', { id: `Tidak ditemukan: ${field}.`, en: `Not found: ${field}.` }[language], [
    { field, reason: { id: 'tidak dikenal', en: 'unknown' }[language] },
  ])

/** Somebody else changed the record meanwhile; `currentVersion` is what it is now. */
export const conflict = (language: Language, currentVersion: number): GraphQLError =>
  new GraphQLError(MESSAGES.conflict[language], { extensions: { code: 'CONFLICT', currentVersion } })

/** Too many write at once: nothing was done for this one. */
export const overloaded = (language: Language): GraphQLError => problem('OVERLOADED', MESSAGES.overloaded[language])

/** The input is wrong; each problem names its field. */
export const badInput = (language: Language, fields: { field: string; reason: Text }[]): GraphQLError =>
  problem(
    'BAD_USER_INPUT',
    `${MESSAGES.badInput[language]} ${fields.map(({ field, reason }) => `${field}: ${reason[language]}`).join('; ')}`,
    fields.map(({ field, reason }) => ({ field, reason: reason[language] })),
  )
