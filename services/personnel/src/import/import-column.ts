/** The columns of an import file, named as SIASN and the SIMPEG of the regions name them. */
export const ImportColumn = {
  nip: 'nip',
  nama: 'nama',
  tanggal_lahir: 'tanggal_lahir',
  jenis_kelamin: 'jenis_kelamin',
  jenis_pegawai: 'jenis_pegawai',
  status: 'status',
  kode_instansi: 'kode_instansi',
  unit_kerja: 'unit_kerja',
  jenis_unit_baru: 'jenis_unit_baru',
  golongan: 'golongan',
  pangkat: 'pangkat',
  tmt_golongan: 'tmt_golongan',
  nomor_sk_golongan: 'nomor_sk_golongan',
  tanggal_sk_golongan: 'tanggal_sk_golongan',
  kode_jabatan: 'kode_jabatan',
  tmt_jabatan: 'tmt_jabatan',
  nomor_sk_jabatan: 'nomor_sk_jabatan',
  tanggal_sk_jabatan: 'tanggal_sk_jabatan',
  alasan_khusus: 'alasan_khusus',
  pendidikan: 'pendidikan',
  jurusan: 'jurusan',
  sekolah: 'sekolah',
  tanggal_lulus: 'tanggal_lulus',
  tahun_lulus: 'tahun_lulus',
  nip_atasan: 'nip_atasan',
} as const
export type ImportColumn = keyof typeof ImportColumn

/** Columns whose values could name a person; they are masked in every message. */
export const PERSONAL_COLUMNS: ReadonlySet<ImportColumn> = new Set([
  'nip',
  'nama',
  'tanggal_lahir',
  'nip_atasan',
  'nomor_sk_golongan',
  'nomor_sk_jabatan',
])

/** The kinds of table that are taken, as SIASN groups its data: everyone as they are now, and two histories. */
export const ImportKind = { DATA_UTAMA: 'DATA_UTAMA', RW_GOLONGAN: 'RW_GOLONGAN', RW_JABATAN: 'RW_JABATAN' } as const
export type ImportKind = keyof typeof ImportKind

export const IMPORT_KINDS = Object.keys(ImportKind) as ImportKind[]

/** A kind of table: the name of its sheet, its columns in order, and those that it must have. */
export interface ImportTable {
  sheet: string
  columns: readonly ImportColumn[]
  required: readonly ImportColumn[]
  /** Headings that mean a column in this kind only. */
  aliases: Readonly<Record<string, ImportColumn>>
}

export const IMPORT_TABLES: Readonly<Record<ImportKind, ImportTable>> = {
  DATA_UTAMA: {
    sheet: 'data-utama',
    columns: Object.keys(ImportColumn) as ImportColumn[],
    required: [
      ...(['nip', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'jenis_pegawai'] as const),
      ...(['kode_instansi', 'unit_kerja', 'kode_jabatan', 'tmt_jabatan'] as const),
    ],
    aliases: {},
  },
  RW_GOLONGAN: {
    sheet: 'rw-golongan',
    columns: ['nip', 'golongan', 'pangkat', 'tmt_golongan', 'nomor_sk_golongan', 'tanggal_sk_golongan'],
    required: ['nip', 'golongan', 'tmt_golongan'],
    aliases: decreeAliases('nomor_sk_golongan', 'tanggal_sk_golongan'),
  },
  RW_JABATAN: {
    sheet: 'rw-jabatan',
    columns: [
      ...(['nip', 'kode_jabatan', 'tmt_jabatan', 'kode_instansi', 'unit_kerja', 'jenis_unit_baru'] as const),
      ...(['nomor_sk_jabatan', 'tanggal_sk_jabatan', 'alasan_khusus'] as const),
    ],
    required: ['nip', 'kode_jabatan', 'tmt_jabatan', 'kode_instansi', 'unit_kerja'],
    aliases: decreeAliases('nomor_sk_jabatan', 'tanggal_sk_jabatan'),
  },
}

function decreeAliases(number: ImportColumn, date: ImportColumn): Record<string, ImportColumn> {
  return { nomor_sk: number, no_sk: number, sk_nomor: number, tanggal_sk: date, tgl_sk: date, sk_tanggal: date }
}

/** Other names under which exports of SIASN and SIMPEG carry the same columns. */
const ALIASES: Readonly<Record<string, ImportColumn>> = {
  nip_baru: 'nip',
  nama_lengkap: 'nama',
  tgl_lahir: 'tanggal_lahir',
  status_pegawai: 'jenis_pegawai',
  instansi: 'kode_instansi',
  instansi_kerja_nama: 'kode_instansi',
  unor: 'unit_kerja',
  unor_nama: 'unit_kerja',
  gol_ruang: 'golongan',
  golongan_ruang: 'golongan',
  tmt_gol: 'tmt_golongan',
  tmt_pangkat: 'tmt_golongan',
  jabatan: 'kode_jabatan',
  nama_jabatan: 'kode_jabatan',
  tingkat_pendidikan: 'pendidikan',
}

/** A heading as the lists here write it: `Tgl. Lahir` → `tgl_lahir`, `skNomor` → `sk_nomor`. */
export const headingKey = (heading: string): string =>
  heading
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s./-]+/g, '_')
    .replace(/^_|_$/g, '')

/** The column of a kind that a heading names, whatever its case and spacing; null for a heading that is not ours. */
export function columnOf(heading: string, kind: ImportKind): ImportColumn | null {
  const key = headingKey(heading)
  const { columns, aliases } = IMPORT_TABLES[kind]
  const column = key in ImportColumn ? (key as ImportColumn) : (aliases[key] ?? ALIASES[key])
  return column && columns.includes(column) ? column : null
}
