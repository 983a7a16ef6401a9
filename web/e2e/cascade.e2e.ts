import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open, turnTo } from './browser'

/** A superior of the demo world who is nobody of the cast, and somebody directly below. */
interface Someone {
  id: string
  name: string
}
let [boss, member]: [Someone, Someone] = [] as never

let plan: string

let browser: Browser
let visitor: BrowserContext

const [BOSS, MEMBER] = ['cascade-boss', 'cascade-member']
const PLAN = '/kinerja/rencana'
const RESULTS = ['Layanan wilayah timur tuntas', 'Arsip wilayah timur tertata']
const MATRIX = '/kinerja/tim/matriks'

/** Writes an approved plan with two results into the tables. */
async function approvedPlan({ id }: Someone): Promise<string> {
  const [made] = await inSchema<{ id: string }>(
    'performance',
    `insert into performance.performance_plan (id, employee_id, starts_on, ends_on, approach, status)
     values (gen_random_uuid(), $1, '2026-01-01', '2026-12-31', 'QUANTITATIVE', 'APPROVED') returning id`,
    [id],
  )
  await inSchema(
    'performance',
    `insert into performance.work_result (id, plan_id, place, kind, statement)
     values (gen_random_uuid(), $1, 0, 'PRIMARY', $2), (gen_random_uuid(), $1, 1, 'PRIMARY', $3)`,
    [made!.id, ...RESULTS],
  )
  return made!.id
}

beforeAll(async () => {
  browser = await launchBrowser()
  const [found] = await inSchema<{ boss: string; member: string }>(
    'performance',
    `select d.superior_ids[1] as boss, max(d.employee_id::text) as member from performance.directory d
      where d.agency_code = '7104' and d.active and cardinality(d.superior_ids) > 1
        and not exists (select 1 from performance.performance_plan p where p.employee_id in (d.employee_id, d.superior_ids[1]))
      group by 1 having count(*) between 3 and 6 order by 1 desc limit 1`,
  )
  const people = await inSchema<Someone>('personnel', 'select id, name from personnel.employee where id = any($1)', [
    [found!.boss, found!.member],
  ])
  const named = (id: string) => people.find((person) => person.id === id)!
  boss = named(found!.boss)
  member = named(found!.member)
  plan = await approvedPlan(boss)
  await letIn(BOSS, boss)
  await letIn(MEMBER, member)
})
afterAll(async () => {
  await browser.close()
  await inSchema('performance', 'delete from performance.performance_plan where employee_id = $1', [member.id])
  await inSchema('performance', 'delete from performance.cascade_request where employee_id = $1', [member.id])
  await inSchema('performance', 'delete from performance.performance_plan where id = $1', [plan])
  await seeOut(BOSS, MEMBER)
})
afterEach(() => visitor.close())

test('a result is offered in the matrix by keyboard alone, and the offer is undone', async () => {
  visitor = await newSignedInVisitor(browser, BOSS)
  const page = await open(visitor, MATRIX)
  const cell = page.getByRole('button', { name: new RegExp(`Bagikan kepada ${member.name}`) }).last()
  const opener = await cell.getAttribute('data-opens')
  await cell.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Bagian verifikasi')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const offered = page.locator(`[data-opens="${opener}"][data-role="OFFERED"]`)
  await offered.waitFor()
  expect(await offered.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.locator('.undo').getByText(`Dibagikan kepada ${member.name}`).waitFor()
  await page.getByRole('button', { name: 'Urungkan' }).press('Enter')
  await page.locator(`[data-opens="${opener}"][data-role="NONE"]`).waitFor()
})

test('a result is offered by drag, and taken back from the list of a telephone', async () => {
  visitor = await newSignedInVisitor(browser, BOSS)
  const page = await open(visitor, MATRIX)
  const row = page
    .locator('.role-matrix tbody tr')
    .filter({ has: page.locator('[data-role="NONE"]') })
    .last()
  const statement = (await row.locator('th').textContent())!
  await row.locator('th').dragTo(
    row
      .locator('td')
      .filter({ has: page.locator('[data-role="NONE"]') })
      .first(),
  )
  await row.locator('[data-role="OFFERED"]').waitFor()
  await page.setViewportSize({ width: 360, height: 800 })
  const card = page.locator('li.card').filter({ hasText: statement }).last()
  await card.locator('li').filter({ hasText: 'Ditawarkan' }).getByRole('button').click()
  await page.getByRole('button', { name: 'Tarik kembali' }).click()
  await page.locator('.undo').getByText('ditarik kembali').waitFor()
  expect(await card.getByText('Ditawarkan').count()).toBe(0)
})

test('what is offered before the plan above is approved is taken with one press, and linked later without typing', async () => {
  const setStatus = (status: string) =>
    inSchema('performance', 'update performance.performance_plan set status = $1 where id = $2', [status, plan])
  await setStatus('DRAFT')
  visitor = await newSignedInVisitor(browser, BOSS)
  const matrix = await open(visitor, MATRIX)
  const cellOf = (at: Page) => at.locator(`[data-opens$=" ${member.id}"]`).first()
  await cellOf(matrix).press('Enter')
  await matrix.keyboard.press('Tab')
  await matrix.keyboard.type('Bagian verifikasi')
  await matrix.getByRole('button', { name: 'Bagikan', exact: true }).press('Enter')
  await matrix.locator('.undo').waitFor()

  const below = await newSignedInVisitor(browser, MEMBER, { width: 360 })
  const page = await open(below, PLAN)
  await page.getByText('Peran Anda: Bagian verifikasi').waitFor()
  await expectInOrder(page)
  await page.getByRole('button', { name: /^Masukkan ke rencana/ }).press('Enter')
  await page.getByText('Belum terhubung', { exact: true }).waitFor()
  expect(await page.getByLabel('Yang akan dicapai').inputValue()).toBe(RESULTS[0])
  await page.getByText('Minta hasil kerja dari atasan').click()
  await page.getByRole('button', { name: 'Kirim permintaan' }).click()
  await page.getByText(/^Diminta /).waitFor()
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await page.getByRole('status').getByText('Draf tersimpan.').waitFor()

  await turnTo(matrix, MATRIX)
  await matrix.getByText('Mohon hasil kerja').waitFor()
  await setStatus('APPROVED')
  await turnTo(page, PLAN)
  await page.getByRole('button', { name: `Hubungkan dengan “${RESULTS[0]}”` }).press('Enter')
  await page.getByText('Belum terhubung', { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await page.getByRole('status').getByText('Draf tersimpan.').waitFor()
  await below.close()
  await turnTo(matrix, MATRIX)
  expect(await cellOf(matrix).getAttribute('data-role')).toBe('TAKEN')
})

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['the matrix', MATRIX],
    ['its list', `${MATRIX}?tampilan=daftar`],
  ])('%s has nothing that axe finds, and fits a telephone and a desk', async (_name, path) => {
    visitor = await newSignedInVisitor(browser, BOSS, { language })
    await expectInOrder(await open(visitor, path))
  })
})

test('in the dark the matrix keeps enough contrast', async () => {
  visitor = await newSignedInVisitor(browser, BOSS, { colorScheme: 'dark' })
  expect(await faintTextOf(await open(visitor, MATRIX))).toEqual([])
})
