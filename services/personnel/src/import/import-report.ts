import type { Language } from '@jalur/common'
import type { ImportResult } from './import-employees'

const WORDS = {
  id: {
    headings: ['Baris', 'Kolom', 'Nilai', 'Kode', 'Keterangan'],
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
    headings: ['Row', 'Column', 'Value', 'Code', 'Message'],
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

/** What an import found and did, as lines for a terminal; values that could name a person are masked. */
export function importReport(result: ImportResult, language: Language): string {
  const words = WORDS[language]
  const { counts, problems, rows, stored, ignoredColumns } = result
  const errors = problems.filter(({ severity }) => severity === 'ERROR').length
  const found = problems.map(({ row, column, value, code, severity, message }) => [
    `${row}`,
    column,
    value,
    severity === 'ERROR' ? code : `${code} (${words.warning})`,
    message[language],
  ])
  const summary = [
    [words.rows, `${rows}`],
    ...(counts
      ? (['created', 'updated', 'unchanged', 'newUnits'] as const).map((name) => [words[name], `${counts[name]}`])
      : []),
    [words.errors, `${errors}`],
    [words.warnings, `${problems.length - errors}`],
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
