import { createHash } from 'node:crypto'

/** An entry of a chain that shows every later change of what was once written. */
export interface LedgerEntry {
  /** 1 for the first entry of the chain. */
  sequence: number
  /** When it was written, ISO 8601 in UTC. */
  at: string
  /** What happened, as it was written. */
  content: unknown
  /** Digest of the entry before it; of the first: 64 zeros. */
  previousDigest: string
  /** SHA-256 of all of the above, hexadecimal. */
  digest: string
}

/** What stands before the first entry. */
export const BEGINNING = '0'.repeat(64)

/** The digest of an entry: SHA-256 over its canonical JSON, in which the order of keys does not matter. */
export const digestOf = ({ sequence, at, content, previousDigest }: Omit<LedgerEntry, 'digest'>): string =>
  createHash('sha256')
    .update(canonical([sequence, at, content, previousDigest]))
    .digest('hex')

/** The entry that follows another; the first where `last` is null. */
export function nextEntry(last: LedgerEntry | null, at: string, content: unknown): LedgerEntry {
  const entry = {
    sequence: (last?.sequence ?? 0) + 1,
    at,
    content,
    previousDigest: last?.digest ?? BEGINNING,
  }
  return { ...entry, digest: digestOf(entry) }
}

/** Why a chain does not hold, and where. */
export interface BrokenEntry {
  sequence: number
  reason: 'ALTERED' | 'MISSING' | 'NOT_CHAINED'
}

/** The first entry of a chain, in order, that does not hold; null where all do. */
export function firstBroken(entries: readonly LedgerEntry[]): BrokenEntry | null {
  let previous = BEGINNING
  for (const [index, entry] of entries.entries()) {
    if (entry.sequence !== index + 1) return { sequence: index + 1, reason: 'MISSING' }
    if (entry.digest !== digestOf(entry)) return { sequence: entry.sequence, reason: 'ALTERED' }
    if (entry.previousDigest !== previous) return { sequence: entry.sequence, reason: 'NOT_CHAINED' }
    previous = entry.digest
  }
  return null
}

/** JSON with the keys of every object in order, so that storage may reorder them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}
