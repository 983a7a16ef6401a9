import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open, turnTo } from './browser'

/** The day on which the system under test stands, at ten in the morning in Gorontalo. */
const NOW = new Date('2026-08-03T02:00:00Z')
const KEYS = { staff: 'spoken-of', superior: 'asks-peers', below: 'asked-below', beside: 'asked-beside' } as const
type Part = keyof typeof KEYS
const DESK = '/meja-kepegawaian/kinerja'
const OWN = '/kinerja/dialog'
const OBSERVED = 'Menyapa setiap pemohon lebih dulu'
/** Fewer than that many answers are not shown. */
const LEAST = 5

/** Somebody of the HR officer's agency with people beside and below, without a plan; nobody of the demo cast. */
type Cast = Record<Part, string> & { agency: string }
let browser: Browser
let visitor: BrowserContext
let cast: Cast
let names: Record<Part, string>
let plan: string
/** How many can be asked, as the page offers them. */
let near: number

beforeAll(async () => {
  browser = await launchBrowser()
  const demo = await inSchema<{ id: string }>(
    'identity',
    'select employee_id as id from identity.account where employee_id is not null',
  )
  const [officer] = await inSchema<{ agency: string }>(
    'identity',
    `select agency_code as agency from identity.account where demo_key = 'hr'`,
  )
  const [found] = await inSchema<Cast>(
    'performance',
    `with someone as (
       select employee_id as id, superior_ids[1] as superior, agency_code as agency, employee_id = any($1::uuid[])
              or exists (select 1 from performance.superior_dispute x
                          where directory.employee_id in (x.employee_id, x.provisional_id, x.disputed_id)) as cast
         from performance.directory where active)
     select s.id as staff, s.superior, s.agency, below.first as below, beside.first as beside
       from someone s
       join someone above on above.id = s.superior and not above.cast
      cross join lateral (select min(b.id::text) filter (where not b.cast) as first, count(*) from someone b
                           where b.superior = s.id) as below
      cross join lateral (select min(p.id::text) filter (where not p.cast) as first, count(*) from someone p
                           where p.superior = s.superior and p.id <> s.id) as beside
      where s.agency = $2 and not s.cast and below.first is not null and beside.first is not null
        and below.count + beside.count between $3 and 40
        and not exists (select 1 from performance.performance_plan p where p.employee_id = s.id)
      order by s.id desc limit 1`,
    [demo.map(({ id }) => id), officer!.agency, LEAST + 1],
  )
  cast = found!
  const people = await inSchema<{ id: string; name: string }>(
    'personnel',
    'select id, name from personnel.employee where id = any($1::uuid[])',
    [Object.keys(KEYS).map((part) => cast[part as Part])],
  )
  names = Object.fromEntries(
    Object.keys(KEYS).map((part) => [part, people.find(({ id }) => id === cast[part as Part])!.name]),
  ) as typeof names
  const [made] = await inSchema<{ id: string }>(
    'performance',
    `insert into performance.performance_plan (id, employee_id, starts_on, ends_on, approach, status, appraiser_id)
     values (gen_random_uuid(), $1, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED', $2) returning id`,
    [cast.staff, cast.superior],
  )
  plan = made!.id
  for (const part of Object.keys(KEYS) as Part[]) await letIn(KEYS[part], { id: cast[part], agency: cast.agency })
})
afterAll(async () => {
  await browser.close()
  const panels = 'select id from performance.behaviour_panel where plan_id = $1'
  for (const table of ['panel_note', 'panel_count', 'panel_member'])
    await inSchema('performance', `delete from performance.${table} where panel_id in (${panels})`, [plan])
  for (const table of ['behaviour_panel', 'plan_evaluation'])
    await inSchema('performance', `delete from performance.${table} where plan_id = $1`, [plan])
  await inSchema('performance', 'delete from performance.performance_plan where id = $1', [plan])
  await seeOut(...Object.values(KEYS))
})
afterEach(() => visitor.close())

