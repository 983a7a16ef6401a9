import { parse } from 'csv-parse/sync'
import { columnOf, IMPORT_COLUMNS, type ImportColumn, REQUIRED_COLUMNS } from './import-column'
import { type ImportProblem, problemWith } from './import-problem'

/** One person's cells as written, trimmed; an absent column reads as empty. */
export interface RawRow {
  /** Line of the file, the heading being 1. */
  row: number
  cells: Readonly<Record<ImportColumn, string>>
}

export interface RawFile {
  rows: RawRow[]
  problems: ImportProblem[]
  /** Headings that are no column of ours; they are left alone. */
  ignored: string[]
}

/**
 * Reads an import file: UTF-8 (with or without BOM) or Windows-1252, separated by `;`, `,` or tabs.
 * Never throws: what cannot be read is a problem of row 1.
 */
export function readImportFile(file: Uint8Array): RawFile {
  const text = decode(file)
  let lines: { record: string[]; info: { lines: number } }[]
  try {
    lines = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as typeof lines
  } catch {
    return broken(problemWith(1, 'nip', '', 'FILE_UNREADABLE'))
  }
  const headings = lines.shift()?.record ?? []
  const columns = headings.map(columnOf)
  const problems = [
    ...REQUIRED_COLUMNS.filter((column) => !columns.includes(column)).map((column) =>
      problemWith(1, column, '', 'COLUMN_MISSING', column),
    ),
    ...columns
      .filter((column, index) => column !== null && columns.indexOf(column) !== index)
      .map((column) => problemWith(1, column!, '', 'COLUMN_REPEATED', column!)),
  ]
  if (problems.length > 0) return broken(...problems)
  if (lines.length === 0) return broken(problemWith(1, 'nip', '', 'FILE_EMPTY'))
  return {
    rows: lines.map(({ record, info }) => ({ row: info.lines, cells: cellsOf(columns, record) })),
    problems: [],
    ignored: headings.filter((_, index) => columns[index] === null),
  }
}

const broken = (...problems: ImportProblem[]): RawFile => ({ rows: [], problems, ignored: [] })

function cellsOf(columns: readonly (ImportColumn | null)[], record: readonly string[]): Record<ImportColumn, string> {
  const cells = Object.fromEntries(IMPORT_COLUMNS.map((column) => [column, ''])) as Record<ImportColumn, string>
  columns.forEach((column, index) => {
    if (column) cells[column] = record[index] ?? ''
  })
  return cells
}

function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('windows-1252').decode(file)
  }
}

/** The separator that the heading uses most. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/))
  const count = (separator: string): number => heading.split(separator).length
  return [';', ',', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}
