import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expectInOrder, launchBrowser, newSignedInVisitor, open } from './browser'

const INBOX = '/meja-kepegawaian/koreksi'
const paper = { name: 'Ijazah.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') }

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

/** Asks as Rahmi to have the name corrected; answers what the request is named by. */
async function askForName(name: string): Promise<string> {
  const asn = await newSignedInVisitor(browser, 'asn')
  const page = await open(asn, '/data-saya/perbaikan?data=NAME')
  await page.getByLabel('Yang seharusnya tercatat').fill(name)
  await page.getByLabel('Apa yang keliru').fill('Gelar belum tertulis.')
  await page.locator('input[type=file]').setInputFiles(paper)
  await page.getByRole('button', { name: /^Hapus/ }).waitFor()
  await page.getByRole('button', { name: 'Kirim permintaan' }).click()
  const told = await page.getByRole('heading', { level: 1, name: /^Permintaan PD-\d+ terkirim$/ }).textContent()
  await asn.close()
  return /PD-\d+/.exec(told ?? '')![0]
}

const itemOf = (page: Page, reference: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByText(new RegExp(reference)) })

/** Opens the inbox and the request in it, by keyboard. */
async function openRequest(reference: string): Promise<{ page: Page; item: Locator }> {
  const page = await open(visitor, INBOX)
  const item = itemOf(page, reference)
  await item.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await item.getByText('Gelar belum tertulis.').waitFor()
  return { page, item }
}

