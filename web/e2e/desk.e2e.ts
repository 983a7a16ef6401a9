import type { Browser, BrowserContext, Page } from 'playwright-core'
import {
  expectInOrder,
  faintTextOf,
  LANGUAGES,
  launchBrowser,
  newSignedInVisitor,
  newVisitor,
  open,
  settled,
  WEB_URL,
} from './browser'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

const DESK = '/meja-kepegawaian'

/** Looks for somebody and opens the record of the first who is found, by keyboard alone. */
async function openRecord(page: Page, text: string): Promise<void> {
  await page.getByLabel('Nama atau NIP').fill(text)
  await page.locator('.rows a').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${WEB_URL}${DESK}/pegawai/*`)
  await settled(page)
}

describe('the desk of an HR officer', () => {
  test('is reached from the account, finds people by name, and opens a record', async () => {
    visitor = await newSignedInVisitor(browser, 'hr', { width: 360 })
    const page = await open(visitor, '/jalur-saya')
    await page.locator('.account > summary').click()
    await page.getByRole('link', { name: 'Meja kepegawaian' }).click()
    await page.waitForURL(`${WEB_URL}${DESK}/pegawai`)
    await page.getByText('Ketik nama, sebagian nama, atau NIP lengkap.').waitFor()
    await openRecord(page, 'rahmi mantu')
    await page.getByRole('heading', { level: 1, name: 'Rahmi Mantulangi' }).waitFor()
    await page.getByRole('link', { name: 'Irfan Bilondatu' }).waitFor()
    await page.goBack()
    expect(await page.getByLabel('Nama atau NIP').inputValue()).toBe('rahmi mantu')
    await page.locator('.rows a').first().waitFor()
  })

  test('has nothing that axe finds, and fits a telephone and a desk', async () => {
    visitor = await newSignedInVisitor(browser, 'hr')
    const page = await open(visitor, `${DESK}/pegawai`)
    await page.getByLabel('Nama atau NIP').fill('rahmi')
    await page.locator('.rows a').first().waitFor()
    await expectInOrder(page)
    await openRecord(page, 'rahmi mantu')
    await expectInOrder(page)
  })

  test('finds people by number, written in groups, and puts it in no address', async () => {
    visitor = await newSignedInVisitor(browser, 'hr')
    const page = await open(visitor, `${DESK}/pegawai`)
    await openRecord(page, 'rahmi mantu')
    const nip = (await page.locator('.digits').textContent()) ?? ''
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    await page.goBack()
    await openRecord(page, nip)
    await page.getByRole('heading', { level: 1, name: 'Rahmi Mantulangi' }).waitFor()
    expect(addresses.filter((address) => address.replace(/\D/g, '').includes(nip.replace(/\D/g, '')))).toEqual([])
  })

  test('says what is missing from a number, and when nobody fits', async () => {
    visitor = await newSignedInVisitor(browser, 'hr')
    const page = await open(visitor, `${DESK}/pegawai`)
    const field = page.getByLabel('Nama atau NIP')
    await field.fill('1990 0101')
    await page.getByText('NIP terdiri dari 18 angka. Baru 8 angka.').waitFor()
    await field.fill('1')
    await field.fill('x')
    await page.getByText('Ketik paling sedikit dua huruf.').waitFor()
    await field.fill('zzzz')
    await page.getByRole('heading', { name: 'Tidak ada pegawai yang cocok' }).waitFor()
  })
})

describe('performance at the desk', () => {
  const PERFORMANCE = `${DESK}/kinerja`

  test('names the superiors who owe feedback, page after page, by month and unit, and opens their record', async () => {
    visitor = await newSignedInVisitor(browser, 'hr')
    const page = await open(visitor, PERFORMANCE)
    const superiors = page.getByRole('list', { name: /^Belum memberi umpan balik/ }).getByRole('listitem')
    await superiors
      .first()
      .getByText(/\d+ dari \d+ bawahan belum mendapat/)
      .waitFor()
    expect(await superiors.count()).toBe(20)
    await page.getByRole('button', { name: 'Tampilkan lagi' }).click()
    await superiors.nth(20).waitFor()
    const earlier = page.getByRole('group', { name: 'Bulan' }).getByRole('button').nth(1)
    await earlier.click()
    await page.waitForURL(`${WEB_URL}${PERFORMANCE}?bulan=*`)
    await earlier.and(page.locator('[aria-pressed=true]')).waitFor()
    const unit = (await superiors.first().locator('.fine').textContent()) ?? ''
    await page.getByRole('combobox', { name: 'Unit tempat atasan bekerja' }).fill(unit)
    await page.getByRole('option').filter({ hasText: unit }).first().click()
    await page.waitForFunction(
      (name) =>
        [...document.querySelectorAll('ol[aria-labelledby="owed"] .fine')].every(
          ({ textContent }) => textContent === name,
        ),
      unit,
    )
    const link = superiors.first().getByRole('link')
    const name = (await link.textContent()) ?? ''
    await link.click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
  })

  test.each(LANGUAGES)('has in %s nothing that axe finds, and fits a telephone and a desk', async (language) => {
    visitor = await newSignedInVisitor(browser, 'hr', { language })
    await expectInOrder(await open(visitor, PERFORMANCE))
  })

  test('keeps enough contrast in the dark', async () => {
    visitor = await newSignedInVisitor(browser, 'hr', { colorScheme: 'dark' })
    expect(await faintTextOf(await open(visitor, PERFORMANCE))).toEqual([])
  })

  test('is closed to a leader', async () => {
    visitor = await newSignedInVisitor(browser, 'leader')
    const page = await open(visitor, PERFORMANCE)
    await page.getByRole('heading', { level: 1, name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
  })
})

describe('the desk for others', () => {
  test.each(['asn', 'integrity'])('is closed to %s', async (role) => {
    visitor = await newSignedInVisitor(browser, role)
    const page = await open(visitor, DESK)
    await page.getByRole('heading', { level: 1, name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
    expect(await page.getByRole('link', { name: 'Meja kepegawaian' }).count()).toBe(0)
  })

  test('holds the talent map alone for a leader', async () => {
    visitor = await newSignedInVisitor(browser, 'leader')
    const page = await open(visitor, DESK)
    await page.waitForURL(`${WEB_URL}${DESK}/peta-talenta`)
    await page.goto(`${DESK}/pegawai`)
    await page.getByRole('heading', { level: 1, name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
  })

  test('asks a visitor to sign in', async () => {
    visitor = await newVisitor(browser)
    const page = await open(visitor, DESK)
    await page.getByRole('heading', { level: 1, name: 'Silakan masuk' }).waitFor()
  })
})
