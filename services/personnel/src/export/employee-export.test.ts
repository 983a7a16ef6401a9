import { type Caller, explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { fromBufferPromise } from 'yauzl'
import { buffer } from 'node:stream/consumers'
import type { ImportKind } from '../import/import-column'
import { type Cells, csvOf, sent } from '../import/testing'
import { download, handIn, send, settle, watch } from '../import-job/testing'
import { service } from '../service'
import { openTableFile } from '../spreadsheet/open-table-file'
import { AGENCY, CALLERS, OTHER_AGENCY, signedIn, TODAY } from '../testing/staff'
import { MOST_EXPORTS_A_DAY } from './employee-export'
import { ExportRepository } from './export.repository'

const NIP = {
  chief: '199001012015032901',
  expert: '199001012015032902',
  contract: '199001012023212903',
  odd: '199001012015032904',
}
const PEOPLE: Cells[] = [
  {
    nip: NIP.chief,
    nama: 'Contoh Kepala',
    golongan: 'III/b',
    alasan_khusus: 'Penugasan khusus',
    tanggal_sk_jabatan: '30-12-2022',
  },
  {
    nip: NIP.expert,
    nama: '=HYPERLINK("http://x")',
    nip_atasan: NIP.chief,
    nomor_sk_golongan: '-800/1',
    status: 'CUTI',
  },
  { nip: NIP.contract, nama: 'Contoh; "Kontrak"', jenis_pegawai: 'PPPK PARUH WAKTU', golongan: '', tmt_golongan: '' },
  {
    nip: NIP.odd,
    nama: "O'Contoh",
    jenis_kelamin: 'P',
    pendidikan: 'D-III',
    jurusan: '+62',
    tanggal_lulus: '30-06-2013',
    tahun_lulus: '',
    status: 'PENSIUN',
  },
]
const RANKS: Cells[] = [
  { nip: NIP.chief },
  { nip: NIP.chief, golongan: 'II/d', tmt_golongan: '01-04-2016' },
  { nip: NIP.contract },
]
const POSITIONS: Cells[] = [
  { nip: NIP.chief },
  {
    nip: NIP.expert,
    kode_instansi: OTHER_AGENCY,
    unit_kerja: 'Kantor Lama',
    jenis_unit_baru: 'BKD',
    tmt_jabatan: '01-04-2017',
  },
]

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
  for (const [kind, rows] of [
    ['DATA_UTAMA', PEOPLE],
    ['RW_GOLONGAN', RANKS],
    ['RW_JABATAN', POSITIONS],
  ] as const) {
    await importOf(csvOf(kind, ...rows.map(inFile)))
  }
  await importOf(
    csvOf('DATA_UTAMA', { kode_instansi: OTHER_AGENCY, nip: '199001012015032990' }),
    CALLERS.otherHrOfficer,
  )
  // Twins of a name, and a unit that is no more: they can be told by their ids alone.
  await query(`insert into unit (id, agency_code, type_code, name, valid_from)
    select gen_random_uuid(), '7104', 'BKD', 'Seksi Kembar', '2020-01-01' from generate_series(1, 2)`)
  await query(
    `update employee set unit_id = (select id from unit where name = 'Seksi Kembar' limit 1) where nip = $1`,
    [NIP.contract],
  )
  await query(`insert into unit (id, agency_code, type_code, name, valid_from, valid_to)
    values (gen_random_uuid(), '7104', 'BKD', 'Bagian Dibubarkan', '2010-01-01', '2020-01-01')`)
  await query(`update employee set unit_id = (select id from unit where name = 'Bagian Dibubarkan') where nip = $1`, [
    NIP.odd,
  ])
})
beforeEach(() => query(`update job set created_at = created_at - interval '2 days' where kind = 'EXPORT_EMPLOYEES'`))
afterAll(() => tested.close())

const query = <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> =>
  tested.service.database.query(sql, values)

/** Cells as they stand in a file that people write: a text that would be a formula has an apostrophe in front. */
const inFile = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([column, text]) => [column, /^[=+-]|"/.test(text) ? quoted(text) : text]),
  )
const quoted = (text: string): string => `"${/^[=+-]/.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`

