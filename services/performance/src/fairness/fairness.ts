/** Whether predicates are given alike: by assessor, sex, age and unit. Pure. */
import type { PerformancePredicate } from '../evaluation/predicate'
import { chanceOf, chanceOfAtLeast, chanceOfAtMost, type Urn } from './hypergeometric'

/** By what people are told apart. */
export const FairnessDimension = { ASSESSOR: 'ASSESSOR', SEX: 'SEX', AGE_BAND: 'AGE_BAND', UNIT: 'UNIT' } as const
export type FairnessDimension = keyof typeof FairnessDimension

/** What stands out in a group. */
export const FairnessFlag = {
  LENIENT: 'LENIENT',
  SEVERE: 'SEVERE',
  COMPRESSED: 'COMPRESSED',
  DRIFTED: 'DRIFTED',
} as const
export type FairnessFlag = keyof typeof FairnessFlag

/** One predicate of a year, with what the person belongs to; null where it is not known. */
export interface GroupedRating {
  predicate: PerformancePredicate
  /** That of the year before, by the same assessor; null where there was none. */
  before: PerformancePredicate | null
  groups: Readonly<Record<FairnessDimension, string | null>>
}

export interface FairnessFinding {
  flag: FairnessFlag
  /** How often chance alone would do this, or more. */
  probability: number
}

export interface FairnessGroup {
  dimension: FairnessDimension
  /** Id of the assessor or unit, or code of the sex or age band. */
  group: string
  count: number
  /** Shares of the group: very good, and worse than good. */
  veryGood: number
  belowGood: number
  findings: FairnessFinding[]
}

export interface FairnessReport {
  ratings: number
  groups: FairnessGroup[]
  /** Groups that are too small to be told. */
  hiddenGroups: number
  /** What a probability has to be below to be a finding. */
  threshold: number
}

/** How often a report on fair ratings may raise a flag. */
const FALSE_ALARMS = 0.05

const isVeryGood = (predicate: PerformancePredicate | null): boolean => predicate === 'VERY_GOOD'
const isBelowGood = (predicate: PerformancePredicate): boolean => predicate !== 'VERY_GOOD' && predicate !== 'GOOD'

/**
 * Compares each group with all ratings by exact tests, which hold for small groups too: too many or too few of the best
 * predicate, too many of the bad ones, all the same, and, for assessors, another share of the best than the year before.
 * The level is shared among all tests (Bonferroni), so that a report on fair ratings raises a flag in at most 5 of 100
 * cases. A flag is a question to look into, no verdict.
 * @param fewest the smallest group that is told
 */
export function fairnessReport(ratings: readonly GroupedRating[], fewest: number): FairnessReport {
  const members = groupsOf(ratings)
  const told = members.filter(({ ratings: own }) => own.length >= fewest && own.length < ratings.length)
  const tested = told.map((group) => ({ group, tests: testsOf(group, ratings) }))
  const count = tested.reduce((sum, { tests }) => sum + tests.length, 0)
  const threshold = count === 0 ? FALSE_ALARMS : FALSE_ALARMS / count
  return {
    ratings: ratings.length,
    hiddenGroups: members.filter(({ ratings: own }) => own.length < fewest).length,
    threshold,
    groups: tested.map(({ group: { dimension, group, ratings: own }, tests }) => ({
      ...{ dimension, group, count: own.length },
      veryGood: own.filter(({ predicate }) => isVeryGood(predicate)).length / own.length,
      belowGood: own.filter(({ predicate }) => isBelowGood(predicate)).length / own.length,
      findings: tests.filter(({ probability }) => probability < threshold),
    })),
  }
}

interface Group {
  dimension: FairnessDimension
  group: string
  ratings: GroupedRating[]
}

function groupsOf(ratings: readonly GroupedRating[]): Group[] {
  const groups = new Map<string, Group>()
  for (const rating of ratings) {
    for (const dimension of Object.keys(FairnessDimension) as FairnessDimension[]) {
      const group = rating.groups[dimension]
      if (group === null) continue
      const known = groups.get(`${dimension} ${group}`)
      if (known) known.ratings.push(rating)
      else groups.set(`${dimension} ${group}`, { dimension, group, ratings: [rating] })
    }
  }
  return [...groups.values()]
}

/** Every test of one group; what it shows is decided by all of them together. */
function testsOf({ dimension, ratings: own }: Group, all: readonly GroupedRating[]): FairnessFinding[] {
  const best = drawn(all, own, ({ predicate }) => isVeryGood(predicate))
  const bad = drawn(all, own, ({ predicate }) => isBelowGood(predicate))
  const tests: FairnessFinding[] = [
    { flag: 'LENIENT', probability: chanceOfAtLeast(best.urn, best.count) },
    { flag: 'SEVERE', probability: chanceOfAtLeast(bad.urn, bad.count) },
    { flag: 'SEVERE', probability: chanceOfAtMost(best.urn, best.count) },
  ]
  if (dimension !== 'ASSESSOR') return tests
  const drift = driftOf(own)
  return [
    ...tests,
    { flag: 'COMPRESSED', probability: chanceOfOneOnly(own, all) },
    ...(drift === null ? [] : [{ flag: 'DRIFTED' as const, probability: drift }]),
  ]
}

function drawn(all: readonly GroupedRating[], own: readonly GroupedRating[], is: (rating: GroupedRating) => boolean) {
  const urn: Urn = { all: all.length, marked: all.filter(is).length, drawn: own.length }
  return { urn, count: own.filter(is).length }
}

/** The chance that a group as large has one predicate only; 1 where it has several. */
function chanceOfOneOnly(own: readonly GroupedRating[], all: readonly GroupedRating[]): number {
  if (own.some(({ predicate }) => predicate !== own[0]?.predicate)) return 1
  const predicates = new Set(all.map(({ predicate }) => predicate))
  return [...predicates].reduce((sum, wanted) => {
    const { urn } = drawn(all, own, ({ predicate }) => predicate === wanted)
    return sum + chanceOf(urn, own.length)
  }, 0)
}

/** The chance that the share of the best moved so far between two years of one assessor, in either direction. */
function driftOf(own: readonly GroupedRating[]): number | null {
  const both = own.filter(({ before }) => before !== null)
  if (both.length === 0) return null
  const now = both.filter(({ predicate }) => isVeryGood(predicate)).length
  const then = both.filter(({ before }) => isVeryGood(before)).length
  const urn: Urn = { all: 2 * both.length, marked: now + then, drawn: both.length }
  return Math.min(1, 2 * Math.min(chanceOfAtLeast(urn, now), chanceOfAtMost(urn, now)))
}
