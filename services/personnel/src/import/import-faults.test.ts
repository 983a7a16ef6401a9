import { openForTest, type TestedService } from '@jalur/common'
import { CatalogueStore } from '../catalogue/catalogue.loader'
import { service } from '../service'
import { number, workbookOf } from '../spreadsheet/testing'
import { TODAY } from '../testing/staff'
import { IMPORT_TABLES } from './import-column'
import { importEmployees, type ImportResult, type SentFile } from './import-employees'
import { IMPORT_MESSAGES, type ImportProblem } from './import-problem'
import { ImportRepository } from './import.repository'
import { csvOf, fileOf, rowsOf, sent } from './testing'
import { faultyCsv, faultyXlsx, nipOf, type PlacedFault } from './testing-faults'

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  const elsewhere = [901, 903].map((number) => ({ nip: nipOf(number), kode_instansi: '7100' }))
  await run(sent(fileOf(...elsewhere)), { agencyCode: null })
  await run(sent(fileOf({ nip: nipOf(902), nama: 'Orang Lain', tanggal_lahir: '05-05-1985' })))
  await tested.service.database.query(
    `insert into unit (id, agency_code, type_code, name, valid_from)
     select gen_random_uuid(), '7104', 'BKD', 'Seksi Kembar', '2020-01-01' from generate_series(1, 2)`,
  )
})
afterAll(() => tested.close())

async function run(file: SentFile, change: { agencyCode?: string | null } = {}): Promise<ImportResult> {
  const { database } = tested.service
  const store = new ImportRepository(database, await new CatalogueStore(database).current())
  const options = {
    agencyCode: '7104',
    mayTransfer: false,
    today: TODAY,
    actor: 'test',
    dryRun: false,
    officerId: null,
    ...change,
  }
  return importEmployees(store, file, options)
}
const staff = (): Promise<unknown> =>
  tested.service.database.query('select (select count(*) from employee), (select count(*) from audit)')

const placeOf = ({ kind, row, column, code }: Omit<ImportProblem, 'value' | 'severity' | 'message'>): string =>
  [kind, row, column, code].join(' ')

describe.each([
  ['CSV', async () => faultyCsv(), 'pegawai.csv', 40],
  ['XLSX', () => faultyXlsx(), 'pegawai.xlsx', 50],
] as const)('a %s file with a fault in every row', (_, make, name, atLeast) => {
  let result: ImportResult
  let faults: PlacedFault[]
  let before: unknown
  beforeAll(async () => {
    before = await staff()
    const made = await make()
    faults = made.faults
    result = await run(sent(made.content, name))
  })

  test('has each named by table, row, column and code, and nothing else', () => {
    const found = result.problems.map(placeOf)
    expect([...found].sort()).toEqual(faults.map(placeOf).sort())
    expect(new Set(faults.map(({ column, code }) => `${column} ${code}`)).size).toBeGreaterThanOrEqual(atLeast)
  })
  test('has each told in a sentence of both languages', () => {
    for (const { message } of result.problems) {
      expect(message.id).toMatch(/^[A-Z].{8,}\.$/)
      expect(message.id).not.toBe(message.en)
    }
  })
  test('stores nothing', async () => {
    expect(result).toMatchObject({ stored: false, counts: null })
    expect(await staff()).toEqual(before)
  })
})

const heading = IMPORT_TABLES.DATA_UTAMA.columns
const sheet = { name: 'data-utama', rows: [[...heading], ...rowsOf('DATA_UTAMA', {})] }

/** Faults of a file as a whole; those of files that are no table are tested where they are recognised. */
test.each<[string, () => SentFile | Promise<SentFile>]>([
  ['FILE_WRONG_TYPE', () => sent('%PDF-1.7', 'pegawai.pdf')],
  ['FILE_NOT_RECOGNISED', () => sent('nip;nama_diklat\n1;Latsar')],
  ['FILE_EMPTY', () => sent(heading.join(';'))],
  ['FILE_MISNAMED', async () => sent(await workbookOf({ sheets: [sheet] }), 'pegawai.xls')],
  ['COLUMN_MISSING', () => sent('nip;nama;tanggal_lahir\n1;Satu;x')],
  ['COLUMN_REPEATED', () => sent(`${heading.join(';')};nip\n`)],
  ['SHEET_REPEATED', async () => sent(await workbookOf({ sheets: [sheet, sheet] }))],
  ['SHEET_IGNORED', async () => sent(await workbookOf({ sheets: [sheet, { name: 'lain', rows: [['a', 'b']] }] }))],
  ['SHEET_HIDDEN', async () => sent(await workbookOf({ sheets: [{ ...sheet, isHidden: true }] }))],
  ['DATES_1904', async () => sent(await workbookOf({ sheets: [sheet], date1904: true }))],
  ['CELLS_MERGED', async () => sent(await workbookOf({ sheets: [{ ...sheet, merged: ['A1:B1'] }] }))],
  ['FILE_UNREADABLE', () => sent(Buffer.concat([fileOf({}), Buffer.from('\n1;"Satu')]))],
  ['PERSON_UNKNOWN', () => sent(csvOf('RW_GOLONGAN', { nip: nipOf(990) }))],
  [
    'NIP_AS_NUMBER',
    async () => {
      const rows = [
        ['nip', 'golongan', 'tmt_golongan'],
        [number('1.99E+17'), 'III/a', '01-04-2018'],
      ]
      return sent(await workbookOf({ sheets: [{ name: 'Sheet1', rows }] }))
    },
  ],
])('a file is told of with %s', async (code, make) => {
  const { problems, stored } = await run(await make())
  const [problem] = problems
  expect(problems.map((it) => it.code)).toContain(code)
  expect(stored).toBe(problem!.severity === 'WARNING' && problems.length === 1)
})

test('a sheet without rows is no fault beside one with rows', async () => {
  const filled = { name: 'data-utama', rows: [[...heading], ...rowsOf('DATA_UTAMA', { nip: nipOf(400) })] }
  const empty = { name: 'rw-golongan', rows: [[...IMPORT_TABLES.RW_GOLONGAN.columns]] }
  const file = sent(await workbookOf({ sheets: [filled, empty] }), 'pegawai.xlsx')
  expect(await run(file)).toMatchObject({ stored: true, problems: [] })
})

test('a chain of superiors that would not end is refused', async () => {
  const chain = Array.from({ length: 45 }, (_, index) => ({ nip: nipOf(300 + index), nip_atasan: nipOf(301 + index) }))
  const { problems } = await run(sent(fileOf(...chain, { nip: nipOf(345) })))
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['SUPERIOR_TOO_DEEP']))
  expect(problems[0]).toMatchObject({ row: 2, column: 'nip_atasan' })
})

test('of many faults alike a thousand are kept and all are counted', async () => {
  const { problems, errors } = await run(sent(fileOf(...Array.from({ length: 1_500 }, () => ({ nip: '1' })))))
  expect(problems.filter(({ code }) => code === 'NIP_LENGTH')).toHaveLength(1_000)
  expect(problems.filter(({ code }) => code === 'NIP_REPEATED')).toHaveLength(1_000)
  expect(errors).toBe(1_500 + 1_499)
})

test('every message is a sentence in two languages', () => {
  for (const { id, en } of Object.values(IMPORT_MESSAGES)) expect([id, en].every((text) => text.length > 5)).toBe(true)
})
