import { existsSync } from 'node:fs'
import { type Caller, explain, openForTest, recordStatements, type TestedService } from '@jalur/common'
import { type Cells, fileOf, sent } from '../import/testing'
import { forgetJobs } from '../job/forget-jobs.work'
import { JobRepository } from '../job/job.repository'
import { service } from '../service'
import { openTableFile } from '../spreadsheet/open-table-file'
import { AGENCY, CALLERS, OTHER_AGENCY, signedIn, TODAY } from '../testing/staff'
import { download, handIn, send, settle, type ToldJob, watch } from './testing'

const NIP = { one: '199001012015032901', two: '199001012015032902' }
const GOOD: Cells[] = [{ nip: NIP.one }, { nip: NIP.two, nama: 'Contoh Dua' }]
const FAULTY: Cells[] = [
  { nip: NIP.one, golongan: 'V/a' },
  { nip: NIP.two, nama: 'Contoh Dua', kode_instansi: '7100' },
]

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY)
})
beforeEach(async () => {
  await query('truncate employee, outbox, audit, job cascade')
  await query(`delete from unit where name = 'Badan Contoh'`)
})
afterAll(() => tested.close())

const query = <T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> =>
  tested.service.database.query(sql, values)
const count = async (table: string): Promise<number> =>
  (await query<{ count: number }>(`select count(*) from ${table}`))[0]!.count
const files = () => tested.service.files!
const kept = async (id: string): Promise<boolean> =>
  existsSync(files().pathOf(id)) && (await files().findAll([id])).length === 1

const IMPORT = `mutation ($input: ImportEmployeesInput!) {
  importEmployees(input: $input) { refusals { code field message } job { id status } } }`
interface Payload {
  job: { id: string; status: string } | null
  refusals: { code: string; field: string | null }[]
}
async function ask(input: object, caller: Caller = CALLERS.hrOfficer) {
  const { data, codes } = await send(tested.service, IMPORT, { input: { agency: AGENCY, ...input } }, { caller })
  return { payload: data?.['importEmployees'] as Payload | null | undefined, codes }
}
/** Imports rows to the end; answers the job and the id of the file. */
async function imported(rows: Cells[], input: object = {}, caller?: Caller): Promise<{ job: ToldJob; file: string }> {
  const file = await handIn(tested.service, fileOf(...rows), caller)
  const { payload } = await ask({ file, ...input }, caller)
  await settle(tested.service)
  const { job } = await watch(tested.service, payload!.job!.id, caller ? { caller } : {})
  return { job: job!, file }
}

describe('a dry run', () => {
  test('tells what would be stored, stores nothing, and leaves the file for the import', async () => {
    const { job, file } = await imported(GOOD, { dryRun: true })
    expect(job).toMatchObject({
      ...{ kind: 'IMPORT_EMPLOYEES', status: 'DONE', progress: { done: 2, total: 2 } },
      errors: { totalCount: 0 },
      employeeImport: {
        ...{ fileName: 'pegawai.csv', dryRun: true, file, tables: ['DATA_UTAMA'], rows: 2, errors: 0, warnings: 0 },
        ...{ created: 2, updated: 0, unchanged: 0, newUnits: 1 },
      },
      result: { fileUrl: null, summary: expect.stringContaining('Nothing is stored yet') },
    })
    expect(await count('employee')).toBe(0)
    expect(await kept(file)).toBe(true)
    const stored = await ask({ file })
    await settle(tested.service)
    expect((await watch(tested.service, stored.payload!.job!.id)).job).toMatchObject({ status: 'DONE' })
    expect(await count('employee')).toBe(2)
  })

  test('names each error by table, row and column in the language of the caller, and stores nothing', async () => {
    const { job } = await imported(FAULTY, { dryRun: true })
    expect(job).toMatchObject({
      status: 'FAILED',
      employeeImport: { rows: 2, errors: 2, created: null, file: null },
      result: { summary: '2 errors and 0 warnings in 2 rows. Nothing was stored.' },
    })
    expect(job.errors.nodes).toEqual([
      expect.objectContaining({ sheet: 'data-utama', row: 2, column: 'golongan', value: 'V/a', code: 'RANK_UNKNOWN' }),
      expect.objectContaining({ row: 3, column: 'kode_instansi', value: '7100', code: 'AGENCY_NOT_YOURS' }),
    ])
    const inIndonesian = (await watch(tested.service, job.id, { language: 'id' })).job!
    expect(inIndonesian.errors.nodes[0]!.message).toBe('Golongan tidak dikenal (I/a – IV/e).')
    expect(await count('employee')).toBe(0)
  })
})

