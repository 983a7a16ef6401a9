/** The results of the performance cycle of an agency as a table for its officers. The words are those of the forms. Pure. */
import type { Day, Text } from '@jalur/common'
import type { FileReader } from '../access-log/file-reader'
import { dayText, predicateTexts } from '../career-rules/texts'
import type { TableFormat } from '../export/employee-export'
import type { Particulars } from '../staff-facts/particulars'

/** What the job was asked, and by whom. */
export interface PerformanceExportRequest {
  format: TableFormat
  year: number
  reader: FileReader
}

/** What performance tells of a person and a year. */
export interface YearResults {
  planStatus: string | null
  workRating: string | null
  behaviourRating: string | null
  predicate: string | null
  creditPoints: string | null
  issuedOn: Day | null
  objection: string | null
  parts: Readonly<Record<string, string>>
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']

export const COLUMNS = [
  ...[
    { heading: 'NIP', width: 22 },
    { heading: 'Nama', width: 32 },
    { heading: 'Pangkat/Gol. Ruang', width: 24 },
    { heading: 'Jabatan', width: 36 },
    { heading: 'Unit kerja', width: 36 },
    { heading: 'Status SKP', width: 18 },
  ],
  ...MONTHS.map((heading) => ({ heading, width: 16 })),
  ...[
    { heading: 'Rating hasil kerja', width: 22 },
    { heading: 'Rating perilaku kerja', width: 22 },
    { heading: 'Predikat tahunan', width: 18 },
    { heading: 'Angka kredit', width: 14 },
    { heading: 'Ditetapkan', width: 18 },
    { heading: 'Keberatan', width: 18 },
  ],
]

const PLAN_STATUSES: Readonly<Record<string, string>> = {
  DRAFT: 'Draf',
  SUBMITTED: 'Diajukan',
  RETURNED: 'Dikembalikan',
  APPROVED: 'Disetujui',
  REVISION_REQUESTED: 'Revisi diajukan',
  CLOSED: 'Ditutup',
}
const RATINGS: Readonly<Record<string, string>> = {
  ABOVE: 'Di atas ekspektasi',
  MEETS: 'Sesuai ekspektasi',
  BELOW: 'Di bawah ekspektasi',
}
const OBJECTIONS: Readonly<Record<string, string>> = {
  FILED: 'Sedang diproses',
  CONFIRMED: 'Hasil tetap',
  CHANGED: 'Hasil diubah',
}

/** One line of the table, a text for each column; empty where performance tells nothing. */
export function resultRow(person: Particulars, results: YearResults | null, year: number): string[] {
  const { name, nip, rank, position, unit } = person
  return [
    ...[nip, name, rank, position, unit, PLAN_STATUSES[results?.planStatus ?? ''] ?? 'Belum ada'],
    ...MONTHS.map((_, index) => predicateWord(partOf(results, year, index + 1))),
    ...[RATINGS[results?.workRating ?? ''] ?? '', RATINGS[results?.behaviourRating ?? ''] ?? ''],
    ...[predicateWord(results?.predicate), results?.creditPoints?.replace('.', ',') ?? ''],
    ...[results?.issuedOn ? dayText(results.issuedOn).id : '', OBJECTIONS[results?.objection ?? ''] ?? ''],
  ]
}

/** The predicate of a month; that of a quarter stands in its last month. */
const partOf = (results: YearResults | null, year: number, month: number): string | undefined =>
  results?.parts[`M${year}-${String(month).padStart(2, '0')}`] ??
  (month % 3 === 0 ? results?.parts[`Q${year}-${month / 3}`] : undefined)

const predicateWord = (code: string | null | undefined): string =>
  (predicateTexts as Readonly<Record<string, Text>>)[code ?? '']?.id ?? ''

export const summaryOf = (people: number, year: number): Text => ({
  id: `Hasil kinerja ${year} dari ${people} pegawai ditulis ke berkas. Setiap orang di dalamnya dapat melihat siapa yang mengunduh.`,
  en: `Performance results of ${year} for ${people} employees written to the file. Everybody in it can see who had it made.`,
})

export const SILENT: Text = {
  id: 'Layanan kinerja tidak dapat dihubungi. Tidak ada berkas yang dibuat; coba lagi nanti.',
  en: 'The performance service could not be reached. No file was made; try again later.',
}
