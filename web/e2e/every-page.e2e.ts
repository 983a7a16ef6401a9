import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newVisitor, open, PUBLIC_PAGES, turnTo } from './browser'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const pages = Object.entries(PUBLIC_PAGES)

describe.each(LANGUAGES)('every public page in %s', (language) => {
  let visitor: BrowserContext
  let page: Page

  beforeAll(async () => {
    visitor = await newVisitor(browser, { language })
    page = await visitor.newPage()
  })
  afterAll(() => visitor.close())

  test.each(pages)(
    '%s has nothing that axe finds, fits a telephone and a desk, and keeps enough contrast in the dark',
    async (_name, path) => {
      await page.emulateMedia({ colorScheme: 'light' })
      await turnTo(page, path)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await expectInOrder(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await faintTextOf(page)).toEqual([])
    },
  )
})

describe('the frame around every page', () => {
  test('switches the language everywhere, and remembers it', async () => {
    const visitor = await newVisitor(browser)
    const page = await open(visitor, '/karier')
    await page.getByRole('button', { name: /^English/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Where can your career go?' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Where can your career go?' }).waitFor()
    await page.getByRole('button', { name: /^Bahasa Indonesia/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Ke mana karier Anda dapat melangkah?' }).waitFor()
    await visitor.close()
  })

  test('lets the keyboard skip to the content, and moves the focus with the page', async () => {
    const visitor = await newVisitor(browser)
    const page = await open(visitor, '/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Langsung ke isi')
    await page.keyboard.press('Enter')
    await page.getByRole('banner').getByRole('link', { name: 'Peta karier' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/karier')
    await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN')
    await visitor.close()
  })

  test('says when the connection is gone, and keeps what was loaded', async () => {
    const visitor = await newVisitor(browser)
    const page = await open(visitor, '/karier')
    await visitor.setOffline(true)
    await page.getByText(/Anda sedang luring/).waitFor()
    await page.getByRole('link', { name: /^Kepegawaian/ }).waitFor()
    await visitor.close()
  })

  test('copies a link where the browser cannot share', async () => {
    const visitor = await newVisitor(browser)
    await visitor.grantPermissions(['clipboard-read', 'clipboard-write'])
    const page = await open(visitor, '/karier?cari=guru')
    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }))
    await page.getByRole('button', { name: 'Bagikan' }).click()
    await page.getByText('Tautan disalin.').first().waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    await visitor.close()
  })
})
