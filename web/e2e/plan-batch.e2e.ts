import type { Browser, BrowserContext, Page } from 'playwright-core'
import { askAs, inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open, settled } from './browser'

/** A superior of an agency without plans, and three subordinates whose plans wait. */
interface Waiting {
  employee: string
  name: string
  plan: string
}
let browser: Browser
let visitor: BrowserContext
let waiting: [Waiting, Waiting, Waiting]

const BOSS = 'plan-batch-superior'
const BOARD = '/kinerja/tim?lihat=rencana'

beforeAll(async () => {
  browser = await launchBrowser()
  const people = await inSchema<{ boss: string; employee: string; plan: string }>(
    'performance',
    `with boss as (
       select superior_ids[1] as id from performance.directory
        where active and agency_code = '7102' and cardinality(superior_ids) > 0
        group by 1 having count(*) between 3 and 6 order by 1 limit 1)
     select b.id as boss, d.employee_id as employee, gen_random_uuid() as plan
       from performance.directory d join boss b on d.superior_ids[1] = b.id
      where d.active order by d.employee_id limit 3`,
  )
  await letIn(BOSS, { id: people[0]!.boss, agency: '7102' })
  const named = await inSchema<{ id: string; name: string }>(
    'personnel',
    'select id, name from personnel.employee where id = any($1)',
    [people.map(({ employee }) => employee)],
  )
  waiting = people.map(({ employee, plan }) => ({
    employee,
    plan,
    name: named.find(({ id }) => id === employee)!.name,
  })) as typeof waiting
  for (const { employee, plan } of waiting) {
    await inSchema(
      'performance',
      `with made as (
         insert into performance.performance_plan (id, employee_id, starts_on, ends_on, approach, status, appraiser_id, submitted_at)
         values ($1, $2, '2026-01-01', '2026-12-31', 'QUANTITATIVE', 'SUBMITTED', $3, now()) returning id),
       result as (
         insert into performance.work_result (id, plan_id, place, kind, statement)
         select gen_random_uuid(), id, 0, 'PRIMARY', 'Arsip tertata' from made returning id)
       insert into performance.indicator (id, work_result_id, place, aspect, statement, target, unit)
       select gen_random_uuid(), id, 0, 'QUANTITY', 'Jumlah boks tertata', 40, 'boks' from result`,
      [plan, employee, people[0]!.boss],
    )
  }
})
afterAll(async () => {
  await browser.close()
  await inSchema(
    'performance',
    `delete from performance.progress using performance.work_result r where r.id = work_result_id and r.plan_id = any($1)`,
    [plansOf(waiting)],
  )
  await inSchema('performance', 'delete from performance.performance_plan where id = any($1)', [plansOf(waiting)])
  await seeOut(BOSS)
})
afterEach(() => visitor.close())

const plansOf = (some: Waiting[]) => some.map(({ plan }) => plan)
const boxOf = (at: Page, { name }: Waiting) => at.getByRole('checkbox', { name: `Pilih rencana ${name}` })
const approveButton = (at: Page, count: number) => at.getByRole('button', { name: `Setujui ${count} rencana` })

/** In which state each plan is, in the order of the people. */
async function statesOf(): Promise<string[]> {
  const rows = await inSchema<{ id: string; status: string }>(
    'performance',
    'select id, status from performance.performance_plan where id = any($1)',
    [plansOf(waiting)],
  )
  return waiting.map(({ plan }) => rows.find(({ id }) => id === plan)!.status)
}

test('a plan is read in the inbox, approved together with another by pointer, and an undo gives both back', async () => {
  visitor = await newSignedInVisitor(browser, BOSS, { width: 360 })
  const inbox = await open(visitor, BOARD)
  const [first, second, third] = waiting
  await inbox.locator('summary', { hasText: 'Baca rencana' }).first().click()
  await inbox.getByText('Jumlah boks tertata: 40 boks').waitFor()
  await boxOf(inbox, first).click()
  await boxOf(inbox, second).click()
  await expectInOrder(inbox)
  await approveButton(inbox, 2).click()
  await inbox
    .locator('.undo')
    .getByText(/^2 rencana disetujui\. Dapat dibatalkan 5 menit/)
    .waitFor()
  await boxOf(inbox, second).waitFor({ state: 'detached' })
  expect(await statesOf()).toEqual(['APPROVED', 'APPROVED', 'SUBMITTED'])
  await expectInOrder(inbox)
  await inbox.getByRole('button', { name: 'Batalkan' }).click()
  await boxOf(inbox, first).waitFor()
  await boxOf(inbox, third).waitFor()
  expect(await statesOf()).toEqual(['SUBMITTED', 'SUBMITTED', 'SUBMITTED'])
  expect(await inbox.locator('.undo').count()).toBe(0)
})