describe('the list of errors', () => {
  const many = Array.from({ length: 30 }, (_, index): Cells => ({ nip: '1', nama: index === 7 ? '' : 'Contoh' }))

  test('comes page by page, by kind and by search', async () => {
    const { job } = await imported(many)
    expect(job.errorKinds).toEqual([
      expect.objectContaining({ code: 'NIP_LENGTH', severity: 'ERROR', count: 30, message: 'A NIP has 18 digits.' }),
      expect.objectContaining({ code: 'NIP_REPEATED', count: 29 }),
      expect.objectContaining({ code: 'VALUE_MISSING', count: 1 }),
    ])
    const rows: number[] = []
    for (let after: string | null = null; ; ) {
      const { errors }: ToldJob = (await watch(tested.service, job.id, { code: 'NIP_LENGTH', first: 7, after })).job!
      expect(errors.totalCount).toBe(30)
      rows.push(...errors.nodes.map(({ row }) => row))
      if (!errors.pageInfo.hasNextPage) break
      after = errors.pageInfo.endCursor
    }
    expect(rows).toEqual(many.map((_, index) => index + 2))
    const search = async (text: string) => (await watch(tested.service, job.id, { text })).job!.errors
    expect((await search('nama')).nodes).toEqual([expect.objectContaining({ row: 9, code: 'VALUE_MISSING' })])
    expect((await search('100%')).totalCount).toBe(0)
    expect((await watch(tested.service, job.id, { text: 'x'.repeat(101) })).codes).toEqual(['BAD_USER_INPUT'])
  })

  test('of a page is read by index', async () => {
    const { job } = await imported(many)
    const jobs = new JobRepository(tested.service.database)
    const [statement] = await recordStatements(tested.service.database, () =>
      jobs.findProblems(job.id, { code: 'NIP_LENGTH', text: null }, 3, 5),
    )
    await query('set enable_seqscan = off')
    expect(await explain(tested.service.database, statement!)).toContain('job_problem_code_idx')
    await query('reset enable_seqscan')
  })

  test('is a workbook as well, without what could name a person', async () => {
    const { job } = await imported([{ nip: '19900101201503299', nama: 'Rahasia Sekali', golongan: '' }])
    const { name, content } = await download(tested.service, job.result!.fileUrl!)
    expect(name).toBe('import-errors.xlsx')
    const file = await openTableFile(sent(content, name).path, name)
    const rows: (readonly string[])[] = []
    for await (const { cells } of file.sheets[0]!.rows()) rows.push(cells)
    await file.close()
    expect(rows).toContainEqual(expect.arrayContaining(['data-utama', '2', 'golongan', 'error', 'RANK_MISSING']))
    const [stored] = await query<{ text: string }>(
      `select (select string_agg(job_problem::text, ' ') from job_problem) || (select string_agg(result::text, ' ') from job) as text`,
    )
    for (const text of [JSON.stringify(rows), JSON.stringify(job), stored!.text]) {
      expect(text).not.toMatch(/Rahasia|19900101201503299/)
    }
  })

  test.each<[string, Caller, string | null]>([
    ['another HR officer of the agency', signedIn({ subject: 'other', roles: ['HR_OFFICER'] }), null],
    ['who asked and is no HR officer any more', signedIn({ roles: ['ASN'] }), 'NOT_FOUND'],
    ['an officer of another agency', CALLERS.otherHrOfficer, 'NOT_FOUND'],
    ['an officer of BKN', CALLERS.bknOfficer, 'NOT_FOUND'],
    ['a leader', CALLERS.leader, 'NOT_FOUND'],
    ['a partner', CALLERS.partner, 'FORBIDDEN'],
    ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
  ])('may or may not be read by %s', async (_, caller, code) => {
    const { job } = await imported(many)
    const read = await watch(tested.service, job.id, { caller })
    expect(read.codes).toEqual(code ? [code] : [])
    // A file is for who asked for it.
    expect([read.job?.errors.totalCount, read.job?.result?.fileUrl]).toEqual(code ? [undefined, undefined] : [60, null])
    const own = await send(tested.service, '{ myJobs { totalCount nodes { id } } }', {}, { caller })
    expect(own.data?.['myJobs'] ?? { totalCount: 0 }).toMatchObject({ totalCount: 0 })
  })

  test('is gone with the job and its files after thirty days, and not a day before', async () => {
    const { job, file } = await imported(many)
    const list = /files\/personnel\/([0-9a-f-]+)/.exec(job.result!.fileUrl!)![1]!
    const promotion = '00000000-0000-4000-8000-0000000000aa'
    await query(
      `insert into job (id, kind, agency_code, requested_by, input, finished_at)
      values ($1, 'PROMOTION_LIST', '7104', 'account', '{}', '2020-01-01')`,
      [promotion],
    )
    const forgetOn = async (today: string) => {
      await query(`update job set finished_at = '2026-08-01T00:00:00Z' where id = $1`, [job.id])
      await forgetJobs({ source: tested.service.database, files: files(), today: () => today })
    }
    await forgetOn('2026-08-31')
    expect([await count('job_problem'), await kept(list), await kept(file)]).toEqual([60, true, true])
    await forgetOn('2026-09-01')
    expect([await count('job_problem'), await kept(list), await kept(file)]).toEqual([0, false, false])
    expect((await watch(tested.service, job.id)).codes).toEqual(['NOT_FOUND'])
    expect(await query('select id from job')).toEqual([{ id: promotion }])
  })
})

