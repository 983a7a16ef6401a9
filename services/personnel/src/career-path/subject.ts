/** A person as the career rules are asked about them: the register, with the facts that the gateway brought along. */
import type { Day } from '@jalur/common'
import { factsOnDay } from '../career-rules/as-of'
import type { CareerFacts } from '../career-rules/career-facts'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { ruleDay } from '../law/rule-day'
import { careerFactsOf } from './career-path'
import type { Standings } from './standing'

export type Subject = EmployeeRecord & Standings

/** What each of the other services is asked for. */
export const STANDINGS = {
  learning: `learningStanding { competencyTests { position { code } passedOn validUntil } readiness {
    position { code } met total shortfalls { competency { code name } requiredLevel currentLevel assessedOn programme { code title } } } }`,
  performance: 'performanceStanding { exactCreditPoints creditPointsThrough recentPredicates { year predicate } }',
  /** With the weights that a look ahead needs. */
  performanceAhead: `performanceStanding { exactCreditPoints creditPointsThrough recentPredicates { year predicate }
    multipliers { predicate exactMultiplier validFrom validTo } }`,
  integrity: 'integrityStanding { pledgeSigned disciplineCheckedOn activeSanction { level until } }',
}

/** The directive by which the gateway asks the others first and brings their answers to the rules. */
export const requires = (...standings: string[]): string =>
  `@requires(fields: "${standings.join(' ').replace(/\s+/g, ' ')}")`

/** What the rules judge a person by on a day, and the government served then. */
export interface CareerOn {
  day: Day
  agencyCode: string
  facts: CareerFacts
}

/** A career on a day: today when left out. Throws BAD_USER_INPUT for a day whose law is not on record. */
export async function careerOn(
  employee: Subject,
  asOf: Day | null | undefined,
  context: PersonnelContext,
): Promise<CareerOn> {
  const { catalogue, loaders, today } = context
  const day = ruleDay(asOf, context)
  const { careerRecords, employees } = loaders.on(day)
  const [dated, record, vacancies] = await Promise.all([
    employees.load(employee.id),
    careerRecords.load(employee.id),
    loaders.vacancies(employee.agencyCode),
  ])
  const facts = careerFactsOf(catalogue, dated ?? employee, record, vacancies, employee)
  const heldToday = catalogue.positionsByCode.get(employee.positionCode ?? '') ?? null
  const agencyCode = record.positions.at(-1)?.agencyCode ?? employee.agencyCode
  return { day, agencyCode, facts: factsOnDay(facts, heldToday, day, today) }
}
