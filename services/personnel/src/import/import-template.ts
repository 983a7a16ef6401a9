/** The files that an officer fills in: a workbook of the three tables with lists to choose from, and a CSV file of each. */
import type { Readable } from 'node:stream'
import { referenceTables } from '../catalogue/reference-data'
import { writeCsv } from '../spreadsheet/csv-writer'
import { type ColumnToWrite, type SheetToWrite, writeXlsx } from '../spreadsheet/xlsx-writer'
import { columnLetters } from '../spreadsheet/xlsx-parts'
import { IMPORT_KINDS, IMPORT_TABLES, type ImportColumn } from './import-column'
import { COLUMN_HELP, STEPS } from './import-template-texts'
import * as values from './import-values'

export interface TemplateFile {
  name: string
  body: Readable
}

/** Sheets that explain; the import leaves them out. */
const GUIDE = 'petunjuk'
const VALUES = 'nilai'

const WIDTH = 20
const CODE_WIDTH = 44
const TEXT_WIDTH = 90

/** A choice, and what it means. */
type Choice = readonly [value: string, meaning: string]

/** What may be chosen, by the column that it is chosen for. */
function choices(): ReadonlyMap<ImportColumn, readonly Choice[]> {
  const tables = new Map(referenceTables().map(({ table, rows }) => [table, rows as Record<string, string>[]]))
  const listed = (table: string, name: string): Choice[] =>
    (tables.get(table) ?? []).map((row) => [row['code']!, row[name]!] as const)
  const named = (names: Readonly<Record<string, string>>): Choice[] =>
    Object.entries(names).map(([meaning, value]) => [value, meaning] as const)
  return new Map<ImportColumn, readonly Choice[]>([
    ['jenis_kelamin', [['L', 'laki-laki'] as const, ['P', 'perempuan'] as const]],
    ['jenis_pegawai', named(values.EMPLOYMENT_TYPE_NAMES)],
    ['status', named(values.STATUS_NAMES)],
    ['kode_instansi', listed('agency', 'name')],
    ['jenis_unit_baru', listed('unit_type', 'nameId')],
    ['golongan', listed('rank', 'name')],
    ['pendidikan', named(values.EDUCATION_NAMES)],
    ['kode_jabatan', listed('position', 'name')],
  ])
}

/** All templates; the same reference data give the same bytes. */
export function importTemplates(): TemplateFile[] {
  const lists = [...choices()]
  const columnFor = (column: ImportColumn): ColumnToWrite => {
    const place = lists.findIndex(([listed]) => listed === column)
    const range = place === -1 ? undefined : rangeOf(place, lists[place]![1].length)
    return { heading: column, width: WIDTH, ...(range && { choices: range }) }
  }
  const sheets: SheetToWrite[] = [
    ...IMPORT_KINDS.map((kind) => ({
      name: IMPORT_TABLES[kind].sheet,
      columns: IMPORT_TABLES[kind].columns.map(columnFor),
      rows: [],
    })),
    { name: GUIDE, columns: GUIDE_COLUMNS, rows: guideRows() },
    { name: VALUES, columns: lists.flatMap(([column]) => valueColumns(column)), rows: valueRows(lists) },
  ]
  const title = 'Templat impor pegawai'
  return [
    { name: 'templat-impor.xlsx', body: writeXlsx(sheets, { title, identifier: 'templat-impor', compress: false }) },
    ...IMPORT_KINDS.map((kind) => ({
      name: `templat-${IMPORT_TABLES[kind].sheet}.csv`,
      body: writeCsv(IMPORT_TABLES[kind].columns, []),
    })),
  ]
}

const GUIDE_COLUMNS: ColumnToWrite[] = [
  { heading: 'kolom', width: 24 },
  { heading: 'wajib di', width: 34 },
  { heading: 'isi', width: TEXT_WIDTH },
]

const guideRows = (): string[][] => [
  ...IMPORT_TABLES.DATA_UTAMA.columns.map((column) => {
    const needing = IMPORT_KINDS.filter((kind) => IMPORT_TABLES[kind].required.includes(column))
    return [column, needing.map((kind) => IMPORT_TABLES[kind].sheet).join(', '), COLUMN_HELP[column]]
  }),
  ...STEPS.map((step, index) => [index === 0 ? 'cara mengisi' : '', '', step]),
]

/** Each list takes two columns of the sheet: the values, and what they mean. */
const valueColumns = (column: ImportColumn): ColumnToWrite[] => [
  { heading: column, width: column === 'kode_jabatan' ? CODE_WIDTH : WIDTH },
  { heading: `arti ${column}`, width: CODE_WIDTH },
]

const valueRows = (lists: readonly (readonly [ImportColumn, readonly Choice[]])[]): string[][] => {
  const longest = Math.max(...lists.map(([, list]) => list.length))
  return Array.from({ length: longest }, (_, row) => lists.flatMap(([, list]) => list[row] ?? ['', '']))
}

const rangeOf = (list: number, length: number): string => {
  const letters = columnLetters(2 * list)
  return `${VALUES}!$${letters}$2:$${letters}$${length + 1}`
}
