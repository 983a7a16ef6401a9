import { IMPORT_COLUMNS, type ImportColumn } from './import-column'

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

/** An import file of rows that differ from the good one as given. */
export function fileOf(...changes: Cells[]): Uint8Array {
  const rows = changes.map((change) => ({ ...GOOD_ROW, ...change }))
  const lines = rows.map((cells: Cells) => IMPORT_COLUMNS.map((column) => cells[column] ?? '').join(';'))
  return new TextEncoder().encode([IMPORT_COLUMNS.join(';'), ...lines].join('\n'))
}
