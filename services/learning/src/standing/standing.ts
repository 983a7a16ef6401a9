/** What learning tells about a person. Pure: this file imports nothing outward. */
import type { Day } from '@jalur/common'
import type { Competency, CompetencyCatalogue } from '../competency/competency'
import type { ClosingProgramme } from '../programme/programme'
import { assessReadiness, type Assessment, type PositionReadiness } from './readiness'

export interface CompetencyLevel {
  competency: Competency
  level: number
  assessedOn: Day
  validUntil: Day
}

export interface CompetencyTestResult {
  position: { code: string }
  passedOn: Day
  /** Last day on which it counts; null for a result that does not lapse. */
  validUntil: Day | null
}

export interface LearningStanding {
  hoursThisYear: number
  competencyLevels: CompetencyLevel[]
  competencyTests: CompetencyTestResult[]
  readiness: PositionReadiness[]
}

/** The records of one person that a standing is made of. */
export interface LearningRecords {
  /** Sum of the learning hours completed in the year asked about. */
  hours: number
  assessments: Assessment[]
  tests: { positionCode: string; passedOn: Day; validUntil: Day | null }[]
}

/** What records are compared with. */
export interface Yardsticks {
  catalogue: CompetencyCatalogue
  closing: ClosingProgramme
  today: Day
}

/** The standing of a person, with the readiness for those of the target positions (codes) that have a standard. */
export function standingBy(
  { hours, assessments, tests }: LearningRecords,
  targets: readonly string[],
  { catalogue: { competencies, standards }, closing, today }: Yardsticks,
): LearningStanding {
  return {
    hoursThisYear: hours,
    competencyLevels: assessments.flatMap(({ competencyCode, ...assessment }) => {
      const competency = competencies.get(competencyCode)
      return competency ? [{ competency, ...assessment }] : []
    }),
    competencyTests: tests.map(({ positionCode, ...test }) => ({ position: { code: positionCode }, ...test })),
    readiness: targets.flatMap((code) => {
      const standard = standards.get(code)
      return standard ? [assessReadiness(code, standard, assessments, closing, today)] : []
    }),
  }
}
