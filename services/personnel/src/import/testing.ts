import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { IMPORT_TABLES, ImportColumn, type ImportKind } from './import-column'
import type { SentFile } from './import-employees'
import type { RawRow } from './import-file'

export type Cells = Partial<Record<ImportColumn, string>>

/** A row without any fault: an invented expert of Bone Bolango in a unit that is to be created. */
export const GOOD_ROW: Cells = {
  nip: '199001012015032901',
  nama: 'Contoh Baik',
  tanggal_lahir: '01-01-1990',
  jenis_kelamin: 'P',
  jenis_pegawai: 'PNS',
  kode_instansi: '7104',
  unit_kerja: 'Badan Contoh',
  jenis_unit_baru: 'BKD',
  golongan: 'III/b',
  tmt_golongan: '01-04-2022',
  kode_jabatan: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA',
  tmt_jabatan: '01-01-2023',
  pendidikan: 'S-1',
  tahun_lulus: '2012',
}

const HISTORY_ROWS: Readonly<Record<Exclude<ImportKind, 'DATA_UTAMA'>, Cells>> = {
  RW_GOLONGAN: { nip: GOOD_ROW.nip, golongan: 'III/a', tmt_golongan: '01-04-2018' },
  RW_JABATAN: {
    nip: GOOD_ROW.nip,
    ...{ kode_jabatan: 'PENELAAH_TEKNIS_KEBIJAKAN', tmt_jabatan: '01-04-2018' },
    ...{ kode_instansi: '7104', unit_kerja: 'BKPSDM' },
  },
}

/** Rows of a kind that differ from the good one as given. */
export const rowsOf = (kind: ImportKind, ...changes: Cells[]): string[][] =>
  changes.map((change) => {
    const cells: Cells = { ...(kind === 'DATA_UTAMA' ? GOOD_ROW : HISTORY_ROWS[kind]), ...change }
    return IMPORT_TABLES[kind].columns.map((column) => cells[column] ?? '')
  })

/** A row as it is read from a file. */
export function rawRow(kind: ImportKind, change: Cells): RawRow {
  const [texts] = rowsOf(kind, change)
  const written = Object.fromEntries(IMPORT_TABLES[kind].columns.map((column, index) => [column, texts?.[index] ?? '']))
  const empty = Object.fromEntries(Object.keys(ImportColumn).map((column) => [column, '']))
  const cells = { ...empty, ...written } as Record<ImportColumn, string>
  return { kind, row: 2, cells, marks: new Map(), isHidden: false, isTooWide: false }
}

/** A CSV file of rows of a kind. */
export const csvOf = (kind: ImportKind, ...changes: Cells[]): Uint8Array =>
  new TextEncoder().encode(
    [IMPORT_TABLES[kind].columns, ...rowsOf(kind, ...changes)].map((cells) => cells.join(';')).join('\n'),
  )

/** A CSV file of people that differ from the good row as given. */
export const fileOf = (...changes: Cells[]): Uint8Array => csvOf('DATA_UTAMA', ...changes)

const folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-import-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
let saved = 0

/** A file on disk, as if somebody had sent it. */
export function sent(content: Uint8Array | string, name = 'pegawai.csv'): SentFile {
  const file = path.join(folder, String(++saved))
  writeFileSync(file, content)
  return { path: file, name }
}
