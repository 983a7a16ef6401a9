import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { harmless } from './formula'
import * as parts from './xlsx-parts'

export interface ColumnToWrite {
  heading: string
  /** In characters. */
  width: number
  /** Range of cells whose texts may be chosen: `nilai!$A$2:$A$9`. */
  choices?: string
}

export interface SheetToWrite {
  name: string
  columns: readonly ColumnToWrite[]
  /** Read once, when the sheet is written. */
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>
}

export interface WorkbookOptions {
  title: string
  /** Tells later where the file came from. */
  identifier: string
  /** Unpacked, a workbook of the same rows has the same bytes with every release of Node. Default true. */
  compress?: boolean
}

/** The same for each part, so that the same rows give the same file. */
const WRITTEN_AT = new Date('2020-01-01T00:00:00Z')

/** Rows of text taken together for one piece of the stream. */
const ROWS_AT_ONCE = 200

/** An XLSX file of texts, written as its rows come; nothing in it is a formula. */
export function writeXlsx(sheets: readonly SheetToWrite[], options: WorkbookOptions): Readable {
  const { title, identifier, compress = true } = options
  const zip = new ZipFile()
  const details = { mtime: WRITTEN_AT, compress }
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name, details)
  add('[Content_Types].xml', parts.contentTypes(sheets.length))
  add('_rels/.rels', parts.rootRelations())
  add('docProps/core.xml', parts.coreProperties(title, identifier))
  add('xl/workbook.xml', parts.workbookPart(sheets))
  add('xl/_rels/workbook.xml.rels', parts.workbookRelations(sheets.length))
  add('xl/styles.xml', parts.stylesPart())
  const output = zip.outputStream as Readable
  for (const [index, sheet] of sheets.entries()) {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, details, (give) => {
      const source = Readable.from(sheetXml(sheet), { objectMode: false })
      source.once('error', (error) => output.destroy(error))
      give(null, source)
    })
  }
  zip.end()
  return output
}

async function* sheetXml(sheet: SheetToWrite): AsyncGenerator<string> {
  yield parts.sheetStart(sheet)
  const headings = sheet.columns.map(({ heading }) => heading)
  let piece = parts.rowXml(1, headings)
  let row = 1
  for await (const cells of sheet.rows) {
    piece += parts.rowXml(++row, cells.map(harmless))
    if (row % ROWS_AT_ONCE > 0) continue
    yield piece
    piece = ''
  }
  yield piece + parts.sheetEnd(sheet)
}
