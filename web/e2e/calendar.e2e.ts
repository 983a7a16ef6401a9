import type { Browser, BrowserContext, Page } from 'playwright-core'
import { askAs, inSchema, letIn, seeOut } from './behind-the-graph'
import {
  expectInOrder,
  faintTextOf,
  LANGUAGES,
  launchBrowser,
  newSignedInVisitor,
  open,
  settled,
  turnTo,
} from './browser'

/** An officer of an agency in which no other file looks at windows. */
const [OFFICER, AGENCY] = ['calendar-officer', '7105'] as const
const DESK = '/meja-kepegawaian/kinerja'
const DECISION = 'SK Bupati 800/12/2026'
const REASON = 'Libur panjang di awal bulan'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
  await letIn(OFFICER, { id: null, agency: AGENCY, role: 'HR_OFFICER' })
})
afterAll(async () => {
  await browser.close()
  await seeOut(OFFICER)
  await inSchema('performance', 'delete from performance.window_version where agency_code = $1', [AGENCY])
})
afterEach(() => visitor.close())

async function visit(): Promise<Page> {
  visitor = await newSignedInVisitor(browser, OFFICER)
  return open(visitor, DESK)
}
/** The month after the next one, as the form offers it: its windows have not opened. */
const monthToCome = (page: Page) => page.getByLabel('Mulai bulan').locator('option').nth(4)

async function fill(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Tetapkan jendela' }).click()
  const month = (await monthToCome(page).textContent()) ?? ''
  await page.getByLabel('Mulai bulan').selectOption({ label: month })
  await page.getByRole('group', { name: 'Pengisian progres' }).getByLabel('Tanggal terakhir').fill('10')
  await page.getByLabel('Keputusan instansi').fill(DECISION)
  return month
}

test('personnel has told performance in which zone every agency reckons its days', async () => {
  visitor = await newSignedInVisitor(browser, OFFICER)
  const zones = await inSchema('performance', 'select distinct time_zone as zone from performance.agency_zone')
  expect(zones).toEqual([{ zone: 'Asia/Makassar' }])
})

test('the year of the agency is a picture and a list, with deadlines and what they rest on', async () => {
  const page = await visit()
  const calendar = page.getByRole('region', { name: /^Kalender \d{4}$/ })
  expect(await calendar.locator('.calendar-row').count()).toBe(13)
  expect(await calendar.locator('.calendar-days .calendar-window').count()).toBe(36)
  expect(await calendar.locator('.calendar-days .calendar-today').count()).toBe(1)
  await calendar.getByText('Jendela sebagai daftar, dengan dasarnya').click()
  await calendar.getByText(/^Pengisian progres Juli 2026: 1 Agustus 2026 sampai 7 Agustus 2026/).waitFor()
  await calendar.getByText(/Semua tenggat \(14\)/).click()
  await calendar.getByText(/^SKP 2026 diajukan: 31 Januari 2026 pukul 24\.00 WITA$/).waitFor()
  await calendar.getByRole('button', { name: 'Tahun 2027' }).click()
  await page.getByRole('region', { name: 'Kalender 2027' }).waitFor()
})

test('what is missing is told, and what was typed outlives the page', async () => {
  const page = await visit()
  await page.getByRole('button', { name: 'Tetapkan jendela' }).click()
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Mulai bulan/ })
    .waitFor()
  await page.getByLabel('Keputusan instansi').fill(DECISION)
  await turnTo(page, DESK)
  await page.getByText('Isian Anda yang lalu dipulihkan.').waitFor()
  expect(await page.getByLabel('Keputusan instansi').inputValue()).toBe(DECISION)
  await page.getByRole('button', { name: 'Mulai dari awal' }).click()
  expect(await page.getByLabel('Keputusan instansi').inputValue()).toBe('')
})

test('an open window is not closed: the graph says so before anything is set', async () => {
  const page = await visit()
  const { performanceWindows } = await askAs<{
    performanceWindows: { kind: string; isOpen: boolean; month: string }[]
  }>(page, `{ performanceWindows(agency: "${AGENCY}") { kind isOpen month } }`)
  const openNow = performanceWindows.find(({ isOpen }) => isOpen)
  await fill(page)
  const months = page.getByLabel('Mulai bulan')
  await months.selectOption(openNow!.month)
  await page.getByRole('group', { name: 'Pengisian progres' }).getByLabel('Tanggal terakhir').fill('2')
  await page.getByLabel('Alasan').fill(REASON)
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
  await page.getByText(/sedang terbuka: dapat diperpanjang/).waitFor()
  expect(await page.getByRole('button', { name: 'Tetapkan', exact: true }).count()).toBe(0)
})

