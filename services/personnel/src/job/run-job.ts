import type { TaskRun } from '@jalur/common'
import type { Job, JobKind, JobProblem, JobResult } from './job'

/** What running a job asks of storage. */
export interface JobLedger {
  find(id: string): Promise<Job | null>
  start(id: string): Promise<void>
  progress(id: string, done: number, total: number): Promise<void>
  addProblems(id: string, problems: readonly JobProblem[]): Promise<void>
  finish(id: string, status: 'DONE' | 'FAILED', result: JobResult): Promise<void>
  /** Tells that the job failed, unless it is over already. */
  giveUp(id: string, result: JobResult): Promise<void>
}

/** What the work of a job may tell while it runs. */
export interface JobReport {
  signal: AbortSignal
  progress(done: number, total: number): Promise<void>
  problems(found: readonly JobProblem[]): Promise<void>
}

/** The work behind a kind of job. It may be run again from the start. */
export type JobWork = (job: Job, report: JobReport) => Promise<{ status: 'DONE' | 'FAILED'; result: JobResult }>

const GAVE_UP: JobResult = {
  fileId: null,
  summary: {
    id: 'Pekerjaan ini gagal di pihak kami. Tidak ada yang disimpan; coba lagi nanti.',
    en: 'This failed on our side. Nothing was stored; try again later.',
  },
}

/** Runs one job: over when it is over, tried again when it fails, and told as failed when it failed for the last time. */
export async function runJob(
  jobs: JobLedger,
  works: Readonly<Partial<Record<JobKind, JobWork>>>,
  id: string,
  { signal, isLast }: TaskRun,
): Promise<void> {
  const job = await jobs.find(id)
  const work = job && works[job.kind]
  if (!job || !work || job.finishedAt) return
  await jobs.start(id)
  try {
    const { status, result } = await work(job, {
      signal,
      progress: (done, total) => jobs.progress(id, done, total),
      problems: (found) => jobs.addProblems(id, found),
    })
    await jobs.finish(id, status, result)
  } catch (error) {
    if (isLast) await jobs.giveUp(id, GAVE_UP)
    throw error
  }
}
