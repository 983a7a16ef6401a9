import type { Day } from '@jalur/common'
import { normalizeNip } from '../employee/nip'
import { openTableFile } from '../spreadsheet/open-table-file'
import { UnreadableFile } from '../spreadsheet/sheet'
import { type CountedCode, FoundProblems } from './found-problems'
import type { ImportKind } from './import-column'
import { type ImportedSheet, type ImportFile, type RawRow, readImportFile } from './import-file'
import { checkPositionRow, checkRankRow, type ImportedPosition, type ImportedRank } from './import-history'
import type { ImportLists } from './import-lists'
import { type ImportProblem, problemAt } from './import-problem'
import { checkRow, type ImportedPerson } from './import-row'
import { NewUnits, type PlannedUnit } from './new-units'

export interface ImportOptions {
  /** Checks everything and stores nothing. */
  dryRun: boolean
  /** When given, rows of other agencies are refused. */
  agencyCode: string | null
  /** False when those on record in another agency may not be taken over. */
  mayTransfer: boolean
  today: Day
  /** Who imports, for the audit. */
  actor: string
  /** The officer who imports, as an employee, whose own record may not change; null for others. */
  officerId: string | null
  /** Told from time to time how many rows were checked, of how many; null while that is not known. */
  onProgress?: (done: number, total: number | null) => Promise<void>
  signal?: AbortSignal
}

/** How many persons were new, changed, or the same as before; and how many units were created for them. */
export interface StoredCounts {
  created: number
  updated: number
  unchanged: number
  newUnits: number
}

/** A file on disk; `name` is what it was called by whoever sent it. */
export interface SentFile {
  path: string
  name: string
}

/** What the import asks of storage. */
export interface ImportStore {
  lists(today: Day): Promise<ImportLists>
  stage(): Promise<Staging>
}

/** A person with the unit that is on record or about to be. */
export interface PlacedPerson extends Omit<ImportedPerson, 'unit'> {
  unitId: string
}

/** An entry of the history of positions, likewise. */
export interface PlacedPosition extends Omit<ImportedPosition, 'unit'> {
  unitId: string
}

/** What a row of each kind says. */
export interface EntryOf {
  DATA_UTAMA: PlacedPerson
  RW_GOLONGAN: ImportedRank
  RW_JABATAN: PlacedPosition
}

/** A row on its way into the register. */
export interface StagedRow<Entry> {
  row: number
  /** The number as written, also where it is none; to compare rows by. */
  nip: string
  /** The superior's number, likewise; empty for none. */
  superiorNip: string
  /** Null where the row has an error. */
  entry: Entry | null
}

/** Where the rows of a file lie until all of them were seen. Closed without `conclude`, it leaves nothing behind. */
export interface Staging {
  add<Kind extends ImportKind>(kind: Kind, rows: readonly StagedRow<EntryOf[Kind]>[]): Promise<void>
  /**
   * Finds what only shows when rows are seen together and beside the register; then writes all rows, or nothing where
   * there is an error or for a dry run, after trying.
   */
  conclude(newUnits: readonly PlannedUnit[], options: ImportOptions, found: FoundProblems): Promise<StoredCounts | null>
  close(): Promise<void>
}

export interface ImportResult {
  /** False when an error stopped it, and for a dry run. */
  stored: boolean
  /** The kinds of table that were found. */
  kinds: ImportKind[]
  rows: number
  /** Null when an error stopped it. */
  counts: StoredCounts | null
  errors: number
  warnings: number
  /** Errors and warnings by table and row; of each code the first thousand. */
  problems: ImportProblem[]
  /** How many there are of each code. */
  problemCounts: CountedCode[]
  /** Headings that are no column of ours. */
  ignoredColumns: string[]
}

/** Rows that are staged together. */
const BATCH = 2_000

/**
 * Takes an HR officer's file of employees and their histories: all of it or, when one row has an error, nothing. A
 * person whose NIP is on record is updated; the same file again changes nothing. The file is read row by row, so that
 * its size does not matter. Never throws for what is in the file.
 */
