/** Long work that a person asked for and can watch. Pure: this file imports types only. */

/** What is done. */
export const JobKind = {
  IMPORT_EMPLOYEES: 'IMPORT_EMPLOYEES',
  EXPORT_EMPLOYEES: 'EXPORT_EMPLOYEES',
  PROMOTION_LIST: 'PROMOTION_LIST',
  PROMOTION_DOCUMENT: 'PROMOTION_DOCUMENT',
} as const
export type JobKind = keyof typeof JobKind

/** How far it is. A job that a stop interrupts is RUNNING until another process takes it up. */
export const JobStatus = { QUEUED: 'QUEUED', RUNNING: 'RUNNING', DONE: 'DONE', FAILED: 'FAILED' } as const
export type JobStatus = keyof typeof JobStatus

/** Something found in one cell of a file; `value` is masked where it could name a person. */
export interface JobProblem {
  /** 1 is the heading. */
  row: number
  column: string | null
  value: string | null
  code: string
  message: { id: string; en: string }
}

export interface JobResult {
  /** A file to download; null where the job makes none. */
  fileId: string | null
  summary: { id: string; en: string }
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
