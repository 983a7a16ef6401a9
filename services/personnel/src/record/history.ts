/** The histories of a person, and what they say of a day. Pure: this file imports types only. */
import { addDays, type Day } from '@jalur/common'
import { EducationLevel } from '../career-rules/career-facts'
import type { RecordSource } from './lineage'

/** What is true from a day (TMT) until the next entry of the same history. */
export interface HistoryEntry {
  effectiveFrom: Day
  /** Null for entries from before sources were kept. */
  source: RecordSource | null
  recordedAt: Date | null
}

/** By which something was decided (surat keputusan); null where the register does not know. */
interface Decreed {
  decreeNumber: string | null
  decreeDate: Day | null
}

export interface RankEntry extends HistoryEntry, Decreed {
  rankCode: string
}

export interface PositionEntry extends HistoryEntry, Decreed {
  positionCode: string
  unitId: string
  unitName: string
  agencyCode: string
}

export interface SupervisionEntry extends HistoryEntry {
  /** Null for nobody. */
  supervisorId: string | null
}

export interface EducationEntry extends Pick<HistoryEntry, 'source' | 'recordedAt'> {
  graduatedOn: Day
  level: EducationLevel
  major: string | null
  institution: string | null
}

/** The histories of one person, each newest first. */
export interface Histories<Rank = RankEntry, Position = PositionEntry> {
  ranks: readonly Rank[]
  positions: readonly Position[]
  supervisions: readonly SupervisionEntry[]
  educations: readonly EducationEntry[]
}

/** An entry with its last day; null while nothing follows. */
export type Ended<Entry> = Entry & { effectiveTo: Day | null }

/** Entries, newest first, each with the day before the next one begins. */
export const withLastDays = <Entry extends HistoryEntry>(newestFirst: readonly Entry[]): Ended<Entry>[] =>
  newestFirst.map((entry, index) => {
    const next = newestFirst[index - 1]
    return { ...entry, effectiveTo: next ? addDays(next.effectiveFrom, -1) : null }
  })

/** The entry in force on a day; null on a day before the first. */
export const inForceOn = <Entry extends HistoryEntry>(newestFirst: readonly Entry[], day: Day): Entry | null =>
  newestFirst.find(({ effectiveFrom }) => effectiveFrom <= day) ?? null

/** The highest education finished by a day; null where there is none. */
export function educationOn(educations: readonly EducationEntry[], day: Day): EducationEntry | null {
  const order = Object.keys(EducationLevel)
  const finished = educations.filter(({ graduatedOn }) => graduatedOn <= day)
  return finished.reduce<EducationEntry | null>(
    (highest, entry) => (highest && order.indexOf(highest.level) >= order.indexOf(entry.level) ? highest : entry),
    null,
  )
}

/** What a record said of a person on a day. */
export interface StateOnDay<Rank = RankEntry, Position = PositionEntry> {
  rank: Rank | null
  position: Position | null
  supervision: SupervisionEntry | null
  education: EducationEntry | null
}

/** Rank, position with its unit and agency, superior and education as the histories tell them for a day. */
export const stateOn = <Rank extends RankEntry, Position extends PositionEntry>(
  { ranks, positions, supervisions, educations }: Histories<Rank, Position>,
  day: Day,
): StateOnDay<Rank, Position> => ({
  rank: inForceOn(ranks, day),
  position: inForceOn(positions, day),
  supervision: inForceOn(supervisions, day),
  education: educationOn(educations, day),
})
