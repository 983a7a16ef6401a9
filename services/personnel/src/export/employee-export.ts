/** An export of the register of an agency. Pure. */
import type { Text } from '@jalur/common'
import type { FileReader } from '../access-log/file-reader'
import { IMPORT_TABLES, type ImportKind } from '../import/import-column'

/** Kinds of file that tables of people are written to. */
export const TableFormat = { XLSX: 'XLSX', CSV: 'CSV' } as const
export type TableFormat = keyof typeof TableFormat

/** What the job was asked, and by whom. */
export interface ExportRequest {
  format: TableFormat
  tables: ImportKind[]
  reader: FileReader
}

/** Most exports of one officer within a day: enough for a mistake or two, too few to copy the register hour by hour. */
export const MOST_EXPORTS_A_DAY = 6

const SHOWN: Readonly<Record<ImportKind, readonly string[]>> = {
  DATA_UTAMA: ['birthDate', 'educationHistory', 'nip', 'positionHistory', 'rankHistory'],
  RW_GOLONGAN: ['nip', 'rankHistory'],
  RW_JABATAN: ['nip', 'positionHistory'],
}

/** The confidential fields of a person that the tables show, sorted. */
export const fieldsIn = (tables: readonly ImportKind[]): string[] =>
  [...new Set(tables.flatMap((table) => SHOWN[table]))].sort()

/** Tables as they stand in a workbook, each once. */
export const inOrder = (tables: readonly ImportKind[]): ImportKind[] =>
  (Object.keys(IMPORT_TABLES) as ImportKind[]).filter((table) => tables.includes(table))

export const summaryOf = (people: number, tables: readonly ImportKind[]): Text => {
  const names = tables.map((table) => IMPORT_TABLES[table].sheet).join(', ')
  return {
    id: `${people} pegawai ditulis ke berkas (${names}). Setiap orang di dalamnya dapat melihat siapa yang mengunduh.`,
    en: `${people} employees written to the file (${names}). Everybody in it can see who had it made.`,
  }
}
