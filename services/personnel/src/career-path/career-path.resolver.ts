import { DateScalar, type Day } from '@jalur/common'
import { Arg, Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { rankPromotion } from '../career-rules/rank-promotion'
import type * as rules from '../career-rules/requirement-check'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import { AS_OF } from '../law/rule-day'
import type * as domain from './career-path'
import { careerSteps, transitionsFrom } from './career-path'
import { CareerStep, RankPromotion, RequirementCheck } from './career-path.types'
import { checkIn } from './check-text'
import { careerOn, requires, STANDINGS, type Subject } from './subject'

const DAY_OF_FACTS =
  'With `asOf`, rank, position, education, competency tests and time served are those of that day, as is the law. ' +
  'Employment type and the answers of other services are those of today: on an earlier day competencies, discipline, ' +
  'pledge, fitness, vacancies and points credited since are UNKNOWN; a later day takes today to go on.'

/** Where a person serves. */
type Post = Pick<EmployeeRecord, 'agencyCode' | 'positionCode'>

@Resolver(() => Employee)
export class CareerPathResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => [ID], {
    nullable: true,
    description: 'Codes of the positions that one step of the career can lead to; for the services that compare.',
  })
  careerTargets(@Root() employee: Subject, @Ctx() { catalogue }: PersonnelContext): string[] {
    return stepsOf(employee, catalogue).map(({ to }) => to.code)
  }

  // The facts belong to three other subgraphs: the gateway asks them first and brings the answers to the rules.
  @Directive(requires(STANDINGS.learning, STANDINGS.performance, STANDINGS.integrity))
  @FieldResolver(() => [CareerStep], {
    nullable: true,
    description: `Every next step with its requirements; upward first, then those with the fewest things missing. ${DAY_OF_FACTS}`,
  })
  async careerSteps(
    @Root() employee: Subject,
    @Ctx() context: PersonnelContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf?: Day | null,
  ): Promise<(domain.CareerStep & { agencyCode: string })[]> {
    const { catalogue } = context
    const { agencyCode, day, facts } = await careerOn(employee, asOf, context)
    const steps = stepsOf({ agencyCode, positionCode: facts.position?.code ?? null }, catalogue)
    return careerSteps(catalogue, steps, facts, day).map((step) => ({ ...step, agencyCode }))
  }

  @Directive(requires(STANDINGS.performance))
  @FieldResolver(() => RankPromotion, {
    nullable: true,
    description: `The next rise in rank; null at the highest rank, and for PPPK, who have no rank. ${DAY_OF_FACTS}`,
  })
  async rankPromotion(
    @Root() employee: Subject,
    @Ctx() context: PersonnelContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf?: Day | null,
  ): Promise<rules.RankPromotion | null> {
    const { day, facts } = await careerOn(employee, asOf, context)
    return rankPromotion(context.catalogue.rules, facts, day)
  }
}

@Resolver(() => CareerStep)
export class CareerStepResolver {
  @FieldResolver(() => [RequirementCheck])
  requirements(@Root() { requirements }: domain.CareerStep, @Ctx() { language }: PersonnelContext): RequirementCheck[] {
    return requirements.map((check) => checkIn(language, check))
  }
}

@Resolver(() => RankPromotion)
export class RankPromotionResolver {
  @FieldResolver(() => DateScalar)
  nextPeriod(@Root() { periods }: rules.RankPromotion): Day | null {
    return periods[0] ?? null
  }

  @FieldResolver(() => [RequirementCheck])
  requirements(@Root() { requirements }: rules.RankPromotion, @Ctx() { language }: PersonnelContext) {
    return requirements.map((check) => checkIn(language, check))
  }
}

function stepsOf({ positionCode, agencyCode }: Post, catalogue: Catalogue): CareerTransition[] {
  const agency = catalogue.agenciesByCode.get(agencyCode)
  return agency ? transitionsFrom(catalogue, positionCode, agency.kind) : []
}
