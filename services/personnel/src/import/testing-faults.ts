import type { TestCell, TestWorkbook } from '../spreadsheet/testing'
import { cellError, formula, number, workbookOf } from '../spreadsheet/testing'
import { IMPORT_TABLES, type ImportColumn, type ImportKind } from './import-column'
import type { ImportProblemCode } from './import-problem'
import { type Cells, csvOf, rowsOf } from './testing'

/** One row of a file with one fault, and how the import is to name it. */
export interface Fault {
  kind: ImportKind
  column: ImportColumn | null
  code: ImportProblemCode
  /** What differs from a row without faults. */
  cells: Cells
  /** Cells that only a workbook can hold. */
  special?: Partial<Record<ImportColumn, TestCell>>
  isHidden?: boolean
}

/** A NIP of its own for the n-th person: born 1 January 1990, in service since March 2015. */
export const nipOf = (number: number): string => `199001012015032${String(number).padStart(3, '0')}`

const person = (column: ImportColumn | null, code: ImportProblemCode, cells: Cells = {}): Fault => ({
  ...{ kind: 'DATA_UTAMA', column, code, cells },
})
const inCell = (column: ImportColumn, code: ImportProblemCode, text: string): Fault =>
  person(column, code, { [column]: text })

const EVERYWHERE: readonly Fault[] = [
  inCell('nip', 'VALUE_MISSING', ''),
  inCell('nip', 'NIP_NOT_DIGITS', '19900101201503280O'),
  inCell('nip', 'NIP_LENGTH', '19900101201503280'),
  inCell('nip', 'NIP_AS_NUMBER', '1,99001012015033E+17'),
  inCell('nip', 'NIP_BIRTH_DATE', '199002302015032801'),
  inCell('nip', 'NIP_START_MONTH', '199001012015142801'),
  inCell('nip', 'NIP_SEX', '199001012015035801'),
  inCell('nip', 'NIP_SERIAL', '199001012015032000'),
  inCell('nip', 'NIP_START_AGE', '199001012005032801'),
  inCell('nip', 'NIP_REPEATED', nipOf(999)),
  inCell('nama', 'VALUE_MISSING', ''),
  inCell('nama', 'VALUE_TOO_LONG', 'Contoh '.repeat(40)),
  inCell('nama', 'TEXT_GARBLED', 'Contoh AndrÃ©'),
  inCell('nama', 'CHARACTER_FORBIDDEN', 'Contoh\u200bSatu'),
  inCell('tanggal_lahir', 'DATE_INVALID', '31-02-1990'),
  inCell('tanggal_lahir', 'DATE_AS_NUMBER', '32874'),
  inCell('tanggal_lahir', 'BIRTH_DATE_DIFFERS', '02-01-1990'),
  inCell('tanggal_lahir', 'DATE_IMPOSSIBLE', '01-01-2030'),
  inCell('jenis_kelamin', 'VALUE_UNKNOWN', 'X'),
  inCell('jenis_kelamin', 'SEX_DIFFERS', 'L'),
  inCell('jenis_pegawai', 'VALUE_UNKNOWN', 'HONORER'),
  person('jenis_pegawai', 'EMPLOYMENT_TYPE_DIFFERS', { jenis_pegawai: 'PPPK', golongan: '' }),
  inCell('status', 'VALUE_UNKNOWN', 'PINDAH'),
  inCell('kode_instansi', 'AGENCY_UNKNOWN', '9999'),
  inCell('kode_instansi', 'AGENCY_NOT_YOURS', '7100'),
  inCell('unit_kerja', 'VALUE_MISSING', ''),
  person('unit_kerja', 'UNIT_UNKNOWN', { unit_kerja: 'Dinas Kesehatn', jenis_unit_baru: '' }),
  person('unit_kerja', 'UNIT_AMBIGUOUS', { unit_kerja: 'Seksi Kembar', jenis_unit_baru: '' }),
  person('jenis_unit_baru', 'VALUE_UNKNOWN', { unit_kerja: 'Kantor Baru', jenis_unit_baru: 'KANTOR' }),
  inCell('golongan', 'RANK_MISSING', ''),
  inCell('golongan', 'RANK_UNKNOWN', 'V/a'),
  inCell('golongan', 'RANK_OUTSIDE_POSITION', 'IV/d'),
  person('golongan', 'RANK_OF_CONTRACT', { nip: '199001012023212801', jenis_pegawai: 'PPPK', golongan: 'IX' }),
  inCell('pangkat', 'RANK_NAME_DIFFERS', 'Pembina Utama Madya'),
  inCell('tmt_golongan', 'VALUE_MISSING', ''),
  inCell('tmt_golongan', 'DATE_IMPOSSIBLE', '01-01-2001'),
  inCell('tanggal_sk_golongan', 'DATE_INVALID', 'kemarin'),
  inCell('kode_jabatan', 'POSITION_UNKNOWN', 'Kepala Bagian Rahasia'),
  person('kode_jabatan', 'POSITION_SCOPE', { kode_jabatan: 'KEPALA_BIRO', alasan_khusus: 'Penugasan' }),
  inCell('tmt_jabatan', 'DATE_IN_FUTURE', '01-12-2026'),
  inCell('pendidikan', 'VALUE_UNKNOWN', 'S-9'),
  inCell('tahun_lulus', 'VALUE_MISSING', ''),
  inCell('tahun_lulus', 'DATE_INVALID', '12'),
  inCell('tanggal_lulus', 'DATE_IMPOSSIBLE', '01-01-2030'),
  person('nip_atasan', 'SUPERIOR_SELF', { nip: nipOf(801), nip_atasan: nipOf(801) }),
  person('nip_atasan', 'SUPERIOR_CYCLE', { nip: nipOf(802), nip_atasan: nipOf(803) }),
  person('nip_atasan', 'SUPERIOR_CYCLE', { nip: nipOf(803), nip_atasan: nipOf(802) }),
  inCell('nip_atasan', 'SUPERIOR_UNKNOWN', '197001011995031999'),
  person('nip', 'PERSON_ELSEWHERE', { nip: nipOf(901) }),
  person('nip', 'PERSON_DIFFERS', { nip: nipOf(902) }),
]

