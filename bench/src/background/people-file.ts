import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { IMPORT_TABLES, type ImportColumn, type ImportKind } from '@jalur/personnel/dist/import/import-column'
import { writeXlsx } from '@jalur/personnel/dist/spreadsheet/xlsx-writer'

/** The agency whose invented people the file holds. */
export const AGENCY = '7104'

/** What differs between two files about the same people. */
export interface PeopleFile {
  people: number
  /** The rank that everybody holds now. */
  rank: string
}

const UNITS = 400
const TEAM = 10
const DAYS_OF_BIRTH = 9_000

const two = (number: number): string => String(number).padStart(2, '0')

/** The n-th number, from 0: digits as a NIP has them, another for each person. */
export function nipOf(person: number): string {
  const birth = new Date(Date.UTC(1970, 0, 1 + (person % DAYS_OF_BIRTH)))
  const [year, month, day] = [birth.getUTCFullYear(), two(birth.getUTCMonth() + 1), two(birth.getUTCDate())]
  return `${year}${month}${day}${year + 25}${month}1${String(1 + Math.floor(person / DAYS_OF_BIRTH)).padStart(3, '0')}`
}

const birthDateOf = (nip: string): string => `${nip.slice(6, 8)}-${nip.slice(4, 6)}-${nip.slice(0, 4)}`

function personOf(person: number, rank: string): Partial<Record<ImportColumn, string>> {
  const nip = nipOf(person)
  return {
    ...{ nip, nama: `Pegawai Contoh ${person}`, tanggal_lahir: birthDateOf(nip), jenis_kelamin: 'L' },
    ...{ jenis_pegawai: 'PNS', status: 'AKTIF', kode_instansi: AGENCY, unit_kerja: `SD Contoh ${person % UNITS}` },
    ...{ jenis_unit_baru: 'SEKOLAH', golongan: rank, tmt_golongan: '01-04-2024' },
    ...{ nomor_sk_golongan: `800/${person}`, tanggal_sk_golongan: '15-03-2024' },
    ...{ kode_jabatan: 'PENELAAH_TEKNIS_KEBIJAKAN', tmt_jabatan: '01-01-2021' },
    ...{ pendidikan: 'S-1', jurusan: 'Hukum', sekolah: 'Universitas Contoh', tahun_lulus: '2010' },
    nip_atasan: person === 0 ? '' : nipOf(Math.floor((person - 1) / TEAM)),
  }
}

const ROWS: Readonly<Record<ImportKind, (person: number, rank: string) => Partial<Record<ImportColumn, string>>>> = {
  DATA_UTAMA: personOf,
  RW_GOLONGAN: (person) => ({ nip: nipOf(person), golongan: 'II/d', tmt_golongan: '01-04-2018' }),
  RW_JABATAN: (person) => ({
    ...{ nip: nipOf(person), kode_jabatan: 'PENGOLAH_DATA_DAN_INFORMASI', tmt_jabatan: '01-03-2015' },
    ...{ kode_instansi: AGENCY, unit_kerja: 'BKPSDM' },
  }),
}

/** Writes a workbook with a row for everybody in each of the three tables. */
export async function writePeopleFile(path: string, { people, rank }: PeopleFile): Promise<void> {
  const sheets = (Object.keys(ROWS) as ImportKind[]).map((kind) => {
    const { sheet, columns } = IMPORT_TABLES[kind]
    return {
      name: sheet,
      columns: columns.map((heading) => ({ heading, width: 20 })),
      rows: rowsOf(people, (person) => {
        const cells = ROWS[kind](person, rank)
        return columns.map((column) => cells[column] ?? '')
      }),
    }
  })
  await pipeline(writeXlsx(sheets, { title: 'Bench', identifier: 'bench' }), createWriteStream(path))
}

function* rowsOf(people: number, cells: (person: number) => string[]): Generator<string[]> {
  for (let person = 0; person < people; person++) yield cells(person)
}
