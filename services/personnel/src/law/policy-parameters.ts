/** The parameters of a rule by the names that are the same for every kind, and whether they make sense. Pure. */
import { isDay, type Text } from '@jalur/common'
import {
  EducationLevel,
  type EmploymentType,
  type PerformancePredicate,
  type PositionKind,
  type PositionLevel,
  type Rank,
  type SanctionLevel,
} from '../career-rules/career-facts'
import type { RequirementKind } from '../career-rules/requirement-policy'
import type { RuleCode, RuleEffect } from '../movement/movement-rule'
import type { PolicyArea, RuleName } from './policy-rule'

/** The highest rank that regular promotion leads to with an education. */
export interface RankCeiling {
  education: EducationLevel
  /** Code of a rank. */
  rank: string
}

/** The parameters of all kinds of rule; what a kind does not take is null. */
export interface PolicyParameters {
  years: number | null
  yearsBelowRange: number | null
  stepsBelow: number | null
  maximumAge: number | null
  minimumEquivalence: number | null
  minimumEducation: EducationLevel | null
  minimumPredicate: PerformancePredicate | null
  ratedBy: string | null
  assumedPredicate: PerformancePredicate | null
  assumedMultiplier: string | null
  employmentTypes: EmploymentType[] | null
  positionKinds: PositionKind[] | null
  positionLevels: PositionLevel[] | null
  blockingLevels: SanctionLevel[] | null
  rankCeilings: RankCeiling[] | null
  effect: RuleEffect | null
  months: number | null
  levelsAbove: number | null
  hours: number | null
  periodDays: string[] | null
}
export type ParameterName = keyof PolicyParameters

export interface ParameterProblem {
  name: ParameterName
  reason: Text
}

/** Names in the stored row. */
type Names = Readonly<Record<string, ParameterName>>
/** The names of some kinds; a kind that is left out takes none. */
type NamesByKind<Kind extends string> = Readonly<Partial<Record<Kind, Names>>>

const CREDIT_POINTS = { assumedPredicate: 'assumedPredicate', assumedMultiplier: 'assumedMultiplier' } as const
const PERFORMANCE = { minimum: 'minimumPredicate', years: 'years', ratedBy: 'ratedBy' } as const

const OF_STEPS: NamesByKind<RequirementKind> = {
  EMPLOYMENT_STATUS: { types: 'employmentTypes' },
  RANK: { stepsBelow: 'stepsBelow' },
  EDUCATION: { minimum: 'minimumEducation' },
  TIME_IN_RANK: { years: 'years' },
  TIME_IN_POSITION: {
    ...{ years: 'years', kinds: 'positionKinds', levels: 'positionLevels', minimumEquivalence: 'minimumEquivalence' },
  },
  FIELD_EXPERIENCE: { years: 'years' },
  CREDIT_POINTS,
  PERFORMANCE,
  AGE: { maximum: 'maximumAge' },
  DISCIPLINE: { blockingLevels: 'blockingLevels' },
}

const OF_RANKS: NamesByKind<RequirementKind> = {
  EDUCATION: { ceilings: 'rankCeilings' },
  TIME_IN_RANK: { years: 'years', yearsBelowRange: 'yearsBelowRange' },
  CREDIT_POINTS,
  PERFORMANCE,
}

const OF_MOVEMENTS: NamesByKind<RuleCode> = {
  HELD_TOO_SHORT: { months: 'months', positionKinds: 'positionKinds' },
  ACTING_TOO_LONG: { months: 'months' },
  ACTING_LEVEL: { levelsAbove: 'levelsAbove' },
}

const NAMES: Readonly<Record<PolicyArea, (kind: string) => Names | undefined>> = {
  STEP_REQUIREMENT: (kind) => OF_STEPS[kind as RequirementKind],
  RANK_REQUIREMENT: (kind) => OF_RANKS[kind as RequirementKind],
  PROMOTION_PERIOD: () => ({ days: 'periodDays' }),
  MOVEMENT: (kind) => ({ effect: 'effect', ...OF_MOVEMENTS[kind as RuleCode] }),
  SERVICE_TERM: () => ({ hours: 'hours' }),
}

/** Between which numbers, both included, a parameter is taken to be meant: beyond them it is a slip of the keyboard. */
const BOUNDS: Partial<Record<ParameterName, readonly [number, number]>> = {
  years: [1, 40],
  yearsBelowRange: [1, 40],
  stepsBelow: [0, 5],
  maximumAge: [18, 70],
  minimumEquivalence: [1, 6],
  months: [1, 120],
  levelsAbove: [0, 5],
  hours: [1, 8_784],
}

const MAY_BE_LEFT_OUT: readonly ParameterName[] = ['yearsBelowRange']
/** Kinds and levels count together: one of both lists may be empty. */
const MAY_BE_EMPTY: readonly ParameterName[] = ['positionKinds', 'positionLevels']

const namesOf = ({ area, kind }: RuleName): [stored: string, name: ParameterName][] =>
  Object.entries(NAMES[area](kind) ?? {})

/** The parameters that a rule takes, in the order in which they are told. */
export const parametersTaken = (rule: RuleName): ParameterName[] => namesOf(rule).map(([, name]) => name)

/** Stored parameters by their common names. */
export function parametersIn(rule: RuleName, stored: object): PolicyParameters {
  const values = new Map(namesOf(rule).map(([key, name]) => [name, toCommon(name, stored[key as never] as unknown)]))
  return Object.fromEntries(ALL.map((name) => [name, values.get(name) ?? null])) as unknown as PolicyParameters
}

