import type { Browser, BrowserContext, Page } from 'playwright-core'
import { askAs, inSchema } from './behind-the-graph'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open, turnTo } from './browser'

let browser: Browser
let visitor: BrowserContext
/** The person who is helped, who works for the demonstration superior. */
let person: string

const [OWN, TODAY, TEAM] = ['/kinerja/perbaikan', '/kinerja', '/kinerja/tim']
const GOAL = 'Paling banyak dua berkas kembali sebulan'
/** Days after the day of the test stack, inside the longest time of a plan. */
const [STEP, REVIEW, END] = ['2026-12-10', '2026-12-20', '2027-01-31']
const memberPage = () => `${TEAM}/${person}/perbaikan`

const forget = async () => {
  const own = `(select id from performance.improvement_plan where employee_id = $1)`
  await inSchema('performance', `delete from performance.improvement_step where improvement_id in ${own}`, [person])
  await inSchema('performance', `delete from performance.improvement_reference where improvement_id in ${own}`, [
    person,
  ])
  await inSchema('performance', 'delete from performance.improvement_plan where employee_id = $1', [person])
}

beforeAll(async () => {
  browser = await launchBrowser()
  visitor = await newSignedInVisitor(browser, 'asn')
  const { me } = await askAs<{ me: { id: string } }>(await open(visitor, OWN), '{ me { id } }')
  person = me.id
  await visitor.close()
})
afterAll(async () => {
  await browser.close()
  await forget()
})
afterEach(() => visitor.close())

const as = async (role: 'asn' | 'superior', path: string, width = 1280): Promise<Page> => {
  visitor = await newSignedInVisitor(browser, role, { width })
  return open(visitor, path)
}

describe.each(LANGUAGES)('improvement plans in %s', (language) => {
  test('have nothing that axe finds, and fit a telephone and a desk, before there is one', async () => {
    visitor = await newSignedInVisitor(browser, 'asn', { language })
    await expectInOrder(await open(visitor, OWN))
    await visitor.close()
    visitor = await newSignedInVisitor(browser, 'superior', { language })
    const page = await open(visitor, memberPage())
    await page.locator('button[aria-expanded]').click()
    await expectInOrder(page)
  })
})

