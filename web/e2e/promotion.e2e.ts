import type { Browser, BrowserContext } from 'playwright-core'
import { expectInOrder, launchBrowser, newSignedInVisitor, newVisitor, open } from './browser'

const LIST = '/meja-kepegawaian/kenaikan-pangkat'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

test('an HR officer prepares a list, reads why somebody may be proposed, and saves the paper', async () => {
  visitor = await newSignedInVisitor(browser, 'hr')
  const page = await open(visitor, LIST)
  await page.getByRole('heading', { name: 'Daftar periode ini belum disiapkan' }).waitFor()
  await page.getByRole('button', { name: 'Siapkan daftar' }).click()
  await page.locator('.candidate').first().waitFor()
  await page.locator('.why summary').first().click()
  await page.getByText('Masa dalam pangkat').first().waitFor()
  await page.getByRole('button', { name: 'Unduh PDF' }).click()
  const link = await page.getByRole('link', { name: 'Simpan berkas' }).getAttribute('href')
  const file = await visitor.request.get(link!)
  expect([file.status(), (await file.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
})

test('the list has nothing that axe finds, and fits a telephone and a desk', async () => {
  visitor = await newSignedInVisitor(browser, 'hr')
  const page = await open(visitor, LIST)
  await page.getByRole('button', { name: /Belum memenuhi/ }).click()
  await page.locator('.why summary').first().click()
  await expectInOrder(page)
})

test('a leader sees the agency in numbers, on a telephone and at a desk', async () => {
  visitor = await newSignedInVisitor(browser, 'leader')
  const page = await open(visitor, '/instansi')
  await page.getByRole('table', { name: 'Menurut pangkat' }).waitFor()
  await expectInOrder(page)
})

test('a leader is shown no list to prepare', async () => {
  visitor = await newSignedInVisitor(browser, 'leader')
  const page = await open(visitor, LIST)
  await page.getByRole('heading', { level: 1, name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
})

test('who leads nothing, and who is not signed in, sees no agency', async () => {
  visitor = await newSignedInVisitor(browser, 'asn')
  const page = await open(visitor, '/instansi')
  await page.getByRole('heading', { level: 1, name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
  await visitor.close()
  visitor = await newVisitor(browser)
  await (await open(visitor, '/instansi')).getByRole('heading', { level: 1, name: 'Silakan masuk' }).waitFor()
})