describe('an import', () => {
  test('stores all rows, says so, and forgets the file at once', async () => {
    const { job, file } = await imported(GOOD)
    expect(job).toMatchObject({ status: 'DONE', employeeImport: { dryRun: false, created: 2 } })
    expect(job.result!.summary).toBe('2 new employees, 0 changed, 0 as before; 0 warnings. All rows are stored.')
    expect(await count('employee')).toBe(2)
    expect(await kept(file)).toBe(false)
    expect(await query(`select actor, action from audit where action <> 'JOB_REQUESTED' order by id`)).toEqual([
      { actor: 'account', action: 'IMPORT_CREATED' },
      { actor: 'account', action: 'IMPORT_CREATED' },
    ])
  })

  test('of the same file again changes nothing', async () => {
    await imported(GOOD)
    const tables = ['employee', 'rank_history', `outbox where aggregatetype = 'Employee'`]
    const contents = () => Promise.all(tables.map((table) => query(`select * from ${table}`)))
    const before = await contents()
    const { job } = await imported(GOOD)
    expect(job.employeeImport).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
    expect(before[2]).not.toEqual([])
    expect(await contents()).toEqual(before)
  })

  test('with one error stores no row', async () => {
    const { job } = await imported([...GOOD, { nip: '199001012015032903', golongan: 'V/a' }])
    expect(job.status).toBe('FAILED')
    expect(await count('employee')).toBe(0)
  })

  test('takes nobody from another agency', async () => {
    await imported([{ kode_instansi: OTHER_AGENCY }], { agency: OTHER_AGENCY }, CALLERS.otherHrOfficer)
    const { job } = await imported([{}])
    expect(job.errors.nodes).toEqual([expect.objectContaining({ row: 2, column: 'nip', code: 'PERSON_ELSEWHERE' })])
    expect(await query('select agency_code from employee')).toEqual([{ agency_code: OTHER_AGENCY }])
  })

  test("does not change the officer's own record", async () => {
    await imported(GOOD)
    const [own] = await query<{ id: string }>('select id from employee where nip = $1', [NIP.one])
    const officer = signedIn({ roles: ['HR_OFFICER'], employeeId: own!.id })
    expect((await imported(GOOD, {}, officer)).job.status).toBe('DONE')
    const { job } = await imported([{ nip: NIP.one, status: 'CUTI' }], {}, officer)
    expect(job.errors.nodes).toEqual([expect.objectContaining({ row: 2, code: 'OWN_RECORD' })])
  })

  test('that was stored is not run again, and is not told as failed when what follows fails', async () => {
    const removed = jest.spyOn(files(), 'remove').mockRejectedValueOnce(new Error('disk'))
    const { job } = await imported(GOOD)
    expect(job).toMatchObject({ status: 'DONE', employeeImport: { created: 2 } })
    expect(await count('employee')).toBe(2)
    removed.mockRestore()
  })

  test('asked for twice under one key is one job', async () => {
    const file = await handIn(tested.service, fileOf(...GOOD))
    const asked = [await ask({ file, idempotencyKey: 'k' }), await ask({ file, idempotencyKey: 'k' })]
    expect(asked[0]!.payload!.job!.id).toBe(asked[1]!.payload!.job!.id)
    await settle(tested.service)
  })

  test('is refused while another file of the agency is under way, and for a file of somebody else', async () => {
    const [first, second] = [
      await handIn(tested.service, fileOf(...GOOD)),
      await handIn(tested.service, fileOf(...GOOD)),
    ]
    await query(`insert into job (id, kind, agency_code, requested_by, input)
      values (gen_random_uuid(), 'IMPORT_EMPLOYEES', '7104', 'other', '{}')`)
    expect((await ask({ file: first })).payload).toMatchObject({ job: null, refusals: [{ code: 'IMPORT_UNDERWAY' }] })
    await query('delete from job')
    const other = signedIn({ subject: 'other', roles: ['HR_OFFICER'] })
    expect((await ask({ file: second }, other)).payload).toMatchObject({
      refusals: [{ code: 'FILE_UNKNOWN', field: 'input.file' }],
    })
    expect((await ask({ file: 'none' })).payload).toMatchObject({ refusals: [{ code: 'FILE_UNKNOWN' }] })
  })

  test.each<[string, Caller, string]>([
    ['a leader', CALLERS.leader, 'FORBIDDEN'],
    ['an officer of another agency', CALLERS.otherHrOfficer, 'FORBIDDEN'],
    ['an officer of BKN', CALLERS.bknOfficer, 'FORBIDDEN'],
    ['an employee', CALLERS.self, 'FORBIDDEN'],
    ['a partner', CALLERS.partner, 'FORBIDDEN'],
    ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
  ])('is not for %s', async (_, caller, code) => expect((await ask({ file: 'none' }, caller)).codes).toEqual([code]))
})

