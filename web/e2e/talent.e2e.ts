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
} from './browser'

const MAP = '/meja-kepegawaian/peta-talenta'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

/** The map is made in the background after the start. */
async function openMap(path = MAP): Promise<Page> {
  const page = await open(visitor, path)
  for (let left = 30; left > 0 && (await page.locator('.nine-box, .box-list').count()) === 0; left--) {
    await page.waitForTimeout(1_000)
    await page.reload()
    await settled(page)
  }
  await page.locator('.nine-box, .box-list').waitFor()
  return page
}

const numbersOf = async (page: Page, where: string): Promise<number[]> => {
  const texts = await page.locator(where).allTextContents()
  return texts.map((text) => Number(text.replace(/\D/g, ''))).sort((a, b) => a - b)
}

test('the arrow keys walk the grid, Enter opens a box, and who stands there is explained', async () => {
  visitor = await newSignedInVisitor(browser, 'hr')
  const page = await openMap()
  const grid = page.getByRole('grid', { name: 'Sembilan kotak talenta' })
  expect(await grid.getByRole('gridcell').getByRole('button').count()).toBe(9)
  expect(await grid.locator('button[tabindex="0"]').count()).toBe(1)
  await grid.locator('button[tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Kotak 5, /)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Kotak 5: / }).waitFor()
  expect(page.url()).toContain('kotak=5')
  await page.getByRole('list', { name: 'Pegawai dalam kotak 5' }).locator('.why summary').first().click()
  await page
    .getByText(/^Predikat kinerja 2025/)
    .first()
    .waitFor()
  await page
    .getByText(/^Dengan predikat Sangat Baik untuk 2025: kotak 7/)
    .first()
    .waitFor()
})

test('the list says the same as the picture', async () => {
  visitor = await newSignedInVisitor(browser, 'leader')
  const page = await openMap()
  const inPicture = await numbersOf(page, '.nine-box strong')
  await page.getByRole('link', { name: 'Daftar', exact: true }).click()
  await page.locator('.box-list').waitFor()
  expect(await numbersOf(page, '.box-list .btn')).toEqual(inPicture)
})

test('who stands outside is told with the reason, and posts at risk with their candidates', async () => {
  visitor = await newSignedInVisitor(browser, 'hr')
  const page = await openMap()
  await page.getByRole('button', { name: /^Uji potensi kedaluwarsa: / }).click()
  await page
    .getByText(/^Hasil uji potensi berlaku sampai/)
    .first()
    .waitFor()
  const posts = page.getByRole('list', { name: 'Jabatan yang perlu pengganti' })
  await posts.locator('.risk').first().waitFor()
  const risks = await posts.locator('.risk').evaluateAll((all) => all.map((it) => it.getAttribute('data-risk')))
  const order = risks.map((risk) => ['HIGH', 'MEDIUM', 'LOW'].indexOf(risk ?? ''))
  expect(order).toEqual(order.toSorted())
})

test('on paper the counts stand, and what cannot be pressed does not', async () => {
  visitor = await newSignedInVisitor(browser, 'hr')
  const page = await openMap(`${MAP}?kotak=5`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.nine-box button').first().isVisible()).toBe(true)
  expect(await page.locator('.tabs').first().isVisible()).toBe(false)
  expect(await page.getByText('Pindah dengan tombol panah', { exact: false }).isVisible()).toBe(false)
})

test.each(LANGUAGES)('in %s the map has nothing that axe finds, and fits a telephone and a desk', async (language) => {
  visitor = await newSignedInVisitor(browser, 'hr', { language })
  const page = await openMap(`${MAP}?kotak=5&alasan=NOT_ASSESSED`)
  await page.locator('.placed .why summary').first().click()
  await expectInOrder(page)
  await page.goto(`${MAP}?tampilan=daftar`)
  await settled(page)
  await expectInOrder(page)
})

test('in the dark the map keeps enough contrast', async () => {
  visitor = await newSignedInVisitor(browser, 'hr', { colorScheme: 'dark' })
  expect(await faintTextOf(await openMap(`${MAP}?kotak=9`))).toEqual([])
})

test('a person objects to the own place, and an officer decides with a reason', async () => {
  visitor = await newSignedInVisitor(browser, 'asn')
  const own = await open(visitor, '/jalur-saya')
  await own.getByRole('heading', { name: 'Anda dalam peta talenta' }).waitFor()
  await own.getByText('Ajukan keberatan').click()
  await own.getByLabel('Apa yang tidak benar?').fill('Uji potensi terakhir saya belum dihitung.')
  await own.getByRole('button', { name: 'Kirim keberatan' }).click()
  await own.getByText(/Menunggu keputusan/).waitFor()
  await expectInOrder(own)
  await visitor.close()

  visitor = await newSignedInVisitor(browser, 'hr')
  const desk = await openMap()
  await desk.getByText('Uji potensi terakhir saya belum dihitung.').waitFor()
  const account = desk.locator('details.account')
  await account.locator('summary').click()
  const waiting = account.getByRole('link', { name: '1 keberatan peta talenta menunggu' })
  expect(await waiting.getAttribute('href')).toBe(MAP)
  await account.locator('summary').click()
  await desk.getByText('Putuskan', { exact: true }).click()
  await desk.getByLabel('Pindahkan ke kotak lain').check()
  await desk.getByLabel('Potensi', { exact: true }).selectOption('HIGH')
  await desk.getByLabel('Alasan keputusan').fill('Hasil uji potensi tahun ini diterima.')
  await expectInOrder(desk)
  await desk.getByRole('button', { name: 'Simpan keputusan' }).click()
  await desk.getByText('Uji potensi terakhir saya belum dihitung.').waitFor({ state: 'detached' })
  await visitor.close()

  visitor = await newSignedInVisitor(browser, 'asn')
  const after = await open(visitor, '/jalur-saya')
  await after.getByText(/Diputuskan: dipindahkan/).waitFor()
  await after.getByText('Hasil uji potensi tahun ini diterima.').waitFor()
  await after
    .getByText(/^Kotak 8: .*atas keberatan/)
    .first()
    .waitFor()
})

test.each(['asn', 'bkn', 'integrity'])('the map is closed to %s', async (role) => {
  visitor = await newSignedInVisitor(browser, role)
  const page = await open(visitor, MAP)
  await page.getByRole('heading', { level: 1, name: /bukan untuk akun Anda|tidak (ada|ditemukan)/ }).waitFor()
  expect(await page.locator('.nine-box').count()).toBe(0)
})

test('the map is closed to whoever is not signed in', async () => {
  visitor = await newVisitor(browser)
  await (await open(visitor, MAP)).getByRole('heading', { level: 1, name: 'Silakan masuk' }).waitFor()
})
