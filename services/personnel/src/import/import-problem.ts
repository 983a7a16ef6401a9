import type { Text } from '@jalur/common'
import { maskNip } from '../employee/nip'
import { type ImportColumn, type ImportKind, PERSONAL_COLUMNS } from './import-column'

/** Where in a file: the kind of table, null where none was recognised, and the line or row, the heading being 1. */
export interface RowPlace {
  kind: ImportKind | null
  row: number
}

/** What is wrong with a cell, or worth a second look. An error stops the import, a warning does not. */
export interface ImportProblem extends RowPlace {
  /** Null where it is not one column. */
  column: ImportColumn | null
  /** The cell as written, masked where it could name a person; empty for a missing value. */
  value: string
  code: ImportProblemCode
  severity: 'ERROR' | 'WARNING'
  message: Text
}

/** Sentences per code; `hint` is what would have been accepted. */
export const IMPORT_MESSAGES = {
  FILE_UNREADABLE: {
    id: 'Berkas rusak atau terpotong dan tidak dapat dibaca sampai akhir',
    en: 'The file is broken or cut off and cannot be read to its end',
  },
  FILE_EMPTY: { id: 'Berkas tidak berisi baris pegawai', en: 'The file has no row of an employee' },
  FILE_WRONG_TYPE: {
    id: 'Isi berkas bukan CSV atau XLSX; simpan ulang sebagai .xlsx dari Excel',
    en: 'The content is neither CSV nor XLSX; save it as .xlsx from Excel',
  },
  FILE_OLD_EXCEL: {
    id: 'Berkas Excel lama (.xls); simpan ulang sebagai .xlsx',
    en: 'An old Excel file (.xls); save it as .xlsx',
  },
  FILE_ENCRYPTED: {
    id: 'Berkas dikunci dengan sandi; hapus sandinya, lalu simpan ulang',
    en: 'The file is locked with a password; remove it and save again',
  },
  FILE_HAS_MACROS: {
    id: 'Berkas memuat makro; simpan ulang sebagai .xlsx tanpa makro',
    en: 'The file holds macros; save it as .xlsx without macros',
  },
  FILE_UNPACKS_TOO_LARGE: {
    id: 'Isi berkas terlalu besar bila dibuka; bagi menjadi beberapa berkas',
    en: 'The file unpacks to too much; split it into several files',
  },
  FILE_NOT_RECOGNISED: {
    id: 'Berkas ini bukan data-utama, rw-golongan, atau rw-jabatan; periksa judul kolomnya dengan templat',
    en: 'This file is not data-utama, rw-golongan or rw-jabatan; compare its headings with the template',
  },
  FILE_MISNAMED: {
    id: 'Akhiran nama berkas tidak sesuai dengan isinya; berkas dibaca menurut isinya',
    en: 'The name of the file ends with another format than it holds; it was read as what it is',
  },
  SHEET_REPEATED: { id: 'Dua lembar berisi jenis data yang sama', en: 'Two sheets hold the same kind of data' },
  SHEET_IGNORED: { id: 'Lembar ini tidak dikenal dan dilewati', en: 'This sheet is not known and was left out' },
  SHEET_HIDDEN: {
    id: 'Lembar ini tersembunyi, tetapi tetap dibaca',
    en: 'This sheet is hidden and was read all the same',
  },
  DATES_1904: {
    id: 'Buku kerja menghitung tanggal dari 1904; tanggal dibaca demikian. Periksa satu tanggal',
    en: 'The workbook counts days from 1904; dates were read so. Check one of them',
  },
  CELLS_MERGED: {
    id: 'Sel digabung; pisahkan, karena hanya sel pertama yang berisi nilai',
    en: 'Cells are merged; split them, because only the first holds a value',
  },
  ROW_HIDDEN: { id: 'Baris tersembunyi, tetapi tetap dibaca', en: 'The row is hidden and was read all the same' },
  ROW_TOO_WIDE: {
    id: 'Baris mempunyai lebih banyak sel daripada judul kolom; mungkin ada pemisah di dalam teks tanpa tanda kutip',
    en: 'The row has more cells than there are headings; a text may hold a separator without quotation marks',
  },
  FORMULA_IN_CELL: {
    id: 'Sel berisi rumus; salin lalu tempel sebagai nilai',
    en: 'The cell holds a formula; copy it and paste its value',
  },
  CELL_ERROR: { id: 'Sel berisi galat Excel', en: 'The cell holds an error of Excel' },
  TEXT_GARBLED: {
    id: 'Huruf rusak karena pengodean yang salah; simpan ulang sebagai CSV UTF-8',
    en: 'Letters are garbled by a wrong encoding; save it as CSV UTF-8',
  },
  CHARACTER_FORBIDDEN: {
    id: 'Sel memuat karakter yang tidak tampak; ketik ulang isinya',
    en: 'The cell holds a character that cannot be seen; type its text again',
  },
  COLUMN_MISSING: { id: 'Kolom wajib tidak ada', en: 'A required column is missing' },
  COLUMN_REPEATED: { id: 'Kolom muncul dua kali', en: 'The column appears twice' },
  VALUE_MISSING: { id: 'Wajib diisi', en: 'A value is required' },
  VALUE_TOO_LONG: { id: 'Terlalu panjang', en: 'Too long' },
  NIP_NOT_DIGITS: { id: 'NIP hanya terdiri atas angka', en: 'A NIP has digits only' },
  NIP_AS_NUMBER: {
    id: 'NIP tersimpan sebagai bilangan sehingga angka terakhirnya hilang; ubah kolom menjadi teks, lalu isi ulang',
    en: 'The NIP was stored as a number, so its last digits are lost; make the column text and fill it in again',
  },
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
  DATE_AS_NUMBER: {
    id: 'Bilangan, bukan tanggal; ubah format sel menjadi tanggal',
    en: 'A number, not a date; format the cell as a date',
  },
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
  UNIT_ENDED: { id: 'Unit ini sudah tidak ada', en: 'This unit is no more' },
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
  SUPERIOR_TOO_DEEP: { id: 'Rantai atasan terlalu panjang', en: 'The chain of superiors is too long' },
  PERSON_UNKNOWN: {
    id: 'NIP ini tidak ada di data-utama berkas ini maupun di data',
    en: 'This NIP is in neither the data-utama of this file nor the records',
  },
  PERSON_ELSEWHERE: {
    id: 'Pegawai ini tercatat di instansi lain; perpindahannya dicatat oleh BKN',
    en: 'This employee is on record in another agency; the move is recorded by BKN',
  },
  OWN_RECORD: {
    id: 'Baris ini mengubah data Anda sendiri; pengelola lain yang mengimpornya',
    en: 'This row changes your own record; another officer has to import it',
  },
  PERSON_DIFFERS: {
    id: 'NIP ini tercatat untuk orang dengan nama dan tanggal lahir lain',
    en: 'This NIP is on record for a person of another name and birth date',
  },
  HISTORY_REPEATED: {
    id: 'Riwayat dengan TMT yang sama sudah ada di baris lain',
    en: 'Another row has an entry of the same person and TMT',
  },
  HISTORY_CONTRADICTS: {
    id: 'Berbeda dengan data-utama untuk TMT yang sama',
    en: 'Differs from data-utama for the same TMT',
  },
  HISTORY_NEWER: {
    id: 'Lebih baru daripada yang ditulis di data-utama',
    en: 'Newer than what data-utama says',
  },
  RANK_FALLS: { id: 'Golongan turun dari riwayat sebelumnya', en: 'The rank is lower than the entry before' },
} satisfies Record<string, Text>

