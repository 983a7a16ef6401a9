import type { Browser, BrowserContext } from 'playwright-core'
import { complaintsDuring, FAMILY, launchBrowser, newVisitor, open, POSITION, settled } from './browser'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  visitor = await newVisitor(browser)
})
afterEach(() => visitor.close())

describe('the career map for a visitor who is not signed in', () => {
  test('opens from the first page without an error', async () => {
    const page = await visitor.newPage()
    const complaints = await complaintsDuring(page, async () => {
      await page.goto('/')
      await settled(page)
      await page.getByRole('link', { name: 'Buka peta karier' }).click()
      await page.getByRole('heading', { level: 1, name: 'Ke mana karier Anda dapat melangkah?' }).waitFor()
      await settled(page)
    })
    expect(complaints).toEqual([])
    expect(await page.title()).toBe('Peta karier · Jalur')
  })

  test('finds positions while typing, and keeps the search in the address', async () => {
    const page = await open(visitor, '/karier')
    await page.getByRole('searchbox', { name: 'Cari jabatan' }).fill('analis sdm')
    const result = page.getByRole('link', { name: /Analis SDM Aparatur Ahli Muda/ })
    await result.waitFor()
    await expect(page.url()).toContain('cari=analis+sdm')
    await page.getByText(/jabatan ditemukan/).waitFor()
    await result.click()
    await page.getByRole('heading', { level: 1, name: 'Analis SDM Aparatur Ahli Muda' }).waitFor()
    await page.goBack()
    await page.getByRole('link', { name: /Analis SDM Aparatur Ahli Muda/ }).waitFor()
  })

  test('says so kindly when nothing is found', async () => {
    const page = await open(visitor, '/karier?cari=zzzzzz')
    await page.getByRole('heading', { name: 'Belum ada jabatan yang cocok' }).waitFor()
  })

  test('browses by kind of position and loads more on request', async () => {
    const page = await open(visitor, '/karier')
    await page.getByRole('button', { name: 'Fungsional' }).click()
    await page.getByRole('heading', { name: 'Jabatan Fungsional' }).waitFor()
    await settled(page)
    const rows = page.locator('.rows > li')
    const before = await rows.count()
    await page.getByRole('button', { name: 'Tampilkan lagi' }).click()
    await page.waitForFunction((count) => document.querySelectorAll('.rows > li').length > count, before)
  })

  test('draws a family as a picture whose boxes lead to positions, by keyboard too', async () => {
    const page = await open(visitor, '/karier')
    await page.getByRole('link', { name: /^Kepegawaian/ }).click()
    const box = page.getByRole('link', { name: /^Analis SDM Aparatur Ahli Muda/ })
    await box.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Analis SDM Aparatur Ahli Muda' }).waitFor()
  })

  test('shows the same positions in the list as in the picture', async () => {
    const page = await open(visitor, `/karier/rumpun/${FAMILY}`)
    const inPicture = await page.locator('svg.ladder a[href^="/jabatan/"]').evaluateAll(hrefs)
    await page.getByRole('link', { name: 'Daftar', exact: true }).click()
    await page.locator('.rung-name').first().waitFor()
    const inList = await page.locator('.rung-name a').evaluateAll(hrefs)
    expect(inPicture.length).toBeGreaterThan(3)
    expect(new Set(inList)).toEqual(new Set(inPicture))
  })

  test('explains a position: requirements with their law, competencies and where it leads', async () => {
    const page = await open(visitor, `/jabatan/${POSITION}`)
    await page.getByRole('heading', { name: 'Syarat melangkah ke sini' }).waitFor()
    const law = page.locator('.law summary').first()
    await law.click()
    await page.locator('.law[open]').getByText('Peraturan', { exact: true }).waitFor()
    expect(await page.locator('.competency').count()).toBeGreaterThan(5)
    await page.getByRole('link', { name: 'Analis SDM Aparatur Ahli Madya' }).first().waitFor()
  })

  test('names an unknown position as not found', async () => {
    const page = await open(visitor, '/jabatan/TIDAK_ADA')
    await page.getByRole('heading', { level: 1, name: 'Halaman tidak ditemukan' }).waitFor()
  })
})

function hrefs(links: Element[]): (string | null)[] {
  return links.map((link) => link.getAttribute('href'))
}
