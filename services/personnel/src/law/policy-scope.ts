/** Which steps, or rises in rank, a requirement is about, by names that are told and given alike. Pure. */
import type { Text } from '@jalur/common'
import type {
  CareerMove,
  LevelCategory,
  PositionGroup,
  PositionKind,
  PositionLevel,
} from '../career-rules/career-facts'
import type { RankPromotionKind } from '../career-rules/requirement-policy'
import type { PolicyArea } from './policy-rule'

/** The lists by which a requirement is narrowed; null stands for any. */
export interface PolicyScope {
  moves: CareerMove[] | null
  fromGroups: PositionGroup[] | null
  toKinds: PositionKind[] | null
  toLevels: PositionLevel[] | null
  toCategories: LevelCategory[] | null
  rankPromotions: RankPromotionKind[] | null
}
export type ScopeName = keyof PolicyScope

export interface ScopeProblem {
  name: ScopeName
  reason: Text
}

const OF_STEPS: readonly ScopeName[] = ['moves', 'fromGroups', 'toKinds', 'toLevels', 'toCategories']
const OF_RANKS: readonly ScopeName[] = ['rankPromotions']
const ALL: readonly ScopeName[] = [...OF_STEPS, ...OF_RANKS]

/** The lists that narrow a rule of an area, in the order in which they are told; empty where nothing can be chosen. */
export function scopeTaken(area: PolicyArea): readonly ScopeName[] {
  if (area === 'STEP_REQUIREMENT') return OF_STEPS
  return area === 'RANK_REQUIREMENT' ? OF_RANKS : []
}

/** A stored selector by the names of a scope; null for rules without a choice. */
export function scopeIn(area: PolicyArea, selector: object): PolicyScope | null {
  if (scopeTaken(area).length === 0) return null
  const stored = selector as Partial<PolicyScope>
  return Object.fromEntries(ALL.map((name) => [name, stored[name] ?? null])) as unknown as PolicyScope
}

/** A scope as it is stored: a list that is left out, or is empty, means any. */
export const storedScope = (area: PolicyArea, given: Partial<PolicyScope>): object =>
  Object.fromEntries(scopeTaken(area).flatMap((name) => (given[name]?.length ? [[name, given[name]]] : [])))

/** Everything that is wrong with the lists given for a rule. */
export function scopeProblems(area: PolicyArea, given: Partial<PolicyScope>): ScopeProblem[] {
  const taken = scopeTaken(area)
  return ALL.flatMap((name): ScopeProblem[] => {
    const list: readonly string[] = given[name] ?? []
    if (!taken.includes(name)) return given[name] ? [{ name, reason: NOT_TAKEN }] : []
    if (new Set(list).size < list.length) return [{ name, reason: TWICE }]
    return name === 'rankPromotions' && list.length === 0 ? [{ name, reason: EMPTY }] : []
  })
}

const NOT_TAKEN: Text = { id: 'tidak dipakai aturan ini', en: 'is not taken by this rule' }
const TWICE: Text = { id: 'ada yang tertulis dua kali', en: 'something is given twice' }
const EMPTY: Text = { id: 'pilih paling sedikit satu', en: 'choose at least one' }