async function visit(
  role: string,
  path: string,
  options: Parameters<typeof newSignedInVisitor>[2] = {},
): Promise<Page> {
  visitor = await newSignedInVisitor(browser, role, options)
  await visitor.clock.setFixedTime(NOW)
  return open(visitor, path)
}

/** Fills the form that asks, and sends it. */
async function ask(form: Locator, period: string): Promise<void> {
  await form.getByLabel('Periode').selectOption({ label: period })
  await form.getByLabel('Hari terakhir menjawab').fill('2026-08-14')
  await form.getByRole('button', { name: 'Kirim permintaan' }).click()
}

/** The panel of a period, as it stands in the tables. */
async function panelOf(key: string): Promise<string> {
  const [panel] = await inSchema<{ id: string }>(
    'performance',
    'select id from performance.behaviour_panel where plan_id = $1 and key = $2',
    [plan, key],
  )
  return panel!.id
}

/** Lets so many more of those who were asked answer, and ends the time for answers. */
async function closeAfter(panel: string, answers: number): Promise<void> {
  await inSchema(
    'performance',
    `update performance.panel_member set answered = true where panel_id = $1 and employee_id in (
       select employee_id from performance.panel_member where panel_id = $1 and not answered limit $2)`,
    [panel, answers],
  )
  await inSchema(
    'performance',
    `update performance.panel_count set count = count + $2 where panel_id = $1 and rating = 'MEETS'`,
    [panel, answers],
  )
  await inSchema('performance', `update performance.behaviour_panel set closes_on = '2026-08-02' where id = $1`, [
    panel,
  ])
}

test('HR asks at its desk about somebody it chooses: those beside and below are offered, too few are refused', async () => {
  const page = await visit('hr', DESK)
  const desk = page.getByRole('region', { name: 'Masukan 360° tentang perilaku' })
  const who = desk.getByRole('combobox', { name: 'Masukan tentang siapa' })
  await who.fill(names.staff)
  await page.getByRole('option').first().waitFor()
  await who.press('ArrowDown')
  await who.press('Enter')
  await desk.getByRole('button', { name: 'Minta masukan 360°' }).click()
  const form = desk.locator('form')
  const boxes = form.getByRole('checkbox')
  await boxes.first().waitFor()
  near = await boxes.count()
  await form.getByText(`${near} dipilih, paling sedikit ${LEAST}.`).waitFor()
  await form.locator('label', { hasText: names.below }).getByText('bawahan').waitFor()
  await form.locator('label', { hasText: names.beside }).getByText('rekan kerja').waitFor()
  for (let place = 0; place <= near - LEAST; place++) await boxes.nth(place).uncheck()
  await ask(form, 'Juli 2026')
  await form.locator('.field-error').first().waitFor()
  expect([await faintTextOf(page), await form.getByText(`${LEAST - 1} dipilih`).count()]).toEqual([[], 1])
  await expectInOrder(page)
  for (let place = 0; place <= near - LEAST; place++) await boxes.nth(place).check()
  await ask(form, 'Juli 2026')
  await desk.getByText(`Diminta dari ${near} orang, sampai 14 Agustus 2026`).waitFor()
  await desk.getByText('Hanya untuk pegawai yang dinilai dan atasannya.').waitFor()
})

test('the direct superior asks on the page of the subordinate, about another period', async () => {
  const page = await visit(KEYS.superior, `/kinerja/tim/${cast.staff}`, { width: 360 })
  const section = page.getByRole('region', { name: 'Masukan 360° tentang perilaku' })
  await section.getByRole('button', { name: 'Minta masukan 360°' }).click()
  await section.locator('.law summary').first().click()
  await expectInOrder(page)
  await ask(section.locator('form'), 'Juni 2026')
  await section.getByRole('heading', { name: 'Juni 2026' }).waitFor()
  expect(await section.getByText('Masih mengumpulkan masukan.').count()).toBe(2)
})

