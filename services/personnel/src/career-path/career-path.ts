/** The next steps of one person: which positions, and what each still asks. Pure. */
import type { Day } from '@jalur/common'
import type { AgencyKind } from '../agency/agency'
import type { CareerFacts, CareerMove } from '../career-rules/career-facts'
import { stepEvaluator } from '../career-rules/evaluate-step'
import type { Verdict } from '../career-rules/requirement-check'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import type { EmployeeRecord } from '../employee/employee'
import type { Position, PositionScope } from '../position/position'
import { learningFactsOf, performanceFactsOf, type Standings } from './standing'

/** What the registers tell of a person besides the current rank and position. */
export interface CareerRecord {
  employeeId: string
  /** Oldest first, up to the day that is asked about. */
  positions: { positionCode: string; effectiveFrom: Day; agencyCode: string }[]
  fitnessValidUntil: Day | null
}

/** Openings of an agency by position code; an absent code means that none were reported. */
export type Vacancies = Readonly<Record<string, number>>

export interface CareerStep extends Verdict {
  move: CareerMove
  to: Position
}

const MOVES: readonly CareerMove[] = ['VERTICAL', 'DIAGONAL', 'HORIZONTAL']

const missingOf = ({ requirements }: CareerStep): number => requirements.filter(({ status }) => status !== 'MET').length
const { compare: compareNames } = new Intl.Collator('id')

/** The government whose posts an agency has. */
export const scopeOf = (agencyKind: AgencyKind): PositionScope => (agencyKind === 'PROVINCE' ? 'PROVINCE' : 'REGENCY')

/** The steps open from a position that an agency of this kind has positions for. */
export const transitionsFrom = (
  { stepsFrom }: Catalogue,
  positionCode: string | null,
  agencyKind: AgencyKind,
): CareerTransition[] => {
  const scope = scopeOf(agencyKind)
  const steps = positionCode === null ? [] : (stepsFrom.get(positionCode) ?? [])
  return steps.filter(({ to }) => to.scope === null || to.scope === scope)
}

/** Every step with its requirements on a day: upward first, then those with the fewest things missing. */
export function careerSteps(
  catalogue: Catalogue,
  transitions: readonly CareerTransition[],
  facts: CareerFacts,
  onDate: Day,
): CareerStep[] {
  const evaluate = stepEvaluator(catalogue.rules, facts, onDate)
  return transitions
    .map(({ move, to }) => {
      const step: CareerStep = { move, to, ...evaluate({ move, to }) }
      return { step, place: MOVES.indexOf(move), missing: missingOf(step) }
    })
    .sort((a, b) => a.place - b.place || a.missing - b.missing || compareNames(a.step.to.name, b.step.to.name))
    .map(({ step }) => step)
}

/** Everything the rules may know of a person, from the registers and from what the other services told. */
export function careerFactsOf(
  catalogue: Catalogue,
  employee: EmployeeRecord,
  record: CareerRecord,
  vacancies: Vacancies,
  standings: Standings,
): CareerFacts {
  const rank = catalogue.ranksByCode.get(employee.rankCode ?? '')
  const position = catalogue.positionsByCode.get(employee.positionCode ?? '')
  return {
    employmentType: employee.employmentType,
    birthDate: employee.birthDate,
    rank: rank && employee.rankSince ? { ...rank, since: employee.rankSince } : null,
    education: employee.education,
    position: position && employee.positionSince ? { ...position, since: employee.positionSince } : null,
    positionHistory: record.positions.flatMap(({ positionCode, effectiveFrom }) => {
      const held = catalogue.positionsByCode.get(positionCode)
      return held ? [{ ...held, effectiveFrom }] : []
    }),
    fitnessValidUntil: record.fitnessValidUntil,
    vacancies,
    learning: learningFactsOf(standings.learningStanding),
    performance: performanceFactsOf(standings.performanceStanding),
    integrity: standings.integrityStanding ?? null,
    undated: [],
  }
}
