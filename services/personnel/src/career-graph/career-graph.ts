/**
 * Which position leads to which: the steps of all careers, derived from a few rules.
 *
 * Levels of the groups are compared on one scale (`equivalence`). Up within a group is VERTICAL, across is HORIZONTAL,
 * one up into another group is DIAGONAL; a jump of two is not a normal move.
 * Source: PermenPANRB 22/2021, PermenPANRB 1/2023, PermenPANRB 17/2021 (equivalence). Pure.
 */
import type { CareerMove, EducationLevel, PositionFacts, PositionLevel } from '../career-rules/career-facts'
import type { PositionScope } from '../position/position'

/** Subgroups of implementers (klerek, operator, teknisi). */
export type ImplementerSubgroup = 'CLERK' | 'OPERATOR' | 'TECHNICIAN'

/** What the rules of the graph must know of a position. */
export interface GraphPosition
  extends Pick<
    PositionFacts,
    'code' | 'kind' | 'level' | 'category' | 'familyCode' | 'group' | 'equivalence' | 'minimumRank' | 'maximumRank'
  > {
  baseCode: string
  eselon: string | null
  scope: PositionScope | null
  legacy: boolean
  subgroup: ImplementerSubgroup | null
  minimumEducation: EducationLevel | null
  /** The level above in the same category; null at its top. */
  nextLevel: PositionLevel | null
}

/** Choices that no rule yields; functions are named by their code without a level. */
export interface CareerGraphData {
  /** Functions that take in officials of any field. */
  genericFunctions: string[]
  /** Families and functions whose profession needs a licence or diploma of its own: nobody moves across within them. */
  regulatedFamilies: string[]
  regulatedFunctions: string[]
  /** For a function without an expertise ladder, the function to whose AHLI_PERTAMA its holders cross. */
  crossings: Record<string, string>
  /** Families whose fields touch, so that experience in one counts in the other: holders move between them. */
  relatedFamilies: string[][]
  /** Functions that are being folded into another, by that other one. */
  foldedInto: Record<string, string>
  implementerFunctions: Record<ImplementerSubgroup, string[]>
}

export interface Transition {
  fromCode: string
  toCode: string
  move: CareerMove
}

/** All steps between the given positions, each pair once, in the order of the positions. */
export function careerTransitions(positions: readonly GraphPosition[], data: CareerGraphData): Transition[] {
  const transitions: Transition[] = []
  for (const from of positions) {
    for (const to of positions) {
      if (from.code === to.code || (to.legacy && from.baseCode !== to.baseCode)) continue
      const move = moveBetween(from, to, data)
      if (move) transitions.push({ fromCode: from.code, toCode: to.code, move })
    }
  }
  return transitions
}

function moveBetween(from: GraphPosition, to: GraphPosition, data: CareerGraphData): CareerMove | null {
  if (from.group === 'JF') return to.group === 'JF' ? functionalMove(from, to, data) : moveToStructural(from, to)
  if (to.group !== 'JF') return structuralMove(from, to)
  return from.kind === 'IMPLEMENTER' ? implementerMove(from, to, data) : structuralToFunctional(from, to, data)
}

function functionalMove(from: GraphPosition, to: GraphPosition, data: CareerGraphData): CareerMove | null {
  if (from.baseCode === to.baseCode && to.level === from.nextLevel) return 'VERTICAL'
  if (to.level === 'AHLI_PERTAMA' && from.category === 'KETERAMPILAN' && from.level !== 'PEMULA') {
    return to.baseCode === (data.crossings[from.baseCode] ?? from.baseCode) ? 'HORIZONTAL' : null
  }
  if (from.baseCode === to.baseCode || from.level !== to.level) return null
  if (data.foldedInto[from.baseCode] === to.baseCode) return 'HORIZONTAL'
  if (isRegulated(to, data)) return null
  if (from.familyCode === to.familyCode) return isRegulated(from, data) ? null : 'HORIZONTAL'
  return data.genericFunctions.includes(to.baseCode) || areRelated(from, to, data) ? 'HORIZONTAL' : null
}

/**
 * Since 2023 a function of another family is open at the same level (lintas rumpun). Each asks for experience in its
 * field, so the graph leads to the functions of any field and to those of a related one.
 * Source: PermenPANRB 1/2023; which families are related is our choice.
 */
const areRelated = (from: GraphPosition, to: GraphPosition, { relatedFamilies }: CareerGraphData): boolean =>
  relatedFamilies.some((families) => [from, to].every(({ familyCode }) => families.includes(familyCode ?? '')))

const isRegulated = ({ familyCode, baseCode }: GraphPosition, data: CareerGraphData): boolean =>
  data.regulatedFunctions.includes(baseCode) || (familyCode !== null && data.regulatedFamilies.includes(familyCode))

function moveToStructural(from: GraphPosition, to: GraphPosition): CareerMove | null {
  if (to.kind === 'IMPLEMENTER' || !isWithinRank(from, to)) return null
  if (to.equivalence === from.equivalence) return 'HORIZONTAL'
  return to.equivalence === from.equivalence + 1 ? 'DIAGONAL' : null
}

function structuralMove(from: GraphPosition, to: GraphPosition): CareerMove | null {
  if (!isWithinRank(from, to) || !isWithinScope(from, to)) return null
  if (to.equivalence === from.equivalence + 1) return from.group === to.group ? 'VERTICAL' : 'DIAGONAL'
  return to.kind === from.kind && isHigherEselon(from, to) ? 'VERTICAL' : null
}

/** True from II.b to II.a. */
const isHigherEselon = (from: GraphPosition, to: GraphPosition): boolean =>
  from.eselon !== null && to.eselon !== null && to.eselon < from.eselon

function structuralToFunctional(from: GraphPosition, to: GraphPosition, data: CareerGraphData): CareerMove | null {
  if (!data.genericFunctions.includes(to.baseCode) || !isWithinRank(from, to)) return null
  if (to.equivalence === from.equivalence) return 'HORIZONTAL'
  return from.group === 'JPT' && to.equivalence === from.equivalence + 1 ? 'DIAGONAL' : null
}

function implementerMove(from: GraphPosition, to: GraphPosition, data: CareerGraphData): CareerMove | null {
  if (!from.subgroup || !data.implementerFunctions[from.subgroup].includes(to.baseCode)) return null
  const entryLevels: (PositionLevel | null)[] =
    from.minimumEducation === 'BACHELOR' ? ['AHLI_PERTAMA'] : ['TERAMPIL', 'AHLI_PERTAMA']
  return entryLevels.includes(to.level) ? 'HORIZONTAL' : null
}

/**
 * True unless the highest rank of a position stays more than one rank below the lowest of the other.
 * Source: PP 13/2002 (one rank below suffices).
 */
const isWithinRank = ({ maximumRank }: GraphPosition, { minimumRank }: GraphPosition): boolean =>
  !maximumRank || !minimumRank || maximumRank.ordinal >= minimumRank.ordinal - 1

/** Provinces and regencies each have their own posts; only the highest are filled by open selection across both. */
const isWithinScope = (from: GraphPosition, to: GraphPosition): boolean =>
  from.scope === null || to.scope === null || from.scope === to.scope || to.kind === 'SENIOR_EXECUTIVE'
