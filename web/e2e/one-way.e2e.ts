import type { Browser, BrowserContext, Page } from 'playwright-core'
import { askAs, inSchema, letIn, seeOut } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open } from './browser'

/** An assessor with at least ten direct subordinates, whose July is rated and not issued, and the head above. */
let [assessor, head]: [string, string] = [] as never
let people: { employee: string; plan: string }[]
let session: string

const AGENCY = '7105'
const [HEAD, ASSESSOR] = ['one-way-head', 'one-way-assessor']

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
  const found = await inSchema<{ assessor: string; head: string; employee: string; plan: string }>(
    'performance',
    `with assessor as (
       select superior_ids[1] as id, superior_ids[2] as head from performance.directory
        where active and agency_code = $1 and cardinality(superior_ids) >= 2
        group by 1, 2 having count(*) >= 10 order by 1 limit 1)
     select a.id as assessor, a.head, d.employee_id as employee, gen_random_uuid() as plan
       from performance.directory d join assessor a on d.superior_ids[1] = a.id and d.superior_ids[2] = a.head
      where d.active order by d.employee_id`,
    [AGENCY],
  )
  assessor = found[0]!.assessor
  head = found[0]!.head
  people = found
  for (const { employee, plan } of people) {
    await inSchema(
      'performance',
      `with made as (
         insert into performance.performance_plan (id, employee_id, starts_on, ends_on, approach, status, appraiser_id)
         values ($1, $2, '2026-01-01', '2026-12-31', 'QUALITATIVE', 'APPROVED', $3) returning id)
       insert into performance.plan_evaluation (plan_id, key, starts_on, ends_on, status, version, self_work_rating,
         self_behaviour_rating, work_rating, behaviour_rating, predicate, assessor_id)
       select id, 'M2026-07', '2026-07-01', '2026-07-31', 'RATED', 3, 'MEETS', 'MEETS', 'MEETS', 'MEETS', 'GOOD', $3 from made`,
      [plan, employee, assessor],
    )
  }
  await letIn(HEAD, { id: head, agency: AGENCY })
  await letIn(ASSESSOR, { id: assessor, agency: AGENCY })
})
afterAll(async () => {
  await browser.close()
  // What was rated stays: the ledger tells of it, and would not be whole without it.
  await seeOut(HEAD, ASSESSOR)
})
afterEach(() => visitor.close())

const page = () => `/kinerja/kalibrasi/${session}`
const warned = (at: Page) => at.getByRole('region', { name: 'Perubahan satu arah' })
/** More than half of them. */
const moved = () => people.slice(0, Math.floor(people.length / 2) + 1)

async function change<Input extends object>(at: Page, mutation: string, input: Input): Promise<void> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const answer = await askAs<Record<string, { refusals: object[] }>>(
    at,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { refusals { code message } } }`,
    { input },
  )
  if (answer[mutation]!.refusals.length) throw new Error(JSON.stringify(answer))
}

test('the head is told which groups the proposals move one way, before anybody decides', async () => {
  visitor = await newSignedInVisitor(browser, HEAD, { width: 360 })
  const own = await open(visitor, '/kinerja/kalibrasi')
  await own.getByRole('button', { name: 'Buka sesi Juli 2026' }).click()
  await own.getByRole('heading', { level: 1, name: 'Kalibrasi Juli 2026' }).waitFor()
  session = new URL(own.url()).pathname.split('/').at(-1)!
  expect(await warned(own).count()).toBe(0)
  for (const { plan } of moved()) {
    await change(own, 'proposeCalibration', {
      ...{ session, evaluation: `${plan}.M2026-07`, expectedVersion: 3 },
      ...{ workRating: 'BELOW', behaviourRating: 'BELOW', reason: 'Ukurannya disamakan' },
    })
  }
  const again = await open(visitor, page())
  const words = `${moved().length} dari ${people.length} hasil turun predikat.`
  const warning = warned(again)
    .getByRole('listitem')
    .filter({ hasText: /^Dinilai / })
  await warning.getByText(words).waitFor()
  await warning.locator('summary').click()
  await warning.getByText(`paling banyak ${Math.floor(people.length / 2)} yang turun`, { exact: false }).waitFor()
  await warning.getByText(/Ini bukan bukti bahwa perubahan tidak adil/).waitFor()
  await expectInOrder(again)
})

test('the assessor is told the same before answering', async () => {
  visitor = await newSignedInVisitor(browser, ASSESSOR)
  const own = await open(visitor, page())
  await warned(own).getByText(`${moved().length} dari ${people.length} hasil turun predikat.`).first().waitFor()
  const waiting = await inSchema<{ id: string; version: number }>(
    'performance',
    'select id, version from performance.calibration_proposal where session_id = $1',
    [session],
  )
  for (const { id, version } of waiting) {
    await change(own, 'answerCalibration', { id, expectedVersion: version, answer: 'CONFIRMED', reason: 'Setuju' })
  }
})

test('closing asks why most of a group moved one way, and the reason stands with the session', async () => {
  visitor = await newSignedInVisitor(browser, HEAD)
  const own = await open(visitor, page())
  await own.getByLabel('Simpulan').fill('Ukuran sudah sama')
  await own.getByRole('button', { name: 'Tutup sesi' }).click()
  await own
    .locator('.field-error')
    .getByText(/menggeser sebagian besar satu kelompok/)
    .waitFor()
  await own.getByLabel('Alasan perubahan satu arah').fill('Target unit ini terlalu rendah')
  await own.getByRole('button', { name: 'Tutup sesi' }).press('Enter')
  await warned(own).getByText('Target unit ini terlalu rendah').waitFor()
  await expectInOrder(own)
  await own.emulateMedia({ media: 'print' })
  expect(await warned(own).getByText('Target unit ini terlalu rendah').isVisible()).toBe(true)
})

test.each(LANGUAGES)('a session with a warning has nothing that axe finds, and fits, in %s', async (language) => {
  visitor = await newSignedInVisitor(browser, ASSESSOR, { language })
  await expectInOrder(await open(visitor, page()))
})

test('in the dark the warning keeps enough contrast', async () => {
  visitor = await newSignedInVisitor(browser, HEAD, { colorScheme: 'dark' })
  expect(await faintTextOf(await open(visitor, page()))).toEqual([])
})