async function importOf(content: Uint8Array, caller: Caller = CALLERS.hrOfficer, name?: string) {
  const file = await handIn(tested.service, content, caller, name)
  const agency = caller.kind === 'PERSON' ? caller.agencyCode : null
  const { data } = await send(
    tested.service,
    'mutation ($input: ImportEmployeesInput!) { importEmployees(input: $input) { job { id } } }',
    { input: { agency, file } },
    { caller },
  )
  await settle(tested.service)
  const { job } = await watch(
    tested.service,
    (data as { importEmployees: { job: { id: string } } }).importEmployees.job.id,
    { caller },
  )
  return job!
}

const EXPORT = `mutation ($input: ExportEmployeesInput!) {
  exportEmployees(input: $input) { job { id } refusals { code field message } } }`
async function ask(input: object, caller: Caller = CALLERS.hrOfficer) {
  const { data, codes } = await send(tested.service, EXPORT, { input: { agency: AGENCY, ...input } }, { caller })
  await settle(tested.service)
  return { payload: data?.['exportEmployees'] as { job: { id: string } | null; refusals: object[] } | undefined, codes }
}
async function exported(input: object, caller?: Caller): Promise<{ name: string; content: Buffer; progress: object }> {
  const { payload } = await ask(input, caller)
  const { job } = await watch(tested.service, payload!.job!.id, caller ? { caller } : {})
  expect(job!.status).toBe('DONE')
  return { ...(await download(tested.service, job!.result!.fileUrl!)), progress: job!.progress }
}
/** The files of an archive by name. */
async function unpacked(content: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(content, { autoClose: false })
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return files
}
async function rowsIn(content: Buffer, name: string): Promise<Record<string, (readonly string[])[]>> {
  const file = await openTableFile(sent(content, name).path, name)
  const sheets: Record<string, (readonly string[])[]> = {}
  for (const sheet of file.sheets) {
    sheets[sheet.name] = []
    for await (const { cells, marks } of sheet.rows()) {
      expect([...marks.values()]).toEqual([])
      sheets[sheet.name]!.push(cells)
    }
  }
  await file.close()
  return sheets
}
const record = () =>
  Promise.all(
    [
      'employee',
      'unit',
      'rank_history',
      'position_history',
      'education_history',
      'supervision_history',
      `outbox where aggregatetype = 'Employee'`,
    ].map((table) => query(`select * from ${table} order by 1, 2`)),
  )

test('the workbook holds everybody of the agency in the shape of the import, as text', async () => {
  const { name, content, progress } = await exported({ format: 'XLSX' })
  expect([name, progress]).toEqual([`pegawai-7104-${TODAY}.xlsx`, { done: 12, total: 12 }])
  const sheets = await rowsIn(content, name)
  expect(Object.keys(sheets)).toEqual(['data-utama', 'rw-golongan', 'rw-jabatan'])
  const [heading, ...people] = sheets['data-utama']!
  expect(people).toHaveLength(4)
  const chief = people.find(([nip]) => nip === NIP.chief)!
  const cell = (column: string) => chief[heading!.indexOf(column)]
  expect(['nama', 'tanggal_lahir', 'jenis_kelamin', 'golongan', 'pangkat', 'unit_kerja'].map(cell)).toEqual([
    ...['Contoh Kepala', '01-01-1990', 'P', 'III/b', 'Penata Muda Tingkat I', 'Badan Contoh'],
  ])
  expect(sheets['rw-golongan']!.slice(1).map(([nip, rank]) => [nip, rank])).toContainEqual([NIP.chief, 'II/d'])
  expect(sheets['rw-jabatan']!.flat()).toContain('Kantor Lama')
})

describe('imported again', () => {
  test('the workbook changes nothing', async () => {
    const { content } = await exported({ format: 'XLSX' })
    const before = await record()
    const job = await importOf(content, CALLERS.hrOfficer, 'pegawai.xlsx')
    expect(job.errors.nodes.filter(({ code }) => code !== 'UNIT_ENDED')).toEqual([])
    expect(job).toMatchObject({ status: 'DONE', employeeImport: { created: 0, updated: 0, unchanged: 4, newUnits: 0 } })
    expect(await record()).toEqual(before)
  })

  test('the CSV files of the archive change nothing, one by one', async () => {
    const { name, content } = await exported({ format: 'CSV' })
    expect(name).toBe(`pegawai-7104-${TODAY}.zip`)
    const files = await unpacked(content)
    expect([...files.keys()]).toEqual(['data-utama.csv', 'rw-golongan.csv', 'rw-jabatan.csv'])
    const before = await record()
    for (const file of files.values())
      expect((await importOf(file)).employeeImport).toMatchObject({ updated: 0, errors: 0 })
    expect(await record()).toEqual(before)
  })
})

