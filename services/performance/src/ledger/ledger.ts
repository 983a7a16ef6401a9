/** The ledger of ratings: each change hangs on the one before it. Pure. */
import { createHash } from 'node:crypto'

/** What was done to an evaluation. */
export type LedgerAction =
  | 'SUBMITTED'
  | 'RETURNED'
  | 'RATED'
  | 'CALIBRATED'
  | 'ISSUED'
  | 'OBJECTED'
  | 'CONFIRMED'
  | 'CHANGED'

/** What an evaluation said after a change. */
export interface LedgerContent {
  status: string
  version: number
  workRating: string | null
  behaviourRating: string | null
  predicate: string | null
  creditPoints: string | null
  /** Of `CALIBRATED` only: which proposal, by whom, why, and what the result was before. */
  calibration?: {
    proposal: string
    proposerId: string
    reason: string
    from: { workRating: string; behaviourRating: string; predicate: string }
  }
}

export interface LedgerEntry {
  /** Counts from 1, without gaps. */
  place: number
  evaluationId: string
  /** Instant, ISO 8601 in UTC with milliseconds. */
  at: string
  /** Id of the employee who did it. */
  actorId: string
  action: LedgerAction
  content: LedgerContent
  /** Digest of the entry before it; that of nothing for the first. */
  previous: string
  digest: string
}

/** What the first entry hangs on. */
export const NOTHING = '0'.repeat(64)

/** A value as JSON in one way only: keys sorted, no white space. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** SHA-256 of the canonical JSON of an entry without its digest, in hexadecimal. */
export const digestOf = ({
  digest: _digest,
  ...entry
}: LedgerEntry | (Omit<LedgerEntry, 'digest'> & { digest?: string })): string =>
  createHash('sha256').update(canonicalJson(entry)).digest('hex')

/** What is wrong at a place of the chain. */
export type LedgerFault = 'ENTRY_CHANGED' | 'ENTRY_MISSING' | 'RECORD_DIFFERS' | 'RECORD_WITHOUT_ENTRY'

export interface LedgerBreak {
  /** Place of the entry; null for a record that has none. */
  place: number | null
  evaluationId: string | null
  fault: LedgerFault
}

/** The end of the chain so far. */
export interface ChainEnd {
  place: number
  digest: string
}

/** Whether an entry hangs on the end of the chain as it was written; null where it does. */
export function linkFault(end: ChainEnd, entry: LedgerEntry): LedgerBreak | null {
  const { evaluationId } = entry
  if (entry.place !== end.place + 1) return { place: end.place + 1, evaluationId: null, fault: 'ENTRY_MISSING' }
  const isSound = entry.previous === end.digest && entry.digest === digestOf(entry)
  return isSound ? null : { place: entry.place, evaluationId, fault: 'ENTRY_CHANGED' }
}

/** Entries in the order in which they were made, each hung on the one before it, from the first place on. */
export function chain(made: readonly Omit<LedgerEntry, 'place' | 'previous' | 'digest'>[]): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  for (const entry of made) {
    const linked = { ...entry, place: entries.length + 1, previous: entries.at(-1)?.digest ?? NOTHING }
    entries.push({ ...linked, digest: digestOf(linked) })
  }
  return entries
}
