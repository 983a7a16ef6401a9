import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ask, type Caller, drainQueue, type FactReference, openForTest, type TestedService } from '@jalur/common'
import { sent } from '../import/testing'
import { service } from '../service'
import { openTableFile } from '../spreadsheet/open-table-file'
import { addStaff, AGENCY, CALLERS, person, TODAY } from '../testing/staff'

const STAFF = Array.from({ length: 3 }, (_, index) => person(100 + index, { superiorIds: [], rank: 'III/a' }))
const NOTHING = { planStatus: null, workRating: null, behaviourRating: null, predicate: null, creditPoints: null }
const RATED = {
  ...{ planStatus: 'APPROVED', workRating: 'ABOVE', behaviourRating: 'MEETS', predicate: 'GOOD' },
  ...{ creditPoints: '12.5', issuedOn: '2026-01-12', objection: 'CONFIRMED' },
  parts: { 'M2025-02': 'VERY_GOOD', 'Q2025-4': 'POOR' },
}
let answers = true
const PERFORMANCE = {
  name: 'performance',
  async factsOf(references: readonly FactReference[]) {
    if (!answers) throw new Error('down')
    return references.map(({ employeeId, year }) =>
      employeeId === STAFF[0]!.id && year === 2025 ? RATED : { ...NOTHING, issuedOn: null, objection: null, parts: {} },
    )
  },
}

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY, [PERFORMANCE])
  await addStaff(tested.service.database, STAFF)
})
afterAll(() => tested.close())
beforeEach(async () => {
  answers = true
  await tested.service.database.query(`update job set created_at = created_at - interval '2 days'`)
})

async function exported(input: object = {}, caller: Caller = CALLERS.hrOfficer) {
  const { data, errors } = await ask(tested.service, {
    query: `mutation ($input: ExportPerformanceInput!) {
      exportPerformance(input: $input) { job { id } refusals { code field } } }`,
    variables: { input: { agency: AGENCY, year: 2025, format: 'XLSX', ...input } },
    caller,
  })
  await drainQueue(tested.service.database, 'personnel')
  const payload = data?.['exportPerformance'] as { job: { id: string } | null; refusals: object[] } | undefined
  return { id: payload?.job?.id, refusals: payload?.refusals, extensions: errors?.[0]?.extensions }
}
async function outcome(id: string, caller: Caller = CALLERS.hrOfficer) {
  const { data } = await ask(tested.service, {
    query: 'query ($id: ID!) { job(id: $id) { status result { fileUrl summary } } }',
    variables: { id },
    caller,
  })
  return data?.['job'] as { status: string; result: { fileUrl: string | null; summary: string } } | null
}
async function rowsOf(fileUrl: string): Promise<(readonly string[])[]> {
  const { pathname, searchParams } = new URL(fileUrl)
  const id = pathname.split('/').at(-1)!
  const open = await tested.service.files!.open(id, searchParams.get('expires')!, searchParams.get('signature')!)
  const { name } = open!.file
  const file = await openTableFile(sent(await buffer(open!.body), name).path, name)
  const rows: (readonly string[])[] = []
  for await (const { cells } of file.sheets[0]!.rows()) rows.push(cells)
  await file.close()
  return rows
}

test.each(['XLSX', 'CSV'])(
  'a line for each person, with the parts of the year and the result, as %s',
  async (format) => {
    const { id } = await exported({ format })
    const { status, result } = (await outcome(id!))!
    expect({ status, summary: result.summary }).toEqual({
      status: 'DONE',
      summary: expect.stringContaining('Performance results of 2025 for 3 employees'),
    })
    const [headings, ...rows] = await rowsOf(result.fileUrl!)
    expect(rows).toHaveLength(3)
    const rated = Object.fromEntries(headings!.map((heading, index) => [heading, rows[0]![index] ?? '']))
    expect(rated).toMatchObject({
      ...{ Nama: STAFF[0]!.name, 'Status SKP': 'Disetujui', Jan: '', Feb: 'Sangat Baik', Des: 'Kurang' },
      ...{ 'Rating hasil kerja': 'Di atas ekspektasi', 'Rating perilaku kerja': 'Sesuai ekspektasi' },
      ...{
        'Predikat tahunan': 'Baik',
        'Angka kredit': '12,5',
        Ditetapkan: '12 Januari 2026',
        Keberatan: 'Hasil tetap',
      },
    })
    expect(rows[1]!.slice(5).filter(Boolean)).toEqual(['Belum ada'])
  },
)

test('no file is made of half the results', async () => {
  answers = false
  const { id } = await exported()
  expect(await outcome(id!)).toMatchObject({ status: 'FAILED', result: { fileUrl: null } })
  expect(
    await tested.service.database.query(
      `select 1 from stored_file where purpose = 'PERFORMANCE_EXPORT' and created_at > (select max(created_at) from job)`,
    ),
  ).toEqual([])
})

test('a file stays once its job is over; of a job that died nothing is left after a day', async () => {
  const { database, files } = tested.service
  await exported()
  const dead = await files!.keep(
    { purpose: 'PERFORMANCE_EXPORT', name: 'x.csv', contentType: 'text/csv', owner: 'x' },
    Readable.from(['x']),
  )
  await database.query(`update stored_file set created_at = created_at - interval '25 hours'`)
  await files!.forgetLoose()
  const left: { id: string }[] = await database.query(`select id from stored_file where purpose = 'PERFORMANCE_EXPORT'`)
  expect(left.map(({ id }) => id)).not.toContain(dead.id)
  expect(left.length).toBeGreaterThan(0)
})

test('everybody in the file is told who had it made', async () => {
  await tested.service.database.query('delete from access_log')
  await exported({}, { ...CALLERS.hrOfficer, subject: 'maker' } as Caller)
  const reads: object[] = await tested.service.database.query(`select fields from access_log where reader_id = 'maker'`)
  expect(reads).toEqual(STAFF.map(() => ({ fields: ['nip', 'performancePlan'] })))
})

test.each([2021, 2027])('the year %i has no results', async (year) =>
  expect((await exported({ year })).extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [expect.objectContaining({ field: 'input.year' })],
  }),
)

test('seven times a day is one too many', async () => {
  const made = []
  for (let time = 0; time < 7; time++) made.push((await exported({ year: 2024 })).refusals)
  expect(made.at(5)).toEqual([])
  expect(made.at(6)).toEqual([{ code: 'EXPORTS_USED_UP', field: null }])
})

test.each<[string, Caller, string]>([
  ['a leader', CALLERS.leader, 'FORBIDDEN'],
  ['an officer of another agency', CALLERS.otherHrOfficer, 'FORBIDDEN'],
  ['an officer of BKN', CALLERS.bknOfficer, 'FORBIDDEN'],
  ['a partner', CALLERS.partner, 'FORBIDDEN'],
  ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
])('%s has no file made', async (_who, caller, code) =>
  expect((await exported({}, caller)).extensions).toMatchObject({ code }),
)

test('the file is for who asked for it, and the job for who holds the office', async () => {
  const { id } = await exported({}, { ...CALLERS.hrOfficer, subject: 'other' } as Caller)
  expect((await outcome(id!))?.result.fileUrl).toBeNull()
  expect(await outcome(id!, CALLERS.bknOfficer)).toBeNull()
})
