import { buffer } from 'node:stream/consumers'
import {
  ask,
  type Caller,
  drainQueue,
  newVerificationCode,
  normalizeCode,
  openForTest,
  pdfPages,
  type TestedService,
} from '@jalur/common'
import { service } from '../service'
import { openTableFile } from '../spreadsheet/open-table-file'
import { sent } from '../import/testing'
import { addStaff, AGENCY, CALLERS, person, TODAY } from '../testing/staff'

const STAFF = Array.from({ length: 12 }, (_, index) =>
  person(100 + index, { superiorIds: [], rank: index < 7 ? 'III/a' : 'III/d' }),
)
const PERFORMANCE = {
  name: 'performance',
  factsOf: async (references: readonly object[]) =>
    references.map(() => ({
      ...{ exactCreditPoints: '81.25', creditPointsThrough: '2025-12-31' },
      recentPredicates: [2025, 2024].map((year) => ({ year, predicate: 'GOOD' })),
    })),
}

let tested: TestedService
beforeAll(async () => {
  tested = await openForTest(service, process.env['TEST_DATABASE_URL'] ?? '', TODAY, [PERFORMANCE])
  await addStaff(tested.service.database, STAFF)
})
afterAll(() => tested.close())

async function send(query: string, variables: object = {}, caller: Caller = CALLERS.hrOfficer) {
  const { data, errors } = await ask(tested.service, { query, variables: { ...variables }, caller })
  return {
    data: data as Record<string, never> | null,
    codes: (errors ?? []).map(({ extensions }) => extensions['code']),
  }
}
const EXPORT = `mutation ($input: ExportPromotionListInput!) {
  exportPromotionList(input: $input) { job { id } refusals { code field } } }`
async function exported(input: object = {}, caller?: Caller) {
  const { data, codes } = await send(EXPORT, { input: { agency: AGENCY, format: 'PDF', ...input } }, caller)
  await drainQueue(tested.service.database, 'personnel')
  return {
    payload: data?.['exportPromotionList'] as { job: { id: string } | null; refusals: object[] } | undefined,
    codes,
  }
}
async function outcome(jobId: string): Promise<{ fileUrl: string; summary: string }> {
  const { data } = await send('query ($id: ID!) { job(id: $id) { status result { fileUrl summary } } }', { id: jobId })
  return (data as unknown as { job: { result: { fileUrl: string; summary: string } } }).job.result
}
async function download(fileUrl: string): Promise<{ name: string; content: Buffer }> {
  const { pathname, searchParams } = new URL(fileUrl)
  const id = pathname.split('/').at(-1)!
  const open = await tested.service.files!.open(id, searchParams.get('expires')!, searchParams.get('signature')!)
  return { name: open!.file.name, content: await buffer(open!.body) }
}

test('nothing is written of a list that nobody has prepared', async () =>
  expect((await exported()).payload).toEqual({
    job: null,
    refusals: [{ code: 'LIST_NOT_READY', field: 'input.period' }],
  }))

