/** Long work that a person asked for and can watch. Pure: this file imports types only. */
import type { Text } from '@jalur/common'

/** What is done. */
export const JobKind = {
  IMPORT_EMPLOYEES: 'IMPORT_EMPLOYEES',
  EXPORT_EMPLOYEES: 'EXPORT_EMPLOYEES',
  EXPORT_PERFORMANCE: 'EXPORT_PERFORMANCE',
  PROMOTION_LIST: 'PROMOTION_LIST',
  PROMOTION_DOCUMENT: 'PROMOTION_DOCUMENT',
} as const
export type JobKind = keyof typeof JobKind

/** How far it is. A job that a stop interrupts is RUNNING until another process takes it up. */
export const JobStatus = { QUEUED: 'QUEUED', RUNNING: 'RUNNING', DONE: 'DONE', FAILED: 'FAILED' } as const
export type JobStatus = keyof typeof JobStatus

/** Whether a problem stops the job. */
export const ProblemSeverity = { ERROR: 'ERROR', WARNING: 'WARNING' } as const
export type ProblemSeverity = keyof typeof ProblemSeverity

/** Something found in one cell of a file; `value` is masked where it could name a person. */
export interface JobProblem {
  /** Table of the file, as its sheet is named; null where the file as a whole is meant. */
  sheet: string | null
  /** 1 is the heading. */
  row: number
  column: string | null
  value: string | null
  code: string
  severity: ProblemSeverity
  message: Text
}

/** Problems of one kind, also those that are not listed one by one. */
export interface ProblemKind {
  code: string
  severity: ProblemSeverity
  count: number
  message: Text
}

export interface JobResult {
  /** A file to download; null where the job makes none. */
  fileId: string | null
  summary: Text
  /** What was found, by kind; left out where nothing is looked for. */
  problemKinds?: ProblemKind[]
  /** What the kind of job tells besides, in a shape of its own. */
  details?: object
}

export interface Job {
  id: string
  kind: JobKind
  status: JobStatus
  agencyCode: string
  /** Account of the person who asked. */
  requestedBy: string
  /** What was asked, for the task. */
  input: object
  /** Steps done and in all; `total` is 0 until it is known. */
  done: number
  total: number
  result: JobResult | null
  createdAt: Date
  finishedAt: Date | null
}
