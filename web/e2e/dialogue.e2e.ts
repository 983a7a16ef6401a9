import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inSchema } from './behind-the-graph'
import {
  expectInOrder,
  faintTextOf,
  LANGUAGES,
  launchBrowser,
  newSignedInVisitor,
  open,
  settled,
  turnTo,
  WEB_URL,
} from './browser'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

/** Days around the day of the test stack. */
const [HELD, LATER] = ['2026-08-01', '2026-08-20']
const [DIALOGUE, TEAM] = ['/kinerja/dialog', '/kinerja/tim']

/** The page of somebody in the team of who is signed in. */
async function openMember(page: Page): Promise<void> {
  await turnTo(page, TEAM)
  const paths = await page
    .locator(`a[href^="${TEAM}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const path = paths.find((it) => /\/[0-9a-f-]{36}$/.test(it))
  expect(path).toBeDefined()
  await turnTo(page, path!)
}

describe.each(LANGUAGES)('dialogues and input in %s', (language) => {
  test('have nothing that axe finds, and fit a telephone and a desk, for the person and for the superior', async () => {
    visitor = await newSignedInVisitor(browser, 'asn', { language })
    const page = await open(visitor, DIALOGUE)
    await expectInOrder(page)
    await visitor.close()
    visitor = await newSignedInVisitor(browser, 'asn-teacher', { language })
    const superior = await open(visitor, DIALOGUE)
    await expectInOrder(superior)
    await openMember(superior)
    await expectInOrder(superior)
  })
})

test('the page keeps enough contrast in the dark', async () => {
  visitor = await newSignedInVisitor(browser, 'asn-teacher', { colorScheme: 'dark' })
  expect(await faintTextOf(await open(visitor, DIALOGUE))).toEqual([])
})

test('the person confirms a record and rates it, on a telephone, by keyboard alone', async () => {
  visitor = await newSignedInVisitor(browser, 'asn', { width: 360 })
  const page = await open(visitor, DIALOGUE)
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .first()
  await first.getByRole('button', { name: 'Setuju, begitulah kesepakatannya' }).press('Enter')
  await first.getByText(/^Disetujui pegawai pada/).waitFor()
  await first.getByRole('radio', { name: '3 · cukup' }).press('Space')
  await first.getByLabel('Satu kalimat (boleh kosong)').fill('Contohnya jelas')
  await first.getByRole('button', { name: 'Kirim nilai' }).press('Enter')
  await first.getByText('Nilai Anda: 3 dari 5. Contohnya jelas').waitFor()
})

test('the superior records a dialogue, hears what is missing, and corrects it by a new version', async () => {
  visitor = await newSignedInVisitor(browser, 'asn-teacher')
  const page = await open(visitor, DIALOGUE)
  await openMember(page)
  await page.getByRole('button', { name: 'Catat dialog' }).click()
  await page.getByLabel('Hari dialog').fill(HELD)
  await page.getByRole('button', { name: 'Simpan catatan' }).click()
  await page.getByText(/pilih satu: hasil kerja atau perilaku/).waitFor()
  await page.getByLabel('Tentang', { exact: true }).selectOption({ label: 'Adaptif' })
  await page.getByLabel('Yang disepakati').fill('Mencoba daftar prioritas')
  await page.getByRole('button', { name: 'Simpan catatan' }).click()
  const record = page.getByRole('listitem').filter({ hasText: 'Mencoba daftar prioritas' }).first()
  await record.getByText('Menunggu persetujuan pegawai.').waitFor()
  await record.getByRole('button', { name: 'Perbaiki catatan' }).click()
  await page.getByLabel('Yang disepakati').fill('Mencoba dua daftar prioritas')
  await page.getByLabel('Alasan perbaikan').fill('Salah tulis')
  await page.getByRole('button', { name: 'Simpan versi baru' }).click()
  const corrected = page.getByRole('listitem').filter({ hasText: 'Mencoba dua daftar prioritas' }).first()
  await corrected.getByText('Versi sebelumnya: 1').click()
  await corrected.getByText('Alasan perbaikan terakhir: Salah tulis').waitFor()
})

/** Lets somebody leave the directory, or come back. */
const setActive = (id: string, active: boolean) =>
  inSchema('performance', 'update performance.directory set active = $2 where employee_id = $1', [id, active])

describe('360° input', () => {
  test('is asked for once a period, and shows nothing while it is open', async () => {
    visitor = await newSignedInVisitor(browser, 'asn-teacher')
    const page = await open(visitor, DIALOGUE)
    await openMember(page)
    const [peer] = await inSchema<{ id: string }>(
      'performance',
      `select p.employee_id as id from performance.directory p join performance.directory m on m.superior_ids[1] = p.superior_ids[1]
        where m.employee_id = $1 and p.employee_id <> m.employee_id and p.active order by p.employee_id limit 1`,
      [page.url().split('/').at(-1)],
    )
    const panels = page.getByRole('region', { name: 'Masukan 360° tentang perilaku' })
    await panels.getByRole('button', { name: 'Minta masukan 360°' }).click()
    await panels.getByLabel('Periode').selectOption({ label: 'Tahun 2026' })
    await panels.getByLabel('Hari terakhir menjawab').fill(LATER)
    // Who leaves while the form is open is named beside the name, and left out.
    await setActive(peer!.id, false)
    const send = panels.getByRole('button', { name: 'Kirim permintaan' })
    await send.click()
    const strange = panels.getByRole('checkbox', { name: /bukan rekan seatasan/ })
    await strange.waitFor()
    await strange.uncheck()
    await send.click()
    await panels.getByText('Masih mengumpulkan masukan.').waitFor()
    expect(await panels.getByRole('table').count()).toBe(0)
    await setActive(peer!.id, true)
  })

  test('is read by the person as counts without names, with the rule, once the evaluation is issued', async () => {
    visitor = await newSignedInVisitor(browser, 'asn-teacher', { width: 360 })
    const page = await open(visitor, DIALOGUE)
    await settled(page)
    const own = page.getByRole('region', { name: 'Masukan 360° tentang saya' })
    expect(await own.getByRole('row').count()).toBe(8)
    await own.getByText('Aturan penampilan').last().click()
    await own
      .getByText(/paling sedikit 5 orang menjawab/)
      .last()
      .waitFor()
    expect(page.url()).toBe(`${WEB_URL}${DIALOGUE}`)
  })
})
