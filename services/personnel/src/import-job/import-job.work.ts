import { type Day, FILE_TYPES, type FileDesk } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { CatalogueStore } from '../catalogue/catalogue.loader'
import { importEmployees, type ImportResult } from '../import/import-employees'
import { ImportRepository } from '../import/import.repository'
import type { JobProblem, JobResult } from '../job/job'
import { JobRepository } from '../job/job.repository'
import type { JobReport, JobWork } from '../job/run-job'
import { FILE_GONE, figuresOf, type ImportRequest, jobProblemsOf, problemKindsOf, summaryOf } from './import-job'
import { problemListName, writeProblemList } from './problem-list'

export interface ImportJobParts {
  source: DataSource
  catalogues: CatalogueStore
  files: FileDesk
  today: () => Day
}

/** Purpose of the lists of problems among the files. */
export const PROBLEM_LIST = 'IMPORT_PROBLEMS'

/** Problems that are written together. */
const PROBLEMS_AT_ONCE = 2_000

/**
 * Checks a file of employees and, unless it is a dry run, stores it: its rows and the end of the job are one
 * transaction, so that a job which is run again stores nothing twice. The file is kept no longer than it is of use.
 */
export const importJobWork =
  ({ source, catalogues, files, today }: ImportJobParts): JobWork =>
  async (job, report) => {
    const { fileId, fileName, dryRun, language, officerId } = job.input as ImportRequest
    const [file] = await files.findAll([fileId])
    if (!file) return { status: 'FAILED', result: { fileId: null, summary: FILE_GONE } }
    const jobs = new JobRepository(source)
    let rows = 0
    const store = new ImportRepository(source, await catalogues.current(), (manager, counts, found) => {
      const { errors, warnings } = found
      const soFar = { kinds: [], rows, errors, warnings, counts, problemCounts: found.counts() }
      return jobs.finishIn(manager, job.id, 'DONE', resultOf(soFar, dryRun))
    })
    const result = await importEmployees(
      store,
      { path: files.pathOf(fileId), name: fileName },
      {
        ...{ dryRun, agencyCode: job.agencyCode, mayTransfer: false, today: today(), officerId },
        ...{ actor: job.requestedBy, signal: report.signal },
        async onProgress(done, total) {
          rows = done
          await report.progress(done, total ?? 0)
        },
      },
    )
    const problems = jobProblemsOf(result)
    // A file tells only about how many rows it has.
    await report.progress(result.rows, result.rows)
    await tell(problems, report)
    const list =
      problems.length === 0
        ? null
        : await files.keep(
            {
              purpose: PROBLEM_LIST,
              name: problemListName(language),
              contentType: FILE_TYPES.XLSX,
              owner: job.requestedBy,
            },
            writeProblemList(problems, language),
          )
    await (result.stored ? files.remove([fileId]) : files.release(fileId))
    return {
      status: result.counts ? 'DONE' : 'FAILED',
      result: { ...resultOf(result, dryRun), fileId: list?.id ?? null },
    }
  }

async function tell(problems: readonly JobProblem[], report: JobReport): Promise<void> {
  for (let at = 0; at < problems.length; at += PROBLEMS_AT_ONCE) {
    await report.problems(problems.slice(at, at + PROBLEMS_AT_ONCE))
  }
}

type Told = Pick<ImportResult, 'kinds' | 'rows' | 'errors' | 'warnings' | 'counts' | 'problemCounts'>

function resultOf(result: Told, dryRun: boolean): JobResult {
  const figures = figuresOf(result)
  return { fileId: null, summary: summaryOf(figures, dryRun), problemKinds: problemKindsOf(result), details: figures }
}
