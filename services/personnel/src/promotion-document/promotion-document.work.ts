import {
  appendAudit,
  dayInZone,
  type Day,
  FILE_TYPES,
  type FileDesk,
  newVerificationCode,
  type Text,
  writeReads,
} from '@jalur/common'
import type { Readable } from 'node:stream'
import type { DataSource } from 'typeorm'
import type { FileReader } from '../access-log/file-reader'
import type { CatalogueStore } from '../catalogue/catalogue.loader'
import { writeTablePdf } from '../document/table-pdf'
import { EmployeeRepository } from '../employee/employee.repository'
import type { Job } from '../job/job'
import type { JobWork } from '../job/run-job'
import { citationOf, columnsOf, headLines, type NominativeHead, titleOf } from '../promotion-list/nominative-list'
import { PromotionListRepository } from '../promotion-list/promotion-list.repository'
import { writeXlsx } from '../spreadsheet/xlsx-writer'
import { nominativeRows } from './nominative-rows'
import type { DocumentFormat, DocumentOrder } from './promotion-document'
import { PromotionDocumentRepository } from './promotion-document.repository'

export interface PromotionDocumentParts {
  source: DataSource
  catalogues: CatalogueStore
  files: FileDesk
  today: () => Day
}

/** What the job of a paper was asked, and by whom. */
export interface PaperRequest {
  order: DocumentOrder
  reader: FileReader
}

/** A paper with its lines, for any format. */
interface Paper {
  head: NominativeHead
  rows: AsyncIterable<string[]>
}

interface Format {
  contentType: string
  ending: string
  write(paper: Paper): Readable
}

const FORMATS: Readonly<Record<DocumentFormat, Format>> = {
  PDF: {
    contentType: FILE_TYPES.PDF,
    ending: 'pdf',
    write: ({ head, rows }) =>
      writeTablePdf({
        title: titleOf(head.aim),
        lines: headLines(head),
        columns: columnsOf(head.aim),
        rows,
        footer: `${head.agencyName} · ${head.code}`,
        signature: ['Mengetahui,', `Kepala ${head.hrAgency}`, '', '', '', '…………………………………', 'NIP'],
        writtenAt: new Date(),
      }),
  },
  XLSX: {
    contentType: FILE_TYPES.XLSX,
    ending: 'xlsx',
    write: ({ head, rows }) =>
      writeXlsx(
        [
          { name: 'Daftar nominatif', columns: columnsOf(head.aim), rows },
          { name: 'Keterangan', columns: ABOUT, rows: [['Daftar', titleOf(head.aim)], ...headLines(head)] },
        ],
        { title: titleOf(head.aim), identifier: head.code },
      ),
  },
}

/** Columns of the sheet that says what the list is. */
const ABOUT = [
  { heading: 'Hal', width: 20 },
  { heading: 'Isi', width: 70 },
]

/** How many persons are read at once. */
const LINES_AT_ONCE = 200

/** Writes a prepared list to a file, and keeps what the file says of itself so that it can be checked. */
export const promotionDocumentWork =
  ({ source, catalogues, files, today }: PromotionDocumentParts): JobWork =>
  async (job, report) => {
    const { order, reader } = job.input as PaperRequest
    const lists = new PromotionListRepository(source)
    const employees = new EmployeeRepository(source, today())
    const [list] = await lists.findReady(job.agencyCode, [order.period])
    const catalogue = await catalogues.current()
    const agency = catalogue.agenciesByCode.get(job.agencyCode)
    if (!list?.factsAsOf || !agency) return { status: 'FAILED', result: { fileId: null, summary: NO_LIST } }
    const choice = { aim: order.aim, status: order.status }
    const [people, law] = await Promise.all([lists.count(list.id, choice), lists.lawOf(list.id, choice)])
    const code = newVerificationCode()
    const head: NominativeHead = {
      ...{ agencyName: agency.name, hrAgency: agency.hrAgency, ...choice, people, code },
      ...{ period: list.period, silentSources: list.silentSources },
      factsOn: dayInZone(list.factsAsOf, agency.timeZone),
      writtenOn: today(),
      law: law.map((regulation) => citationOf(regulation, catalogue)),
    }
    const rows = nominativeRows(list, reader, {
      catalogue,
      candidates: (after) => lists.findCandidates({ listId: list.id, ...choice, after, first: LINES_AT_ONCE }),
      people: (ids) => employees.findByIds(ids),
      note: (reads) => writeReads(source, reads, false),
      progress: (lines) => report.progress(lines, people),
    })
    const { contentType, ending, write } = FORMATS[order.format]
    const name = `${titleOf(order.aim)} ${list.period}.${ending}`.toLowerCase().replaceAll(' ', '-')
    const file = await files.keep(
      { purpose: 'PROMOTION_LIST', name, contentType, owner: job.requestedBy },
      write({ head, rows }),
    )
    await new PromotionDocumentRepository(source).add({
      ...{ ...order, code, agencyCode: agency.code, people, fileId: file.id },
      ...{ factsAsOf: list.factsAsOf, silentSources: list.silentSources },
    })
    await appendAudit(source.manager, [auditOf(job, code)])
    return { status: 'DONE', result: { fileId: file.id, summary: summaryOf(people, code) } }
  }

const auditOf = ({ requestedBy, input }: Job, code: string) => ({
  ...{ actor: requestedBy, action: 'PROMOTION_LIST_EXPORTED', entity: 'promotion_document', entityId: code },
  requestId: (input as PaperRequest).reader.requestId,
})

const NO_LIST: Text = {
  id: 'Belum ada daftar untuk periode ini. Siapkan dahulu daftarnya.',
  en: 'No list has been prepared for this period. Prepare one first.',
}

const summaryOf = (people: number, code: string): Text => ({
  id: `${people} orang ditulis ke berkas. Kode verifikasi ${code}.`,
  en: `${people} persons written to the file. Verification code ${code}.`,
})
