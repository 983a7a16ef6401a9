/** The talent map of an agency as it is kept. Pure: this file imports types only. */
import type { Day } from '@jalur/common'
import type { OutsideReason, TalentFacts } from './placement'
import type { TalentPolicy } from './talent-policy'

/** The active staff of an agency, placed on one day. It stays as it was made; a newer one of its year takes its place. */
export interface TalentMap {
  id: string
  agencyCode: string
  /** The calendar year in which it holds. */
  year: number
  /** The day on which facts were looked at. */
  day: Day
  /** When its facts were read; null while it is being made. */
  factsAsOf: Date | null
  /** Digest of the reference data that placed. */
  rulesDigest: string
  /** The policy that placed, as it was. */
  policy: TalentPolicy
  /** Services whose facts could not be had, so that who rests on them stands outside. */
  silentSources: string[]
  /** Number of persons looked at. */
  staff: number
}

/** One person in a map. */
export interface PlacedPerson {
  employeeId: string
  /** Place in the order of names, from 1. */
  place: number
  /** The box that holds, 1 to 9, also by a decision on an objection; null outside the grid. */
  box: number | null
  /** Empty in the grid. */
  outside: OutsideReason[]
  /** What placed the person, as it was. */
  facts: TalentFacts
  /** When an objection was decided for another box; null where the rules alone placed. */
  revisedAt: Date | null
}

/** How many stand alike. */
export interface PlacementCount {
  box: number | null
  outside: OutsideReason[]
  count: number
}

/** Which persons of a map: of one box or all boxes, or those outside for one reason or any. */
export type PlacementChoice = { box: number | null } | { reason: OutsideReason | null }