test('an officer sees the own jobs, newest first, page by page', async () => {
  const ids = [
    (await imported(GOOD, { dryRun: true })).job.id,
    (await imported(GOOD)).job.id,
    (await imported(FAULTY)).job.id,
  ]
  const own = async (args: string) =>
    (
      await send(
        tested.service,
        `{ myJobs(${args}) { totalCount nodes { id employeeImport { fileName dryRun } } pageInfo { endCursor hasNextPage } } }`,
      )
    ).data!['myJobs'] as {
      totalCount: number
      nodes: { id: string }[]
      pageInfo: { endCursor: string; hasNextPage: boolean }
    }
  const first = await own('kinds: [IMPORT_EMPLOYEES], first: 2')
  expect(first).toMatchObject({
    totalCount: 3,
    nodes: [{ id: ids[2] }, { id: ids[1] }],
    pageInfo: { hasNextPage: true },
  })
  const rest = await own(`kinds: [IMPORT_EMPLOYEES], after: "${first.pageInfo.endCursor}"`)
  expect(rest).toMatchObject({ nodes: [{ id: ids[0], employeeImport: { fileName: 'pegawai.csv', dryRun: true } }] })
  expect(await own('kinds: [PROMOTION_LIST]')).toMatchObject({ totalCount: 0, nodes: [] })
  const jobs = new JobRepository(tested.service.database)
  const [statement] = await recordStatements(tested.service.database, () =>
    jobs.findOwn({ requestedBy: 'account', kinds: ['IMPORT_EMPLOYEES'], personalIn: AGENCY }, ids[2]!, 5),
  )
  await query('set enable_seqscan = off')
  expect(await explain(tested.service.database, statement!)).toContain('job_requester_idx')
  await query('reset enable_seqscan')
})
