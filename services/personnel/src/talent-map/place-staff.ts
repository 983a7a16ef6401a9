import { type Day, type FactReference } from '@jalur/common'
import type { AgencyKind } from '../agency/agency'
import { careerFactsOf, transitionsFrom, type Vacancies } from '../career-path/career-path'
import type { IntegrityStanding, LearningStanding, PerformanceStanding } from '../career-path/standing'
import { stepEvaluator } from '../career-rules/evaluate-step'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import { retirementDateOf } from '../employee/retirement'
import type { EmployeeRecord } from '../employee/employee'
import type { Answers, Questions } from '../staff-facts/fact-gathering'
import type { StaffRecord } from '../staff-facts/staff'
import { isStructural, readinessOf } from '../succession/succession'
import type { SuccessionCandidate } from '../succession/succession-post'
import { type PotentialFact, placeTalent, type TalentFacts, type TalentGround } from './placement'
import type { PlacedPerson } from './talent-map'

/** What decides about everybody of an agency alike. */
export interface MapGround extends TalentGround {
  catalogue: Catalogue
  agencyKind: AgencyKind
  vacancies: Vacancies
}

/** What the other services must be asked for a batch; of whom the map is not for, nothing. Pure. */
export function placementQuestions(staff: readonly StaffRecord[], { policy }: TalentGround): Questions {
  const references = staff
    .filter(({ employee }) => policy.employmentTypes.includes(employee.employmentType))
    .map(({ employee }): FactReference => ({ employeeId: employee.id, targets: [] }))
  return { learning: references, performance: references, integrity: references }
}

/** Where a person stands, with the facts that say so. Pure. */
export function placePerson(
  { employee }: StaffRecord,
  answers: Answers,
  ground: TalentGround,
): Omit<PlacedPerson, 'place' | 'revisedAt'> {
  const { performance, learning, integrity } = standingsIn(answers, employee.id)
  const facts: TalentFacts = {
    employmentType: employee.employmentType,
    performance: performance && { predicates: performance.recentPredicates },
    learning: learning && { potential: learning.potential },
    integrity: integrity && {
      disciplineCheckedOn: integrity.disciplineCheckedOn,
      activeSanction: integrity.activeSanction,
    },
  }
  const { box, outside } = placeTalent(facts, ground)
  return { employeeId: employee.id, box: box?.box ?? null, outside, facts }
}

/** True for the boxes that form the succession pool. Pure. */
export const isInPool = (box: number | null, { boxes }: TalentGround): box is number =>
  boxes.some((it) => it.box === box && it.inPool)

/** The steps that lead somebody to structural posts that the agency has. Pure. */
export const structuralSteps = ({ employee }: StaffRecord, { catalogue, agencyKind }: MapGround): CareerTransition[] =>
  transitionsFrom(catalogue, employee.positionCode, agencyKind).filter(({ to }) => isStructural(to))

/** What learning must be asked of the pool: how far each is from the standards of the posts ahead. Pure. */
export const poolQuestions = (pool: readonly StaffRecord[], ground: MapGround): Questions => ({
  learning: pool.flatMap((member): FactReference[] => {
    const targets = structuralSteps(member, ground).map(({ to }) => to.code)
    return targets.length > 0 ? [{ employeeId: member.employee.id, targets }] : []
  }),
})

/** For which posts somebody of the pool is ready, now or within two years. Pure. */
export function candidaciesFor(
  member: StaffRecord,
  box: number,
  answers: Answers,
  ground: MapGround,
): Omit<SuccessionCandidate, 'place'>[] {
  const { employee, record } = member
  const { catalogue, day, policy, vacancies } = ground
  const { performance, learning, integrity } = standingsIn(answers, employee.id)
  const facts = careerFactsOf(catalogue, employee, record, vacancies, {
    ...{ learningStanding: learning, performanceStanding: performance, integrityStanding: integrity },
  })
  const evaluate = stepEvaluator(catalogue.rules, facts, day)
  const bounds = { day, retiresOn: retirementOf(employee, catalogue), isLearningKnown: learning !== null }
  return structuralSteps(member, ground).flatMap(({ move, to }) => {
    const readiness = readinessOf(evaluate({ move, to }), policy, bounds)
    return readiness ? [{ ...readiness, positionCode: to.code, employeeId: employee.id, box }] : []
  })
}

/** First day of retirement from the position held; null where none is on record. */
export function retirementOf({ birthDate, positionCode }: EmployeeRecord, { positionsByCode }: Catalogue): Day | null {
  const position = positionsByCode.get(positionCode ?? '')
  return position ? retirementDateOf(birthDate, position.retirementAge) : null
}

const standingsIn = (answers: Answers, employeeId: string) => {
  const standingOf = <Standing>(name: string) => (answers[name]?.get(employeeId) ?? null) as Standing | null
  return {
    learning: standingOf<LearningStanding & { potential: PotentialFact | null }>('learning'),
    performance: standingOf<PerformanceStanding>('performance'),
    integrity: standingOf<IntegrityStanding>('integrity'),
  }
}
