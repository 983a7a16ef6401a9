import type { Language } from '@jalur/common'
import { IMPORT_TABLES } from './import-column'
import type { ImportResult } from './import-employees'

const WORDS = {
  id: {
    headings: ['Data', 'Baris', 'Kolom', 'Nilai', 'Kode', 'Keterangan'],
    kinds: 'Jenis data',
    more: 'Yang lain tidak ditampilkan',
    warning: 'perhatian',
    rows: 'Baris',
    created: 'Baru',
    updated: 'Berubah',
    unchanged: 'Tetap',
    newUnits: 'Unit baru',
    errors: 'Kesalahan',
    warnings: 'Perhatian',
    ignored: 'Kolom yang diabaikan',
    stored: 'Semua baris disimpan.',
    tried: 'Uji coba: tidak ada yang disimpan.',
    refused: 'Ada kesalahan: tidak ada yang disimpan.',
  },
  en: {
    headings: ['Table', 'Row', 'Column', 'Value', 'Code', 'Message'],
    kinds: 'Tables',
    more: 'Others not shown',
    warning: 'warning',
    rows: 'Rows',
    created: 'New',
    updated: 'Changed',
    unchanged: 'Unchanged',
    newUnits: 'New units',
    errors: 'Errors',
    warnings: 'Warnings',
    ignored: 'Columns left out',
    stored: 'All rows are stored.',
    tried: 'Dry run: nothing is stored.',
    refused: 'There are errors: nothing is stored.',
  },
} as const

/** Lines that a terminal may hold; the rest is counted. */
const MOST_LINES = 500

/** What an import found and did, as lines for a terminal; values that could name a person are masked. */
export function importReport(result: ImportResult, language: Language): string {
  const words = WORDS[language]
  const { counts, problems, rows, kinds, stored, errors, warnings, ignoredColumns } = result
  const found = problems
    .slice(0, MOST_LINES)
    .map(({ kind, row, column, value, code, severity, message }) => [
      kind ? IMPORT_TABLES[kind].sheet : '-',
      `${row}`,
      column ?? '-',
      value,
      severity === 'ERROR' ? code : `${code} (${words.warning})`,
      message[language],
    ])
  const hidden = errors + warnings - found.length
  const summary = [
    ...(kinds.length > 0 ? [[words.kinds, kinds.map((kind) => IMPORT_TABLES[kind].sheet).join(', ')]] : []),
    [words.rows, `${rows}`],
    ...(counts
      ? (['created', 'updated', 'unchanged', 'newUnits'] as const).map((name) => [words[name], `${counts[name]}`])
      : []),
    [words.errors, `${errors}`],
    [words.warnings, `${warnings}`],
    ...(hidden > 0 ? [[words.more, `${hidden}`]] : []),
    ...(ignoredColumns.length > 0 ? [[words.ignored, ignoredColumns.join(', ')]] : []),
  ]
  return [
    ...(found.length > 0 ? [table([[...words.headings], ...found]), ''] : []),
    table(summary),
    '',
    stored ? words.stored : counts ? words.tried : words.refused,
  ].join('\n')
}

/** Columns as wide as their widest cell; the last one runs free. */
function table(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
