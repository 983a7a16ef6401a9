import { readNip } from '../employee/nip'
import { type CheckedEntry, ImportCells } from './import-cells'
import type { RawRow } from './import-file'
import type { ImportLists } from './import-lists'
import * as readers from './import-readers'

/** An entry of the history of ranks, ready to be stored. */
export interface ImportedRank extends readers.HeldRank {
  row: number
  nip: string
}

/** An entry of the history of positions, ready to be stored. */
export interface ImportedPosition extends readers.HeldPosition {
  row: number
  nip: string
  agencyCode: string
  unit: readers.NamedUnit
}

/** Checks one row of `rw-golongan` by itself. Never throws. */
export function checkRankRow(
  raw: RawRow,
  lists: ImportLists,
  { today }: readers.ImportSettings,
): CheckedEntry<ImportedRank> {
  const cells = new ImportCells(raw)
  const nip = readers.readNumber(cells)
  const rank = readers.readHeldRank(cells, lists)
  readers.checkSince(cells, 'tmt_golongan', rank?.since, nip && readNip(nip).birthDate, today)
  const isSound = !cells.hasErrors && nip && rank
  return { entry: isSound ? { row: raw.row, nip, ...rank } : null, problems: cells.problems }
}

/**
 * Checks one row of `rw-jabatan` by itself. A unit that is no more is found as well; the agency may be another one than
 * that of the import, because careers lead from one to the other. Never throws.
 */
export function checkPositionRow(
  raw: RawRow,
  lists: ImportLists,
  { today }: readers.ImportSettings,
): CheckedEntry<ImportedPosition> {
  const cells = new ImportCells(raw)
  const nip = readers.readNumber(cells)
  const agency = readers.readAgency(cells, lists, null)
  const unit = agency && readers.readUnit(cells, lists, (name) => lists.everyUnitOf(agency.code, name), agency.code)
  const position = readers.readPosition(cells, lists)
  readers.checkSince(cells, 'tmt_jabatan', position?.held.since, nip && readNip(nip).birthDate, today)
  const isSound = !cells.hasErrors && nip && agency && unit && position
  const entry = isSound ? { row: raw.row, nip, agencyCode: agency.code, unit, ...position.held } : null
  return { entry, problems: cells.problems }
}
