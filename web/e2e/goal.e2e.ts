import type { Browser, BrowserContext, Page } from 'playwright-core'
import {
  expectInOrder,
  LANGUAGES,
  launchBrowser,
  newSignedInVisitor,
  newVisitor,
  open,
  POSITION,
  POSITION_ABOVE,
  POSITION_BELOW,
  settled,
} from './browser'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

const choose = (page: Page) => page.getByRole('button', { name: 'Jadikan tujuan' })
const withdraw = (page: Page) => page.getByRole('button', { name: 'Lepas tujuan' })

/** Chooses a goal on its page by keyboard, whatever was chosen before. */
async function chooseGoal(code: string): Promise<Page> {
  const page = await open(visitor, `/jabatan/${code}`)
  await choose(page).or(withdraw(page)).waitFor()
  if (await choose(page).count()) {
    await choose(page).focus()
    await page.keyboard.press('Enter')
  }
  await withdraw(page).waitFor()
  return page
}

async function withdrawGoal(page: Page): Promise<void> {
  await withdraw(page).focus()
  await page.keyboard.press('Enter')
  await choose(page).waitFor()
}

describe('the goal of a civil servant', () => {
  beforeEach(async () => {
    visitor = await newSignedInVisitor(browser, 'asn')
  })

  test('is chosen on a position, and stands on the first page with what to do next', async () => {
    const page = await chooseGoal(POSITION_ABOVE)
    await page.goto('/')
    const onFirstPage = page.getByRole('heading', { name: 'Tujuan Anda: Analis SDM Aparatur Ahli Madya' })
    await onFirstPage.waitFor()
    await page.getByText(/^\d+ dari \d+ syarat langkah berikutnya sudah terpenuhi\.$/).waitFor()
    await page.getByText('Yang perlu dilakukan').waitFor()
    await expectInOrder(page)
    await page.getByRole('link', { name: 'Simulasikan' }).click()
    await page.waitForURL(`**/simulasi?tujuan=${POSITION_ABOVE}`)
    // The page before stays until the next one has come, with a button of the same name.
    await onFirstPage.waitFor({ state: 'detached' })
    await settled(page)
    await withdrawGoal(page)
  })

  test('is replaced from my path', async () => {
    await (await chooseGoal(POSITION_ABOVE)).close()
    const page = await open(visitor, `/jalur-saya?langkah=${POSITION}`)
    await page.getByText('Menggantikan Analis SDM Aparatur Ahli Madya.').waitFor()
    await choose(page).click()
    await withdrawGoal(page)
  })

  test('changed in another tab meanwhile is told, not overwritten', async () => {
    const page = await open(visitor, `/jabatan/${POSITION}`)
    await choose(page).waitFor()
    const other = await chooseGoal(POSITION_ABOVE)
    await choose(page).click()
    await page.getByText(/baru saja diubah di tempat lain menjadi Analis SDM Aparatur Ahli Madya/).waitFor()
    await choose(page).click()
    await withdraw(page).waitFor()
    await other.close()
    await withdrawGoal(page)
  })

  test('is not lost without a connection: trying again saves it once', async () => {
    const page = await open(visitor, `/jabatan/${POSITION}`)
    await choose(page).waitFor()
    await visitor.setOffline(true)
    await choose(page).click()
    await page.getByText(/Belum ada yang tersimpan/).waitFor()
    await visitor.setOffline(false)
    await choose(page).click()
    await withdrawGoal(page)
  })

  test('is not offered for the position held', async () => {
    const page = await open(visitor, `/jabatan/${POSITION_BELOW}`)
    expect(await choose(page).count()).toBe(0)
  })
})

describe('the goals of a team', () => {
  test.each(LANGUAGES)('are told to its superior, in order on a telephone and a desk (%s)', async (language) => {
    visitor = await newSignedInVisitor(browser, 'asn')
    const chosen = await chooseGoal(POSITION_ABOVE)
    const superior = await newSignedInVisitor(browser, 'superior', { language })
    const page = await open(superior, '/')
    await page.locator('.account > summary').click()
    await page.getByRole('link', { name: { id: 'Tim saya', en: 'My team' }[language] }).click()
    const member = page.getByRole('listitem').filter({ hasText: 'Rahmi Mantulangi' })
    await member.getByRole('link', { name: 'Analis SDM Aparatur Ahli Madya' }).waitFor()
    const why = member.getByText({ id: 'Mengapa di sini?', en: 'Why here?' }[language])
    // The map is made in the background after the start: until then nobody stands in it.
    for (let left = 20; left > 0; left--) {
      await member.getByRole('button', { name: /^(Lihat kotak talenta|Show the talent box)/ }).click()
      await member
        .getByText(/^(Belum ada di peta|Not in a talent map)/)
        .or(why)
        .waitFor()
      if (await why.count()) break
      await page.waitForTimeout(1_000)
      await page.reload()
    }
    await why.click()
    await expectInOrder(page)
    await superior.close()
    await withdrawGoal(chosen)
  })

  test('are for those with a team, who have signed in', async () => {
    visitor = await newSignedInVisitor(browser, 'asn')
    const page = await open(visitor, '/tim')
    await page.getByRole('heading', { level: 1, name: 'Anda tidak memiliki bawahan langsung' }).waitFor()
    await visitor.close()
    visitor = await newVisitor(browser)
    await (await open(visitor, '/tim')).getByRole('heading', { level: 1, name: 'Silakan masuk' }).waitFor()
  })
})
