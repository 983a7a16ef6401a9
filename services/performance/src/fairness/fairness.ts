/** Whether predicates are given alike: by assessor, sex, age and unit. Pure. */
import { type PerformancePredicate, placeOf } from '../evaluation/predicate'
import { chanceOf, chanceOfAtLeast, chanceOfAtMost, type Urn } from './hypergeometric'
import { type MeanInterval, meanInterval } from './interval'

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

/** What a test counted in the group, and in all ratings or in the year before. */
export type FairnessEvidence =
  | { test: 'MANY_BEST' | 'FEW_BEST' | 'MANY_BAD'; inGroup: number; inAll: number }
  | { test: 'ONE_ONLY' }
  | { test: 'MOVED'; people: number; now: number; before: number }

export interface FairnessFinding {
  flag: FairnessFlag
  evidence: FairnessEvidence
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
  /** Mean place of the predicates, 5 (Sangat Baik) to 1 (Sangat Kurang). */
  mean: MeanInterval
  findings: FairnessFinding[]
}

/** How many groups of one kind are not told. */
export interface HiddenGroups {
  dimension: FairnessDimension
  groups: number
}

export interface FairnessReport {
  ratings: number
  /** Mean place of all ratings; null without any. */
  average: number | null
  groups: FairnessGroup[]
  /** Groups that are too small to be told, or would tell of those that are. */
  hiddenGroups: number
  /** The same by kind, of those kinds that have some. */
  hidden: HiddenGroups[]
  /** What a probability has to be below to be a finding. */
  threshold: number
}

/** How often a report on fair ratings may raise a flag. */
const FALSE_ALARMS = 0.05

const SCALE = { lowest: 1, highest: 5 }

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
  const small = smallGroups(members, fewest)
  const told = members.filter((group) => !small.has(group) && group.ratings.length < ratings.length)
  const tested = told.map((group) => ({ group, tests: testsOf(group, ratings) }))
  const count = tested.reduce((sum, { tests }) => sum + tests.length, 0)
  const threshold = count === 0 ? FALSE_ALARMS : FALSE_ALARMS / count
  return {
    ratings: ratings.length,
    average: ratings.length === 0 ? null : placesOf(ratings).reduce((sum, it) => sum + it, 0) / ratings.length,
    hiddenGroups: small.size,
    hidden: DIMENSIONS.map((dimension) => ({
      dimension,
      groups: [...small].filter((group) => group.dimension === dimension).length,
    })).filter(({ groups }) => groups > 0),
    threshold,
    groups: tested.map(({ group: { dimension, group, ratings: own }, tests }) => ({
      ...{ dimension, group, count: own.length },
      veryGood: own.filter(({ predicate }) => isVeryGood(predicate)).length / own.length,
      belowGood: own.filter(({ predicate }) => isBelowGood(predicate)).length / own.length,
      mean: meanInterval(placesOf(own), SCALE),
      findings: tests.filter(({ probability }) => probability < threshold),
    })),
  }
}

const DIMENSIONS = Object.keys(FairnessDimension) as FairnessDimension[]

const placesOf = (ratings: readonly GroupedRating[]): number[] => ratings.map(({ predicate }) => placeOf(predicate))

interface Group {
  dimension: FairnessDimension
  group: string
  ratings: GroupedRating[]
}

function groupsOf(ratings: readonly GroupedRating[]): Group[] {
  const groups = new Map<string, Group>()
  for (const rating of ratings) {
    for (const dimension of DIMENSIONS) {
      const group = rating.groups[dimension]
      if (group === null) continue
      const known = groups.get(`${dimension} ${group}`)
      if (known) known.ratings.push(rating)
      else groups.set(`${dimension} ${group}`, { dimension, group, ratings: [rating] })
    }
  }
  return [...groups.values()]
}

/**
 * Groups that are not told: those that are too small and, where those of a kind have too few people together, the
 * smallest of the others, because what is left of all ratings would tell of them.
 */
function smallGroups(members: readonly Group[], fewest: number): Set<Group> {
  const small = new Set(members.filter(({ ratings }) => ratings.length < fewest))
  for (const dimension of DIMENSIONS) {
    const own = members.filter((group) => group.dimension === dimension)
    const people = own.reduce((sum, group) => (small.has(group) ? sum + group.ratings.length : sum), 0)
    const [next] = own.filter((group) => !small.has(group)).toSorted((a, b) => a.ratings.length - b.ratings.length)
    if (people > 0 && people < fewest && next) small.add(next)
  }
  return small
}

/** Every test of one group; what it shows is decided by all of them together. */
function testsOf({ dimension, ratings: own }: Group, all: readonly GroupedRating[]): FairnessFinding[] {
  const best = drawn(all, own, ({ predicate }) => isVeryGood(predicate))
  const bad = drawn(all, own, ({ predicate }) => isBelowGood(predicate))
  const tests: FairnessFinding[] = [
    {
      flag: 'LENIENT',
      evidence: { test: 'MANY_BEST', ...best.counts },
      probability: chanceOfAtLeast(best.urn, best.count),
    },
    { flag: 'SEVERE', evidence: { test: 'MANY_BAD', ...bad.counts }, probability: chanceOfAtLeast(bad.urn, bad.count) },
    {
      flag: 'SEVERE',
      evidence: { test: 'FEW_BEST', ...best.counts },
      probability: chanceOfAtMost(best.urn, best.count),
    },
  ]
  if (dimension !== 'ASSESSOR') return tests
  const drift = driftOf(own)
  return [
    ...tests,
    { flag: 'COMPRESSED', evidence: { test: 'ONE_ONLY' }, probability: chanceOfOneOnly(own, all) },
    ...(drift === null ? [] : [drift]),
  ]
}

function drawn(all: readonly GroupedRating[], own: readonly GroupedRating[], is: (rating: GroupedRating) => boolean) {
  const urn: Urn = { all: all.length, marked: all.filter(is).length, drawn: own.length }
  const count = own.filter(is).length
  return { urn, count, counts: { inGroup: count, inAll: urn.marked } }
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

/** How likely the share of the best moved so far between two years of one assessor by chance, in either direction. */
function driftOf(own: readonly GroupedRating[]): FairnessFinding | null {
  const both = own.filter(({ before }) => before !== null)
  if (both.length === 0) return null
  const now = both.filter(({ predicate }) => isVeryGood(predicate)).length
  const before = both.filter((rating) => isVeryGood(rating.before)).length
  const urn: Urn = { all: 2 * both.length, marked: now + before, drawn: both.length }
  return {
    flag: 'DRIFTED',
    evidence: { test: 'MOVED', people: both.length, now, before },
    probability: Math.min(1, 2 * Math.min(chanceOfAtLeast(urn, now), chanceOfAtMost(urn, now))),
  }
}
