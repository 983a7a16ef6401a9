import { addDays, type Day, type FileDesk } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Job } from './job'
import { retentionOn } from './job-retention'
import { JobRepository } from './job.repository'

export interface ForgetJobsParts {
  source: DataSource
  files: FileDesk
  today: () => Day
}

/** Forgets jobs whose time is over: first their files, then they with their problems. Safe to run again. */
export async function forgetJobs({ source, files, today }: ForgetJobsParts): Promise<void> {
  const jobs = new JobRepository(source)
  for (const { kind, days } of retentionOn(today())) {
    const over = await jobs.findOver(kind, addDays(today(), -days))
    await files.remove(over.flatMap(filesOf))
    await jobs.forget(over.map(({ id }) => id))
  }
}

/** The file that a job was asked about, and the one that it made. */
const filesOf = ({ input, result }: Job): string[] =>
  [(input as { fileId?: string }).fileId, result?.fileId].filter((id) => typeof id === 'string')
