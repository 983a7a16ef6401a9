import type { CellMark, Sheet, SheetRow, TableFile } from '../spreadsheet/sheet'
import {
  IMPORT_KINDS,
  IMPORT_TABLES,
  type ImportColumn,
  ImportColumn as Columns,
  type ImportKind,
} from './import-column'
import { type ImportProblem, type ImportProblemCode, problemAt } from './import-problem'
import { EXPLAINING_SHEETS, looksLike, type RecognisedTable, recogniseTable } from './import-sheet'

/** The cells of one row as written, trimmed; an absent column reads as empty. */
export interface RawRow {
  kind: ImportKind
  /** Line of the file or row of the sheet, from 1. */
  row: number
  cells: Readonly<Record<ImportColumn, string>>
  /** Columns whose cell is more than text. */
  marks: ReadonlyMap<ImportColumn, CellMark>
  isHidden: boolean
  /** True for a line of a CSV file with more cells than there are headings: its cells may have shifted. */
  isTooWide: boolean
}

/** A table of a file that was recognised, ready to be read. */
export interface ImportedSheet {
  kind: ImportKind
  /** Headings that are no column of ours; they are left alone. */
  ignored: string[]
  expectedRows: number | null
  rows(): AsyncIterable<RawRow>
  /** What is wrong with the table as a whole; complete once its rows were read. */
  problems(): ImportProblem[]
}

export interface ImportFile {
  /** The tables that can be read, people first. */
  sheets: ImportedSheet[]
  problems: ImportProblem[]
}

/** The heading stands in one of the first rows; titles may stand above it. */
const LAST_HEADING = 10

const NO_BREAK_SPACE = '\u00a0'

const NOWHERE = { kind: null, row: 1 }

/** Finds the tables of a file, by the names of its sheets and their headings. @throws UnreadableFile */
export async function readImportFile(file: TableFile): Promise<ImportFile> {
  const problems: ImportProblem[] = []
  if (file.misnamed) problems.push(problemAt(NOWHERE, null, file.misnamed, 'FILE_MISNAMED', file.format))
  const sheets = new Map<ImportKind, ImportedSheet>()
  const strangers: { name: string; headings: readonly string[] }[] = []
  for (const sheet of file.sheets) {
    const heading = EXPLAINING_SHEETS.has(sheet.name.toLowerCase()) ? null : await findHeading(sheet)
    if (!heading) continue
    if (!heading.table) strangers.push({ name: sheet.name, headings: heading.row.cells })
    else if (sheets.has(heading.table.kind)) {
      problems.push(problemAt({ kind: heading.table.kind, row: heading.row.row }, null, sheet.name, 'SHEET_REPEATED'))
    } else {
      problems.push(...headingProblems(heading.table, heading.row), ...sheetProblems(heading.table.kind, sheet, file))
      sheets.set(heading.table.kind, importedSheet(sheet, heading.table, heading.row, file.format === 'CSV'))
    }
  }
  problems.push(...strangerProblems(strangers, sheets.size === 0))
  const isBroken = problems.some(({ severity }) => severity === 'ERROR')
  return { sheets: isBroken ? [] : IMPORT_KINDS.flatMap((kind) => sheets.get(kind) ?? []), problems }
}

interface Heading {
  row: SheetRow
  table: RecognisedTable | null
}

/** The first row that reads like a heading of ours, or else the first row; null for an empty sheet. */
async function findHeading(sheet: Sheet): Promise<Heading | null> {
  let first: SheetRow | null = null
  let count = 0
  for await (const row of sheet.rows()) {
    const table = recogniseTable('', row.cells)
    if (table) return { row, table: recogniseTable(sheet.name, row.cells) }
    first ??= row
    if (++count === LAST_HEADING) break
  }
  return first && { row: first, table: recogniseTable(sheet.name, first.cells) }
}

function headingProblems({ kind, columns }: RecognisedTable, { row }: SheetRow): ImportProblem[] {
  const at = (column: ImportColumn, code: ImportProblemCode): ImportProblem =>
    problemAt({ kind, row }, column, '', code, column)
  return [
    ...IMPORT_TABLES[kind].required
      .filter((column) => !columns.includes(column))
      .map((column) => at(column, 'COLUMN_MISSING')),
    ...columns
      .filter((column, index) => column !== null && columns.indexOf(column) !== index)
      .map((column) => at(column!, 'COLUMN_REPEATED')),
  ]
}

function sheetProblems(kind: ImportKind, { isHidden, name }: Sheet, { countsFrom1904 }: TableFile): ImportProblem[] {
  const at = (code: ImportProblemCode): ImportProblem => problemAt({ kind, row: 1 }, null, name, code)
  return [...(isHidden ? [at('SHEET_HIDDEN')] : []), ...(countsFrom1904 ? [at('DATES_1904')] : [])]
}

function strangerProblems(
  strangers: readonly { name: string; headings: readonly string[] }[],
  isAll: boolean,
): ImportProblem[] {
  if (isAll && strangers.length === 0) return [problemAt(NOWHERE, null, '', 'FILE_EMPTY')]
  return strangers.map(({ name, headings }) => {
    const likeness = looksLike(headings)
    const hint = likeness
      ? { id: `ini tampaknya ${likeness.id}`, en: `this looks like ${likeness.en}` }
      : headings.filter(Boolean).slice(0, 4).join(', ').slice(0, 80)
    return problemAt(NOWHERE, null, name, isAll ? 'FILE_NOT_RECOGNISED' : 'SHEET_IGNORED', hint)
  })
}

function importedSheet(
  sheet: Sheet,
  { kind, columns }: RecognisedTable,
  heading: SheetRow,
  isCsv: boolean,
): ImportedSheet {
  return {
    kind,
    ignored: heading.cells.filter((text, index) => text !== '' && columns[index] === null),
    expectedRows: sheet.expectedRows,
    async *rows() {
      for await (const row of sheet.rows()) {
        if (row.row <= heading.row) continue
        yield { ...rawRow(kind, columns, row), isTooWide: isCsv && row.cells.slice(columns.length).some(Boolean) }
      }
    },
    problems: () =>
      sheet.merged
        .filter(({ row, column }) => row >= heading.row && columns[column])
        .map(({ row, column, range }) => problemAt({ kind, row }, columns[column]!, '', 'CELLS_MERGED', range)),
  }
}

const EMPTY = Object.fromEntries(Object.keys(Columns).map((column) => [column, ''])) as Record<ImportColumn, string>
const UNMARKED: ReadonlyMap<ImportColumn, CellMark> = new Map()

function rawRow(
  kind: ImportKind,
  columns: readonly (ImportColumn | null)[],
  { row, cells: written, marks: marked, isHidden }: SheetRow,
): Omit<RawRow, 'isTooWide'> {
  const cells = { ...EMPTY }
  columns.forEach((column, index) => {
    if (column) cells[column] = (written[index] ?? '').replaceAll(NO_BREAK_SPACE, ' ')
  })
  return { kind, row, cells, marks: marked.size === 0 ? UNMARKED : marksOf(columns, marked), isHidden }
}

const marksOf = (
  columns: readonly (ImportColumn | null)[],
  marked: ReadonlyMap<number, CellMark>,
): ReadonlyMap<ImportColumn, CellMark> =>
  new Map([...marked].flatMap(([index, mark]) => (columns[index] ? [[columns[index], mark] as const] : [])))
