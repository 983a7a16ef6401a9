import type { Language } from '@jalur/common'
import { Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { CareerFacts } from '../career-rules/career-facts'
import { rankPromotion } from '../career-rules/rank-promotion'
import type * as rules from '../career-rules/requirement-check'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import type * as domain from './career-path'
import { careerFactsOf, careerSteps, transitionsFrom } from './career-path'
import { CareerStep, RankPromotion, RequirementCheck } from './career-path.types'
import type { Standings } from './standing'

const STANDINGS = {
  learning: `learningStanding { competencyTests { position { code } passedOn validUntil } readiness {
    position { code } met total shortfalls { competency { code name } requiredLevel currentLevel assessedOn programme { code title } } } }`,
  performance: 'performanceStanding { exactCreditPoints creditPointsThrough recentPredicates { year predicate } }',
  integrity: 'integrityStanding { pledgeSigned disciplineCheckedOn activeSanction { level until } }',
}
const requires = (...standings: string[]): string => `@requires(fields: "${standings.join(' ').replace(/\s+/g, ' ')}")`

/** A person with the facts that the gateway brought along. */
type Subject = EmployeeRecord & Standings

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
    description: 'Every next step with its requirements; upward first, then those with the fewest things missing.',
  })
  async careerSteps(@Root() employee: Subject, @Ctx() context: PersonnelContext): Promise<domain.CareerStep[]> {
    const { catalogue, today } = context
    return careerSteps(catalogue, stepsOf(employee, catalogue), await factsOf(employee, context), today)
  }

  @Directive(requires(STANDINGS.performance))
  @FieldResolver(() => RankPromotion, {
    nullable: true,
    description: 'The next rise in rank; null at the highest rank, and for PPPK, who have no rank.',
  })
  async rankPromotion(
    @Root() employee: Subject,
    @Ctx() context: PersonnelContext,
  ): Promise<rules.RankPromotion | null> {
    const { catalogue, today } = context
    return rankPromotion(catalogue.rules, await factsOf(employee, context), today)
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
  @FieldResolver(() => [RequirementCheck])
  requirements(@Root() { requirements }: rules.RankPromotion, @Ctx() { language }: PersonnelContext) {
    return requirements.map((check) => checkIn(language, check))
  }
}

function stepsOf({ positionCode, agencyCode }: EmployeeRecord, catalogue: Catalogue): CareerTransition[] {
  const agency = catalogue.agenciesByCode.get(agencyCode)
  return agency ? transitionsFrom(catalogue, positionCode, agency.kind) : []
}

async function factsOf(employee: Subject, { catalogue, loaders }: PersonnelContext): Promise<CareerFacts> {
  const [record, vacancies] = await Promise.all([
    loaders.careerRecords.load(employee.id),
    loaders.vacancies.load(employee.agencyCode),
  ])
  return careerFactsOf(catalogue, employee, record, vacancies, employee)
}

/** A check in the caller's language. */
function checkIn(language: Language, check: rules.RequirementCheck): RequirementCheck {
  const { kind, status, required, actual, explanation, earliestDate, legalBasis, remedies } = check
  return {
    kind,
    status,
    earliestDate,
    required: required[language],
    actual: actual && actual[language],
    explanation: explanation[language],
    legalBasis,
    remedies: remedies.map((remedy) => remedyIn(language, remedy)),
  }
}

const remedyIn = (language: Language, { kind, title, programmeCode }: rules.Remedy) => ({
  kind,
  title: title[language],
  programme: programmeCode === null ? null : { code: programmeCode },
})
