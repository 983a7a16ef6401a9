import type { Browser, BrowserContext, Page } from 'playwright-core'
import { askAs, inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open } from './browser'

interface Someone {
  id: string
  name: string
}

const AGENCY = '7103'
const [OFFICER, BOSS] = ['owed-feedback-officer', 'owed-feedback-superior']
const DESK = '/meja-kepegawaian/kinerja'

let browser: Browser
let visitor: BrowserContext
let officer: Someone
/** The two who owe most. */
let superiors: [Someone, Someone]

const named = async (ids: string[]): Promise<Someone[]> => {
  const found = await inSchema<Someone>('personnel', 'select id, name from personnel.employee where id = any($1)', [
    ids,
  ])
  return ids.map((id) => found.find((it) => it.id === id)!)
}

beforeAll(async () => {
  browser = await launchBrowser()
  const owing = await inSchema<{ id: string }>(
    'performance',
    `select superior_ids[1] as id from performance.directory
      where agency_code = $1 and active and cardinality(superior_ids) > 0
        and superior_ids[1] in (select employee_id from performance.directory where agency_code = $1 and active)
      group by 1 order by count(*) desc, 1 limit 2`,
    [AGENCY],
  )
  const [staff] = await inSchema<{ id: string }>(
    'performance',
    `select employee_id as id from performance.directory where agency_code = $1 and active and superior_ids[1] = $2
      order by 1 limit 1`,
    [AGENCY, owing[0]!.id],
  )
  superiors = (await named(owing.map(({ id }) => id))) as [Someone, Someone]
  officer = (await named([staff!.id]))[0]!
  await letIn(OFFICER, { id: officer.id, agency: AGENCY, name: officer.name, role: 'HR_OFFICER' })
  await letIn(BOSS, { id: superiors[0].id, agency: AGENCY })
})
afterAll(async () => {
  await browser.close()
  await inSchema('performance', 'delete from performance.feedback_reminder')
  await seeOut(OFFICER, BOSS)
})
afterEach(() => visitor.close())

const list = (at: Page) => at.getByRole('region', { name: /^Belum memberi umpan balik/ })
const boxOf = (at: Page, { name }: Someone) => list(at).getByRole('checkbox', { name: `Pilih ${name}`, exact: true })

test('an HR officer reminds two superiors, one chosen by keyboard and one by pointer, and sees by whom and when', async () => {
  visitor = await newSignedInVisitor(browser, OFFICER, { width: 360 })
  const desk = await open(visitor, DESK)
  await boxOf(desk, superiors[0]).focus()
  await desk.keyboard.press('Space')
  await boxOf(desk, superiors[1]).click()
  await expectInOrder(desk)
  await list(desk).getByRole('button', { name: 'Ingatkan 2 atasan' }).press('Enter')
  await list(desk).getByText('2 atasan diingatkan.').waitFor()
  const row = list(desk).getByRole('listitem').filter({ hasText: superiors[1].name })
  await row.getByText(new RegExp(`^diingatkan ${officer.name}, \\d+ Agustus 2026$`)).waitFor()
  await expectInOrder(desk)
})

test('who was reminded today already is named, and the rest is reminded', async () => {
  visitor = await newSignedInVisitor(browser, OFFICER)
  const desk = await open(visitor, DESK)
  await list(desk)
    .getByRole('checkbox', { name: /^Pilih semua yang tampil/ })
    .check()
  await list(desk)
    .getByRole('button', { name: /^Ingatkan \d+ atasan$/ })
    .click()
  await list(desk)
    .getByText(/^\d+ atasan diingatkan\.$/)
    .waitFor()
  const told = list(desk).getByText('Sudah diingatkan hari ini.')
  for (const { name } of superiors) expect(await told.textContent()).toContain(name)
})

test('a month that no longer counts offers no reminder', async () => {
  visitor = await newSignedInVisitor(browser, OFFICER)
  const desk = await open(visitor, DESK)
  await list(desk).getByRole('button', { name: 'Juni 2026' }).click()
  await list(desk)
    .getByText(/tidak lagi dihitung/)
    .waitFor()
  expect(await list(desk).getByRole('checkbox').count()).toBe(0)
})

test('the superior reads who reminded, when and whom it is about, in the own tasks and in the inbox', async () => {
  visitor = await newSignedInVisitor(browser, BOSS, { width: 360 })
  const today = await open(visitor, '/kinerja')
  await today
    .getByText(/Bagian kepegawaian mengingatkan pada \d+ Agustus 2026/)
    .first()
    .waitFor()
  await today
    .getByRole('link', { name: /bawahan|tim Anda/ })
    .first()
    .click()
  const owed = today.getByRole('region', { name: /bawahan belum mendapat umpan balik, Juli 2026$/ })
  await owed.getByText(new RegExp(`^${officer.name} mengingatkan pada \\d+ Agustus 2026\\.`)).waitFor()
  await owed.getByRole('button', { name: /^Lihat semua|^Tampilkan semua/ }).click()
  await owed.getByRole('link', { name: `Beri umpan balik kepada ${officer.name}` }).waitFor()
  await expectInOrder(today)
  const { me } = await askAs<{ me: { feedbackDuty: { lastReminder: { officer: Someone } } } }>(
    today,
    '{ me { feedbackDuty(month: "2026-07-01") { lastReminder { officer { id name } } } } }',
  )
  expect(me.feedbackDuty.lastReminder.officer).toEqual(officer)
})

test.each(LANGUAGES)('the list has nothing that axe finds, and fits, in %s', async (language) => {
  visitor = await newSignedInVisitor(browser, OFFICER, { language })
  await expectInOrder(await open(visitor, DESK))
})

test('in the dark the inbox of who was reminded keeps enough contrast', async () => {
  visitor = await newSignedInVisitor(browser, BOSS, { colorScheme: 'dark' })
  expect(await faintTextOf(await open(visitor, '/kinerja/tim'))).toEqual([])
})
