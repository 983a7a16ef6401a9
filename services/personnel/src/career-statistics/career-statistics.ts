/** What the register as a whole tells of careers: ways that people went, and how many could take a step. Pure. */
import type { Day } from '@jalur/common'
import { EducationLevel } from '../career-rules/career-facts'
import type { StepPolicy } from '../career-rules/requirement-policy'
import { stepPolicies } from '../career-rules/requirement-selection'
import type { Catalogue } from '../catalogue/catalogue'
import type { Position } from '../position/position'

/** A way that people really went, position by position; `people` is exact. */
export interface TakenRoute {
  codes: string[]
  people: number
}

/** What one target asks of rank and education; null where it asks for none. */
export interface StepThreshold {
  code: string
  /** Place of the lowest rank that suffices in the order of ranks. */
  rank: number | null
  /** Place of the lowest education that suffices in `EducationLevel`. */
  education: number | null
}

/** The rank and education that each position asks for by the law of a day. */
export const stepThresholds = ({ positions, rules }: Catalogue, onDate: Day): StepThreshold[] =>
  positions.map((to) => {
    const policies = stepPolicies(rules, null, { move: 'VERTICAL', to }, onDate)
    return { code: to.code, rank: lowestRank(to, policies), education: lowestEducation(to, policies) }
  })

function lowestRank({ minimumRank }: Position, policies: readonly StepPolicy[]): number | null {
  const policy = policies.find((it) => it.kind === 'RANK')
  return policy && minimumRank ? Math.max(1, minimumRank.ordinal - policy.parameters.stepsBelow) : null
}

const LEVELS = Object.keys(EducationLevel)

function lowestEducation({ minimumEducation }: Position, policies: readonly StepPolicy[]): number | null {
  const asked = policies.flatMap((it) => (it.kind === 'EDUCATION' ? [it.parameters.minimum] : []))
  const places = [...asked, ...(minimumEducation ? [minimumEducation] : [])].map((level) => LEVELS.indexOf(level))
  return places.length > 0 ? Math.max(...places) : null
}
