import type { IntegrityStanding, LearningStanding, PerformanceStanding } from '../career-path/standing'
import { careerOn } from '../career-path/subject'
import { evaluateStep } from '../career-rules/evaluate-step'
import { rankPromotion } from '../career-rules/rank-promotion'
import type { RequirementCheck } from '../career-rules/requirement-check'
import type { CareerFacts, CareerMove } from '../career-rules/career-facts'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { asOfProblem } from '../career-rules/as-of'
import type { Position } from '../position/position'
import { FactGathering } from '../staff-facts/fact-gathering'
import { type StepAnswer, NO_STEP_ASKED } from './check-movement'
import { unmetOf } from './checks/requirements'
import { isPlacement, type MovementOrder } from './movement'

/** What the career rules say of a movement, with every requirement; the same as they say on the own path. */
export interface StepChecks extends StepAnswer {
  checks: readonly RequirementCheck[]
}

const NOTHING_ASKED: StepChecks = { ...NO_STEP_ASKED, checks: [] }

/**
 * Asks the career rules about the position or the rank that a movement gives, on its first day and with the facts of the
 * other services. A service that does not answer leaves its requirements unknown, and unknown stands in nobody's way.
 */
export async function stepAnswerFor(
  employee: EmployeeRecord,
  order: MovementOrder,
  context: PersonnelContext,
): Promise<StepChecks> {
  const { catalogue, today } = context
  if (asOfProblem(order.effectiveFrom, today)) return NOTHING_ASKED
  const to = catalogue.positionsByCode.get(order.positionCode ?? '')
  if (order.kind === 'RANK_PROMOTION') {
    const promotion = rankPromotion(catalogue.rules, await factsFor(employee, order, context), order.effectiveFrom)
    const isAsked = promotion !== null && promotion.to.code === order.rankCode
    return isAsked ? answerOf(promotion.requirements, true) : NOTHING_ASKED
  }
  if (!isPlacement(order.kind) || !to) return NOTHING_ASKED
  const facts = await factsFor(employee, order, context)
  if (facts.position?.code === to.code) return NOTHING_ASKED
  const step = (catalogue.stepsFrom.get(facts.position?.code ?? '') ?? []).find((it) => it.to.code === to.code)
  const move = step?.move ?? moveTo(to, facts.position)
  const { requirements } = evaluateStep(catalogue.rules, facts, { move, to }, order.effectiveFrom)
  return answerOf(requirements, step !== undefined || facts.position === null)
}

const answerOf = (checks: readonly RequirementCheck[], isStep: boolean): StepChecks => ({
  checks,
  isStep,
  unmet: unmetOf(checks),
})

/** How a step is to be judged that the career paths do not know. */
const moveTo = (to: Position, from: CareerFacts['position']): CareerMove => {
  if (from === null || to.equivalence <= from.equivalence) return 'HORIZONTAL'
  return to.group === from.group ? 'VERTICAL' : 'DIAGONAL'
}

/** What the rules judge the person by on the first day: as on the own path, with the openings of the agency moved to. */
async function factsFor(
  employee: EmployeeRecord,
  order: MovementOrder,
  context: PersonnelContext,
): Promise<CareerFacts> {
  const { loaders, factSources, logger } = context
  const asked = [{ employeeId: employee.id, targets: order.positionCode === null ? [] : [order.positionCode] }]
  const answers = await new FactGathering(factSources, logger).ask({
    ...{ learning: asked, performance: asked, integrity: asked },
  })
  const standingOf = <Standing>(name: string) => (answers[name]?.get(employee.id) ?? null) as Standing | null
  const subject = {
    ...employee,
    learningStanding: standingOf<LearningStanding>('learning'),
    performanceStanding: standingOf<PerformanceStanding>('performance'),
    integrityStanding: standingOf<IntegrityStanding>('integrity'),
  }
  const { facts } = await careerOn(subject, order.effectiveFrom, context)
  if (order.agencyCode === null || order.agencyCode === employee.agencyCode) return facts
  return { ...facts, vacancies: await loaders.vacancies(order.agencyCode) }
}