const OF_TEXT: readonly Fault[] = [
  person(null, 'ROW_TOO_WIDE', { nip_atasan: ';lebih' }),
  inCell('nomor_sk_jabatan', 'FORMULA_IN_CELL', '=HYPERLINK("http://x")'),
]

const OF_WORKBOOK: readonly Fault[] = [
  { ...inCell('nip', 'NIP_AS_NUMBER', ''), special: { nip: number('1.99001012015033E+17') } },
  { ...inCell('tmt_golongan', 'DATE_AS_NUMBER', ''), special: { tmt_golongan: number(44_652) } },
  { ...inCell('golongan', 'FORMULA_IN_CELL', ''), special: { golongan: formula('VLOOKUP(A2,B:C,2)', 'III/b') } },
  { ...inCell('unit_kerja', 'CELL_ERROR', ''), special: { unit_kerja: cellError('#N/A') } },
  { ...person(null, 'ROW_HIDDEN'), isHidden: true },
  ...histories('RW_GOLONGAN', 'golongan', 'tmt_golongan', { own: 'III/b', other: 'III/c', since: '01-04-2022' }),
  ...histories('RW_JABATAN', 'kode_jabatan', 'tmt_jabatan', {
    ...{ own: 'ANALIS_SDM_APARATUR.AHLI_PERTAMA', other: 'PENELAAH_TEKNIS_KEBIJAKAN', since: '01-01-2023' },
  }),
  {
    kind: 'RW_GOLONGAN',
    column: 'golongan',
    code: 'RANK_FALLS',
    cells: { nip: nipOf(996), golongan: 'II/d', tmt_golongan: '01-04-2019' },
  },
]