/** Parameters as they are stored. Those that the rule does not take are left out. */
export const storedParameters = (rule: RuleName, given: Partial<PolicyParameters>): object =>
  Object.fromEntries(namesOf(rule).map(([key, name]) => [key, toStored(name, given[name] ?? null)]))

/** Everything that is wrong with the parameters given for a rule. */
export function parameterProblems(
  rule: RuleName,
  given: Partial<PolicyParameters>,
  ranks: ReadonlyMap<string, Rank>,
): ParameterProblem[] {
  const taken = parametersTaken(rule)
  const foreign = ALL.filter((name) => !taken.includes(name) && (given[name] ?? null) !== null)
  return [
    ...foreign.map((name) => ({ name, reason: NOT_TAKEN })),
    ...taken.flatMap((name) => {
      const reason = problemWith(name, given, ranks)
      return reason ? [{ name, reason }] : []
    }),
  ]
}

function problemWith(
  name: ParameterName,
  given: Partial<PolicyParameters>,
  ranks: ReadonlyMap<string, Rank>,
): Text | null {
  const value = given[name] ?? null
  if (value === null) return MAY_BE_LEFT_OUT.includes(name) ? null : MISSING
  if (Array.isArray(value)) return listProblem(name, value, given, ranks)
  if (typeof value === 'number') return numberProblem(name, value)
  if (name === 'ratedBy') return isDay(`2000-${value}`) ? null : NO_DAY
  return name === 'assumedMultiplier' && !MULTIPLIER.test(value) ? NO_MULTIPLIER : null
}

function numberProblem(name: ParameterName, value: number): Text | null {
  const [least, most] = BOUNDS[name] ?? [-Infinity, Infinity]
  return value >= least && value <= most
    ? null
    : { id: `harus ${least} sampai ${most}`, en: `must be ${least} to ${most}` }
}

function listProblem(
  name: ParameterName,
  list: readonly unknown[],
  { positionKinds, positionLevels }: Partial<PolicyParameters>,
  ranks: ReadonlyMap<string, Rank>,
): Text | null {
  if (name === 'rankCeilings') return ceilingProblem(list as readonly RankCeiling[], ranks)
  if (new Set(list).size < list.length) return TWICE
  if (name === 'periodDays' && !list.every(isDayOfEachYear)) return NO_DAY
  const others = MAY_BE_EMPTY.includes(name) ? [...(positionKinds ?? []), ...(positionLevels ?? [])] : list
  return others.length === 0 ? EMPTY : null
}

/** 29 February is none: a period begins on it in every year. */
const isDayOfEachYear = (day: unknown): boolean => isDay(`2001-${day}`)

function ceilingProblem(ceilings: readonly RankCeiling[], ranks: ReadonlyMap<string, Rank>): Text | null {
  if (ceilings.length === 0) return EMPTY
  if (new Set(ceilings.map(({ education }) => education)).size < ceilings.length) return TWICE
  const unknown = ceilings.find(({ rank }) => !ranks.has(rank))
  return unknown ? { id: 'pangkat tidak dikenal', en: 'unknown rank' } : null
}

function toCommon(name: ParameterName, value: unknown): unknown {
  if (name !== 'rankCeilings') return value ?? null
  return ceilingsByLevel(value as Partial<Record<EducationLevel, string>>)
}

/** Ceilings, lowest education first: the database keeps no order. */
export const ceilingsByLevel = (ceilings: Partial<Record<EducationLevel, string>>): RankCeiling[] =>
  Object.values(EducationLevel).flatMap((education) => {
    const rank = ceilings[education]
    return rank ? [{ education, rank }] : []
  })

function toStored(name: ParameterName, value: PolicyParameters[ParameterName]): unknown {
  if (name === 'periodDays') return (value as string[]).toSorted()
  if (name !== 'rankCeilings') return value
  return Object.fromEntries((value as RankCeiling[]).map(({ education, rank }) => [education, rank]))
}

const ALL: readonly ParameterName[] = [
  ...(['years', 'yearsBelowRange', 'stepsBelow', 'maximumAge', 'minimumEquivalence', 'minimumEducation'] as const),
  ...(['minimumPredicate', 'ratedBy', 'assumedPredicate', 'assumedMultiplier', 'employmentTypes'] as const),
  ...(['positionKinds', 'positionLevels', 'blockingLevels', 'rankCeilings'] as const),
  ...(['effect', 'months', 'levelsAbove', 'hours', 'periodDays'] as const),
]

/** A factor of the yearly credit points, above 0 and at most 2, as an exact decimal. */
const MULTIPLIER = /^(0\.\d{0,3}[1-9]|0\.[1-9]\d{0,3}|1(\.\d{1,4})?|2(\.0{1,4})?)$/

const MISSING: Text = { id: 'wajib diisi', en: 'must be given' }
const NOT_TAKEN: Text = { id: 'tidak dipakai aturan ini', en: 'is not taken by this rule' }
const EMPTY: Text = { id: 'pilih paling sedikit satu', en: 'choose at least one' }
const TWICE: Text = { id: 'ada yang tertulis dua kali', en: 'something is given twice' }
const NO_DAY: Text = { id: 'bukan hari dalam setahun (BB-HH)', en: 'is no day of the year (MM-DD)' }
const NO_MULTIPLIER: Text = {
  id: 'harus angka di atas 0 sampai 2, misalnya 1.5',
  en: 'must be a number above 0, up to 2, for example 1.5',
}
