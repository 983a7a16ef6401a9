import type { Readable } from 'node:stream'
import { appendAudit, type Day, FILE_TYPES, type FileDesk, writeReads } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { CatalogueStore } from '../catalogue/catalogue.loader'
import { IMPORT_TABLES, type ImportKind } from '../import/import-column'
import { ImportRepository } from '../import/import.repository'
import type { Job } from '../job/job'
import type { JobReport, JobWork } from '../job/run-job'
import { writeCsv } from '../spreadsheet/csv-writer'
import { writeXlsx } from '../spreadsheet/xlsx-writer'
import { writeZip } from '../spreadsheet/zip-writer'
import { type ExportRequest, fieldsIn, summaryOf, type TableFormat } from './employee-export'
import { type ExportLists, headingsOf, personRow, positionRow, rankRow } from './export-rows'
import { ExportRepository } from './export.repository'

export interface EmployeeExportParts {
  source: DataSource
  catalogues: CatalogueStore
  files: FileDesk
  today: () => Day
}

/** Purpose of the files among all files. */
export const EMPLOYEE_EXPORT = 'EMPLOYEE_EXPORT'

/** A table with its rows, which are read as they are written. */
interface Table {
  kind: ImportKind
  rows: AsyncIterable<string[]>
}

const WIDTH = 22

/** Writes the register of an agency in the shape that the import reads, all of it as of one moment. */
export const employeeExportWork =
  ({ source, catalogues, files, today }: EmployeeExportParts): JobWork =>
  async (job, report) => {
    const { format, tables } = job.input as ExportRequest
    const imports = new ImportRepository(source, await catalogues.current())
    const runner = source.createQueryRunner()
    try {
      await runner.startTransaction('REPEATABLE READ')
      const register = new ExportRepository(runner.manager, job.agencyCode, today())
      const people = await register.count()
      const lists = { lists: await imports.lists(today()), unitNames: await register.unitNames() }
      const rows = rowsOf({ source, register, lists, job, report, total: people * tables.length })
      const written = fileOf(
        format,
        tables.map((kind) => ({ kind, rows: rows(kind) })),
        `pegawai-${job.agencyCode}-${today()}`,
      )
      const { body, ...kind } = written
      const file = await files.keep({ purpose: EMPLOYEE_EXPORT, owner: job.requestedBy, ...kind }, body)
      await appendAudit(source.manager, [auditOf(job, file.id)])
      return { status: 'DONE', result: { fileId: file.id, summary: summaryOf(people, tables) } }
    } finally {
      await runner.rollbackTransaction()
      await runner.release()
    }
  }

interface Reading {
  source: DataSource
  register: ExportRepository
  lists: ExportLists
  job: Job
  report: JobReport
  /** Steps in all: everybody once a table. */
  total: number
}

/** The rows of a table; what they show of a person is taken down before. */
function rowsOf({ source, register, lists, job, report, total }: Reading) {
  const { reader, tables } = job.input as ExportRequest
  const fields = fieldsIn(tables)
  let done = 0
  return async function* (kind: ImportKind): AsyncGenerator<string[]> {
    for await (const ids of register.batches()) {
      report.signal.throwIfAborted()
      const others = ids.filter((id) => id !== reader.readerEmployeeId)
      if (kind === tables[0]) {
        await writeReads(
          source,
          others.map((employeeId) => ({ ...reader, employeeId, fields })),
          false,
        )
      }
      yield* await readTable(kind, ids, register, lists)
      done += ids.length
      await report.progress(done, total)
    }
  }
}

async function readTable(
  kind: ImportKind,
  ids: readonly string[],
  register: ExportRepository,
  lists: ExportLists,
): Promise<string[][]> {
  switch (kind) {
    case 'DATA_UTAMA':
      return (await register.persons(ids)).map((person) => personRow(person, lists))
    case 'RW_GOLONGAN':
      return (await register.ranks(ids)).map((rank) => rankRow(rank, lists))
    case 'RW_JABATAN':
      return (await register.positions(ids)).map((position) => positionRow(position, lists))
  }
}

interface WrittenFile {
  name: string
  contentType: string
  body: Readable
}

/** One workbook, one CSV file, or several in an archive. */
function fileOf(format: TableFormat, tables: readonly Table[], name: string): WrittenFile {
  if (format === 'XLSX') {
    const sheets = tables.map(({ kind, rows }) => ({
      name: IMPORT_TABLES[kind].sheet,
      columns: headingsOf(kind).map((heading) => ({ heading, width: WIDTH })),
      rows,
    }))
    const body = writeXlsx(sheets, { title: name, identifier: name })
    return { name: `${name}.xlsx`, contentType: FILE_TYPES.XLSX, body }
  }
  const files = tables.map(({ kind, rows }) => ({
    name: `${IMPORT_TABLES[kind].sheet}.csv`,
    open: () => writeCsv(headingsOf(kind), rows),
  }))
  const [file, another] = files
  return file && !another
    ? { name: `${name}-${file.name}`, contentType: FILE_TYPES.CSV, body: file.open() }
    : { name: `${name}.zip`, contentType: 'application/zip', body: writeZip(files) }
}

const auditOf = ({ requestedBy, agencyCode, input }: Job, fileId: string) => ({
  ...{ actor: requestedBy, action: 'EMPLOYEES_EXPORTED', entity: `agency ${agencyCode}`, entityId: fileId },
  requestId: (input as ExportRequest).reader.requestId,
})
