import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open, settled } from './browser'

/** Somebody with two superiors, in an agency that no other test of pages looks into. */
interface Cast {
  staff: string
  assessor: string
  head: string
  agency: string
  plan: string
}
const KEYS = { staff: 'objecting', assessor: 'objected-assessor', head: 'objection-head' } as const
const OFFICER = 'objection-officer'
const NOW = new Date('2026-08-03T02:00:00Z')
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

let browser: Browser
let visitor: BrowserContext
let cast: Cast
let folder: string

beforeAll(async () => {
  browser = await launchBrowser()
  folder = mkdtempSync(path.join(os.tmpdir(), 'jalur-objection-'))
  const [found] = await inSchema<Cast>(
    'performance',
    `select d.employee_id as staff, d.superior_ids[1] as assessor, d.superior_ids[2] as head, d.agency_code as agency, p.id as plan
       from performance.directory d join performance.performance_plan p on p.employee_id = d.employee_id
        and p.status = 'APPROVED' and p.starts_on = '2026-01-01'
       join performance.directory a on a.employee_id = d.superior_ids[1] and a.superior_ids[1] = d.superior_ids[2]
      where cardinality(d.superior_ids) >= 2 and d.active and d.agency_code <> '7104'
        and d.superior_ids[1] not in (select employee_id from performance.superior_dispute)
      order by md5(d.employee_id || 'objection') limit 1`,
  )
  cast = found!
  for (const [part, key] of Object.entries(KEYS) as [keyof typeof KEYS, string][]) {
    await letIn(key, { id: cast[part], agency: cast.agency })
  }
  await letIn(OFFICER, { id: null, agency: cast.agency, role: 'HR_OFFICER' })
  await inSchema(
    'performance',
    `insert into performance.plan_evaluation (plan_id, key, starts_on, ends_on, status, version, self_work_rating,
       self_behaviour_rating, work_rating, behaviour_rating, predicate, assessor_id, issued_on)
     values ($1, 'M2026-06', '2026-06-01', '2026-06-30', 'ISSUED', 4, 'MEETS', 'MEETS', 'BELOW', 'MEETS',
       'NEEDS_IMPROVEMENT', $2, '2026-07-30')
     on conflict (plan_id, key) do update set status = 'ISSUED', version = 4, work_rating = 'BELOW',
       behaviour_rating = 'MEETS', predicate = 'NEEDS_IMPROVEMENT', assessor_id = $2, issued_on = '2026-07-30'`,
    [cast.plan, cast.assessor],
  )
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await browser.close()
  await seeOut(...Object.values(KEYS), OFFICER)
})
afterEach(() => visitor.close())

async function visit(key: string, options: Parameters<typeof newSignedInVisitor>[2] = {}): Promise<void> {
  visitor = await newSignedInVisitor(browser, key, options)
  await visitor.clock.setFixedTime(NOW)
}
const evaluation = () => `${cast.plan}.M2026-06`
const objectionPage = () => `/kinerja/keberatan/${encodeURIComponent(evaluation())}`
const choose = (page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  page.locator('input[type=file]').setInputFiles(file)
const refusal = (page: Page, text: string) => page.locator('.field-error', { hasText: text })
/** The bytes behind a link of the page. */
async function behind(page: Page, name: string): Promise<Buffer> {
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href')
  return (await visitor.request.get(href!)).body()
}

describe('evidence with an objection', () => {
  test('that is no document, or too large, is refused with the reason, and nothing is lost', async () => {
    await visit(KEYS.staff)
    const page = await open(visitor, `/kinerja/penilaian/${encodeURIComponent(evaluation())}`)
    await page.getByText('Tulis keberatan').click()
    await page.getByLabel('Alasan keberatan').fill('Dua laporan bulan Juni belum diperhitungkan.')
    await choose(page, { name: 'laporan.pdf', mimeType: 'application/pdf', buffer: PDF })
    await page.getByText('laporan.pdf', { exact: false }).first().waitFor()
    await choose(page, { name: 'bukti.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\x00\x03') })
    await refusal(page, 'Berkas ini ditolak: isinya bukan PDF, PNG, JPEG.').waitFor()
    const large = path.join(folder, 'rekaman.pdf')
    writeFileSync(large, PDF)
    truncateSync(large, 2 * 1024 ** 3)
    await choose(page, large)
    await refusal(page, 'Berkas ini lebih besar dari 10 MB').waitFor()
    await page.getByLabel('Tautan bukti').fill('folder saya')
    await page.getByRole('button', { name: 'Ajukan keberatan' }).click()
    await page.getByText('harus alamat yang diawali https://').waitFor()
    await expectInOrder(page)
    await page.reload()
    await settled(page)
    expect(await page.getByLabel('Alasan keberatan').inputValue()).toMatch(/^Dua laporan bulan Juni/)
    await page.getByText('laporan.pdf', { exact: false }).first().waitFor()
    expect(await page.getByRole('button', { name: /^Hapus/ }).count()).toBe(1)

    await page.getByLabel('Tautan bukti').fill('https://drive.example/juni')
    await page.getByRole('button', { name: 'Ajukan keberatan' }).click()
    await page.waitForURL('**/kinerja/keberatan/**')
    const shown = page.getByRole('list', { name: 'Bukti dari pegawai' })
    await shown.getByRole('link', { name: 'drive.example' }).waitFor()
    await shown.getByText('PDF, 1 kB').waitFor()
    await shown.getByText(digestOf(PDF), { exact: false }).waitFor()
    expect((await behind(page, 'laporan.pdf')).equals(PDF)).toBe(true)
    await page.getByRole('heading', { name: '14 hari lagi untuk memutus' }).waitFor()
  })

  test('is read by the assessor, who answers with evidence', async () => {
    await visit(KEYS.assessor)
    const page = await open(visitor, '/kinerja/tim')
    const task = page.getByRole('link', { name: /^Tanggapi keberatan/ })
    await task.getByText(/paling lambat 10 Agustus 2026/).waitFor()
    await task.click()
    expect((await behind(page, 'laporan.pdf')).equals(PDF)).toBe(true)
    await page.getByLabel('Tanggapan Anda').fill('Laporannya masuk setelah masa pengisian.')
    await choose(page, { name: 'catatan.png', mimeType: 'image/png', buffer: PNG })
    await page.getByRole('button', { name: /^Hapus.*catatan.png/ }).waitFor()
    await page.reload()
    await settled(page)
    expect(await page.getByLabel('Tanggapan Anda').inputValue()).toMatch(/^Laporannya masuk/)
    await page.getByRole('button', { name: 'Kirim tanggapan' }).click()
    const shown = page.getByRole('list', { name: 'Bukti dari pejabat penilai' })
    await shown.getByText('PNG, 1 kB').waitFor()
    await shown.getByText(digestOf(PNG), { exact: false }).waitFor()
  })
})

