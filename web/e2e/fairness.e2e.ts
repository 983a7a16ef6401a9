import type { Browser, BrowserContext } from 'playwright-core'
import { inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open } from './browser'

const [AGENCY, YEAR] = ['7101', 2025]
const OFFICER = 'fairness-officer'
const PAGE = `/kinerja/unit?tahun=${YEAR}`

let browser: Browser
let visitor: BrowserContext
/** A unit whose people all have the best predicate, and what they had before. */
let unit: string
let before: { id: string; predicate: string }[]

beforeAll(async () => {
  browser = await launchBrowser()
  const [found] = await inSchema<{ id: string }>(
    'performance',
    `select d.unit_id as id from performance.directory d join performance.evaluation e on e.employee_id = d.employee_id and e.year = $2
      where d.agency_code = $1 and d.active group by 1 having count(*) >= 12 order by count(*) desc, 1 limit 1`,
    [AGENCY, YEAR],
  )
  const [named] = await inSchema<{ name: string }>('personnel', 'select name from personnel.unit where id = $1', [
    found!.id,
  ])
  unit = named!.name
  before = await inSchema(
    'performance',
    `select e.employee_id as id, e.predicate from performance.evaluation e
       join performance.directory d on d.employee_id = e.employee_id where d.unit_id = $1 and e.year = $2`,
    [found!.id, YEAR],
  )
  await inSchema(
    'performance',
    `update performance.evaluation set predicate = 'VERY_GOOD' where employee_id = any($1) and year = $2`,
    [before.map(({ id }) => id), YEAR],
  )
  await letIn(OFFICER, { id: null, agency: AGENCY, role: 'HR_OFFICER' })
})
afterAll(async () => {
  await browser.close()
  await inSchema(
    'performance',
    `update performance.evaluation e set predicate = was.predicate from unnest($1::uuid[], $2::text[]) as was (id, predicate)
      where e.employee_id = was.id and e.year = $3`,
    [before.map(({ id }) => id), before.map(({ predicate }) => predicate), YEAR],
  )
  await seeOut(OFFICER)
})
afterEach(() => visitor.close())

test('what stands out is a diamond with a word, explained with what it does not mean; the table says the same', async () => {
  visitor = await newSignedInVisitor(browser, OFFICER, { width: 360 })
  const page = await open(visitor, PAGE)
  const fairness = page.getByRole('region', { name: /^Apakah rating diberikan setara/ })
  const row = fairness.locator('.fairness-picture li').filter({ hasText: unit })
  await row.getByText('menonjol').waitFor()
  expect(await row.locator('circle').count()).toBe(0)
  const told = (await row.locator('.fine').textContent())!
  expect(told).toMatch(/^5,00 \(5,00–5,00\)$/)
  const others = fairness.locator('.fairness-picture li[data-stands=false]')
  expect(await others.first().locator('circle').count()).toBe(1)

  const finding = fairness.locator('.finding').filter({ hasText: unit })
  await finding.locator('summary').first().click()
  await finding
    .getByText(/^Uji eksak/)
    .first()
    .waitFor()
  await finding.getByText(`${before.length} predikat dalam kelompok`, { exact: false }).first().waitFor()
  await finding.getByText(/^Ini bukan bukti/).waitFor()

  const picture = fairness.locator('.fairness-picture').filter({ hasText: unit })
  await fairness
    .getByText('Sebagai tabel')
    .nth(await indexOf())
    .click()
  const table = fairness.getByRole('table', { name: /^Menurut unit/ })
  const cells = table.getByRole('row', { name: new RegExp(`^${unit}`) }).getByRole('cell')
  expect(await cells.last().textContent()).toBe('5,005,00–5,00')
  const more = picture.getByRole('button', { name: /^Tampilkan semua/ })
  if (await more.count()) await more.click()
  expect(await table.locator('tbody tr').count()).toBe(await picture.locator('li[data-stands]').count())
  await expectInOrder(page)

  /** Which of the tables is that of the units. */
  async function indexOf(): Promise<number> {
    const titles = await fairness.getByRole('heading', { level: 3 }).allTextContents()
    return titles.filter((title) => /\([1-9]\d*\)$/.test(title)).findIndex((title) => title.startsWith('Menurut unit'))
  }
})

test('groups that are too small are a row that says so, and on paper everything is open', async () => {
  visitor = await newSignedInVisitor(browser, OFFICER)
  const page = await open(visitor, PAGE)
  const hidden = page.locator('.fairness-picture .hidden-groups')
  await hidden
    .first()
    .getByText(/kelompok disembunyikan: kurang dari 10 orang/)
    .waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  expect(await page.getByRole('table', { name: /^Menurut unit/ }).isVisible()).toBe(true)
  expect(
    await page
      .getByText(/^Ini bukan bukti/)
      .first()
      .isVisible(),
  ).toBe(true)
})

test.each(LANGUAGES)('the picture has nothing that axe finds, and fits, in %s', async (language) => {
  visitor = await newSignedInVisitor(browser, OFFICER, { language })
  await expectInOrder(await open(visitor, PAGE))
})

test('in the dark the picture keeps enough contrast', async () => {
  visitor = await newSignedInVisitor(browser, OFFICER, { colorScheme: 'dark' })
  const page = await open(visitor, PAGE)
  await page.locator('.fairness-picture').first().waitFor()
  expect(await faintTextOf(page)).toEqual([])
})
