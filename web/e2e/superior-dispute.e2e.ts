import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open } from './browser'

/** Somebody of the agency of the HR officer, with two superiors and a plan that waits for a decision. */
interface Cast {
  staff: string
  head: string
  agency: string
  plan: string
}
const KEYS = { staff: 'disputing', head: 'provisional' } as const
const PAGE = '/kinerja/atasan'
const REASON = 'Surat tugas 821/14 menempatkan saya di bidang lain.'

let browser: Browser
let visitor: BrowserContext
let cast: Cast
let headName: string

beforeAll(async () => {
  browser = await launchBrowser()
  const [officer] = await inSchema<{ agency: string }>(
    'identity',
    `select agency_code as agency from identity.account where demo_key = 'hr'`,
  )
  const demo = await inSchema<{ id: string }>(
    'identity',
    'select employee_id as id from identity.account where employee_id is not null',
  )
  const [found] = await inSchema<Cast>(
    'performance',
    `select d.employee_id as staff, d.superior_ids[2] as head, d.agency_code as agency, p.id as plan
       from performance.directory d join performance.performance_plan p on p.employee_id = d.employee_id
        and p.starts_on = '2026-01-01'
       join performance.directory h on h.employee_id = d.superior_ids[2] and h.active and h.agency_code = d.agency_code
      where d.agency_code = $1 and d.active and d.employee_id <> all($2::uuid[]) and d.superior_ids[2] <> all($2::uuid[])
        and d.employee_id not in (select employee_id from performance.superior_dispute)
      order by d.employee_id limit 1`,
    [officer?.agency, demo.map(({ id }) => id)],
  )
  cast = found!
  const [head] = await inSchema<{ name: string }>('personnel', 'select name from personnel.employee where id = $1', [
    cast.head,
  ])
  headName = head!.name
  for (const [part, key] of Object.entries(KEYS) as [keyof typeof KEYS, string][]) {
    await letIn(key, { id: cast[part], agency: cast.agency })
  }
  await inSchema(
    'performance',
    `update performance.performance_plan set status = 'SUBMITTED',
        appraiser_id = (select superior_ids[1] from performance.directory where employee_id = $2) where id = $1`,
    [cast.plan, cast.staff],
  )
})
afterAll(async () => {
  await browser.close()
  await seeOut(...Object.values(KEYS))
})
afterEach(() => visitor.close())

async function visit(role: string, path: string): Promise<Page> {
  visitor = await newSignedInVisitor(browser, role)
  return open(visitor, path)
}

test('a person says who the superior is, and that one decides at once', async () => {
  const page = await visit(KEYS.staff, PAGE)
  await page.getByRole('button', { name: 'Ajukan sanggahan' }).click()
  await page.locator('.field-error').first().waitFor()
  const who = page.getByRole('combobox', { name: 'Siapa atasan langsung Anda' })
  await who.fill(headName)
  await page.getByRole('option').first().waitFor()
  await who.press('ArrowDown')
  await who.press('Enter')
  await page.getByLabel('Mengapa').fill(REASON)
  await page.getByRole('button', { name: 'Ajukan sanggahan' }).click()
  await page.getByRole('heading', { level: 1, name: `${headName} memutuskan kinerja Anda` }).waitFor()
  await page.getByRole('heading', { name: 'Sanggahan menunggu keputusan' }).waitFor()
})

test('the provisional superior decides on the plan', async () => {
  const page = await visit(KEYS.head, `/kinerja/tim/${cast.staff}`)
  await page.getByRole('button', { name: 'Setujui' }).waitFor()
})

test('an HR officer decides with a reason', async () => {
  const page = await visit('hr', '/meja-kepegawaian/kinerja')
  const waiting = page.getByRole('listitem').filter({ hasText: REASON })
  await waiting.waitFor()
  await waiting.getByRole('button', { name: 'Tidak terima' }).click()
  await waiting.locator('.field-error').waitFor()
  await waiting.getByLabel('Alasan keputusan').fill('Surat tugas itu sudah dicabut.')
  await waiting.getByRole('button', { name: 'Tidak terima' }).click()
  await waiting.waitFor({ state: 'detached' })
})

test('the person reads the decision, and the superior on record decides again', async () => {
  const page = await visit(KEYS.staff, PAGE)
  await page.getByRole('heading', { name: 'Sanggahan tidak diterima' }).waitFor()
  await page.getByText('Surat tugas itu sudah dicabut.').waitFor()
  await page.getByRole('button', { name: 'Ajukan sanggahan' }).waitFor()
  const [plan] = await inSchema<{ back: boolean }>(
    'performance',
    `select p.appraiser_id = d.superior_ids[1] as back from performance.performance_plan p
       join performance.directory d on d.employee_id = p.employee_id where p.id = $1`,
    [cast.plan],
  )
  expect(plan).toEqual({ back: true })
})

test.each(LANGUAGES)('the page has in %s nothing that axe finds, and fits a telephone and a desk', async (language) => {
  visitor = await newSignedInVisitor(browser, KEYS.staff, { language })
  await expectInOrder(await open(visitor, PAGE))
})

test('it keeps enough contrast in the dark', async () => {
  visitor = await newSignedInVisitor(browser, KEYS.staff, { colorScheme: 'dark' })
  expect(await faintTextOf(await open(visitor, PAGE))).toEqual([])
})