test('an officer sets other windows after seeing what changes, and everybody is told why', async () => {
  const page = await visit()
  const month = await fill(page)
  await page.getByLabel('Alasan').fill(REASON)
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
  const preview = page.getByRole('region', { name: 'Yang akan berubah' })
  await preview.getByText(/^12 jendela dalam dua belas bulan/).waitFor()
  await preview
    .getByText(/Semula 1 .* sampai 7 .*; menjadi 1 .* sampai 10 .*\./)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Tetapkan', exact: true }).click()
  const history = page.getByRole('region', { name: 'Jendela yang ditetapkan instansi' })
  await history.getByText(`Mulai ${month}`).waitFor()
  await history.getByText('akan berlaku').waitFor()
  await history.getByText('Pengisian progres: tanggal 1 sampai 10, satu bulan sesudahnya').waitFor()
  await history.getByText(`Menurut keputusan instansi: ${DECISION}.`).waitFor()
  await history.getByText(`Alasan: ${REASON}`).waitFor()
})

test('who was slower keeps what was typed, and sees the changes again', async () => {
  const page = await visit()
  await page.getByRole('button', { name: 'Tetapkan jendela' }).click()
  await page.getByLabel('Mulai bulan').selectOption({ index: 6 })
  await page.getByRole('group', { name: 'Perbaikan' }).getByLabel('Tanggal terakhir').fill('27')
  await page.getByLabel('Keputusan instansi').fill('SK 2')
  await page.getByLabel('Alasan').fill(REASON)
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
  await page.getByRole('button', { name: 'Tetapkan', exact: true }).waitFor()
  await askAs(
    page,
    `mutation ($input: CancelPerformanceWindowsInput!) { cancelPerformanceWindows(input: $input) { refusals { code } } }`,
    { input: { agency: AGENCY, number: 1, reason: 'Keputusan ditarik kembali', expectedVersion: 2 } },
  )
  await page.getByRole('button', { name: 'Tetapkan', exact: true }).click()
  await page.getByText(/Pengelola lain baru saja mengubah jendela/).waitFor()
  expect(await page.getByLabel('Keputusan instansi').inputValue()).toBe('SK 2')
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
  await page.getByRole('button', { name: 'Tetapkan', exact: true }).click()
  const history = page.getByRole('region', { name: 'Jendela yang ditetapkan instansi' })
  await history.getByText('Menurut keputusan instansi: SK 2.').waitFor()
})

test('a version that has not begun is taken back with a reason', async () => {
  const page = await visit()
  const history = page.getByRole('region', { name: 'Jendela yang ditetapkan instansi' })
  await history.getByRole('button', { name: 'Batalkan versi ini' }).click()
  await history.getByRole('button', { name: 'Batalkan sekarang' }).click()
  await history.locator('.field-error').waitFor()
  await history.getByLabel('Alasan').fill('Keputusan ditarik kembali')
  await history.getByRole('button', { name: 'Batalkan sekarang' }).click()
  await history.getByRole('button', { name: 'Batalkan versi ini' }).waitFor({ state: 'detached' })
  expect(await history.getByText('dibatalkan', { exact: true }).count()).toBe(2)
})

test('on paper the list is open and the form is left out', async () => {
  const page = await visit()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText(/^Pengisian progres Juli 2026: 1 Agustus 2026/).isVisible()).toBe(true)
  expect(await page.getByText('Tetapkan jendela lain').isVisible()).toBe(false)
})

describe.each(LANGUAGES)('in %s', (language) => {
  test('the page with its form has nothing that axe finds, and fits a telephone and a desk', async () => {
    visitor = await newSignedInVisitor(browser, OFFICER, { language })
    const page = await open(visitor, DESK)
    await page.getByRole('button', { name: /^(Tetapkan jendela|Set windows)$/ }).click()
    for (const fold of await page.locator('main details > summary').all()) await fold.click()
    await settled(page)
    await expectInOrder(page)
  })
})

test('in the dark the calendar keeps enough contrast', async () => {
  visitor = await newSignedInVisitor(browser, OFFICER, { colorScheme: 'dark' })
  expect(await faintTextOf(await open(visitor, DESK))).toEqual([])
})
