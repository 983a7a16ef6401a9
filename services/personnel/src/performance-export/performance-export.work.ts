import {
  appendAudit,
  type Day,
  type FactSource,
  FILE_TYPES,
  type FileDesk,
  type Logger,
  writeReads,
} from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Catalogue } from '../catalogue/catalogue'
import type { CatalogueStore } from '../catalogue/catalogue.loader'
import type { Job } from '../job/job'
import type { JobReport, JobWork } from '../job/run-job'
import { writeCsv } from '../spreadsheet/csv-writer'
import { writeXlsx } from '../spreadsheet/xlsx-writer'
import { FactGathering } from '../staff-facts/fact-gathering'
import { particularsOf } from '../staff-facts/particulars'
import { StaffRepository } from '../staff-facts/staff.repository'
import {
  COLUMNS,
  type PerformanceExportRequest,
  resultRow,
  SILENT,
  summaryOf,
  type YearResults,
} from './performance-export'

export interface PerformanceExportParts {
  source: DataSource
  catalogues: CatalogueStore
  files: FileDesk
  factSources: readonly FactSource[]
  today: () => Day
  logger: Logger
}

/** Purpose of the files among all files. */
const PERFORMANCE_EXPORT = 'PERFORMANCE_EXPORT'

/** What the file shows of a person that is confidential. */
const SHOWN = ['nip', 'performancePlan']

/** Writes the results of a year, a line for each active employee of the agency. No file is made of half the results. */
export const performanceExportWork =
  (parts: PerformanceExportParts): JobWork =>
  async (job, report) => {
    const { source, catalogues, files, today } = parts
    const { format, year } = job.input as PerformanceExportRequest
    const facts = new FactGathering(parts.factSources, parts.logger)
    const staff = new StaffRepository(source, today())
    const people = await staff.count(job.agencyCode)
    const rows = rowsOf({ ...parts, staff, facts, job, report, people, catalogue: await catalogues.current() })
    const name = `hasil-kinerja-${job.agencyCode}-${year}`
    const [contentType, body] =
      format === 'XLSX'
        ? [
            FILE_TYPES.XLSX,
            writeXlsx([{ name: `Kinerja ${year}`, columns: COLUMNS, rows }], { title: name, identifier: name }),
          ]
        : [
            FILE_TYPES.CSV,
            writeCsv(
              COLUMNS.map(({ heading }) => heading),
              rows,
            ),
          ]
    const file = await files.keep(
      { purpose: PERFORMANCE_EXPORT, name: `${name}.${format.toLowerCase()}`, contentType, owner: job.requestedBy },
      body,
    )
    if (facts.silent.length > 0) {
      await files.remove([file.id])
      return { status: 'FAILED', result: { fileId: null, summary: SILENT } }
    }
    await appendAudit(source.manager, [auditOf(job, file.id)])
    return { status: 'DONE', result: { fileId: file.id, summary: summaryOf(people, year) } }
  }

interface Reading extends PerformanceExportParts {
  staff: StaffRepository
  facts: FactGathering
  job: Job
  report: JobReport
  people: number
  catalogue: Catalogue
}

/** The lines, read as they are written; what they show of a person is taken down before. */
async function* rowsOf(reading: Reading): AsyncGenerator<string[]> {
  const { source, staff, facts, job, report, people, catalogue } = reading
  const { reader, year } = job.input as PerformanceExportRequest
  let done = 0
  for await (const batch of staff.batches(job.agencyCode)) {
    report.signal.throwIfAborted()
    const ids = batch.map(({ employee }) => employee.id)
    const answers = await facts.ask({ performance: ids.map((employeeId) => ({ employeeId, targets: [], year })) })
    const others = ids.filter((id) => id !== reader.readerEmployeeId)
    await writeReads(
      source,
      others.map((employeeId) => ({ ...reader, employeeId, fields: SHOWN })),
      false,
    )
    for (const { employee } of batch) {
      const results = (answers['performance']?.get(employee.id) ?? null) as YearResults | null
      yield resultRow(particularsOf(employee, catalogue), results, year)
    }
    done += batch.length
    await report.progress(done, people)
  }
}

const auditOf = ({ requestedBy, agencyCode, input }: Job, fileId: string) => ({
  ...{ actor: requestedBy, action: 'PERFORMANCE_EXPORTED', entity: `agency ${agencyCode}`, entityId: fileId },
  requestId: (input as PerformanceExportRequest).reader.requestId,
})
