import type { Day } from '@jalur/common'
import type { CompetencyCatalogue } from '@jalur/learning/dist/competency/competency'
import { chooseClosingProgramme, type ClosingProgramme } from '@jalur/learning/dist/programme/programme'
import { assessReadiness } from '@jalur/learning/dist/standing/readiness'
import {
  careerFactsOf,
  careerSteps,
  transitionsFrom,
  type Vacancies,
} from '@jalur/personnel/dist/career-path/career-path'
import type { CareerStep } from '@jalur/personnel/dist/career-path/career-path'
import type { CareerTransition, Catalogue } from '@jalur/personnel/dist/catalogue/catalogue'
import { retirementDateOf } from '@jalur/personnel/dist/employee/retirement'
import type { PersonRow, ProgrammeRow, Statements } from './statements'

/** What is kept in memory, as Jalur does. */
export interface Reference {
  catalogue: Catalogue
  competencies: CompetencyCatalogue
  today: Day
}

/** The data of `MyCareer`, in Indonesian. */
export async function myPath(statements: Statements, reference: Reference, employeeId: string, agencyCode: string) {
  const { catalogue, competencies } = reference
  const [[person], vacancies] = await Promise.all([statements.person(employeeId), statements.vacancies(agencyCode)])
  if (!person) return { me: null }
  const transitions = transitionsOf(person, catalogue)
  const asked = transitions.flatMap(({ to }) => competencies.standards.get(to.code) ?? [])
  const open = await statements.programmes([...new Set(asked.map(({ competency }) => competency.code))])
  const programmes = new Map(open.map(({ programme }) => [programme.code, programme]))
  const steps = stepsOf(person, transitions, vacancies, chooseClosingProgramme(open), reference)
  const position = catalogue.positionsByCode.get(person.positionCode ?? '')
  const rank = catalogue.ranksByCode.get(person.rankCode ?? '')
  const agency = catalogue.agenciesByCode.get(person.agencyCode)
  const me = {
    ...{ id: person.id, nip: person.nip, name: person.name },
    position: position ? { code: position.code, name: position.name, level: position.level } : null,
    rank: rank ? { code: rank.code, name: rank.name, since: person.rankSince } : null,
    agency: agency ? { code: agency.code, name: agency.name } : null,
    unit: { id: person.unitId, name: person.unitName },
    supervisor: person.supervisorId ? supervisorOf(person, catalogue) : null,
    retirementDate: position ? retirementDateOf(person.birthDate, position.retirementAge) : null,
    careerSteps: steps.map((step) => stepAnswer(step, catalogue, programmes)),
  }
  return { me }
}

/** The data of `StaffList`. */
export async function staffList(statements: Statements, reference: Reference, agencyCode: string, after: string[]) {
  const { catalogue } = reference
  const [persons, vacancies] = await Promise.all([
    statements.staffPage(agencyCode, after),
    statements.vacancies(agencyCode),
  ])
  const nodes = persons.map((person) => {
    const { id, name, learning, performance, integrity } = person
    const position = catalogue.positionsByCode.get(person.positionCode ?? '')
    // Programmes appear in remedies only, which nobody asked for here.
    const steps = stepsOf(person, transitionsOf(person, catalogue), vacancies, () => null, reference)
    const points = performance?.exactCreditPoints ?? null
    return {
      ...{ id, name },
      position: position ? { code: position.code, name: position.name } : null,
      careerSteps: steps.map(({ to, eligibleNow }) => ({ to: { code: to.code }, eligibleNow })),
      learningStanding: learning && { hoursThisYear: learning.hours },
      performanceStanding: performance && { creditPoints: points === null ? null : Number(points) },
      integrityStanding: integrity && { pledgeSigned: integrity.pledgeSigned },
    }
  })
  return { employees: { nodes } }
}

function transitionsOf({ agencyCode, positionCode }: PersonRow, catalogue: Catalogue): CareerTransition[] {
  const agency = catalogue.agenciesByCode.get(agencyCode)
  return agency ? transitionsFrom(catalogue, positionCode, agency.kind) : []
}

function stepsOf(
  person: PersonRow,
  transitions: CareerTransition[],
  vacancies: Vacancies,
  closing: ClosingProgramme,
  { catalogue, competencies, today }: Reference,
): CareerStep[] {
  const { learning, performance, integrity, positions, fitnessValidUntil } = person
  const readiness = transitions.flatMap(({ to }) => {
    const standard = competencies.standards.get(to.code)
    return standard && learning ? [assessReadiness(to.code, standard, learning.assessments, closing, today)] : []
  })
  const facts = careerFactsOf(catalogue, person, { employeeId: person.id, positions, fitnessValidUntil }, vacancies, {
    learningStanding: learning && {
      competencyTests: learning.tests.map(({ positionCode, ...test }) => ({
        position: { code: positionCode },
        ...test,
      })),
      readiness,
    },
    performanceStanding: performance,
    integrityStanding: integrity,
  })
  return careerSteps(catalogue, transitions, facts, today)
}

function supervisorOf({ supervisorName, supervisorPositionCode }: PersonRow, catalogue: Catalogue) {
  const position = catalogue.positionsByCode.get(supervisorPositionCode ?? '')
  return { name: supervisorName, position: position ? { name: position.name } : null }
}

function stepAnswer(
  { move, to, eligibleNow, earliestDate, blockedBy, requirements }: CareerStep,
  { regulations }: Catalogue,
  programmes: ReadonlyMap<string, ProgrammeRow['programme']>,
) {
  return {
    ...{ move, to: { code: to.code, name: to.name, level: to.level }, eligibleNow, earliestDate, blockedBy },
    requirements: requirements.map(
      ({ kind, status, required, actual, explanation, legalBasis, remedies, ...check }) => {
        const regulation = regulations.get(legalBasis.regulationCode)
        return {
          ...{ kind, status, required: required.id, actual: actual && actual.id, explanation: explanation.id },
          earliestDate: check.earliestDate,
          legalBasis: {
            regulation: regulation && { code: regulation.code, title: regulation.title },
            article: legalBasis.article,
          },
          remedies: remedies.map((remedy) => ({
            ...{ title: remedy.title.id, kind: remedy.kind },
            programme: remedy.programmeCode === null ? null : programmes.get(remedy.programmeCode),
          })),
        }
      },
    ),
  }
}
