import type { Text } from '@jalur/common'
import { columnOf, headingKey, IMPORT_KINDS, IMPORT_TABLES, type ImportColumn, type ImportKind } from './import-column'

/** What a table was recognised as: the kind, and what each of its columns means. */
export interface RecognisedTable {
  kind: ImportKind
  columns: (ImportColumn | null)[]
}

/** Sheets of our own template that hold no rows of people. */
export const EXPLAINING_SHEETS: ReadonlySet<string> = new Set(['petunjuk', 'nilai'])

/** Columns that only one kind has. */
const TELLING: readonly [ImportKind, readonly ImportColumn[]][] = [
  ['DATA_UTAMA', ['tanggal_lahir', 'jenis_kelamin', 'jenis_pegawai']],
  ['RW_GOLONGAN', ['golongan', 'tmt_golongan']],
  ['RW_JABATAN', ['kode_jabatan', 'tmt_jabatan']],
]

/** Tables that HR officers have at hand as well, by headings that no table of ours has. */
const OTHERS: readonly { name: Text; headings: readonly string[] }[] = [
  {
    name: { id: 'rw-angkakredit SIASN', en: 'rw-angkakredit of SIASN' },
    headings: ['kredit_utama_baru', 'kredit_baru_total', 'angka_kredit', 'nilai_pak'],
  },
  {
    name: { id: 'rw-diklat atau rw-kursus SIASN', en: 'rw-diklat or rw-kursus of SIASN' },
    headings: ['nama_diklat', 'nama_kursus', 'jenis_kursus', 'jenis_diklat', 'latihan_struktural_nama', 'jumlah_jam'],
  },
  {
    name: { id: 'rw-skp22 atau kinerja SIASN', en: 'rw-skp22 or performance data of SIASN' },
    headings: ['hasil_kinerja', 'perilaku_kerja', 'kuadran_kinerja', 'predikat_kinerja', 'nilai_skp'],
  },
  {
    name: { id: 'rw-hukdis SIASN', en: 'rw-hukdis of SIASN' },
    headings: ['jenis_hukuman', 'tingkat_hukuman', 'hukuman_disiplin', 'alasan_hukuman_disiplin'],
  },
  {
    name: { id: 'rw-pendidikan SIASN', en: 'rw-pendidikan of SIASN' },
    headings: ['nomor_ijasah', 'nomor_ijazah', 'gelar_depan', 'gelar_belakang'],
  },
  { name: { id: 'daftar gaji', en: 'a payroll' }, headings: ['gaji_pokok', 'tunjangan', 'potongan', 'nomor_rekening'] },
  {
    name: { id: 'daftar hadir', en: 'an attendance list' },
    headings: ['jam_masuk', 'jam_pulang', 'terlambat', 'kehadiran'],
  },
]

/** The kind of a table by the name of its sheet, or else by its headings; null when it is none of ours. */
export function recogniseTable(sheetName: string, headings: readonly string[]): RecognisedTable | null {
  const kind = kindOfName(sheetName) ?? kindOfHeadings(headings)
  return kind && { kind, columns: headings.map((heading) => columnOf(heading, kind)) }
}

export const kindOfName = (sheetName: string): ImportKind | null =>
  IMPORT_KINDS.find((kind) => headingKey(IMPORT_TABLES[kind].sheet) === headingKey(sheetName)) ?? null

/** A table with columns of both histories tells what people are now. */
export function kindOfHeadings(headings: readonly string[]): ImportKind | null {
  const found = new Set(headings.map((heading) => columnOf(heading, 'DATA_UTAMA')))
  if (!found.has('nip') && !found.has('nama')) return null
  const [first, second] = TELLING.filter(([, columns]) => columns.some((column) => found.has(column)))
  if (!first) return null
  return second ? 'DATA_UTAMA' : first[0]
}

/** What a table looks like that is none of ours; null when it looks like nothing known. */
export function looksLike(headings: readonly string[]): Text | null {
  const keys = new Set(headings.map(headingKey))
  return OTHERS.find((other) => other.headings.some((heading) => keys.has(heading)))?.name ?? null
}