export async function importEmployees(
  store: ImportStore,
  file: SentFile,
  options: ImportOptions,
): Promise<ImportResult> {
  const found = new FoundProblems()
  const staging = await store.stage()
  try {
    const reading = new Reading(staging, await store.lists(options.today), options, found)
    await reading.read(file)
    const counts =
      reading.isWhole && reading.rows > 0 ? await staging.conclude(reading.units.list(), options, found) : null
    const { errors, warnings } = found
    const { kinds, rows, ignoredColumns } = reading
    const stored = counts !== null && !options.dryRun
    const told = { problems: found.list(), problemCounts: found.counts() }
    return { stored, kinds, rows, counts, errors, warnings, ...told, ignoredColumns }
  } finally {
    await staging.close()
  }
}

/** Brings the rows of a file into the staging, checked one by one. */
class Reading {
  readonly units = new NewUnits()
  readonly kinds: ImportKind[] = []
  readonly ignoredColumns: string[] = []
  rows = 0
  /** False when the file could not be read to its end: what is missing tells nothing then. */
  isWhole = true

  constructor(
    private readonly staging: Staging,
    private readonly lists: ImportLists,
    private readonly options: ImportOptions,
    private readonly found: FoundProblems,
  ) {}

  async read({ path, name }: SentFile): Promise<void> {
    try {
      const file = await openTableFile(path, name)
      try {
        await this.readTables(await readImportFile(file))
      } finally {
        await file.close()
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      this.isWhole = false
      this.found.add([problemAt({ kind: null, row: error.row }, null, '', error.fault, error.hint)])
    }
  }

  private async readTables({ sheets, problems }: ImportFile): Promise<void> {
    this.found.add(problems)
    const expected = sheets.map(({ expectedRows }) => expectedRows)
    const total = expected.includes(null) ? null : expected.reduce<number>((sum, rows) => sum + (rows ?? 0), 0)
    for (const sheet of sheets) {
      this.kinds.push(sheet.kind)
      this.ignoredColumns.push(...sheet.ignored)
      await this.readTable(sheet, total)
      this.found.add(sheet.problems())
    }
    const [first] = sheets
    if (first && this.rows === 0) this.found.add([problemAt({ kind: first.kind, row: 1 }, null, '', 'FILE_EMPTY')])
  }

  private async readTable({ kind, rows }: ImportedSheet, total: number | null): Promise<void> {
    let batch: StagedRow<EntryOf[ImportKind]>[] = []
    const pass = async (): Promise<void> => {
      this.options.signal?.throwIfAborted()
      await this.staging.add(kind, batch as StagedRow<never>[])
      this.rows += batch.length
      batch = []
      await this.options.onProgress?.(this.rows, total === null ? null : Math.max(total, this.rows))
    }
    for await (const raw of rows()) {
      batch.push(this.stagedRow(raw))
      if (batch.length === BATCH) await pass()
    }
    await pass()
  }

  private stagedRow(raw: RawRow): StagedRow<EntryOf[ImportKind]> {
    const nip = comparable(raw.cells.nip)
    return { row: raw.row, nip, superiorNip: comparable(raw.cells.nip_atasan), entry: this.entryOf(raw) }
  }

  private entryOf(raw: RawRow): EntryOf[ImportKind] | null {
    switch (raw.kind) {
      case 'DATA_UTAMA': {
        const person = this.checked(checkRow(raw, this.lists, this.options))
        return person && { ...person, unitId: this.units.idOf(person.agencyCode, person.unit, null) }
      }
      case 'RW_GOLONGAN':
        return this.checked(checkRankRow(raw, this.lists, this.options))
      case 'RW_JABATAN': {
        const held = this.checked(checkPositionRow(raw, this.lists, this.options))
        return held && { ...held, unitId: this.units.idOf(held.agencyCode, held.unit, held.since) }
      }
    }
  }

  private checked<Entry>({ entry, problems }: { entry: Entry | null; problems: ImportProblem[] }): Entry | null {
    this.found.add(problems)
    return entry
  }
}

/** Longest number that is compared; a longer one is no NIP. */
const LONGEST_NUMBER = 40

const comparable = (written: string): string => normalizeNip(written).slice(0, LONGEST_NUMBER)
