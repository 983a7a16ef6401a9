import { DateScalar, type Day, type Language } from '@jalur/common'
import { Arg, Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { CareerFacts } from '../career-rules/career-facts'
import { factsOnDay } from '../career-rules/as-of'
import { rankPromotion } from '../career-rules/rank-promotion'
import type * as rules from '../career-rules/requirement-check'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import { AS_OF, ruleDay } from '../law/rule-day'
import type * as domain from './career-path'
import { careerFactsOf, careerSteps, transitionsFrom } from './career-path'
import { CareerStep, RankPromotion, RequirementCheck, RequirementMeasure } from './career-path.types'
import type { Standings } from './standing'

const STANDINGS = {
  learning: `learningStanding { competencyTests { position { code } passedOn validUntil } readiness {
    position { code } met total shortfalls { competency { code name } requiredLevel currentLevel assessedOn programme { code title } } } }`,
  performance: 'performanceStanding { exactCreditPoints creditPointsThrough recentPredicates { year predicate } }',
  integrity: 'integrityStanding { pledgeSigned disciplineCheckedOn activeSanction { level until } }',
}
const requires = (...standings: string[]): string => `@requires(fields: "${standings.join(' ').replace(/\s+/g, ' ')}")`

const DAY_OF_FACTS =
  'With `asOf`, rank, position, education, competency tests and time served are those of that day, as is the law. ' +
  'Employment type and the answers of other services are those of today: on an earlier day competencies, discipline, ' +
  'pledge, fitness, vacancies and points credited since are UNKNOWN; a later day takes today to go on.'

/** A person with the facts that the gateway brought along. */
type Subject = EmployeeRecord & Standings

/** Where a person serves. */
type Post = Pick<EmployeeRecord, 'agencyCode' | 'positionCode'>

/** What the rules judge a person by on a day, and the government served then. */
interface CareerOn {
  day: Day
  agencyCode: string
  facts: CareerFacts
}

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
  ): Promise<domain.CareerStep[]> {
    const { catalogue } = context
    const { agencyCode, day, facts } = await careerOn(employee, asOf, context)
    const steps = stepsOf({ agencyCode, positionCode: facts.position?.code ?? null }, catalogue)
    return careerSteps(catalogue, steps, facts, day)
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

async function careerOn(employee: Subject, asOf: Day | null | undefined, context: PersonnelContext): Promise<CareerOn> {
  const { catalogue, loaders, today } = context
  const day = ruleDay(asOf, context)
  const { careerRecords, employees } = loaders.on(day)
  const [dated, record, vacancies] = await Promise.all([
    employees.load(employee.id),
    careerRecords.load(employee.id),
    loaders.vacancies.load(employee.agencyCode),
  ])
  const facts = careerFactsOf(catalogue, dated ?? employee, record, vacancies, employee)
  const heldToday = catalogue.positionsByCode.get(employee.positionCode ?? '') ?? null
  const agencyCode = record.positions.at(-1)?.agencyCode ?? employee.agencyCode
  return { day, agencyCode, facts: factsOnDay(facts, heldToday, day, today) }
}

/** A check in the caller's language. */
export function checkIn(language: Language, check: rules.RequirementCheck): RequirementCheck {
  const { kind, status, required, actual, measure, explanation, earliestDate, legalBasis, remedies } = check
  return {
    kind,
    status,
    earliestDate,
    required: required[language],
    actual: actual && actual[language],
    measure: measure && numbersOf(measure),
    explanation: explanation[language],
    legalBasis,
    remedies: remedies.map((remedy) => remedyIn(language, remedy)),
  }
}

/** A measure as the API tells it; null for codes, which are no numbers. */
const numbersOf = ({ unit, required, actual, atMost = false }: rules.Measure): RequirementMeasure | null =>
  unit === 'CODE' ? null : { unit, required: String(required), actual: actual === null ? null : String(actual), atMost }

const remedyIn = (language: Language, { kind, title, programmeCode }: rules.Remedy) => ({
  kind,
  title: title[language],
  programme: programmeCode === null ? null : { code: programmeCode },
})
