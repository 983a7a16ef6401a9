import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import {
  expectInOrder,
  faintTextOf,
  LANGUAGES,
  launchBrowser,
  newSignedInVisitor,
  newVisitor,
  open,
  settled,
  signIn,
  turnTo,
  WEB_URL,
} from './browser'

/** The day on which the system under test stands, at ten in the morning in Gorontalo. */
const NOW = new Date('2026-08-03T02:00:00Z')

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

async function visit(role: string, options: Parameters<typeof newSignedInVisitor>[2] = {}): Promise<void> {
  visitor = await newSignedInVisitor(browser, role, options)
  await visitor.clock.setFixedTime(NOW)
}

/** The address of an own evaluation: it begins with the id of the plan. */
async function evaluationAddress(page: Page, period: string): Promise<string> {
  await turnTo(page, '/kinerja/penilaian')
  return (await page.getByRole('link', { name: new RegExp(`^${period}`) }).getAttribute('href')) ?? ''
}

const statementField = (page: Page) => page.getByLabel('Yang dikerjakan, satu kalimat')
const onDevice = (page: Page) => page.getByRole('region', { name: 'Di perangkat ini' })

const PICTURE = {
  name: 'papan.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** Chooses a proof where there is no line: it is listed as waiting. */
async function chooseProof(page: Page, file: typeof PICTURE): Promise<void> {
  await page.getByText('Bukti atau hari lain').click()
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByRole('listitem').filter({ hasText: file.name }).getByText('Menunggu sambungan').waitFor()
}

/** How many files wait in the browser. */
const filesOnDevice = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opened = indexedDB.open('jalur-files')
        opened.addEventListener('error', () => reject(new Error('The database of the browser cannot be opened.')))
        opened.addEventListener('success', () => {
          const count = opened.result.transaction('held').objectStore('held').count()
          count.addEventListener('success', () => resolve(count.result))
        })
      }),
  )

/** Notes the idempotency keys of everything that is sent from now on. */
function keysSent(context: BrowserContext, operation: string): string[] {
  const keys: string[] = []
  context.on('request', (request) => {
    if (request.postData()?.includes(`"${operation}"`)) keys.push(request.postDataJSON().variables.input.idempotencyKey)
  })
  return keys
}

