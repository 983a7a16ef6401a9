import { badInput, type Language } from '@jalur/common'
import { Arg, Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { checkIn } from '../career-path/check-text'
import { careerOn, requires, STANDINGS, type Subject } from '../career-path/subject'
import type { Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import { Employee } from '../employee/employee.types'
import * as domain from './career-assumptions'
import type * as events from './career-event'
import { type CareerAnswer, type CareerQuestion, careerSimulation, problemsWith } from './career-simulation'
import { CareerAssumptions } from './career-simulation.inputs'
import { type AssumedCareer, type CareerEvent, CareerSimulation } from './career-simulation.types'

@Resolver(() => Employee)
export class CareerSimulationResolver {
  @Directive(requires(STANDINGS.learning, STANDINGS.performanceAhead, STANDINGS.integrity))
  @FieldResolver(() => CareerSimulation, {
    nullable: true,
    description:
      'What if: the way to a position some steps away, under assumptions. That it is not reached before retirement is an answer too, with its reasons.',
  })
  async careerSimulation(
    @Root() employee: Subject,
    @Arg('goal', () => ID, { description: 'Code of the position aimed at; another than the one held.' }) code: string,
    @Ctx() context: PersonnelContext,
    @Arg('assume', () => CareerAssumptions, { nullable: true, description: 'Assumptions; the defaults when left out.' })
    stated?: CareerAssumptions | null,
  ): Promise<CareerSimulation> {
    const question = await questionOf(employee, code, context)
    const assumptions = domain.assumptionsOf(stated ?? {})
    const problems = problemsWith(question, assumptions)
    if (problems.length > 0) throw badInput(context.language, problems)
    return answerIn(context.language, context.catalogue, careerSimulation(question, assumptions))
  }
}

async function questionOf(employee: Subject, code: string, context: PersonnelContext): Promise<CareerQuestion> {
  const { catalogue, language } = context
  const goal = catalogue.positionsByCode.get(code)
  const reason = { id: 'jabatan tidak dikenal', en: 'unknown position' }
  if (!goal) throw badInput(language, [{ field: 'goal', reason }])
  const multipliers = employee.performanceStanding?.multipliers ?? []
  const { day, agencyCode, facts } = await careerOn(employee, null, context)
  const start = { rules: catalogue.rules, facts, multipliers, today: day }
  return { catalogue, start, goal, agencyKind: catalogue.agenciesByCode.get(agencyCode)?.kind ?? 'REGENCY' }
}

const answerIn = (language: Language, catalogue: Catalogue, answer: CareerAnswer): CareerSimulation => ({
  goal: answer.goal,
  reachableOn: answer.reachableOn,
  explanation: answer.explanation[language],
  blockedBy: answer.blockedBy.map((check) => checkIn(language, check)),
  route: [...answer.route],
  timeline: answer.timeline.map((event) => eventIn(language, catalogue, event)),
  sensitivity: answer.sensitivity.map(({ change, assumptions, ...gain }) => ({
    ...gain,
    change: change[language],
    assumptions: assumedIn(catalogue, assumptions),
  })),
  assumed: assumedIn(catalogue, answer.assumed),
  digest: answer.digest,
})

const eventIn = (
  language: Language,
  { positionsByCode, ranksByCode }: Catalogue,
  { positionCode, rankCode, creditPoints, pointsEarned, explanation, ...event }: events.CareerEvent,
): CareerEvent => ({
  ...event,
  position: positionsByCode.get(positionCode ?? '') ?? null,
  rank: ranksByCode.get(rankCode ?? '') ?? null,
  creditPoints: creditPoints === null ? null : Number(creditPoints),
  exactCreditPoints: creditPoints,
  pointsEarned: pointsEarned === null ? null : Number(pointsEarned),
  explanation: explanation[language],
})

const assumedIn = (
  { positionsByCode }: Catalogue,
  { trainings, competencyTests, ...assumed }: domain.CareerAssumptions,
): AssumedCareer => ({
  ...assumed,
  trainings: trainings.map(({ programme, completedOn }) => ({ programme: { code: programme }, completedOn })),
  competencyTests: competencyTests.flatMap(({ position: code, passedOn }) => {
    const position = positionsByCode.get(code)
    return position ? [{ position, passedOn }] : []
  }),
})
