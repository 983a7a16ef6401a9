import type { Browser, BrowserContext, Page } from 'playwright-core'
import {
  FAMILY,
  launchBrowser,
  newSignedInVisitor,
  newVisitor,
  open,
  overflowOf,
  signIn,
  violationsOf,
  WEB_URL,
  WIDTHS,
} from './browser'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

describe('my path for a civil servant', () => {
  let page: Page

  beforeEach(async () => {
    visitor = await newSignedInVisitor(browser, 'asn')
    page = await open(visitor, '/jalur-saya')
  })

  test('says the next step, how much of it is met and what is missing, each with its law', async () => {
    await page.getByRole('heading', { level: 1, name: /^Langkah berikutnya: / }).waitFor()
    const checks = page.locator('.checks').first().locator('.check')
    expect(await checks.count()).toBeGreaterThan(1)
    for (const status of await page.locator('.check').evaluateAll((all) => all.map((one) => one.dataset['status']))) {
      expect(['MET', 'NOT_MET', 'UNKNOWN']).toContain(status)
    }
    expect(await page.locator('.check .say .sr').first().textContent()).toMatch(/Terpenuhi|Belum/)
    expect(await page.locator('.check .law').count()).toBe(await page.locator('.check').count())
  })

  test('opens the computation behind a requirement', async () => {
    const check = page.locator('.check').first()
    await check.locator('.law summary').click()
    await check.getByText('Yang diminta').waitFor()
    await check.getByText('Data Anda').waitFor()
  })

  test('lets another step be chosen, and keeps it in the address', async () => {
    const chooser = page.locator('.chooser')
    if ((await chooser.count()) === 0) return
    await chooser.locator('> summary').click()
    const choice = chooser.locator('.choice:not([aria-current])').first()
    const name = await choice.locator('.row-title').textContent()
    await choice.click()
    await page.waitForURL(/langkah=/)
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor()
  })

  test('shows the facts that the answer follows from', async () => {
    await page.getByRole('heading', { name: 'Data saya' }).waitFor()
    await page.getByText(/^\d{8} \d{6} \d \d{3}$/).waitFor()
  })

  test('tells the next step on the first page too', async () => {
    await page.goto('/')
    await page.getByRole('heading', { name: /^Langkah berikutnya: / }).waitFor()
  })

  test('marks the own position on the picture of the family', async () => {
    await page.goto(`/karier/rumpun/${FAMILY}`)
    await page.getByRole('link', { name: /Analis SDM Aparatur Ahli Pertama, .*, di sini/ }).waitFor()
  })

  test('prints without the frame of the page and with its address', async () => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('header.bar').isVisible()).toBe(false)
    await page.getByText(`Dicetak dari ${WEB_URL}/jalur-saya`).waitFor()
  })

  test('renews an expired token silently, and comes back to the same step', async () => {
    await page.evaluate(() => {
      const session = JSON.parse(sessionStorage.getItem('jalur.session') ?? '{}')
      sessionStorage.setItem('jalur.session', JSON.stringify({ ...session, expiresAt: 0 }))
    })
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /^Langkah berikutnya: / }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/jalur-saya')
  })
})

describe('my path when a part of the data is missing', () => {
  test('names the part and keeps the rest usable', async () => {
    visitor = await newSignedInVisitor(browser, 'asn')
    const page = await open(visitor, '/jalur-saya')
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch()
      const answer = await response.json()
      const errors = [{ message: '', path: ['me'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'integrity' } }]
      await route.fulfill({ response, json: { ...answer, errors } })
    })
    await page.reload()
    await page
      .getByText(/Data integritas belum dapat dimuat/)
      .first()
      .waitFor()
    await page.getByRole('heading', { level: 1, name: /^Langkah berikutnya: / }).waitFor()
    await page.getByRole('button', { name: 'Coba lagi' }).first().waitFor()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  test('offers to try again when nothing came', async () => {
    visitor = await newSignedInVisitor(browser, 'asn')
    const page = await open(visitor, '/jalur-saya')
    await page.route('**/graphql', (route) => route.abort())
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Halaman ini belum dapat dimuat' }).waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('main').getByRole('button', { name: 'Coba lagi' }).click()
    await page.getByRole('heading', { level: 1, name: /^Langkah berikutnya: / }).waitFor()
  })
})

describe('the account', () => {
  test('ends with signing out', async () => {
    visitor = await newVisitor(browser)
    const page = await signIn(visitor, 'asn')
    await page.locator('.account > summary').click()
    await page.getByRole('button', { name: 'Keluar' }).click()
    const confirm = page.locator('button[name=logout]')
    await confirm
      .or(page.getByRole('button', { name: 'Masuk' }))
      .first()
      .waitFor()
    if (await confirm.count()) await confirm.click()
    await page.waitForURL(`${WEB_URL}/`)
    await page.getByRole('banner').getByRole('button', { name: 'Masuk' }).waitFor()
  })
})

describe('my path for others', () => {
  test('invites a visitor to sign in', async () => {
    visitor = await newVisitor(browser)
    const page = await open(visitor, '/jalur-saya')
    await page.getByRole('heading', { level: 1, name: 'Apa yang masih kurang untuk jabatan berikutnya?' }).waitFor()
  })

  test('tells an officer of BKN that there is no employee behind the account', async () => {
    visitor = await newVisitor(browser)
    const page = await signIn(visitor, 'bkn')
    await page.getByRole('heading', { level: 1, name: 'Akun ini tidak terhubung dengan data pegawai' }).waitFor()
  })
})

describe.each(['id', 'en'] as const)('my path in %s', (language) => {
  test.each(WIDTHS)('has nothing that axe finds, and fits the window, at %i px', async (width) => {
    visitor = await newSignedInVisitor(browser, 'asn', { width, language })
    const page = await open(visitor, '/jalur-saya')
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details:not(.account)')) fold.toggleAttribute('open', true)
    })
    expect(await violationsOf(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
  })
})
