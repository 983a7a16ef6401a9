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

export const IMPORT_COLUMNS = Object.keys(ImportColumn) as ImportColumn[]

/** Columns that a file must have. */
export const REQUIRED_COLUMNS: readonly ImportColumn[] = [
  'nip',
  'nama',
  'tanggal_lahir',
  'jenis_kelamin',
  'jenis_pegawai',
  'kode_instansi',
  'unit_kerja',
  'kode_jabatan',
  'tmt_jabatan',
]

/** Columns whose values could name a person; they are masked in every message. */
export const PERSONAL_COLUMNS: ReadonlySet<ImportColumn> = new Set([
  'nip',
  'nama',
  'tanggal_lahir',
  'nip_atasan',
  'nomor_sk_golongan',
  'nomor_sk_jabatan',
])

/** Other names under which exports of SIASN and SIMPEG carry the same columns. */
const ALIASES: Readonly<Record<string, ImportColumn>> = {
  nip_baru: 'nip',
  nama_lengkap: 'nama',
  tgl_lahir: 'tanggal_lahir',
  status_pegawai: 'jenis_pegawai',
  instansi: 'kode_instansi',
  unor: 'unit_kerja',
  gol_ruang: 'golongan',
  golongan_ruang: 'golongan',
  tmt_gol: 'tmt_golongan',
  tmt_pangkat: 'tmt_golongan',
  jabatan: 'kode_jabatan',
  nama_jabatan: 'kode_jabatan',
  tingkat_pendidikan: 'pendidikan',
}

/** The column that a heading names, whatever its case and spacing; null for a heading that is not ours. */
export function columnOf(heading: string): ImportColumn | null {
  const name = heading
    .trim()
    .toLowerCase()
    .replace(/[\s./-]+/g, '_')
    .replace(/^_|_$/g, '')
  return name in ImportColumn ? (name as ImportColumn) : (ALIASES[name] ?? null)
}
