/** Whether the changes of a session move most of one group in one direction. Pure. */
import Big from 'big.js'
import { type PerformancePredicate, placeOf } from '../evaluation/predicate'
import { FairnessDimension } from '../fairness/fairness'
import type { CalibrationRule } from './calibration'

/** Where the predicate of a rating goes. */
export const ChangeDirection = { RAISED: 'RAISED', LOWERED: 'LOWERED' } as const
export type ChangeDirection = keyof typeof ChangeDirection

/** One evaluation of a session with what its person belongs to; null where that is not known. */
export interface GroupedChange {
  before: PerformancePredicate
  /** As confirmed and waiting changes would leave it. */
  wanted: PerformancePredicate
  groups: Readonly<Record<FairnessDimension, string | null>>
}

/** A group most of whose ratings move in one direction. */
export interface OneWayWarning {
  dimension: FairnessDimension
  /** Id of the assessor or unit, or code of the sex or age band. */
  group: string
  direction: ChangeDirection
  /** Evaluations of the group in the session, and how many of them move in that direction. */
  count: number
  moved: number
}

type OneWayRule = Pick<CalibrationRule, 'groupFrom' | 'oneWayShare'>

const DIMENSIONS = Object.keys(FairnessDimension) as FairnessDimension[]

/**
 * The groups of at least `groupFrom` evaluations of which more than `oneWayShare` move to a better predicate, or to a
 * worse one. A rating that changes and leaves the predicate as it was moves nothing. It warns and asks for a written
 * reason; it stops nothing. Source: our own policy, as no regulation names such a limit.
 */
export const oneWayWarnings = (changes: readonly GroupedChange[], rule: OneWayRule): OneWayWarning[] =>
  DIMENSIONS.flatMap((dimension) =>
    groupsOf(changes, dimension)
      .filter(([, own]) => own.length >= rule.groupFrom)
      .flatMap(([group, own]) =>
        Object.values(ChangeDirection)
          .map((direction) => ({ dimension, group, direction, count: own.length, moved: movedOf(own, direction) }))
          .filter(({ moved, count }) => moved > most(count, rule)),
      ),
  )

/** How many of so many may move in one direction without a warning. */
export const most = (count: number, { oneWayShare }: Pick<OneWayRule, 'oneWayShare'>): number =>
  new Big(oneWayShare).times(count).round(0, Big.roundDown).toNumber()

function groupsOf(changes: readonly GroupedChange[], dimension: FairnessDimension): [string, GroupedChange[]][] {
  const groups = new Map<string, GroupedChange[]>()
  for (const change of changes) {
    const group = change.groups[dimension]
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), change])
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

const movedOf = (changes: readonly GroupedChange[], direction: ChangeDirection): number =>
  changes.filter(({ before, wanted }) =>
    direction === 'RAISED' ? placeOf(wanted) > placeOf(before) : placeOf(wanted) < placeOf(before),
  ).length
