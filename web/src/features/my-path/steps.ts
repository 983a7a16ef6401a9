import type { CareerMove, RequirementKind, RequirementStatus } from '../../generated/types'
import type { Part } from '../../lib/errors'

/** What the ordering and counting of steps needs to know of one. */
export interface StepFacts {
  move: CareerMove
  eligibleNow: boolean
  earliestDate: string | null
  requirements: CheckFacts[]
}

interface CheckFacts {
  kind: RequirementKind
  status: RequirementStatus
}

/** The parts of the checklist, in the order in which they are shown. */
export const GROUPS = ['position', 'performance', 'competency', 'integrity'] as const
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Partial<Record<RequirementKind, Group>> = {
  CREDIT_POINTS: 'performance',
  PERFORMANCE: 'performance',
  COMPETENCY: 'competency',
  COMPETENCY_TEST: 'competency',
  DISCIPLINE: 'integrity',
  PLEDGE: 'integrity',
}

const PART_OF: Record<Group, Part> = {
  position: 'personnel',
  performance: 'performance',
  competency: 'learning',
  integrity: 'integrity',
}

const MOVE_ORDER: CareerMove[] = ['VERTICAL', 'DIAGONAL', 'HORIZONTAL']
const NEVER = '9999-12-31'

/** The group of a requirement; whatever is not measured elsewhere belongs to position and rank. */
export const groupOf = (kind: RequirementKind): Group => GROUP_OF[kind] ?? 'position'

const MEASURED = new Set<RequirementKind>(['CREDIT_POINTS', 'TIME_IN_POSITION', 'TIME_IN_RANK', 'FIELD_EXPERIENCE'])

/** True where more is better, so that a bar can show how far one has come. */
export const isMeasured = (kind: RequirementKind): boolean => MEASURED.has(kind)

/** The checks by group, empty groups left out. */
export function byGroup<T extends CheckFacts>(checks: T[]): { group: Group; checks: T[] }[] {
  return GROUPS.map((group) => ({ group, checks: checks.filter(({ kind }) => groupOf(kind) === group) })).filter(
    ({ checks: members }) => members.length,
  )
}

/** How many checks are met, not known, and there at all. */
export function countsOf(checks: CheckFacts[]): { met: number; unknown: number; total: number } {
  const count = (status: RequirementStatus) => checks.filter((check) => check.status === status).length
  return { met: count('MET'), unknown: count('UNKNOWN'), total: checks.length }
}

/** Where waiting is not enough: how many gaps need an act, and the day by which the other gaps close by themselves. */
export function outlookOf(checks: (CheckFacts & { earliestDate: string | null })[]): {
  acts: number
  rest: string | null
} {
  const gaps = checks.filter(({ status }) => status === 'NOT_MET')
  const days = gaps.flatMap(({ earliestDate }) => earliestDate ?? [])
  return { acts: gaps.length - days.length, rest: days.toSorted().at(-1) ?? null }
}

/** The state of a group as a whole: a known gap weighs more than something not known. */
export function stateOf(checks: CheckFacts[]): RequirementStatus {
  if (checks.some(({ status }) => status === 'NOT_MET')) return 'NOT_MET'
  return checks.some(({ status }) => status === 'UNKNOWN') ? 'UNKNOWN' : 'MET'
}

/** Steps from the likeliest to the farthest: possible now, then promotions first, then by date. */
export function inOrder<T extends StepFacts>(steps: T[]): T[] {
  const key = ({ eligibleNow, move, earliestDate }: StepFacts) =>
    `${eligibleNow && move !== 'HORIZONTAL' ? 0 : 1}${MOVE_ORDER.indexOf(move)}${earliestDate ?? NEVER}`
  return steps.toSorted((a, b) => key(a).localeCompare(key(b)))
}

/** The step to speak of first. */
export const likeliestStep = <T extends StepFacts>(steps: T[]): T | undefined => inOrder(steps)[0]

/**
 * Parts of the graph that seem to have failed: every one of their checks is unknown, in a group of other services.
 * Only to be asked when the answer came with errors: a fact may be unknown for its own reasons.
 */
export function silentParts(checks: CheckFacts[]): Part[] {
  return byGroup(checks)
    .filter(({ group, checks: members }) => group !== 'position' && members.every(({ status }) => status === 'UNKNOWN'))
    .map(({ group }) => PART_OF[group])
}