test('no cell of a CSV file begins like a formula', async () => {
  const { name, content } = await exported({ format: 'CSV', tables: ['DATA_UTAMA'] })
  expect(name).toBe(`pegawai-7104-${TODAY}-data-utama.csv`)
  const text = content.toString('utf8')
  expect(text).toContain("'=HYPERLINK")
  expect(text.split(/[;\r\n]+/).filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([])
})

test.each<[ImportKind, string]>([
  ['DATA_UTAMA', 'birthDate educationHistory nip positionHistory rankHistory'],
  ['RW_JABATAN', 'nip positionHistory'],
])('of %s everybody but the officer is told who had it made and what it shows', async (table, fields) => {
  const [own] = await query<{ id: string }>('select id from employee where nip = $1', [NIP.expert])
  const officer = signedIn({ roles: ['HR_OFFICER'], subject: `maker ${table}`, employeeId: own!.id })
  await exported({ format: 'CSV', tables: [table] }, officer)
  const reads = await query<{ fields: string[]; relation: string; id: string }>(
    'select fields, relation, employee_id as id from access_log where reader_id = $1',
    [`maker ${table}`],
  )
  expect(reads.map((read) => `${read.relation} ${read.fields.join(' ')}`)).toEqual(
    Array(3).fill(`HR_OFFICER ${fields}`),
  )
  expect(reads.map(({ id }) => id)).not.toContain(own!.id)
  expect(await query('select action from audit where actor = $1 order by id', [`maker ${table}`])).toEqual([
    { action: 'JOB_REQUESTED' },
    { action: 'EMPLOYEES_EXPORTED' },
  ])
})

test('the file is for who asked for it, and the number of a superior elsewhere stays there', async () => {
  await query(
    `update employee set supervisor_id = (select id from employee where agency_code = '${OTHER_AGENCY}') where nip = $1`,
    [NIP.odd],
  )
  const { content } = await exported({ format: 'CSV', tables: ['DATA_UTAMA'] })
  expect(content.toString('utf8')).not.toContain('199001012015032990')
  const [{ id }] = (await query(
    `select id from job where kind = 'EXPORT_EMPLOYEES' order by created_at desc limit 1`,
  )) as [{ id: string }]
  const colleague = signedIn({ subject: 'other', roles: ['HR_OFFICER'] })
  expect((await watch(tested.service, id, { caller: colleague })).job).toMatchObject({ result: { fileUrl: null } })
  await query('update employee set supervisor_id = null where nip = $1', [NIP.odd])
})

test('a batch of people, and what is on record of them, is found by index', async () => {
  const { database } = tested.service
  const register = new ExportRepository(database.manager, AGENCY, TODAY)
  const statements = await recordStatements(database, async () => {
    for await (const ids of register.batches()) {
      for (const read of [register.persons(ids), register.ranks(ids), register.positions(ids)]) await read
    }
  })
  expect(statements).toHaveLength(5)
  await query('set enable_seqscan = off')
  for (const statement of statements) expect(await explain(database, statement)).not.toContain('Seq Scan')
  await query('reset enable_seqscan')
})

test(`an officer has ${MOST_EXPORTS_A_DAY} exports a day`, async () => {
  const officer = signedIn({ subject: 'busy', roles: ['HR_OFFICER'] })
  for (let time = 0; time < MOST_EXPORTS_A_DAY; time++) {
    expect((await ask({ format: 'CSV', tables: ['RW_GOLONGAN'] }, officer)).payload?.refusals).toEqual([])
  }
  expect((await ask({ format: 'CSV' }, officer)).payload).toMatchObject({
    job: null,
    refusals: [{ code: 'EXPORTS_USED_UP' }],
  })
})

test('without a table there is nothing to write', async () =>
  expect((await ask({ format: 'CSV', tables: [] })).codes).toEqual(['BAD_USER_INPUT']))

test.each<[string, Caller, string]>([
  ['a leader', CALLERS.leader, 'FORBIDDEN'],
  ['an officer of another agency', CALLERS.otherHrOfficer, 'FORBIDDEN'],
  ['an officer of BKN', CALLERS.bknOfficer, 'FORBIDDEN'],
  ['a partner', CALLERS.partner, 'FORBIDDEN'],
  ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
])('%s has nothing exported', async (_, caller, code) =>
  expect((await ask({ format: 'CSV' }, caller)).codes).toEqual([code]),
)
