import type { Browser, BrowserContext } from 'playwright-core'
import { askAs, inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open } from './browser'

/** Somebody with two superiors, in an agency that no other test of pages looks into. */
interface Cast {
  staff: string
  assessor: string
  head: string
  agency: string
  plan: string
}
const KEYS = { staff: 'calibrated', assessor: 'calibrating-assessor', head: 'calibrating-head' } as const
const OFFICER = 'calibration-officer'
const LIST = '/kinerja/kalibrasi'

let browser: Browser
let visitor: BrowserContext
let cast: Cast
let session: string

beforeAll(async () => {
  browser = await launchBrowser()
  const [found] = await inSchema<Cast>(
    'performance',
    `select d.employee_id as staff, d.superior_ids[1] as assessor, d.superior_ids[2] as head, d.agency_code as agency, p.id as plan
       from performance.directory d join performance.performance_plan p on p.employee_id = d.employee_id
        and p.status = 'APPROVED' and p.starts_on = '2026-01-01'
       join performance.directory a on a.employee_id = d.superior_ids[1] and a.superior_ids[1] = d.superior_ids[2]
      where cardinality(d.superior_ids) >= 2 and d.active
        and d.superior_ids[1] not in (select employee_id from performance.superior_dispute)
      order by d.agency_code = '7104', d.employee_id desc limit 1`,
  )
  cast = found!
  for (const [part, key] of Object.entries(KEYS) as [keyof typeof KEYS, string][]) {
    await letIn(key, { id: cast[part], agency: cast.agency })
  }
  await inSchema(
    'performance',
    `insert into performance.plan_evaluation (plan_id, key, starts_on, ends_on, status, version, self_work_rating,
       self_behaviour_rating, work_rating, behaviour_rating, predicate, assessor_id)
     values ($1, 'M2026-07', '2026-07-01', '2026-07-31', 'RATED', 3, 'MEETS', 'MEETS', 'MEETS', 'MEETS', 'GOOD', $2)
     on conflict (plan_id, key) do update set status = 'RATED', version = 3, work_rating = 'MEETS', behaviour_rating = 'MEETS',
       predicate = 'GOOD', assessor_id = $2, issued_on = null`,
    [cast.plan, cast.assessor],
  )
})
afterAll(async () => {
  await browser.close()
  await seeOut(...Object.values(KEYS), OFFICER)
})
afterEach(() => visitor.close())

const sessionPage = () => `${LIST}/${session}?evaluasi=${encodeURIComponent(`${cast.plan}.M2026-07`)}`

