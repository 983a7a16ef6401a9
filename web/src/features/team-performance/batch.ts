import type { Refusal } from '../../lib/use-write'

/** Something that waits for a decision, in the version that was looked at, and whose it is. */
export interface BatchItem {
  id: string
  version: number
  name: string
}

/** The most that the graph decides on at once. */
export const LARGEST_BATCH = 100

/** What an act on several did, in the versions of now, and why the rest was left. */
export interface BatchDone {
  done: BatchItem[]
  left: string[]
}

interface Changed {
  id: string
  version: number
}

/** The place in what was sent that a field ends with: `input.plans.2` is the third; null where it names none. */
const placeIn = ({ field }: Refusal): number | null => {
  const [, place] = /\.(\d+)$/.exec(field ?? '') ?? []
  return place === undefined ? null : Number(place)
}

/** Each reason once, behind the names of all whom it concerns: `Ani, Budi: …`. */
export function refusedByName(refusals: readonly Refusal[], sent: readonly { name: string }[]): string[] {
  const names = new Map<string, Set<string>>()
  for (const refusal of refusals) {
    const known = names.get(refusal.message) ?? new Set()
    names.set(refusal.message, known.add(sent[placeIn(refusal) ?? -1]?.name ?? '–'))
  }
  return [...names].map(([message, concerned]) => `${[...concerned].join(', ')}: ${message}`)
}

/** Parts refusals into those of single records, which hold up nothing else, and those of the act as a whole. */
export const partRefusals = (refusals: readonly Refusal[]): { left: Refusal[]; refusals: Refusal[] } => ({
  left: refusals.filter((it) => placeIn(it) !== null),
  refusals: refusals.filter((it) => placeIn(it) === null),
})

/** What came of an act on those who were sent. */
export function batchDone(sent: readonly BatchItem[], changed: readonly Changed[], left: Refusal[]): BatchDone {
  const versions = new Map(changed.map(({ id, version }) => [id, version]))
  return {
    done: sent.flatMap((item) => (versions.has(item.id) ? [{ ...item, version: versions.get(item.id)! }] : [])),
    left: refusedByName(left, sent),
  }
}

/** Seconds before the end at which the time that is left is spoken. */
const SPOKEN = [60, 10]

/** True where the time that is left of a term is to be spoken; its beginning is told with what was done. */
export const isSpoken = (left: number, term: number): boolean => left < term && SPOKEN.includes(left)

/** `299` → `4.59`, or `4:59` in English. */
export function clockOf(seconds: number, language: string): string {
  const rest = String(seconds % 60).padStart(2, '0')
  return `${Math.floor(seconds / 60)}${language === 'en' ? ':' : '.'}${rest}`
}