describe('of a prepared list', () => {
  beforeAll(async () => {
    await send(`mutation { preparePromotionList(input: { agency: "${AGENCY}" }) { job { id } } }`)
    await drainQueue(tested.service.database, 'personnel')
  })

  test('the paper names every candidate with number, rank from and to, points, predicates and the law', async () => {
    const { payload } = await exported()
    const { fileUrl, summary } = await outcome(payload!.job!.id)
    const { name, content } = await download(fileUrl)
    expect(name).toBe('daftar-nominatif-usul-kenaikan-pangkat-2026-09-01.pdf')
    const [page] = pdfPages(content)
    for (const text of [
      'Daftar Nominatif Usul Kenaikan Pangkat',
      '1 September 2026',
      'Memenuhi syarat, 7 orang',
      'PermenPANRB 1/2023',
    ])
      expect(page).toContain(text)
    for (const { name: person } of STAFF.slice(0, 7)) expect(page).toContain(person)
    for (const { name: person } of STAFF.slice(7)) expect(page).not.toContain(person)
    // A narrow column would break a rank, a number or a heading in two.
    for (const whole of ['Penata Muda (III/a)', 'Pendidikan', '199001012015032100']) expect(page).toContain(whole)
    expect(page).toContain('81,25')
    expect(page).toContain(/Verification code (\S+)\./.exec(summary)?.[1])
  })

  test('the workbook has a line for each candidate as text, no formula, and a sheet that says what it is', async () => {
    await tested.service.database.query(`update employee set name = '=Pegawai 100' where id = $1`, [STAFF[0]!.id])
    const { payload } = await exported({ format: 'XLSX' })
    const { name, content } = await download((await outcome(payload!.job!.id)).fileUrl)
    expect(name).toBe('daftar-nominatif-usul-kenaikan-pangkat-2026-09-01.xlsx')
    const file = await openTableFile(sent(content, name).path, name)
    const lines: (readonly string[])[][] = []
    for (const sheet of file.sheets) {
      const rows: (readonly string[])[] = []
      for await (const { cells, marks } of sheet.rows()) {
        expect([...marks.values()]).not.toContain('FORMULA')
        rows.push(cells)
      }
      lines.push(rows)
    }
    await file.close()
    const [list, about] = lines
    expect(list).toHaveLength(8)
    expect(list![0]).toContain('Pangkat, gol. baru')
    expect(list![1]!.slice(0, 3)).toEqual(['1', expect.stringContaining('Pegawai 100'), '199001012015032100'])
    expect(about).toContainEqual(['Keadaan', 'Memenuhi syarat, 7 orang'])
    await tested.service.database.query(`update employee set name = 'Pegawai 100' where id = $1`, [STAFF[0]!.id])
  })

  test('S-54 the code on the paper tells anyone what it must say, and nobody of whom', async () => {
    const { payload } = await exported()
    const code = /code (\S+)\./.exec((await outcome(payload!.job!.id)).summary)![1]!
    const query = `query ($code: ID!) { promotionDocument(code: $code) { code period aim status people sha256 agency { code } } }`
    const typed = code.toLowerCase().replaceAll('-', ' ')
    expect((await send(query, { code: typed }, CALLERS.nobody)).data?.['promotionDocument']).toEqual({
      ...{ code, period: '2026-09-01', aim: 'RANK', status: 'ELIGIBLE', people: 7, agency: { code: AGENCY } },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect((await send(query, { code: newVerificationCode() }, CALLERS.nobody)).data?.['promotionDocument']).toBeNull()
  })

  test('everybody on the paper is told who had it made, and the making is in the audit', async () => {
    const { database } = tested.service
    await database.query('delete from access_log')
    await exported({ status: 'NOT_YET' }, { ...CALLERS.hrOfficer, subject: 'maker' } as Caller)
    const reads: { fields: string[] }[] = await database.query(
      `select fields from access_log where reader_id = 'maker'`,
    )
    expect(reads.map(({ fields }) => fields.join(' '))).toEqual(
      Array(5).fill('birthDate nip performanceStanding rankPromotion'),
    )
    const entries: object[] = await database.query(`select action from audit where actor = 'maker' order by id`)
    expect(entries).toEqual([{ action: 'JOB_REQUESTED' }, { action: 'PROMOTION_LIST_EXPORTED' }])
  })

  test.each<[string, Caller, string]>([
    ['a leader', CALLERS.leader, 'FORBIDDEN'],
    ['an officer of another agency', CALLERS.otherHrOfficer, 'FORBIDDEN'],
    ['a partner', CALLERS.partner, 'FORBIDDEN'],
    ['nobody', CALLERS.nobody, 'UNAUTHENTICATED'],
  ])('%s has no paper made', async (_, caller, code) => expect((await exported({}, caller)).codes).toEqual([code]))
})

test('codes are of twelve signs that nobody takes for each other', () => {
  const codes = Array.from({ length: 200 }, newVerificationCode)
  for (const code of codes) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/)
  expect(new Set(codes).size).toBe(200)
  expect(normalizeCode(' k7qm2xwd 9ftr')).toBe('K7QM-2XWD-9FTR')
  expect(normalizeCode('')).toBe('')
})