test('the head opens a session and proposes a change, which changes nothing yet', async () => {
  visitor = await newSignedInVisitor(browser, KEYS.head)
  const page = await open(visitor, LIST)
  await page.getByRole('button', { name: 'Buka sesi Juli 2026' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kalibrasi Juli 2026' }).waitFor()
  session = new URL(page.url()).pathname.split('/').at(-1)!
  await page.goto(new URL(sessionPage(), page.url()).href)
  await page.getByRole('heading', { name: /^Dasar penilaian/ }).waitFor()
  await page.getByRole('rowheader', { name: 'Juli 2026' }).waitFor()
  await page.getByRole('group', { name: 'Hasil kerja' }).getByLabel('Di bawah ekspektasi').check()
  await page.getByRole('button', { name: 'Kirim usulan' }).click()
  await page.locator('.field-error').waitFor()
  await page.getByLabel('Alasan usulan').fill('Dua target lewat tanpa catatan')
  await page.getByRole('button', { name: 'Kirim usulan' }).click()
  await page.getByText('Dua target lewat tanpa catatan').waitFor()
  await page.getByRole('button', { name: 'Tarik usulan' }).waitFor()
  await expectInOrder(page)
})

test('the assessor is led there and confirms, with a reason', async () => {
  visitor = await newSignedInVisitor(browser, KEYS.assessor)
  const page = await open(visitor, sessionPage())
  await page.getByLabel('Alasan jawaban').fill('Benar, saya luput')
  await page.getByRole('button', { name: 'Setujui, rating berubah' }).click()
  await page.getByText('Benar, saya luput').waitFor()
  await page.getByRole('link', { name: /Semula Baik/ }).waitFor()
  expect(await page.getByRole('button', { name: /Kirim usulan|Tutup sesi/ }).count()).toBe(0)
})

test('the head closes it with a conclusion, and the numbers tell before and after', async () => {
  visitor = await newSignedInVisitor(browser, KEYS.head)
  const page = await open(visitor, sessionPage())
  await page.getByLabel('Simpulan').fill('Satu hasil diselaraskan')
  await page.getByRole('button', { name: 'Tutup sesi' }).click()
  await page.getByText('Satu hasil diselaraskan').waitFor()
  await page.getByText(/turun 1,/).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('row', { name: /^Butuh Perbaikan/ }).isVisible()).toBe(true)
  expect(await page.getByRole('button').count()).toBe(0)
})

test('an HR officer of the agency finds it at the desk', async () => {
  await letIn(OFFICER, { id: null, agency: cast.agency, role: 'HR_OFFICER' })
  visitor = await newSignedInVisitor(browser, OFFICER)
  const page = await open(visitor, '/meja-kepegawaian/kinerja')
  await page
    .getByRole('region', { name: 'Kalibrasi penilaian' })
    .getByRole('link', { name: /Kalibrasi Juli 2026/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Kalibrasi Juli 2026' }).waitFor()
})

test('the person and who decides on the objection see before, after and both reasons', async () => {
  const evaluation = `${cast.plan}.M2026-07`
  visitor = await newSignedInVisitor(browser, KEYS.assessor)
  const assessor = await open(visitor, LIST)
  await askAs(
    assessor,
    'mutation ($input: IssueEvaluationInput!) { issueEvaluation(input: $input) { refusals { code } } }',
    { input: { id: evaluation, expectedVersion: 4 } },
  )
  await visitor.close()

  visitor = await newSignedInVisitor(browser, KEYS.staff)
  const own = await open(visitor, `/kinerja/penilaian/${encodeURIComponent(evaluation)}`)
  const told = own.getByRole('region', { name: 'Kalibrasi sebelum ditetapkan' })
  await told.getByText('Sesuai ekspektasi → Di bawah ekspektasi').waitFor()
  await told.getByText('Dua target lewat tanpa catatan').waitFor()
  await told.getByText('Benar, saya luput').waitFor()
  const { fileObjection } = await askAs<{ fileObjection: { objection: { id: string } } }>(
    own,
    'mutation ($input: FileObjectionInput!) { fileObjection(input: $input) { objection { id } } }',
    { input: { evaluation, expectedVersion: 5, reason: 'Targetnya dipindah' } },
  )
  await visitor.close()

  visitor = await newSignedInVisitor(browser, KEYS.head)
  const decider = await open(visitor, `/kinerja/keberatan/${fileObjection.objection.id}?pegawai=${cast.staff}`)
  await decider.getByRole('region', { name: 'Kalibrasi sebelum ditetapkan' }).getByText('Benar, saya luput').waitFor()
  await decider.getByText(/juga memutus keberatan/).waitFor()
})

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['the list', () => LIST],
    ['a session', sessionPage],
    ['an unknown session', () => `${LIST}/tidak-ada`],
  ])('%s has nothing that axe finds, and fits a telephone and a desk', async (_name, path) => {
    visitor = await newSignedInVisitor(browser, KEYS.head, { language })
    await expectInOrder(await open(visitor, path()))
  })
})

test('in the dark a session keeps enough contrast', async () => {
  visitor = await newSignedInVisitor(browser, KEYS.head, { colorScheme: 'dark' })
  expect(await faintTextOf(await open(visitor, sessionPage()))).toEqual([])
})
