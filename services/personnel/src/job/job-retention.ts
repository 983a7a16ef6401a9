/** How long jobs about persons are kept, with their problems and files. Pure. */
import type { Day } from '@jalur/common'
import { readReference } from '../catalogue/reference-file'
import type { JobKind } from './job'

/** How long jobs of a kind are kept after they are over, from the first day on which the rule holds to the last. */
export interface JobRetentionRule {
  kind: JobKind
  days: number
  validFrom: Day
  validTo: Day | null
  /** Code of the regulation that asks for an end, and where. */
  regulation: string
  article: string
  confidence: 'VERIFIED' | 'PARTLY_VERIFIED' | 'UNVERIFIED'
  note: string
}

/** Source: UU 27/2022 art. 16(2)(g), which names no days; each row says whose choice they are. */
export const JOB_RETENTION = readReference<readonly JobRetentionRule[]>('job-retention')

/** The rules that hold on a day. A kind without one is kept: its jobs belong to a record that is kept. */
export const retentionOn = (today: Day, rules: readonly JobRetentionRule[] = JOB_RETENTION): JobRetentionRule[] =>
  rules.filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
