/** The list of problems as a workbook to work through beside the file. */
import type { Language } from '@jalur/common'
import type { Readable } from 'node:stream'
import type { JobProblem, ProblemSeverity } from '../job/job'
import { writeXlsx } from '../spreadsheet/xlsx-writer'

const WORDS: Record<
  Language,
  { title: string; headings: readonly string[]; severity: Record<ProblemSeverity, string>; name: string }
> = {
  id: {
    title: 'Daftar kesalahan impor',
    name: 'kesalahan-impor.xlsx',
    headings: ['Data', 'Baris', 'Kolom', 'Nilai', 'Sifat', 'Keterangan', 'Kode'],
    severity: { ERROR: 'kesalahan', WARNING: 'peringatan' },
  },
  en: {
    title: 'List of import errors',
    name: 'import-errors.xlsx',
    headings: ['Table', 'Row', 'Column', 'Value', 'Kind', 'Message', 'Code'],
    severity: { ERROR: 'error', WARNING: 'warning' },
  },
}
const WIDTHS = [14, 8, 22, 26, 14, 90, 26]

/** Name of the file in a language. */
export const problemListName = (language: Language): string => WORDS[language].name

/** One row a problem; values stay masked. */
export function writeProblemList(problems: readonly JobProblem[], language: Language): Readable {
  const { title, headings, severity: words } = WORDS[language]
  const columns = headings.map((heading, index) => ({ heading, width: WIDTHS[index]! }))
  const rows = problems.map(({ sheet, row, column, value, code, severity, message }) => [
    ...[sheet ?? '', String(row), column ?? '', value ?? '', words[severity], message[language], code],
  ])
  return writeXlsx([{ name: title.slice(0, 31), columns, rows }], { title, identifier: '' })
}