describe('today', () => {
  test('says first what to do and until when, and leads there', async () => {
    await visit('asn')
    const page = await open(visitor, '/kinerja')
    await page
      .getByText(/Paling lambat 7 Agustus 2026 pukul 24\.00 WITA, 4 hari lagi\./)
      .first()
      .waitFor()
    await page.getByText('Pengisian progres Juli 2026').waitFor()
    await page.getByRole('link', { name: /^Tulis penilaian diri Juli 2026/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Tulis penilaian diri Juli 2026' }).waitFor()
  })
})

describe('progress', () => {
  test('is reported at 360 px with the keyboard only', async () => {
    await visit('asn', { width: 360 })
    const page = await open(visitor, '/kinerja/progres')
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Memeriksa dua belas berkas')
    await page.keyboard.press('Tab')
    await page.keyboard.type('142')
    await page.getByRole('button', { name: 'Kirim laporan' }).focus()
    await page.keyboard.press('Enter')
    await onDevice(page).getByText('Terkirim').waitFor()
    await page
      .getByRole('list', { name: /^Laporan untuk/ })
      .getByText('Memeriksa dua belas berkas')
      .waitFor()
    expect(await statementField(page).inputValue()).toBe('')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  })

  test('written without a line survives a closed page and goes out once', async () => {
    await visit('asn', { width: 360 })
    const page = await open(visitor, '/kinerja/progres')
    await visitor.setOffline(true)
    await statementField(page).fill('Mendampingi rekan tanpa sambungan')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await onDevice(page).getByText('Menunggu sambungan').waitFor()
    await page.close()
    const keys = keysSent(visitor, 'ReportProgress')
    await visitor.setOffline(false)
    const again = await open(visitor, '/kinerja/progres')
    await onDevice(again).getByText('Terkirim').waitFor()
    const sent = again.getByRole('list', { name: /^Laporan untuk/ }).getByText('Mendampingi rekan tanpa sambungan')
    await sent.first().waitFor()
    await again.reload()
    await settled(again)
    expect([await sent.count(), new Set(keys).size]).toEqual([1, 1])
  })

  test('proven by a file that was chosen without a line keeps it on the device, and hands it in once', async () => {
    await visit('asn', { width: 360 })
    const page = await open(visitor, '/kinerja/progres')
    await visitor.setOffline(true)
    await chooseProof(page, PICTURE)
    await statementField(page).fill('Memotret papan pengumuman')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await onDevice(page).getByText('Memotret papan pengumuman').waitFor()
    await page.close()
    const keys = keysSent(visitor, 'ReportProgress')
    const handedIn: string[] = []
    visitor.on('request', (request) => {
      if (request.url().includes('/files/performance/')) handedIn.push(request.url())
    })
    await visitor.setOffline(false)
    const again = await open(visitor, '/kinerja/progres')
    await onDevice(again).getByText('Terkirim').waitFor()
    const report = again.getByRole('listitem').filter({ hasText: 'Memotret papan pengumuman' }).last()
    await report.getByRole('link', { name: /^papan\.png/ }).waitFor()
    expect([handedIn.length, keys.length, await filesOnDevice(again)]).toEqual([1, 1, 0])
  })

  test('whose file is not what its name says is refused by name once there is a line, and comes back whole', async () => {
    await visit('asn', { width: 360 })
    const page = await open(visitor, '/kinerja/progres')
    await visitor.setOffline(true)
    await chooseProof(page, { name: 'laporan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ program') })
    await statementField(page).fill('Melampirkan berkas yang salah')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await onDevice(page).getByText('Melampirkan berkas yang salah').waitFor()
    await visitor.setOffline(false)
    await onDevice(page)
      .getByText(/^laporan\.pdf: Berkas ini ditolak: isinya bukan PDF, PNG, JPEG\./)
      .waitFor()
    await onDevice(page)
      .getByRole('button', { name: /^Perbaiki/ })
      .click()
    expect(await statementField(page).inputValue()).toBe('Melampirkan berkas yang salah')
    await expectInOrder(page)
    await page.getByRole('button', { name: /^Hapus.*laporan\.pdf/ }).click()
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await onDevice(page).getByText('Terkirim').waitFor()
  })

  test('refused by the graph is told with its reason, and can be mended', async () => {
    await visit('asn')
    const page = await open(visitor, '/kinerja/progres')
    await statementField(page).fill('Laporan bulan Mei yang terlambat')
    await page.getByText('Bukti atau hari lain').click()
    await page.getByLabel('Hari kerja', { exact: true }).fill('2026-05-04')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await onDevice(page)
      .getByText(/Pengisian untuk bulan itu ditutup/)
      .waitFor()
    await onDevice(page)
      .getByRole('button', { name: /^Perbaiki/ })
      .click()
    expect(await statementField(page).inputValue()).toBe('Laporan bulan Mei yang terlambat')
    await page.getByRole('button', { name: 'Kirim laporan' }).focus()
    await expectInOrder(page)
  })

  test('that lacks a sentence is not sent, and the field says so', async () => {
    await visit('asn')
    const page = await open(visitor, '/kinerja/progres')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /tulis satu kalimat/ })
      .click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-statement')
  })
})

describe('signing out with reports that wait', () => {
  const menu = (page: Page) => page.locator('.account')

  /** Writes a report that does not get through, and tries to sign out. */
  async function leaveWithReport(page: Page, statement: string): Promise<void> {
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"ReportProgress"') ? route.abort() : route.fallback(),
    )
    await statementField(page).fill(statement)
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await onDevice(page).getByText('Menunggu sambungan').waitFor()
    await menu(page).locator('summary').click()
    await menu(page).getByRole('button', { name: 'Keluar' }).click()
    await menu(page)
      .getByText(/^1 laporan progres belum terkirim\./)
      .waitFor()
  }

  test('is told first, and what waits can be sent before', async () => {
    await visit('asn', { width: 360 })
    const page = await open(visitor, '/kinerja/progres')
    await leaveWithReport(page, 'Menyusun daftar hadir sebelum keluar')
    expect([await page.evaluate(() => document.activeElement?.textContent), await faintTextOf(page)]).toEqual([
      expect.stringMatching(/^1 laporan progres belum terkirim/),
      [],
    ])
    await menu(page).getByRole('link', { name: 'Kirim dulu' }).click()
    expect(await menu(page).getAttribute('open')).toBeNull()
    await page.unroute('**/graphql')
    await onDevice(page).getByRole('button', { name: 'Kirim sekarang' }).click()
    await onDevice(page).getByText('Terkirim').waitFor()
    await onDevice(page).getByText('Menyusun daftar hadir sebelum keluar').waitFor()
  })

  test('takes the own ones along when that is chosen, and neither shows nor deletes those of another', async () => {
    visitor = await newVisitor(browser)
    const page = await signIn(visitor, 'asn')
    await page.evaluate(() => {
      const report = { key: 'theirs', state: 'waiting', input: { statement: 'Laporan rahasia orang lain' } }
      const stored = { value: [report], keptAt: Date.now() }
      localStorage.setItem('jalur.draft.progress.somebody-else', JSON.stringify(stored))
    })
    await turnTo(page, '/kinerja/progres')
    await visitor.setOffline(true)
    await chooseProof(page, PICTURE)
    await visitor.setOffline(false)
    expect(await filesOnDevice(page)).toBe(1)
    await leaveWithReport(page, 'Laporan yang sengaja dihapus')
    expect(await page.getByText('Laporan rahasia orang lain').count()).toBe(0)
    await menu(page).getByRole('button', { name: 'Hapus laporan dan keluar' }).click()
    const confirm = page.locator('button[name=logout]')
    await confirm
      .or(page.getByRole('button', { name: 'Masuk' }))
      .first()
      .waitFor()
    if (await confirm.count()) await confirm.click()
    await page.waitForURL(`${WEB_URL}/`)
    await page.getByRole('banner').getByRole('button', { name: 'Masuk' }).waitFor()
    const names = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('jalur.draft.')))
    expect([names, await filesOnDevice(page)]).toEqual([['jalur.draft.progress.somebody-else'], 0])
  })

  test('deletes nothing where the provider cannot be reached, and says so', async () => {
    await visit('asn')
    const page = await open(visitor, '/kinerja/progres')
    await leaveWithReport(page, 'Laporan yang tetap ada')
    await page.route('**/.well-known/**', (route) => route.abort())
    await menu(page).getByRole('button', { name: 'Hapus laporan dan keluar' }).click()
    await menu(page)
      .getByText(/^Anda belum keluar:/)
      .waitFor()
    await onDevice(page).getByText('Laporan yang tetap ada').waitFor()
  })
})