describe('from the opening to the outcome', () => {
  test('the superior hears what is missing, writes the plan, and hands it over', async () => {
    const page = await as('superior', memberPage())
    await page.getByRole('button', { name: 'Buka rencana perbaikan' }).click()
    await page.getByRole('button', { name: 'Simpan draf' }).click()
    await page.getByText('pilih harinya').waitFor()
    await page.getByLabel('Hari terakhir rencana').fill(END)
    await page.getByRole('button', { name: 'Simpan draf' }).click()
    await page.locator('.field-error').first().waitFor()
    await page.getByLabel('Mengapa rencana ini perlu').fill('Berkas sering kembali')
    await page.getByLabel('Seperti apa bila sudah baik').fill(GOAL)
    await page.getByRole('group', { name: 'Berdasarkan' }).getByRole('checkbox').first().check()
    await page.getByLabel('Yang dikerjakan').fill('Susun daftar periksa')
    await page.getByLabel('Siapa membantu, dengan apa').fill('Bu Ratna, dua jam seminggu')
    await page.getByLabel('Bagaimana terlihat selesai').fill('Daftar terpasang')
    await page.getByLabel('Paling lambat').fill(STEP)
    await page.getByLabel('Tinjauan 1').fill(REVIEW)
    // What was typed outlives the page.
    await page.reload()
    await page.getByRole('button', { name: 'Buka rencana perbaikan' }).click()
    await page.getByRole('button', { name: 'Simpan draf' }).click()
    await page.getByRole('heading', { level: 2, name: /^Draf/ }).waitFor()
    await page.getByRole('button', { name: 'Serahkan kepada pegawai' }).click()
    await page.getByRole('heading', { level: 2, name: /^Menunggu persetujuan pegawai/ }).waitFor()
  })

  test('the person finds it among the tasks, says what is missing, and agrees to what comes back', async () => {
    const today = await as('asn', TODAY, 360)
    await today.getByText('Baca rencana perbaikan Anda').first().waitFor()
    await turnTo(today, OWN)
    await today.getByText('Ada yang perlu diubah').press('Enter')
    await today.getByLabel('Yang perlu diubah').fill('Saya perlu pendamping tetap')
    await today.getByRole('button', { name: 'Kirim tanggapan' }).press('Enter')
    await today.getByRole('heading', { level: 2, name: /^Ditanggapi pegawai/ }).waitFor()
    await visitor.close()
    const superior = await as('superior', TEAM)
    await superior
      .getByRole('link', { name: /menanggapi rencana perbaikan/ })
      .first()
      .waitFor()
    await turnTo(superior, memberPage())
    await superior.getByText(/Saya perlu pendamping tetap/).waitFor()
    await superior.getByRole('button', { name: 'Ubah rencana' }).click()
    await superior.getByLabel('Siapa membantu, dengan apa').fill('Bu Ratna mendampingi setiap Selasa')
    await superior.getByRole('button', { name: 'Simpan draf' }).click()
    await superior.getByRole('definition').filter({ hasText: 'Bu Ratna mendampingi setiap Selasa' }).waitFor()
    await superior.getByRole('button', { name: 'Serahkan kepada pegawai' }).click()
    await superior.getByRole('heading', { level: 2, name: /^Menunggu persetujuan/ }).waitFor()
    await visitor.close()
    const own = await as('asn', OWN, 360)
    await own.getByRole('button', { name: 'Setuju, mulai' }).press('Enter')
    await own.getByRole('heading', { level: 2, name: /^Berjalan/ }).waitFor()
  })

  test('a step is reported, given back with a reason, reported again and confirmed', async () => {
    const report = async (words: string) => {
      const page = await as('asn', OWN, 360)
      await page.getByText('Laporkan selesai').press('Enter')
      await page.getByLabel('Apa yang sudah dikerjakan, satu kalimat').fill(words)
      await page.getByRole('button', { name: 'Kirim laporan' }).press('Enter')
      await page.getByText('Dilaporkan selesai, menunggu konfirmasi atasan.').waitFor()
      await visitor.close()
    }
    await report('Daftarnya jadi')
    const page = await as('superior', memberPage())
    await page.getByText('Kembalikan', { exact: true }).click()
    await page.getByLabel('Yang masih kurang, satu kalimat').fill('Belum terpasang')
    await page.getByRole('button', { name: 'Kembalikan langkah' }).click()
    await page.getByText('Dikembalikan, belum selesai.').waitFor()
    await visitor.close()
    await report('Sudah terpasang di meja layanan')
    const again = await as('superior', memberPage())
    await again.getByRole('button', { name: 'Konfirmasi selesai' }).click()
    await again.getByText(/^Paling lambat .* Dikonfirmasi/).waitFor()
  })

  test('the outcome is written, and answered by the person', async () => {
    const page = await as('superior', memberPage())
    await page.getByRole('radio', { name: 'Tercapai', exact: true }).check()
    await page.getByLabel('Yang terlihat sekarang').fill('Hanya satu berkas kembali')
    await page.getByRole('button', { name: 'Simpan hasil' }).click()
    await page.getByRole('region', { name: 'Hasil' }).getByText('Belum ada penilaian sesudah rencana ini.').waitFor()
    await expectInOrder(page)
    await visitor.close()
    const own = await as('asn', OWN, 360)
    await own.getByText('Tanggapi hasil').press('Enter')
    await own.getByLabel('Tanggapan Anda, sekali').fill('Terima kasih atas pendampingannya')
    await own.getByRole('button', { name: 'Kirim tanggapan' }).press('Enter')
    await own.getByText('Tanggapan pegawai: Terima kasih atas pendampingannya').waitFor()
    await expectInOrder(own)
    expect(await own.getByRole('button', { name: 'Kirim tanggapan' }).count()).toBe(0)
  })

  test('the page keeps enough contrast in the dark', async () => {
    visitor = await newSignedInVisitor(browser, 'asn', { colorScheme: 'dark' })
    expect(await faintTextOf(await open(visitor, OWN))).toEqual([])
  })
})

test('whose result is below good is offered help from the page of the evaluation, which the plan then rests on', async () => {
  const [evaluation] = await inSchema<{ id: string; predicate: string }>(
    'performance',
    `select e.plan_id || '.' || e.key as id, e.predicate from performance.plan_evaluation e
       join performance.performance_plan p on p.id = e.plan_id
      where p.employee_id = $1 and e.status in ('ISSUED', 'FINAL') order by e.key limit 1`,
    [person],
  )
  const [planId, key] = evaluation!.id.split('.')
  const put = (predicate: string) =>
    inSchema('performance', 'update performance.plan_evaluation set predicate = $3 where plan_id = $1 and key = $2', [
      ...[planId, key, predicate],
    ])
  await put('NEEDS_IMPROVEMENT')
  try {
    const page = await as('superior', `${TEAM}/penilaian/${evaluation!.id}?pegawai=${person}`)
    await page.getByRole('link', { name: 'Rencana perbaikan', exact: true }).click()
    const basis = page.getByRole('group', { name: 'Berdasarkan' })
    expect(await basis.getByRole('checkbox', { name: /Butuh Perbaikan/ }).isChecked()).toBe(true)
  } finally {
    await put(evaluation!.predicate)
  }
})
