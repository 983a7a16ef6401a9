import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open } from './browser'

const KEY = 'unit-leader'
const PAGE = '/kinerja/rencana'
const RESULT = 'Layanan perizinan satu hari'
const AGREEMENT = 'Indeks kepuasan masyarakat 88'

/** Somebody at the top of a government, who leads a unit and has no plan; nobody of the demo cast. */
let leader: { id: string; agency: string }
let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
  const demo = await inSchema<{ id: string }>(
    'identity',
    'select employee_id as id from identity.account where employee_id is not null',
  )
  const [found] = await inSchema<typeof leader>(
    'performance',
    `select d.employee_id as id, d.agency_code as agency from performance.directory d
      where d.active and d.position_code like 'SEKRETARIS_DAERAH_%' and cardinality(d.superior_ids) = 0
        and not exists (select 1 from performance.performance_plan p where p.employee_id = d.employee_id)
        and d.employee_id <> all($1::uuid[])
      order by d.agency_code = '7104', d.employee_id desc limit 1`,
    [demo.map(({ id }) => id)],
  )
  leader = found!
  await inSchema(
    'performance',
    `with plan as (
       insert into performance.performance_plan (id, employee_id, starts_on, ends_on, approach, status)
       values (gen_random_uuid(), $1, '2025-01-01', '2025-12-31', 'QUANTITATIVE', 'CLOSED') returning id),
     result as (
       insert into performance.work_result (id, plan_id, place, kind, statement)
       select gen_random_uuid(), id, 0, 'PRIMARY', $2 from plan returning id)
     insert into performance.indicator (id, work_result_id, place, aspect, statement, target, unit)
     select gen_random_uuid(), id, 0, 'QUANTITY', 'Izin yang selesai', 90, 'persen' from result`,
    [leader.id, RESULT],
  )
  await letIn(KEY, leader)
})
afterAll(async () => {
  await browser.close()
  await inSchema('performance', 'delete from performance.performance_plan where employee_id = $1', [leader.id])
  await seeOut(KEY)
})
afterEach(() => visitor.close())

async function visit(options: Parameters<typeof newSignedInVisitor>[2] = {}): Promise<Page> {
  visitor = await newSignedInVisitor(browser, KEY, options)
  return open(visitor, PAGE)
}

test.each(LANGUAGES)('who leads a unit reads that the plan comes from the agreement, in %s', async (language) => {
  const page = await visit({ language, width: 360 })
  await page.getByText(/R-SKP-3/).waitFor()
  await page.locator('.law summary').click()
  expect(await faintTextOf(page)).toEqual([])
  await expectInOrder(page)
})

test('the plan of the year before is copied by the graph, and handed in once it names the agreement', async () => {
  const page = await visit()
  const copies = page.waitForRequest((request) => !!request.postData()?.includes('"CopyPlan"'))
  await page.getByRole('button', { name: 'Salin dari 2025' }).click()
  await copies
  const results = page.getByLabel('Yang akan dicapai')
  await page.waitForFunction(
    (words) => [...document.querySelectorAll('textarea')].some((it) => it.value === words),
    RESULT,
  )
  expect(await results.count()).toBe(1)
  await page.getByRole('status').getByText('Semua perubahan sudah tersimpan.').waitFor()
  const submit = page.getByRole('button', { name: 'Ajukan kepada atasan' })
  await submit.click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Hasil kerja 1, Target perjanjian kinerja unit: wajib diisi/ })
    .click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-workResults-0-agreement')
  await expectInOrder(page)
  await page.keyboard.type(AGREEMENT)
  await submit.click()
  await page.getByText(`Dari perjanjian kinerja: ${AGREEMENT}`).first().waitFor()
  const [plan] = await inSchema<{ status: string }>(
    'performance',
    `select status from performance.performance_plan where employee_id = $1 and starts_on = '2026-01-01'`,
    [leader.id],
  )
  expect(plan).toEqual({ status: 'SUBMITTED' })
})
