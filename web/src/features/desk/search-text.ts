/** What an officer typed to find somebody. */
export type PersonSearch =
  | { kind: 'nothing' }
  | { kind: 'name'; text: string }
  /** Not enough to search by: one letter, or a number that is not whole. `digits` counts those of a number. */
  | { kind: 'too-short'; digits: number | null }
  | { kind: 'nip'; nip: string }
  | { kind: 'too-long'; digits: number }

const NIP_LENGTH = 18
const SHORTEST_NAME = 2

/** Tells a name from a number; the number may be written in groups, with spaces, dots or apostrophes. */
export function readSearch(typed: string): PersonSearch {
  const text = typed.trim()
  if (text === '') return { kind: 'nothing' }
  if (!/^[\d\s.'’]+$/.test(text)) {
    return text.length < SHORTEST_NAME ? { kind: 'too-short', digits: null } : { kind: 'name', text }
  }
  const nip = text.replace(/\D/g, '')
  if (nip.length === NIP_LENGTH) return { kind: 'nip', nip }
  return { kind: nip.length < NIP_LENGTH ? 'too-short' : 'too-long', digits: nip.length }
}