test('by keyboard all are chosen; one that was changed meanwhile is named and left; the undo outlives a reload', async () => {
  visitor = await newSignedInVisitor(browser, BOSS)
  const inbox = await open(visitor, BOARD)
  const changed = waiting[2]
  await inSchema('performance', 'update performance.performance_plan set version = version + 1 where id = $1', [
    changed.plan,
  ])
  await inbox.getByRole('checkbox', { name: 'Pilih semua (3)' }).focus()
  await inbox.keyboard.press('Space')
  await approveButton(inbox, 3).press('Enter')
  await inbox.getByText(`${changed.name}: SKP ini berubah sejak Anda membukanya.`).waitFor()
  await boxOf(inbox, waiting[0]).waitFor({ state: 'detached' })
  expect(await statesOf()).toEqual(['APPROVED', 'APPROVED', 'SUBMITTED'])
  expect(await boxOf(inbox, changed).isChecked()).toBe(false)

  await inbox.getByRole('button', { name: /^Disetujui/ }).press('Enter')
  await inbox.getByRole('link', { name: new RegExp(`^${waiting[0].name}`) }).waitFor()
  await inbox.reload()
  await settled(inbox)
  await inbox.getByText(/^2 rencana disetujui/).waitFor()
  await inbox.getByRole('button', { name: 'Batalkan' }).press('Enter')
  await inbox.locator('.undo').waitFor({ state: 'detached' })
  expect(await statesOf()).toEqual(['SUBMITTED', 'SUBMITTED', 'SUBMITTED'])
})

test('what rests on a plan already holds its approval: the undo names it and takes back the rest', async () => {
  visitor = await newSignedInVisitor(browser, BOSS)
  const inbox = await open(visitor, BOARD)
  const [reported, other] = waiting
  await boxOf(inbox, reported).check()
  await boxOf(inbox, other).check()
  await approveButton(inbox, 2).click()
  await inbox.locator('.undo').waitFor()
  await inSchema(
    'performance',
    `insert into performance.progress (id, work_result_id, reported_on, statement)
     select gen_random_uuid(), id, '2026-07-20', 'Dua boks' from performance.work_result where plan_id = $1`,
    [reported.plan],
  )
  await inbox.getByRole('button', { name: 'Batalkan' }).click()
  await inbox.getByText(`${reported.name}: Sudah ada progres`).waitFor()
  await boxOf(inbox, other).waitFor()
  expect(await statesOf()).toEqual(['APPROVED', 'SUBMITTED', 'SUBMITTED'])
})

test('an approval that is too old stands, and the person is named', async () => {
  visitor = await newSignedInVisitor(browser, BOSS)
  const inbox = await open(visitor, BOARD)
  await boxOf(inbox, waiting[1]).check()
  await approveButton(inbox, 1).click()
  await inbox.locator('.undo').waitFor()
  await inSchema(
    'performance',
    `update performance.performance_plan set decided_at = now() - interval '6 minutes' where id = $1`,
    [waiting[1].plan],
  )
  await inbox.getByRole('button', { name: 'Batalkan' }).click()
  await inbox.getByText(`${waiting[1].name}: Persetujuan hanya dapat ditarik dalam 5 menit.`).waitFor()
  expect(await inbox.locator('.undo').count()).toBe(0)
  const { me } = await askAs<{ me: { team: { nodes: { performancePlan: { status: string } | null }[] } } }>(
    inbox,
    '{ me { team(first: 10) { nodes { performancePlan(year: 2026) { status } } } } }',
  )
  expect(JSON.stringify(me)).toContain('"status":"SUBMITTED"')
})

test.each(LANGUAGES)('the plans that wait have nothing that axe finds, and fit, in %s', async (language) => {
  visitor = await newSignedInVisitor(browser, BOSS, { language })
  await expectInOrder(await open(visitor, BOARD))
})

test('in the dark the plans that wait keep enough contrast', async () => {
  visitor = await newSignedInVisitor(browser, BOSS, { colorScheme: 'dark' })
  const inbox = await open(visitor, BOARD)
  await boxOf(inbox, waiting[2]).check()
  expect(await faintTextOf(inbox)).toEqual([])
})
