import type { Day } from '@jalur/common'
import { readImportFile } from './import-file'
import type { ImportLists } from './import-lists'
import { type KnownPerson, repeatedNumbers, supervisionProblems } from './import-plan'
import type { ImportProblem } from './import-problem'
import { checkRow, type ImportedPerson } from './import-row'

export interface ImportOptions {
  /** Checks everything and stores nothing. */
  dryRun: boolean
  /** When given, rows of other agencies are refused. */
  agencyCode: string | null
  today: Day
  /** Who imports, for the audit. */
  actor: string
}

/** How many persons were new, changed, or the same as before. */
export interface StoredCounts {
  created: number
  updated: number
  unchanged: number
}

/** What the import asks of storage. */
export interface ImportStore {
  lists(today: Day): Promise<ImportLists>
  /** Those on record with one of these numbers, and everyone above them. */
  knownPersons(nips: readonly string[]): Promise<KnownPerson[]>
  /** Writes all or nothing; with `dryRun` nothing, after trying. */
  store(persons: readonly ImportedPerson[], options: ImportOptions): Promise<StoredCounts>
}

export interface ImportResult {
  /** False when an error stopped it, and for a dry run. */
  stored: boolean
  rows: number
  /** Null when an error stopped it. */
  counts: StoredCounts | null
  /** Errors and warnings by row. */
  problems: ImportProblem[]
  /** Headings that are no column of ours. */
  ignoredColumns: string[]
}

/**
 * Takes an HR officer's file of employees: all of it or, when one row has an error, nothing. A person whose NIP is on
 * record is updated; the same file again changes nothing. Never throws for what is in the file.
 */
export async function importEmployees(
  store: ImportStore,
  file: Uint8Array,
  options: ImportOptions,
): Promise<ImportResult> {
  const { rows, problems: fileProblems, ignored } = readImportFile(file)
  const lists = await store.lists(options.today)
  const checked = rows.map((row) => checkRow(row, lists, options))
  const persons = checked.flatMap(({ person }) => (person ? [person] : []))
  const known = await store.knownPersons(
    persons.flatMap(({ nip, superiorNip }) => (superiorNip ? [nip, superiorNip] : [nip])),
  )
  const problems = [
    ...fileProblems,
    ...checked.flatMap((row) => row.problems),
    ...repeatedNumbers(rows),
    ...supervisionProblems(rows, persons, known),
  ].sort((a, b) => a.row - b.row)
  const isRefused = problems.some(({ severity }) => severity === 'ERROR')
  const counts = isRefused ? null : await store.store(persons, options)
  return {
    stored: counts !== null && !options.dryRun,
    rows: rows.length,
    counts,
    problems,
    ignoredColumns: ignored,
  }
}
