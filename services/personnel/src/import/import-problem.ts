import type { Text } from '@jalur/common'
import { maskNip } from '../employee/nip'
import { type ImportColumn, PERSONAL_COLUMNS } from './import-column'

/** What is wrong with a cell, or worth a second look. An error stops the import, a warning does not. */
export interface ImportProblem {
  /** Line of the file, the heading being 1. */
  row: number
  column: ImportColumn
  /** The cell as written, masked where it could name a person; empty for a missing value. */
  value: string
  code: ImportProblemCode
  severity: 'ERROR' | 'WARNING'
  message: Text
}

/** Sentences per code; `hint` is what would have been accepted. */
export const IMPORT_MESSAGES = {
  FILE_UNREADABLE: { id: 'Berkas bukan CSV yang dapat dibaca', en: 'The file is not CSV that can be read' },
  FILE_EMPTY: { id: 'Berkas tidak berisi baris pegawai', en: 'The file has no row of an employee' },
  COLUMN_MISSING: { id: 'Kolom wajib tidak ada', en: 'A required column is missing' },
  COLUMN_REPEATED: { id: 'Kolom muncul dua kali', en: 'The column appears twice' },
  VALUE_MISSING: { id: 'Wajib diisi', en: 'A value is required' },
  VALUE_TOO_LONG: { id: 'Terlalu panjang', en: 'Too long' },
  NIP_NOT_DIGITS: { id: 'NIP hanya terdiri atas angka', en: 'A NIP has digits only' },
  NIP_LENGTH: { id: 'NIP harus 18 angka', en: 'A NIP has 18 digits' },
  NIP_BIRTH_DATE: { id: 'Angka 1–8 NIP bukan tanggal', en: 'Digits 1–8 of the NIP are no date' },
  NIP_START_MONTH: { id: 'Angka 13–14 NIP bukan bulan atau kode PPPK', en: 'Digits 13–14 are no month or PPPK code' },
  NIP_SEX: { id: 'Angka ke-15 NIP harus 1 atau 2', en: 'Digit 15 of the NIP must be 1 or 2' },
  NIP_SERIAL: { id: 'Nomor urut NIP mulai dari 001', en: 'The serial of a NIP starts at 001' },
  NIP_START_AGE: {
    id: 'Menurut NIP, mulai bekerja sebelum usia 18 tahun',
    en: 'By the NIP, service began before age 18',
  },
  NIP_REPEATED: { id: 'NIP sudah ada di baris lain', en: 'The NIP is in another row already' },
  BIRTH_DATE_DIFFERS: { id: 'Berbeda dengan tanggal lahir dalam NIP', en: 'Differs from the birth date in the NIP' },
  SEX_DIFFERS: { id: 'Berbeda dengan jenis kelamin dalam NIP', en: 'Differs from the sex in the NIP' },
  EMPLOYMENT_TYPE_DIFFERS: { id: 'Berbeda dengan bentuk NIP', en: 'Differs from the shape of the NIP' },
  DATE_INVALID: { id: 'Bukan tanggal', en: 'Not a date' },
  DATE_IMPOSSIBLE: { id: 'Tanggal tidak mungkin', en: 'The date is not possible' },
  DATE_IN_FUTURE: { id: 'Baru berlaku kelak', en: 'In force later only' },
  VALUE_UNKNOWN: { id: 'Nilai tidak dikenal', en: 'Unknown value' },
  AGENCY_UNKNOWN: { id: 'Instansi tidak dikenal', en: 'Unknown agency' },
  AGENCY_NOT_YOURS: { id: 'Instansi di luar impor ini', en: 'The agency is outside this import' },
  UNIT_UNKNOWN: {
    id: 'Instansi tidak mempunyai unit ini; isi jenis_unit_baru bila memang baru',
    en: 'The agency has no such unit; fill in jenis_unit_baru if it is new',
  },
  UNIT_AMBIGUOUS: { id: 'Nama unit kerja dipakai beberapa unit', en: 'Several units have this name' },
  RANK_UNKNOWN: { id: 'Golongan tidak dikenal', en: 'Unknown rank' },
  RANK_MISSING: { id: 'PNS dan CPNS mempunyai golongan', en: 'A PNS or CPNS has a rank' },
  RANK_OF_CONTRACT: { id: 'PPPK tidak berpangkat; golongan diabaikan', en: 'A PPPK has no rank; the value is ignored' },
  RANK_NAME_DIFFERS: { id: 'Pangkat dan golongan tidak sepasang', en: 'Rank name and code do not belong together' },
  RANK_OUTSIDE_POSITION: {
    id: 'Golongan di luar rentang jabatan; tulis alasan_khusus bila benar',
    en: 'The rank is outside the range of the position; give alasan_khusus if it is right',
  },
  POSITION_UNKNOWN: { id: 'Jabatan tidak dikenal', en: 'Unknown position' },
  POSITION_SCOPE: {
    id: 'Jabatan bukan untuk jenis instansi ini',
    en: 'The position is not one of this kind of agency',
  },
  SUPERIOR_UNKNOWN: {
    id: 'Atasan tidak ada di berkas maupun di data',
    en: 'The superior is in neither file nor records',
  },
  SUPERIOR_SELF: { id: 'Atasan bagi dirinya sendiri', en: 'One’s own superior' },
  SUPERIOR_CYCLE: { id: 'Rantai atasan berputar', en: 'The chain of superiors goes in a circle' },
} satisfies Record<string, Text>

export type ImportProblemCode = keyof typeof IMPORT_MESSAGES

/** Codes that do not stop an import. */
const WARNINGS: ReadonlySet<ImportProblemCode> = new Set([
  'BIRTH_DATE_DIFFERS',
  'SEX_DIFFERS',
  'EMPLOYMENT_TYPE_DIFFERS',
  'DATE_IN_FUTURE',
  'RANK_OF_CONTRACT',
  'RANK_OUTSIDE_POSITION',
  'POSITION_SCOPE',
])

const SHOWN = 40

/** A problem with one cell; `hint` names what would have been accepted, the same in both languages. */
export function problemWith(
  row: number,
  column: ImportColumn,
  value: string,
  code: ImportProblemCode,
  hint = '',
): ImportProblem {
  const { id, en } = IMPORT_MESSAGES[code]
  const ending = hint ? ` (${hint}).` : '.'
  return {
    row,
    column,
    value: shown(column, value),
    code,
    severity: WARNINGS.has(code) ? 'WARNING' : 'ERROR',
    message: { id: id + ending, en: en + ending },
  }
}

function shown(column: ImportColumn, value: string): string {
  if (column === 'nip' || column === 'nip_atasan') return maskNip(value)
  if (PERSONAL_COLUMNS.has(column)) return value === '' ? '' : `${[...value][0]}***`
  return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
}