describe('the inbox of corrections', () => {
  beforeEach(async () => {
    visitor = await newSignedInVisitor(browser, 'hr')
  })

  test('shows the clock and the evidence, and a request is taken up and rejected by keyboard, with a reason', async () => {
    const reference = await askForName('Rahmi Mantulangi, S.A.P.')
    const { page, item } = await openRequest(reference)
    await item.getByText(/^Sisa 2 hari 23 jam\.$/).waitFor()
    const link = await item.getByRole('link', { name: 'Ijazah.pdf' }).getAttribute('href')
    expect((await (await visitor.request.get(link!)).body()).subarray(0, 5).toString()).toBe('%PDF-')
    await item.getByRole('button', { name: 'Mulai periksa' }).focus()
    await page.keyboard.press('Enter')
    await item.getByText('Sedang diperiksa').waitFor()
    await expectInOrder(page)
    await item.getByLabel('Tolak: data tetap').focus()
    await page.keyboard.press('Space')
    await item.getByRole('button', { name: 'Simpan keputusan' }).focus()
    await page.keyboard.press('Enter')
    await item.getByText(/Tuliskan alasannya/).waitFor()
    await item.getByLabel('Alasan').fill('Ijazah belum dilegalisasi.')
    await item.getByRole('button', { name: 'Simpan keputusan' }).click()
    await page.getByText(`${reference} ditolak dengan alasan.`).first().waitFor()
    await page.getByRole('button', { name: 'Sudah diputuskan' }).click()
    await itemOf(page, reference).locator('summary').first().click()
    await itemOf(page, reference).getByText('Ijazah belum dilegalisasi.').waitFor()
  })

  test('accepts a request, and the person finds it in the history with where it comes from', async () => {
    const asn = await newSignedInVisitor(browser, 'asn')
    const own = await open(asn, '/data-saya/perbaikan?data=EDUCATION')
    await own.getByLabel('Riwayat yang keliru').selectOption('missing')
    await own.getByLabel('Yang seharusnya tercatat').selectOption('DIPLOMA_1')
    await own.getByLabel('Tanggal lulus').fill('2012-08-17')
    await own.getByLabel('Apa yang keliru').fill('Gelar belum tertulis.')
    await own.locator('input[type=file]').setInputFiles(paper)
    await own.getByRole('button', { name: /^Hapus/ }).waitFor()
    await own.getByRole('button', { name: 'Kirim permintaan' }).click()
    const told = await own.getByRole('heading', { level: 1, name: /^Permintaan PD-\d+ terkirim$/ }).textContent()
    const reference = /PD-\d+/.exec(told ?? '')![0]
    const { page, item } = await openRequest(reference)
    await item.getByLabel('Terima: data dan riwayatnya diubah').check()
    await item.getByRole('button', { name: 'Simpan keputusan' }).click()
    await page.getByText(`${reference} diterima. Data sudah diubah.`).first().waitFor()
    await own.goto('/data-saya/riwayat')
    const entry = own.locator('.entry').filter({ hasText: '17 Agustus 2012' }).first()
    await entry.getByText('Dari perbaikan data').waitFor()
    await asn.close()
  })

  test('tells that a request was withdrawn while its officer read it', async () => {
    const reference = await askForName('Rahmi M.')
    const { page, item } = await openRequest(reference)
    const asn = await newSignedInVisitor(browser, 'asn')
    const own = await open(asn, '/data-saya')
    await own.getByRole('button', { name: 'Tarik permintaan' }).click()
    await own.getByRole('button', { name: 'Ya, tarik' }).click()
    await own.getByRole('link', { name: /^Minta perbaikan.*Nama$/ }).waitFor()
    await asn.close()
    await item.getByLabel('Terima: data dan riwayatnya diubah').check()
    await item.getByRole('button', { name: 'Simpan keputusan' }).click()
    await page.getByText(`${reference} baru saja ditarik atau diputuskan di tempat lain.`).first().waitFor()
  })

  test('tells what another officer changed meanwhile, and the decision can be made then', async () => {
    const reference = await askForName('Rahmi Mantulangi, S.A.P.')
    const { page, item } = await openRequest(reference)
    const other = await openRequest(reference)
    await other.item.getByRole('button', { name: 'Mulai periksa' }).click()
    await other.item.getByText('Sedang diperiksa').waitFor()
    await other.page.close()
    await item.getByLabel('Tolak: data tetap').check()
    await item.getByLabel('Alasan').fill('Ijazah belum dilegalisasi.')
    await item.getByRole('button', { name: 'Simpan keputusan' }).click()
    await item.getByText(/baru saja berubah keadaan: Sedang diperiksa/).waitFor()
    await item.getByRole('button', { name: 'Simpan keputusan' }).click()
    await page.getByText(`${reference} ditolak dengan alasan.`).first().waitFor()
  })

  test('says so when nothing is overdue', async () => {
    const page = await open(visitor, `${INBOX}?lihat=terlambat`)
    await page.getByRole('heading', { name: 'Tidak ada permintaan di sini' }).waitFor()
    await expectInOrder(page)
  })

  test('speaks English too', async () => {
    await visitor.close()
    visitor = await newSignedInVisitor(browser, 'hr', { language: 'en' })
    const page = await open(visitor, `${INBOX}?lihat=selesai`)
    await page.getByRole('heading', { level: 1, name: 'Corrections of data' }).waitFor()
    await expectInOrder(page)
  })
})

test.each(['asn', 'leader'])('the inbox is closed to %s', async (role) => {
  visitor = await newSignedInVisitor(browser, role)
  const page = await open(visitor, INBOX)
  await page.getByRole('heading', { level: 1, name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
})

test('what waits is counted in the account and at the desk, and no more once it is decided', async () => {
  visitor = await newSignedInVisitor(browser, 'hr', { width: 360 })
  const reference = await askForName('Rahmi Mantulangi, S.A.P.')
  const page = await open(visitor, '/')
  const account = page.locator('.account > summary')
  await account.getByText('1 menunggu').waitFor()
  await account.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '1 koreksi menunggu' }).click()
  const tab = page.getByRole('navigation', { name: 'Meja kepegawaian' }).getByRole('link', { name: /^Koreksi/ })
  await tab.getByText('1 menunggu').waitFor()
  const item = itemOf(page, reference)
  await item.locator('summary').first().click()
  await item.getByLabel('Tolak: data tetap').check()
  await item.getByLabel('Alasan').fill('Ijazah belum dilegalisasi.')
  await item.getByRole('button', { name: 'Simpan keputusan' }).click()
  await page.getByText(`${reference} ditolak dengan alasan.`).first().waitFor()
  await tab.getByText('1 menunggu').waitFor({ state: 'detached' })
  expect(await account.getByText(/menunggu/).count()).toBe(0)
})