test('who was heard still reads it when the person works for somebody else', async () => {
  const superiors = (ids: string[]) =>
    inSchema('performance', 'update performance.directory set superior_ids = $2 where employee_id = $1', [
      ...[cast.staff, ids],
    ])
  const [before] = await inSchema<{ ids: string[] }>(
    'performance',
    'select superior_ids as ids from performance.directory where employee_id = $1',
    [cast.staff],
  )
  await superiors([])
  try {
    await visit(KEYS.assessor)
    const page = await open(visitor, objectionPage())
    await page.getByText('Dua laporan bulan Juni belum diperhitungkan.').waitFor()
    expect((await behind(page, 'laporan.pdf')).equals(PDF)).toBe(true)
  } finally {
    await superiors(before!.ids)
  }
})

describe('a late decision', () => {
  beforeAll(() =>
    inSchema(
      'performance',
      `update performance.objection set filed_on = '2026-07-18', due_on = '2026-08-01' where plan_id = $1`,
      [cast.plan],
    ),
  )

  test('is told to the person, with what happens next and by which rule', async () => {
    await visit(KEYS.staff)
    const today = await open(visitor, '/kinerja')
    await today.getByRole('link', { name: /Putusan atas keberatan Anda terlambat/ }).click()
    await today.getByRole('heading', { name: 'Putusan terlambat 2 hari' }).waitFor()
    await today.getByText(/Atasan pejabat penilai tetap harus memutus/).waitFor()
    await today.getByText('Mengapa begitu').click()
    await today.getByText(/diputus atasan pejabat penilai dalam 14 hari/).waitFor()
    await today
      .getByText(/PP 30\/2019|Peraturan Pemerintah/)
      .first()
      .waitFor()
  })

  test('stands in the inbox of who decides, as late', async () => {
    await visit(KEYS.head)
    const inbox = await open(visitor, '/kinerja/tim')
    const task = inbox.getByRole('link', { name: /^Putuskan keberatan/ })
    await task.getByText(/lewat batas 1 Agustus 2026/).waitFor()
    await inbox.getByText(/^Yang pertama: .* lewat batasnya 1 Agustus 2026/).waitFor()
    await task.click()
    await inbox.getByRole('heading', { name: 'Putusan terlambat 2 hari' }).waitFor()
    expect((await behind(inbox, 'catatan.png')).equals(PNG)).toBe(true)
  })

  test('is found at the desk of HR, who reads it and cannot decide', async () => {
    await visit(OFFICER)
    const desk = await open(visitor, '/meja-kepegawaian/kinerja')
    const late = desk.getByRole('region', { name: 'Putusan keberatan yang terlambat' })
    await late.getByText('terlambat 2 hari').waitFor()
    await expectInOrder(desk)
    await late.getByRole('listitem').getByRole('link').click()
    await desk.getByRole('heading', { name: 'Putusan terlambat 2 hari' }).waitFor()
    expect(await desk.getByRole('button', { name: 'Putuskan sekarang' }).count()).toBe(0)
  })

  test.each(LANGUAGES)('in %s its page is in order and readable', async (language) => {
    await visit(KEYS.head, { language })
    const page = await open(visitor, objectionPage())
    await expectInOrder(page)
    expect(await faintTextOf(page)).toEqual([])
  })
})
