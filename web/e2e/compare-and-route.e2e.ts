import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser, newVisitor, open, POSITION, POSITION_ABOVE, POSITION_BELOW, settled } from './browser'

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

/** Chooses a position by typing and the keyboard alone. */
async function pick(page: Page, label: string, text: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  await field.fill(text)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor()
  while (!(await page.locator('[role=option][aria-selected=true]').textContent())?.includes(name)) {
    await field.press('ArrowDown')
  }
  await field.press('Enter')
}

describe('comparing two positions', () => {
  test('starts from two searches and ends in one comparison with a link to share', async () => {
    const page = await open(visitor, '/bandingkan')
    await pick(page, 'Jabatan pertama', 'analis sdm', 'Analis SDM Aparatur Ahli Muda')
    await pick(page, 'Jabatan kedua', 'analis kebijakan', 'Analis Kebijakan Ahli Madya')
    await page.getByRole('table', { name: 'Kompetensi' }).waitFor()
    expect(page.url()).toContain(`a=${POSITION}`)
    expect(page.url()).toContain('b=ANALIS_KEBIJAKAN.AHLI_MADYA')
    await page.getByText(/kompetensi sudah cukup/).waitFor()
  })

  test('swaps the two sides', async () => {
    const page = await open(visitor, `/bandingkan?a=${POSITION}&b=${POSITION_ABOVE}`)
    await page.getByRole('button', { name: 'Tukar' }).click()
    await page.waitForURL(new RegExp(`a=${POSITION_ABOVE}`))
    await settled(page)
    expect(await page.getByRole('columnheader').nth(1).textContent()).toContain('Ahli Madya')
  })
})

describe('routes between two positions', () => {
  test('are drawn step by step with requirements and their law', async () => {
    const page = await open(visitor, `/rute?dari=${POSITION_BELOW}&ke=${POSITION_ABOVE}`)
    await page.getByText(/Yang terpendek/).waitFor()
    const stops = page.locator('.path .stop')
    expect(await stops.first().textContent()).toContain('Ahli Pertama')
    expect(await stops.last().textContent()).toContain('Ahli Madya')
    await page.locator('.incoming > summary').first().click()
    await page.locator('.incoming[open] .law').first().waitFor()
  })

  test('offer each way of the shortest three by its own link', async () => {
    const page = await open(visitor, `/rute?dari=${POSITION_BELOW}&ke=${POSITION_ABOVE}`)
    await page.getByRole('link', { name: /Rute 2/ }).click()
    await page.waitForURL(/pilihan=2/)
    await page.locator('a[aria-current="true"]', { hasText: 'Rute 2' }).waitFor()
  })

  test('say so when start and goal are one', async () => {
    const page = await open(visitor, `/rute?dari=${POSITION}&ke=${POSITION}`)
    await page.getByText('Asal dan tujuannya sama. Pilih jabatan lain.').waitFor()
  })
})