describe('a plan in two tabs', () => {
  test('loses nothing: what was saved elsewhere and what stands here are brought together', async () => {
    await visit('leader')
    const [one, two] = [await open(visitor, '/kinerja/rencana'), await open(visitor, '/kinerja/rencana')]
    const results = (page: Page) => page.getByLabel('Yang akan dicapai')
    const saveButton = (page: Page) => page.getByRole('button', { name: 'Simpan draf' })
    const save = (page: Page) => saveButton(page).click()
    const isOf = (operation: string) => (response: Response) =>
      !!response.request().postData()?.includes(`"${operation}"`)
    const saved = (page: Page) => page.getByRole('status').getByText('Draf tersimpan.').waitFor()
    await results(one).fill('Layanan satu hari')
    await results(two).fill('Arsip terbuka')
    await one.getByText('Lampiran: dukungan, pertanggungjawaban, konsekuensi').click()
    await one.getByLabel('Dukungan sumber daya').fill('Dua laptop')
    await save(one)
    await saved(one)
    await save(two)
    await two.getByText(/Kedua isian sudah digabung/).waitFor()
    await save(two)
    await saved(two)
    await results(one).fill('Layanan setengah hari')
    // What was saved elsewhere comes late; the page says that it is brought together once it is.
    const refused = one.waitForResponse(isOf('SavePlan'))
    let bring = () => {}
    const late = new Promise<void>((resolve) => (bring = resolve))
    await one.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"MyPlan"')) await late
      await route.continue()
    })
    await save(one)
    await (await refused).finished()
    await one.waitForTimeout(300)
    expect(await saveButton(one).getAttribute('aria-busy')).toBe('true')
    bring()
    await one.getByText(/Isian Anda digabung dengannya/).waitFor()
    await save(one)
    await saved(one)
    await two.reload()
    await settled(two)
    const written = await results(two).evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value))
    expect(written.toSorted()).toEqual(['Arsip terbuka', 'Layanan setengah hari'])
    expect(await two.getByLabel('Dukungan sumber daya').inputValue()).toBe('Dua laptop')
    await expectInOrder(two)
    await two.getByRole('button', { name: /Turunkan hasil kerja 1/ }).focus()
    await two.keyboard.press('Enter')
    const moved = await results(two).evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value))
    expect(moved).toEqual(written.toReversed())
    await two.getByRole('button', { name: 'Ajukan kepada atasan' }).click()
    await two
      .getByRole('alert')
      .getByRole('link', { name: /^Hasil kerja 1, Yang diukur: wajib diisi/ })
      .waitFor()
    await expectInOrder(two)
  })
})

describe('feedback', () => {
  test('is answered once', async () => {
    await visit('asn')
    const page = await open(visitor, '/kinerja/umpan-balik')
    const first = page.locator('.feedback[data-new]').first()
    await first.getByRole('button', { name: 'Balas' }).click()
    await first.getByLabel('Balasan Anda').fill('Terima kasih, mulai minggu ini saya isi setiap hari.')
    await first.getByRole('button', { name: 'Kirim balasan' }).click()
    await page.locator('dd').getByText('Terima kasih, mulai minggu ini saya isi setiap hari.').waitFor()
  })

  test('is asked of the superior', async () => {
    await visit('asn')
    const page = await open(visitor, '/kinerja/umpan-balik')
    await page.getByLabel('Yang ingin Anda ketahui').fill('Apa yang perlu saya ubah?')
    await page.getByRole('button', { name: 'Kirim permintaan' }).click()
    await page.locator('.told').getByText('Permintaan terkirim.').waitFor()
  })
})