/** Faults of a history beside the person without faults, whose entry of today is `own` since `since`. */
function histories(
  kind: ImportKind,
  column: ImportColumn,
  sinceColumn: ImportColumn,
  { own, other, since }: { own: string; other: string; since: string },
): Fault[] {
  const fault = (at: ImportColumn, code: ImportProblemCode, cells: Cells): Fault => ({ kind, column: at, code, cells })
  return [
    fault('nip', 'PERSON_UNKNOWN', { nip: nipOf(998) }),
    fault('nip', 'PERSON_ELSEWHERE', { nip: nipOf(903) }),
    fault(sinceColumn, 'HISTORY_REPEATED', { nip: nipOf(996) }),
    fault(column, 'HISTORY_CONTRADICTS', { nip: nipOf(999), [column]: other, [sinceColumn]: since }),
    fault(sinceColumn, 'HISTORY_NEWER', { nip: nipOf(995), [column]: own, [sinceColumn]: '01-06-2026' }),
  ]
}

/** A fault with the row that it stands in. */
export interface PlacedFault extends Fault {
  row: number
}

/** Persons without faults, to whom the histories belong; they stand in the first rows. */
const SOUND: readonly Cells[] = [{ nip: nipOf(999) }, { nip: nipOf(996) }, { nip: nipOf(995) }]

const withOwnNip = (faults: readonly Fault[]): Fault[] =>
  faults.map((fault, index) => ({ ...fault, cells: { nip: nipOf(100 + index), ...fault.cells } }))

/** A CSV file of people with every fault that text can have, one a row. */
export function faultyCsv(): { content: Uint8Array; faults: PlacedFault[] } {
  const faults = withOwnNip([...EVERYWHERE, ...OF_TEXT])
  return {
    content: csvOf('DATA_UTAMA', ...SOUND, ...faults.map(({ cells }) => cells)),
    faults: placed(faults, SOUND.length),
  }
}

/** A workbook of all three tables with every fault that a workbook can have, one a row. */
export async function faultyXlsx(): Promise<{ content: Buffer; faults: PlacedFault[] }> {
  const all = withOwnNip([...EVERYWHERE, ...OF_WORKBOOK])
  const of = (kind: ImportKind): Fault[] => all.filter((fault) => fault.kind === kind)
  const sound: Record<ImportKind, readonly Cells[]> = {
    DATA_UTAMA: SOUND,
    RW_GOLONGAN: [{ nip: nipOf(996) }],
    RW_JABATAN: [{ nip: nipOf(996) }],
  }
  const workbook: TestWorkbook = {
    sheets: (['DATA_UTAMA', 'RW_GOLONGAN', 'RW_JABATAN'] as const).map((kind) => ({
      name: IMPORT_TABLES[kind].sheet,
      rows: [[...IMPORT_TABLES[kind].columns], ...rowsOf(kind, ...sound[kind]), ...of(kind).map(cellsOf)],
      hidden: of(kind).flatMap(({ isHidden }, index) => (isHidden ? [index + 2 + sound[kind].length] : [])),
      merged: kind === 'DATA_UTAMA' ? ['B2:C2'] : [],
    })),
  }
  const merged: PlacedFault = { ...person('nama', 'CELLS_MERGED'), row: 2 }
  const faults = (Object.keys(sound) as ImportKind[]).flatMap((kind) => placed(of(kind), sound[kind].length))
  return { content: await workbookOf(workbook), faults: [...faults, merged] }
}

const placed = (faults: readonly Fault[], before: number): PlacedFault[] =>
  faults.map((fault, index) => ({ ...fault, row: index + 2 + before }))

function cellsOf({ kind, cells, special = {} }: Fault): TestCell[] {
  const [texts] = rowsOf(kind, cells)
  return IMPORT_TABLES[kind].columns.map((column, index) => special[column] ?? texts?.[index] ?? '')
}