export type ImportProblemCode = keyof typeof IMPORT_MESSAGES

/** Codes that do not stop an import. */
const WARNINGS: ReadonlySet<ImportProblemCode> = new Set([
  'FILE_MISNAMED',
  'SHEET_IGNORED',
  'SHEET_HIDDEN',
  'DATES_1904',
  'ROW_HIDDEN',
  'HISTORY_NEWER',
  'RANK_FALLS',
  'BIRTH_DATE_DIFFERS',
  'SEX_DIFFERS',
  'EMPLOYMENT_TYPE_DIFFERS',
  'DATE_IN_FUTURE',
  'UNIT_ENDED',
  'RANK_OF_CONTRACT',
  'RANK_OUTSIDE_POSITION',
  'POSITION_SCOPE',
])

/** True for a code that does not stop an import. */
export const isWarning = (code: ImportProblemCode): boolean => WARNINGS.has(code)

const SHOWN = 40

/** A problem with one cell; `hint` names what would have been accepted. */
export function problemAt(
  { kind, row }: RowPlace,
  column: ImportColumn | null,
  value: string,
  code: ImportProblemCode,
  hint: string | Text = '',
): ImportProblem {
  const message = IMPORT_MESSAGES[code]
  const hints = typeof hint === 'string' ? { id: hint, en: hint } : hint
  return {
    kind,
    row,
    column,
    value: shown(column, value),
    code,
    severity: isWarning(code) ? 'WARNING' : 'ERROR',
    message: { id: sentence(message.id, hints.id), en: sentence(message.en, hints.en) },
  }
}

const sentence = (words: string, hint: string): string => (hint ? `${words} (${hint}).` : `${words}.`)

/** The value as it may be repeated; what could name a person is masked, whatever was written in its place. */
function shown(column: ImportColumn | null, value: string): string {
  if (column === 'nip' || column === 'nip_atasan') return maskNip(value).slice(0, SHOWN)
  if (column && PERSONAL_COLUMNS.has(column)) return value === '' ? '' : `${[...value][0]}***`
  return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
}