describe('an evaluation', () => {
  test('tells how competencies changed in its period, also while that runs, with what was trained', async () => {
    await visit('asn', { width: 360 })
    const page = await open(visitor, '/kinerja/penilaian')
    await turnTo(page, await evaluationAddress(page, 'Tahun 2026'))
    const changes = page.getByRole('region', { name: 'Perubahan kompetensi Tahun 2026' })
    await changes.getByText('Sampai 3 Agustus 2026; periode ini masih berjalan.').waitFor()
    await changes.getByText(/^Pelatihan: Kursus Agen Perubahan Zona Integritas, 10 JP, selesai /).waitFor()
    await changes.getByText('9 kompetensi tidak dinilai dan tidak dilatih').click()
    await changes
      .getByText(/^Tidak dinilai dalam masa ini; terakhir tingkat 3\./)
      .first()
      .waitFor()
    await expectInOrder(page)
  })

  test('begins with the own view, kept as a draft and handed over', async () => {
    await visit('asn')
    const page = await open(visitor, '/kinerja')
    await turnTo(page, await evaluationAddress(page, 'Juli 2026'))
    await page.getByRole('button', { name: 'Ajukan kepada atasan' }).click()
    await page.getByText('pilih salah satu').first().waitFor()
    await page.getByText('Panduan perilaku BerAKHLAK').first().click()
    await page.getByText('Melakukan perbaikan tiada henti').waitFor()
    await page.locator('details[open]').getByText('Dasar: SE').waitFor()
    for (const part of ['Hasil kerja', 'Perilaku kerja'])
      await page.getByRole('group', { name: part }).getByLabel('Sesuai ekspektasi').check()
    await page.getByRole('button', { name: 'Simpan draf' }).click()
    await page.locator('.told').getByText('Draf penilaian diri tersimpan.').waitFor()
    await page.getByRole('button', { name: 'Ajukan kepada atasan' }).click()
    await page.getByText('Penilaian diri sudah diajukan. Sekarang giliran atasan.').waitFor()
    await page.getByText('Tampil setelah hasilnya diserahkan kepada Anda.').waitFor()
  })

  test('that is disagreed with is objected to in time', async () => {
    await visit('asn')
    const page = await open(visitor, '/kinerja')
    await turnTo(page, await evaluationAddress(page, 'Juni 2026'))
    await page.getByText(/Keberatan dapat diajukan sampai 7 Agustus 2026 .* 4 hari lagi/).waitFor()
    await page.locator('td[data-chosen=true]').waitFor()
    await page.getByText('Tulis keberatan').click()
    await page.getByLabel('Alasan keberatan').fill('Dua laporan bulan Juni belum diperhitungkan.')
    await page.getByRole('button', { name: 'Ajukan keberatan' }).click()
    await page.waitForURL('**/kinerja/keberatan/**')
    await page.getByText('Dua laporan bulan Juni belum diperhitungkan.').waitFor()
  })
})

const PAGES = ['/kinerja', '/kinerja/rencana', '/kinerja/progres', '/kinerja/umpan-balik', '/kinerja/penilaian']

/** The window that is open, and until when, on every page. */
const WINDOW = { id: /ampai 7 Agustus 2026 pukul 24.00 WITA/, en: /ntil 7 August 2026, 24:00 WITA/ }

describe.each(LANGUAGES)('the pages of the own e-Kinerja in %s', (language) => {
  test('have nothing that axe finds, and fit a telephone and a desk', async () => {
    await visit('asn', { language })
    const page = await open(visitor, '/kinerja')
    for (const path of PAGES) {
      await turnTo(page, path)
      await page.getByText(WINDOW[language]).first().waitFor()
      await expectInOrder(page)
    }
    for (const link of await page
      .locator('main .rows a')
      .evaluateAll((all) => all.slice(2, 4).map((a) => a.getAttribute('href')))) {
      await turnTo(page, link!)
      await expectInOrder(page)
    }
  })
})

test('the pages of the own e-Kinerja keep enough contrast in the dark', async () => {
  await visit('asn', { colorScheme: 'dark' })
  const page = await open(visitor, '/kinerja')
  for (const path of PAGES) {
    await turnTo(page, path)
    expect({ path, faint: await faintTextOf(page) }).toEqual({ path, faint: [] })
  }
})
