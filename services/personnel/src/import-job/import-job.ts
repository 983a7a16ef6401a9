/** An import as a job that an officer watches. Pure: this file imports types and texts only. */
import type { Language, Text } from '@jalur/common'
import type { ImportResult } from '../import/import-employees'
import { IMPORT_MESSAGES, isWarning } from '../import/import-problem'
import { IMPORT_TABLES, type ImportKind } from '../import/import-column'
import type { JobProblem, ProblemKind } from '../job/job'

/** What the job was asked, and by whom. */
export interface ImportRequest {
  fileId: string
  fileName: string
  dryRun: boolean
  /** Language of the list of problems. */
  language: Language
  /** The officer as an employee; null where the account belongs to none. */
  officerId: string | null
}

/** What came of an import, in numbers. */
export interface ImportFigures {
  tables: ImportKind[]
  rows: number
  errors: number
  warnings: number
  /** Persons that are new, changed or as before, and units that are created; null when errors stopped it. */
  created: number | null
  updated: number | null
  unchanged: number | null
  newUnits: number | null
}

export const figuresOf = ({
  kinds,
  rows,
  errors,
  warnings,
  counts,
}: Pick<ImportResult, 'kinds' | 'rows' | 'errors' | 'warnings' | 'counts'>): ImportFigures => ({
  ...{ tables: kinds, rows, errors, warnings },
  ...(counts ?? { created: null, updated: null, unchanged: null, newUnits: null }),
})

/** The problems as a job tells them. */
export const jobProblemsOf = ({ problems }: Pick<ImportResult, 'problems'>): JobProblem[] =>
  problems.map(({ kind, value, ...problem }) => ({
    ...problem,
    sheet: kind && IMPORT_TABLES[kind].sheet,
    value: value === '' ? null : value,
  }))

/** How many there are of each kind, errors first. */
export function problemKindsOf({ problemCounts }: Pick<ImportResult, 'problemCounts'>): ProblemKind[] {
  const kinds = problemCounts.map(({ code, count }): ProblemKind => {
    const { id, en }: Text = IMPORT_MESSAGES[code]
    return { code, count, severity: isWarning(code) ? 'WARNING' : 'ERROR', message: { id: `${id}.`, en: `${en}.` } }
  })
  return kinds.sort((a, b) => Number(a.severity === 'WARNING') - Number(b.severity === 'WARNING') || b.count - a.count)
}

/** What was done, in one or two sentences. */
export function summaryOf(figures: ImportFigures, dryRun: boolean): Text {
  const { rows, errors, warnings, created, updated, unchanged } = figures
  if (created === null) {
    return {
      id: `${errors} kesalahan dan ${warnings} peringatan dalam ${rows} baris. Tidak ada yang disimpan.`,
      en: `${errors} errors and ${warnings} warnings in ${rows} rows. Nothing was stored.`,
    }
  }
  const people: Text = {
    id: `${created} pegawai baru, ${updated} berubah, ${unchanged} tetap; ${warnings} peringatan.`,
    en: `${created} new employees, ${updated} changed, ${unchanged} as before; ${warnings} warnings.`,
  }
  return dryRun
    ? { id: `Uji coba: ${people.id} Belum ada yang disimpan.`, en: `Dry run: ${people.en} Nothing is stored yet.` }
    : { id: `${people.id} Semua baris disimpan.`, en: `${people.en} All rows are stored.` }
}

/** Said when the file was removed before its turn came. */
export const FILE_GONE: Text = {
  id: 'Berkasnya sudah dihapus. Unggah lagi.',
  en: 'The file has been removed. Upload it again.',
}
