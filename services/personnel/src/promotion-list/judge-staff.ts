import { createHash } from 'node:crypto'
import type { Day, FactReference } from '@jalur/common'
import { careerFactsOf } from '../career-path/career-path'
import type { IntegrityStanding, LearningStanding, PerformanceStanding } from '../career-path/standing'
import type { CareerFacts } from '../career-rules/career-facts'
import type { Catalogue } from '../catalogue/catalogue'
import type { Answers, Questions } from '../staff-facts/fact-gathering'
import type { StaffRecord } from '../staff-facts/staff'
import { candidaciesOf, type Candidacy, nextLevelFrom } from './candidacy'
import type { Candidate, CandidateFacts } from './promotion-list'

/** What decides about everybody in a list alike. */
export interface Ground {
  catalogue: Catalogue
  period: Day
  vacancies: Readonly<Record<string, number>>
}

/** What the other services must be asked for a batch: a rise in rank needs performance only. Pure. */
export function questionsFor(staff: readonly StaffRecord[], catalogue: Catalogue): Questions {
  const ranked = staff.filter(({ employee }) => employee.rankCode !== null)
  const climbing = ranked.flatMap(({ employee: { id, positionCode } }): FactReference[] => {
    const next = nextLevelFrom(catalogue, positionCode)
    return next ? [{ employeeId: id, targets: [next.to.code] }] : []
  })
  return {
    learning: climbing,
    performance: ranked.map(({ employee }) => ({ employeeId: employee.id, targets: [] })),
    integrity: climbing,
  }
}

/** The candidacies of one person with the facts that they rest on. Pure. */
export function candidatesOf(
  { employee, record }: StaffRecord,
  answers: Answers,
  { catalogue, period, vacancies }: Ground,
): Omit<Candidate, 'place'>[] {
  const factOf = (name: string) => answers[name]?.get(employee.id) ?? null
  const facts = careerFactsOf(catalogue, employee, record, vacancies, {
    learningStanding: factOf('learning') as LearningStanding | null,
    performanceStanding: factOf('performance') as PerformanceStanding | null,
    integrityStanding: factOf('integrity') as IntegrityStanding | null,
  })
  const shown = candidateFacts(facts, employee.unitName)
  return candidaciesOf(catalogue, facts, period).map((candidacy) => ({
    ...candidacy,
    employeeId: employee.id,
    facts: shown,
    digest: digestOf(catalogue.digest, period, facts, candidacy),
  }))
}

const candidateFacts = ({ rank, position, education, performance }: CareerFacts, unitName: string): CandidateFacts => ({
  rankCode: rank?.code ?? null,
  rankSince: rank?.since ?? null,
  positionCode: position?.code ?? null,
  positionSince: position?.since ?? null,
  unitName,
  education,
  creditPoints: performance?.creditPoints ?? null,
  predicates: performance?.recentPredicates.slice(0, 2) ?? null,
})

function digestOf(rules: string, period: Day, { vacancies, ...facts }: CareerFacts, candidacy: Candidacy): string {
  const { aim, toCode, status, blockedBy, earliestDate } = candidacy
  return createHash('sha256')
    .update(
      JSON.stringify([rules, period, facts, vacancies[toCode] ?? null, aim, toCode, status, blockedBy, earliestDate]),
    )
    .digest('hex')
}
