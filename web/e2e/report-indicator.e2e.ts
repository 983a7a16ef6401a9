import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open } from './browser'

/** The day on which the system under test stands, at ten in the morning in Gorontalo. */
const NOW = new Date('2026-08-03T02:00:00Z')
const KEYS = { staff: 'reporting', superior: 'reported-to' } as const
const MEASURED = 'Lama pelayanan satu berkas'
const RESULT = 'Berkas diperiksa tepat waktu'
const SENTENCE = 'Mempercepat pemeriksaan berkas'

/** Somebody without a plan, and the superior; neither is of the demo cast. */
interface Cast {
  staff: string
  superior: string
  agency: string
}
let browser: Browser
let visitor: BrowserContext
let cast: Cast
let plan: string

beforeAll(async () => {
  browser = await launchBrowser()
  const demo = await inSchema<{ id: string }>(
    'identity',
    'select employee_id as id from identity.account where employee_id is not null',
  )
  const [found] = await inSchema<Cast>(
    'performance',
    `select d.employee_id as staff, d.superior_ids[1] as superior, d.agency_code as agency
       from performance.directory d
      where d.active and d.superior_ids[1] is not null and d.agency_code <> '7104'
        and not exists (select 1 from performance.performance_plan p where p.employee_id = d.employee_id)
        and d.employee_id <> all($1::uuid[]) and d.superior_ids[1] <> all($1::uuid[])
      order by d.employee_id desc limit 1`,
    [demo.map(({ id }) => id)],
  )
  cast = found!
  const [made] = await inSchema<{ id: string }>(
    'performance',
    `insert into performance.performance_plan (id, employee_id, starts_on, ends_on, approach, status, appraiser_id)
     values (gen_random_uuid(), $1, '2026-01-01', '2026-12-31', 'QUANTITATIVE', 'APPROVED', $2) returning id`,
    [cast.staff, cast.superior],
  )
  plan = made!.id
  await inSchema(
    'performance',
    `with result as (
       insert into performance.work_result (id, plan_id, place, kind, statement)
       values (gen_random_uuid(), $1, 0, 'PRIMARY', $2) returning id)
     insert into performance.indicator (id, work_result_id, place, aspect, statement, target, unit)
     select gen_random_uuid(), result.id, place, aspect, statement, target, unit
       from result, (values (0, 'QUANTITY', 'Jumlah berkas', 120, 'berkas'), (1, 'TIME', $3, 5, 'hari'))
         as i (place, aspect, statement, target, unit)`,
    [plan, RESULT, MEASURED],
  )
  await letIn(KEYS.staff, { id: cast.staff, agency: cast.agency })
  await letIn(KEYS.superior, { id: cast.superior, agency: cast.agency })
})
afterAll(async () => {
  await browser.close()
  const results = `select id from performance.work_result where plan_id = $1`
  for (const table of ['progress', 'indicator'])
    await inSchema('performance', `delete from performance.${table} where work_result_id in (${results})`, [plan])
  await inSchema('performance', 'delete from performance.performance_plan where id = $1', [plan])
  await seeOut(...Object.values(KEYS))
})
afterEach(() => visitor.close())

async function visit(role: string, path: string, width: number): Promise<Page> {
  visitor = await newSignedInVisitor(browser, role, { width })
  await visitor.clock.setFixedTime(NOW)
  return open(visitor, path)
}

test('a report names one of several indicators without a line, and counts for it once there is one', async () => {
  const page = await visit(KEYS.staff, '/kinerja/progres', 360)
  await page.getByRole('radio', { name: RESULT }).check()
  const indicator = page.getByLabel('Memajukan indikator yang mana?')
  expect(await indicator.inputValue()).toBe('')
  expect(await page.getByLabel(/jumlah sampai sekarang$/).count()).toBe(0)
  await visitor.setOffline(true)
  await page.getByLabel('Yang dikerjakan, satu kalimat').fill(SENTENCE)
  await indicator.selectOption({ label: `Waktu: ${MEASURED}` })
  await page.getByLabel(`${MEASURED}, jumlah sampai sekarang`).fill('4')
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  const onDevice = page.getByRole('region', { name: 'Di perangkat ini' })
  await onDevice.getByText('Menunggu sambungan').waitFor()
  await visitor.setOffline(false)
  await onDevice.getByText('Terkirim').waitFor()
  const reports = page.getByRole('list', { name: `Laporan untuk ${RESULT}` })
  await reports.getByText(`Waktu: ${MEASURED} · 4 dari 5 hari`).waitFor()
  const achievement = page.locator('.achievements > li').filter({ hasText: MEASURED })
  await achievement.getByText('1 laporan menyebut indikator ini.').waitFor()
  await achievement.getByText('Dari mana angka ini?').click()
  await achievement.getByText('Capaian terhadap target: 80 %.').waitFor()
  expect(await faintTextOf(page)).toEqual([])
  await expectInOrder(page)
})

test('the superior reads with the report which indicator it advances', async () => {
  const page = await visit(KEYS.superior, `/kinerja/tim/${cast.staff}`, 1280)
  await page.getByText(`Waktu: ${MEASURED} · 4 dari 5 hari`).waitFor()
  await expectInOrder(page)
})

test.each(LANGUAGES)('the form brings its texts in %s', async (language) => {
  visitor = await newSignedInVisitor(browser, KEYS.staff, { language, width: 360 })
  await visitor.clock.setFixedTime(NOW)
  const page = await open(visitor, '/kinerja/progres')
  await page
    .getByText({ id: 'Dari mana angka ini?', en: 'Where does this number come from?' }[language])
    .first()
    .waitFor()
  await expectInOrder(page)
})
