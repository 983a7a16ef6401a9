import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expectInOrder, launchBrowser, newSignedInVisitor, open, POSITION_ABOVE, settled } from './browser'

let browser: Browser
let visitor: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  visitor = await newSignedInVisitor(browser, 'asn')
  page = await open(visitor, `/simulasi?tujuan=${POSITION_ABOVE}`)
  await answer().waitFor()
})
afterEach(() => visitor.close())

const answer = () => page.getByRole('heading', { level: 2, name: /Ahli Madya: 1 / })
const dateNow = async () => (await answer().textContent()) ?? ''

describe('the simulator', () => {
  test('answers anew when an assumption moves by the keyboard, and keeps it in the address', async () => {
    const before = await dateNow()
    await page.getByRole('slider', { name: 'Setiap tahun' }).press('ArrowRight')
    await page.waitForFunction((old) => document.querySelector('.answer h2')?.textContent !== old, before)
    expect(page.url()).toContain('predikat=VERY_GOOD')
    const better = await dateNow()
    await page.reload()
    await settled(page)
    expect(await dateNow()).toBe(better)
  })

  test('gains with one tap exactly what a change promised', async () => {
    const first = page.locator('.sooner li').first()
    const promise = (await first.textContent())?.match(/bulan: (\d+ \w+ \d{4})/)?.[1] ?? 'none'
    const before = await dateNow()
    await first.getByRole('button').click()
    await page.waitForFunction((old) => document.querySelector('.answer h2')?.textContent !== old, before)
    expect(await dateNow()).toContain(promise)
  })

  test('tells every event in words, each day with its law', async () => {
    const items = page.getByRole('list', { name: 'Urutan kejadian' }).locator('> li')
    expect(await items.count()).toBeGreaterThan(3)
    expect(await page.locator('.answer .law').count()).toBeGreaterThan(3)
  })

  test('has nothing that axe finds, and fits a telephone and a desk', async () => {
    await expectInOrder(page)
  })
})
