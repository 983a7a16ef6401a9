import { randomUUID } from 'node:crypto'
import type { Day } from '@jalur/common'
import { readImportFile } from './import-file'
import { fold, type ImportLists } from './import-lists'
import { type KnownPerson, repeatedNumbers, supervisionProblems } from './import-plan'
import type { ImportProblem } from './import-problem'
import { checkRow, type ImportedPerson, type NewUnit } from './import-row'

export interface ImportOptions {
  /** Checks everything and stores nothing. */
  dryRun: boolean
  /** When given, rows of other agencies are refused. */
  agencyCode: string | null
  today: Day
  /** Who imports, for the audit. */
  actor: string
}

/** How many persons were new, changed, or the same as before; and how many units were created for them. */
export interface StoredCounts {
  created: number
  updated: number
  unchanged: number
  newUnits: number
}

/** What the import asks of storage. */
export interface ImportStore {
  lists(today: Day): Promise<ImportLists>
  /** Those on record with one of these numbers, and everyone above them. */
  knownPersons(nips: readonly string[]): Promise<KnownPerson[]>
  /** Writes all or nothing; with `dryRun` nothing, after trying. */
  store(
    persons: readonly PlacedPerson[],
    newUnits: readonly PlannedUnit[],
    options: ImportOptions,
  ): Promise<StoredCounts>
}

/** A person with the unit that is on record or about to be. */
export interface PlacedPerson extends Omit<ImportedPerson, 'unit'> {
  unitId: string
}

/** A unit to create, once for all who work in it. */
export interface PlannedUnit extends NewUnit {
  id: string
  agencyCode: string
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
  const { placed, newUnits } = placeInUnits(persons)
  const counts = isRefused ? null : await store.store(placed, newUnits, options)
  return {
    stored: counts !== null && !options.dryRun,
    rows: rows.length,
    counts,
    problems,
    ignoredColumns: ignored,
  }
}

/** Gives each new unit one id, however many rows name it. */
function placeInUnits(persons: readonly ImportedPerson[]): { placed: PlacedPerson[]; newUnits: PlannedUnit[] } {
  const newUnits = new Map<string, PlannedUnit>()
  const placed = persons.map(({ unit, ...person }) => {
    if ('id' in unit) return { ...person, unitId: unit.id }
    const key = `${person.agencyCode} ${fold(unit.name)}`
    const planned = newUnits.get(key) ?? { id: randomUUID(), agencyCode: person.agencyCode, ...unit }
    newUnits.set(key, planned)
    return { ...person, unitId: planned.id }
  })
  return { placed, newUnits: [...newUnits.values()] }
}
