import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { isFormula, withoutApostrophe } from './formula'
import { type CellMark, type Sheet, type SheetRow, type TableFile, UnreadableFile } from './sheet'
import { type Encoding, readText, readTextFacts } from './text-encoding'

/** Longest row, in characters: a quotation mark that is never closed would swallow the rest of the file. */
const LONGEST_ROW = 65_536

/** A text file of rows: UTF-8, UTF-16 or Windows-1252, separated by `;`, `,` or tabs. */
export async function openCsv(file: string, head: Uint8Array): Promise<Omit<TableFile, 'misnamed'>> {
  const { encoding, lines } = await readTextFacts(file, head)
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(head))
  const sheet: Sheet = {
    name: '',
    isHidden: false,
    expectedRows: lines,
    merged: [],
    rows: () => rowsOf(file, encoding, delimiter),
  }
  return { format: 'CSV', countsFrom1904: false, sheets: [sheet], close: () => Promise.resolve() }
}

async function* rowsOf(file: string, encoding: Encoding, delimiter: string): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter,
    info: true,
    trim: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: LONGEST_ROW,
  })
  const source = Readable.from(readText(file, encoding), { objectMode: false })
  source.on('error', (error) => parser.destroy(error)).pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { row: info.lines, isHidden: false, ...textOf(record) }
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile('FILE_UNREADABLE', 'CSV', Number(error['lines'] ?? 1)) : error
  } finally {
    source.destroy()
  }
}

function textOf(record: string[]): Pick<SheetRow, 'cells' | 'marks'> {
  let marks: Map<number, CellMark> | undefined
  record.forEach((text, column) => {
    if (isFormula(text)) (marks ??= new Map()).set(column, 'FORMULA')
    else record[column] = withoutApostrophe(text)
  })
  return { cells: record, marks: marks ?? UNMARKED }
}

const UNMARKED: ReadonlyMap<number, CellMark> = new Map()

/** The separator that the first line uses most. */
function delimiterOf(text: string): string {
  const heading = text.replace(/^\uFEFF/, '').slice(0, text.search(/[\r\n]|$/))
  const count = (separator: string): number => heading.split(separator).length
  return [';', ',', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}
