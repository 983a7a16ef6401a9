/** How the columns are read that more than one kind of table has. */
import { addYears, type Day } from '@jalur/common'
import { checkNip, normalizeNip } from '../employee/nip'
import type { ImportCells } from './import-cells'
import type { ImportColumn } from './import-column'
import { fold, type ImportLists, type ListedAgency, type ListedPosition, type ListedUnit } from './import-lists'
import * as values from './import-values'

export interface ImportSettings {
  today: Day
  /** When given, rows of other agencies are refused. */
  agencyCode: string | null
}

export interface Decree {
  number: string | null
  date: Day | null
}

export interface HeldRank {
  code: string
  since: Day
  decree: Decree
}

export interface HeldPosition extends HeldRank {
  /** Why the rank held lies outside the range of the position. */
  exceptionReason: string | null
}

/** A unit on record, or one that the file asks to create. */
export type NamedUnit = { id: string } | NewUnit

export interface NewUnit {
  name: string
  typeCode: string
}

const YOUNGEST_IN_SERVICE = 15

/** A number that went through a spreadsheet's cell for numbers, as text: `1,98001E+17`. */
const SCIENTIFIC = /^\d([.,]\d+)?E\+?\d+$/i

export function readNumber(cells: ImportCells): string | null {
  const nip = normalizeNip(cells.text('nip'))
  if (nip === '') return cells.report('nip', 'VALUE_MISSING')
  if (cells.isSpoilt('nip')) return null
  if (isSpoiltNumber(cells, 'nip')) return cells.report('nip', 'NIP_AS_NUMBER')
  const problem = checkNip(nip)
  return problem ? cells.report('nip', `NIP_${problem}`, problem === 'LENGTH' ? `${nip.length}` : '') : nip
}

/** True where the last digits of a NIP are lost. */
export const isSpoiltNumber = (cells: ImportCells, column: ImportColumn): boolean =>
  cells.isNumber(column) || SCIENTIFIC.test(cells.text(column))

export function readAgency(cells: ImportCells, lists: ImportLists, only: string | null): ListedAgency | null {
  const agency = cells.required('kode_instansi', {
    read: (text) => lists.agency(text),
    code: 'AGENCY_UNKNOWN',
    hint: () => lists.agencyCodes().join(', '),
  })
  if (agency && only && agency.code !== only) cells.report('kode_instansi', 'AGENCY_NOT_YOURS', only)
  return agency
}

/** @param unitsOf the units of the agency with a name */
export function readUnit(
  cells: ImportCells,
  lists: ImportLists,
  unitsOf: (name: string) => readonly ListedUnit[],
  agencyCode: string,
): NamedUnit | null {
  const name = cells.requiredText('unit_kerja')
  const type = cells.optional('jenis_unit_baru', {
    read: (text) => lists.unitType(text),
    code: 'VALUE_UNKNOWN',
    hint: () => lists.unitTypeCodes().join(', '),
  })
  if (name === null) return null
  const units = unitsOf(name)
  const [unit, another] = units
  if (unit && !another) return { id: unit.id }
  if (unit) return cells.report('unit_kerja', 'UNIT_AMBIGUOUS', units.map(({ id }) => id).join(', '))
  if (type) return { name, typeCode: type.code }
  if (!cells.isEmpty('jenis_unit_baru')) return null
  return cells.report('unit_kerja', 'UNIT_UNKNOWN', lists.unitsLike(agencyCode, name).join('; '))
}

/** The rank of a row that has one. */
export function readHeldRank(cells: ImportCells, lists: ImportLists): HeldRank | null {
  const rank = cells.required('golongan', {
    read: (text) => lists.rank(values.rankCodeOf(text)),
    code: 'RANK_UNKNOWN',
    hint: 'I/a – IV/e',
  })
  if (rank && !cells.isEmpty('pangkat') && fold(cells.text('pangkat')) !== fold(rank.name)) {
    cells.report('pangkat', 'RANK_NAME_DIFFERS', `${rank.code} ${rank.name}`)
  }
  const since = cells.requiredDay('tmt_golongan')
  const decree = { number: cells.optionalText('nomor_sk_golongan'), date: cells.optionalDay('tanggal_sk_golongan') }
  return rank && since ? { code: rank.code, since, decree } : null
}

export function readPosition(
  cells: ImportCells,
  lists: ImportLists,
): { listed: ListedPosition; held: HeldPosition } | null {
  const listed = cells.required('kode_jabatan', {
    read: (text) => lists.position(text),
    code: 'POSITION_UNKNOWN',
    hint: (text) => lists.positionsLike(text).join('; '),
  })
  const since = cells.requiredDay('tmt_jabatan')
  const decree = { number: cells.optionalText('nomor_sk_jabatan'), date: cells.optionalDay('tanggal_sk_jabatan') }
  const exceptionReason = cells.optionalText('alasan_khusus')
  return listed && since ? { listed, held: { code: listed.code, since, decree, exceptionReason } } : null
}

/** A day since which something is held: not before one could work, and worth a look when it is to come. */
export function checkSince(
  cells: ImportCells,
  column: ImportColumn,
  since: Day | undefined,
  birthDate: Day | null,
  today: Day,
): void {
  if (!since) return
  if (birthDate && since < addYears(birthDate, YOUNGEST_IN_SERVICE)) cells.report(column, 'DATE_IMPOSSIBLE')
  else if (since > today) cells.report(column, 'DATE_IN_FUTURE')
}
