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

/** The programme that closes a gap in a competency up to a level; null when none does. */
export type ClosingProgramme = (competencyCode: string, requiredLevel: number) => Programme | null

/**
 * Chooses among the open programmes the one that closes a gap with the least time: of those that reach the level, the
 * one of fewest hours; by code among equals.
 */
export function chooseClosingProgramme(open: readonly OpenProgramme[]): ClosingProgramme {
  const shortestFirst = [...open].sort(
    (a, b) => a.programme.learningHours - b.programme.learningHours || (a.programme.code < b.programme.code ? -1 : 1),
  )
  const byCompetency = new Map<string, OpenProgramme[]>()
  for (const option of shortestFirst) {
    const options = byCompetency.get(option.competencyCode)
    if (options) options.push(option)
    else byCompetency.set(option.competencyCode, [option])
  }
  return (competencyCode, requiredLevel) =>
    byCompetency.get(competencyCode)?.find(({ reachesLevel }) => reachesLevel >= requiredLevel)?.programme ?? null
}