test.each<Part>(['beside', 'below'])('who works %s answers on the own page, once and without a name', async (part) => {
  const page = await visit(KEYS[part], OWN, { width: 360 })
  const request = page
    .getByRole('listitem')
    .filter({ hasText: `Tentang ${names.staff}` })
    .filter({ hasText: 'Juli 2026' })
  await request.getByRole('button', { name: 'Beri masukan' }).click()
  await request.getByRole('button', { name: 'Kirim masukan' }).click()
  await request.getByText('Nilai paling sedikit satu perilaku.').waitFor()
  const loyal = request.getByRole('group', { name: 'Loyal' })
  await loyal.getByRole('radio', { name: 'Di atas ekspektasi' }).check()
  await request.getByText('Tambah satu kalimat (boleh kosong)').click()
  await request.getByLabel('Yang Anda amati').fill(OBSERVED)
  expect(await faintTextOf(page)).toEqual([])
  await expectInOrder(page)
  await request.getByRole('button', { name: 'Kirim masukan' }).click()
  await request.waitFor({ state: 'detached' })
  expect(await page.getByText(`Tentang ${names.staff}`).count()).toBe(1)
})

test('the superior sees counts once enough answered, and why not where too few did; nobody is named', async () => {
  await closeAfter(await panelOf('M2026-07'), LEAST - 2)
  await closeAfter(await panelOf('M2026-06'), LEAST - 1)
  const page = await visit(KEYS.superior, `/kinerja/tim/${cast.staff}`)
  const section = page.getByRole('region', { name: 'Masukan 360° tentang perilaku' })
  const [july, june] = ['Juli 2026', 'Juni 2026'].map((label) =>
    section.getByRole('listitem').filter({ has: page.getByRole('heading', { name: label }) }),
  )
  const loyal = july!.getByRole('row', { name: /^Loyal/ })
  expect(await loyal.getByRole('cell').allTextContents()).toEqual(['2', '3', '0'])
  // Only the values that enough people rated are told.
  expect(await july!.getByRole('row').count()).toBe(2)
  expect(await july!.getByText(OBSERVED).count()).toBe(2)
  await june!.getByText('Terlalu sedikit yang menjawab.').waitFor()
  expect(await june!.getByRole('row').count()).toBe(0)
  const shown = await section.textContent()
  for (const part of ['below', 'beside'] as const) expect(shown).not.toContain(names[part])
  await expectInOrder(page)
})

test('the person sees the same with the issued evaluation, and not before', async () => {
  const page = await visit(KEYS.staff, OWN)
  await page.getByText('Hasil evaluasi belum ditetapkan.').first().waitFor()
  expect(await page.getByText(OBSERVED).count()).toBe(0)
  await inSchema(
    'performance',
    `insert into performance.plan_evaluation (plan_id, key, starts_on, ends_on, status, assessor_id, issued_on)
     values ($1, 'M2026-07', '2026-07-01', '2026-07-31', 'ISSUED', $2, '2026-08-03')`,
    [plan, cast.superior],
  )
  await turnTo(page, OWN)
  expect(
    await page
      .getByRole('row', { name: /^Loyal/ })
      .getByRole('cell')
      .allTextContents(),
  ).toEqual(['2', '3', '0'])
  expect(await page.getByText(OBSERVED).count()).toBe(2)
  await expectInOrder(page)
})

test.each(LANGUAGES)('the desk brings the texts of asking in %s', async (language) => {
  const page = await visit('hr', DESK, { language, width: 360 })
  const who = page.getByRole('combobox', { name: { id: 'Masukan tentang siapa', en: 'Input on whom' }[language] })
  await who.fill(names.below)
  await page.getByRole('option').first().waitFor()
  await who.press('ArrowDown')
  await who.press('Enter')
  await page.getByText({ id: /^Belum ada SKP 2026/, en: /^There is no approved plan of 2026/ }[language]).waitFor()
  await expectInOrder(page)
})
