/** The potential of a person as an assessment centre found it. Pure: this file imports types only. */
import type { Day } from '@jalur/common'

/** The newest assessment of potential (uji potensi). Source: PermenPANRB 3/2020. */
export interface PotentialAssessment {
  /** Exact decimal, 0 to 100. */
  score: string
  assessedOn: Day
  /** Last day on which it counts. */
  validUntil: Day
}
