/** Training programmes and their sessions. Pure: this file imports nothing outward. */
import type { Day } from '@jalur/common'

/** Whether a programme teaches a craft or ways of working with others. */
export const SkillKind = { HARD: 'HARD', SOFT: 'SOFT' } as const
export type SkillKind = keyof typeof SkillKind

/** Ways of learning in a programme. Source: PP 11/2017 (klasikal, nonklasikal). */
export const Delivery = { CLASSROOM: 'CLASSROOM', ONLINE: 'ONLINE', BLENDED: 'BLENDED' } as const
export type Delivery = keyof typeof Delivery

export interface Programme {
  code: string
  title: string
  summary: string
  skillKind: SkillKind
  /** Hours of learning (JP) of 45 minutes. */
  learningHours: number
  delivery: Delivery
  organiser: string
}

export interface Session {
  id: string
  programmeCode: string
  startsOn: Day
  endsOn: Day
  venue: string
  delivery: Delivery
  organiser: string
  seats: number
  seatsLeft: number
}

/** A programme that can be joined now (an upcoming session has seats), and the level of a competency it reaches. */
export interface OpenProgramme {
  competencyCode: string
  reachesLevel: number
  programme: Programme
}

/** Selects sessions of a programme: all, or those that have not begun. */
export interface SessionPage {
  upcoming: boolean
  first: number
  after?: string | null
}

/**
 * The programme that closes a gap with the least time: of those that reach the level, the one of fewest hours; by code
 * among equals. Null when none does.
 */
export function closingProgramme(
  open: readonly OpenProgramme[],
  competencyCode: string,
  requiredLevel: number,
): Programme | null {
  let best: Programme | null = null
  for (const { programme, ...reached } of open) {
    if (reached.competencyCode !== competencyCode || reached.reachesLevel < requiredLevel) continue
    if (!best || isShorter(programme, best)) best = programme
  }
  return best
}

const isShorter = (a: Programme, b: Programme): boolean =>
  a.learningHours < b.learningHours || (a.learningHours === b.learningHours && a.code < b.code)
