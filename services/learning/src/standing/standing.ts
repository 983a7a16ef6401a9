/** What learning tells about a person. Pure: this file imports nothing outward. */
import type { Day } from '@jalur/common'
import type { Competency } from '../competency/competency'
import type { Assessment, PositionReadiness } from './readiness'

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
