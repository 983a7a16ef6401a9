/** What the template says of itself. Its readers fill in Indonesian forms, so it is in Indonesian alone. */
import type { ImportColumn } from './import-column'
import { EDUCATION_WORDS, EMPLOYMENT_TYPE_WORDS, SEX_WORDS, STATUS_WORDS } from './import-values'

/** What belongs into a column. */
export const COLUMN_HELP: Readonly<Record<ImportColumn, string>> = {
  nip: '18 angka, sebagai teks',
  nama: 'nama lengkap',
  tanggal_lahir: 'tanggal, misalnya 31-12-1990',
  jenis_kelamin: SEX_WORDS,
  jenis_pegawai: EMPLOYMENT_TYPE_WORDS,
  status: `${STATUS_WORDS}; kosong berarti AKTIF untuk pegawai baru`,
  kode_instansi: 'kode BKN (7104) atau nama resmi; harus instansi Anda, kecuali di rw-jabatan',
  unit_kerja: 'nama unit seperti di Jalur (BKPSDM), atau id-nya',
  jenis_unit_baru: 'diisi hanya bila unit belum ada: unit itu dibuat, satu kali untuk semua baris yang menyebutnya',
  golongan: 'I/a sampai IV/e; wajib untuk PNS dan CPNS, kosong untuk PPPK',
  pangkat: 'nama pangkat; harus sepasang dengan golongan',
  tmt_golongan: 'tanggal mulai golongan; wajib bila golongan diisi',
  nomor_sk_golongan: 'nomor SK',
  tanggal_sk_golongan: 'tanggal SK',
  kode_jabatan: 'kode dari lembar nilai, atau nama resmi jabatan',
  tmt_jabatan: 'tanggal mulai jabatan',
  nomor_sk_jabatan: 'nomor SK',
  tanggal_sk_jabatan: 'tanggal SK',
  alasan_khusus: 'alasan bila golongan berada di luar rentang jabatan',
  pendidikan: EDUCATION_WORDS,
  jurusan: 'jurusan pendidikan terakhir',
  sekolah: 'sekolah atau perguruan tinggi',
  tanggal_lulus: 'tanggal lulus; wajib ini atau tahun_lulus bila pendidikan diisi',
  tahun_lulus: 'tahun lulus; dibaca sebagai 30 Juni',
  nip_atasan: 'NIP atasan langsung, yang ada di berkas ini atau sudah tercatat',
}

/** How the file is filled in. */
export const STEPS: readonly string[] = [
  'Isi lembar data-utama: satu baris untuk setiap pegawai, keadaan sekarang. Lembar yang tidak dipakai boleh kosong.',
  'Isi rw-golongan dan rw-jabatan untuk riwayat sebelumnya: satu baris untuk setiap SK.',
  'Jangan menggabung sel, memakai rumus, atau mengubah format kolom: semua kolom berformat teks.',
  'Pilih nilai dari daftar pada selnya; semua daftar ada di lembar nilai.',
  'Unggah di Jalur, Meja kepegawaian, Impor. Uji coba dahulu: kesalahan ditunjukkan per baris dan kolom.',
  'Semua baris disimpan, atau tidak satu pun. Sel pilihan yang kosong tidak menghapus data yang tercatat.',
]
