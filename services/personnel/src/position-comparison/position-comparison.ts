/** What distinguishes two positions, seen from one that is held towards one that is aimed at. Pure. */
import { EducationLevel, type Rank } from '../career-rules/career-facts'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import type { Position } from '../position/position'

export interface PositionComparison {
  from: Position
  to: Position
  /** Ranks from the lowest of `from` up to the lowest of `to`, negative downwards; null where one names none. */
  rankRise: number | null
  /** Levels of education that `to` asks for above those of `from`, negative below; null where one asks for none. */
  educationRise: number | null
  /** Years by which a holder of `to` retires later, negative for earlier. */
  retirementAgeChange: number
  sameFamily: boolean
  /** The step that leads from one to the other at once; null where none does. */
  step: CareerTransition | null
}

export function comparePositions({ stepsFrom }: Catalogue, from: Position, to: Position): PositionComparison {
  return {
    from,
    to,
    rankRise: difference(ordinalOf(from.minimumRank), ordinalOf(to.minimumRank)),
    educationRise: difference(educationOf(from), educationOf(to)),
    retirementAgeChange: to.retirementAge - from.retirementAge,
    sameFamily: from.familyCode !== null && from.familyCode === to.familyCode,
    step: stepsFrom.get(from.code)?.find((step) => step.to === to) ?? null,
  }
}

const LEVELS = Object.keys(EducationLevel)
const ordinalOf = (rank: Rank | null): number | null => rank && rank.ordinal
const educationOf = ({ minimumEducation }: Position): number | null =>
  minimumEducation && LEVELS.indexOf(minimumEducation)
const difference = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : to - from
