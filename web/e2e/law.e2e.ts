import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expectInOrder, launchBrowser, newSignedInVisitor, newVisitor, open, settled, WEB_URL } from './browser'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

/** A rule that no demo person is judged by. */
const RULE = '/aturan/principal-executive-age'

/** 1 January of the next year but one, as fields and as sentences have it. */
const YEAR = new Date().getUTCFullYear() + 2
const DAY = `${YEAR}-01-01`
const WRITTEN = `1 Januari ${YEAR}`

async function writeBasis(page: Page): Promise<void> {
  await page.getByLabel('Berlaku mulai').fill(DAY)
  await page.getByLabel('Peraturan', { exact: true }).selectOption('UU_20_2023')
  await page.getByLabel('Bagian (pasal, ayat)').fill('ps. 55')
  await page.getByLabel('Alasan').fill('Batas usia diubah oleh undang-undang.')
}

async function writeChange(page: Page, age: string): Promise<void> {
  await page.getByLabel('Usia paling tinggi (tahun)').fill(age)
  await writeBasis(page)
}

describe('the rules for everybody', () => {
  test('are narrowed by kind and day in the address, and lead to their history', async () => {
    visitor = await newVisitor(browser)
    const page = await open(visitor, '/aturan')
    await page.getByRole('heading', { level: 2, name: 'Pakta integritas' }).waitFor()
    await page.getByLabel('Perihal aturan').selectOption('AGE')
    await page.getByLabel('Berlaku pada tanggal').fill('2025-09-30')
    await page.getByRole('heading', { level: 1, name: 'Aturan karier pada 30 September 2025' }).waitFor()
    await page.getByRole('status').getByText('6 aturan').waitFor()
    expect(page.url()).toBe(`${WEB_URL}/aturan?jenis=AGE&tanggal=2025-09-30`)
    await page.getByRole('link', { name: 'Setiap langkah karier ke JPT pratama' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Usia saat diangkat paling tinggi 56 tahun.' }).waitFor()
    await page.getByText('Sejak 28 Februari 2020').waitFor()
    await page.getByText('Dasar: PP 17/2020 ps. 107 ayat (1) huruf c').first().click()
    await page.getByText('Sudah dicocokkan dengan naskah peraturan.').first().waitFor()
  })

  test('tell the promotion periods by the law of the day, and their history on a page of their own', async () => {
    visitor = await newVisitor(browser)
    const page = await open(visitor, '/aturan?tanggal=2025-09-30')
    await page.getByRole('heading', { level: 2, name: 'Periode kenaikan pangkat' }).click()
    await page.getByText('6 kali setahun: 1 Februari, 1 April').first().waitFor()
    await page.getByLabel('Berlaku pada tanggal').fill('2025-10-01')
    await page.getByText('Setiap bulan, pada tanggal 1.').first().waitFor()
    await expectInOrder(page)
    await page.getByRole('link', { name: 'Setiap kenaikan pangkat' }).click()
    await page.getByRole('heading', { level: 1, name: 'Setiap bulan, pada tanggal 1.' }).waitFor()
    await page.getByText('1 Januari 2024 sampai 30 September 2025').waitFor()
    await expectInOrder(page)
  })

  test('are folded by subject, opened by keyboard, searched by words, and printed whole', async () => {
    visitor = await newVisitor(browser, { width: 360 })
    const page = await open(visitor, '/aturan')
    const age = page.getByText('Usia saat diangkat paling tinggi 56 tahun.')
    const fold = page.locator('summary').filter({ has: page.getByRole('heading', { name: 'Usia', exact: true }) })
    await fold.waitFor()
    expect(await age.isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4_000)
    await fold.focus()
    await page.keyboard.press('Enter')
    await age.waitFor()
    await page.getByLabel('Cari dalam aturan').fill('plt alasan')
    await page.getByText('Perlu alasan tertulis: penugasan lebih dari 3 bulan.').waitFor()
    expect(await age.count()).toBe(0)
    expect(page.url()).toContain('cari=plt')
    await expectInOrder(page)
    await page.getByLabel('Cari dalam aturan').fill('')
    await page.getByRole('status').getByText('78 aturan').waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await age.waitFor()
  })

  test('are shown as they came last where the connection is lost, and anew once it is back', async () => {
    visitor = await newVisitor(browser)
    const page = await open(visitor, RULE)
    const sentence = page.getByRole('heading', { level: 1, name: 'Usia saat diangkat paling tinggi 58 tahun.' })
    await sentence.waitFor()
    await page.getByRole('link', { name: /^Semua aturan/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Aturan yang menilai karier Anda' }).waitFor()
    await settled(page)
    await visitor.setOffline(true)
    await page.goBack()
    await page.getByText('Belum dapat dimuat ulang.').waitFor()
    expect(await sentence.isVisible()).toBe(true)
    await visitor.setOffline(false)
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await page.getByText('Belum dapat dimuat ulang.').waitFor({ state: 'detached' })
    expect(await sentence.isVisible()).toBe(true)
  })

  test.each(['asn', 'hr'])('are not changed by %s', async (role) => {
    visitor = await newSignedInVisitor(browser, role)
    const page = await open(visitor, RULE)
    await page.getByRole('heading', { level: 2, name: 'Riwayat aturan' }).waitFor()
    expect(await page.getByRole('button', { name: 'Tulis perubahan' }).count()).toBe(0)
  })
})

describe('an officer of BKN', () => {
  test('opens the form without the page being asked for again', async () => {
    visitor = await newSignedInVisitor(browser, 'bkn')
    const page = await open(visitor, RULE)
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') asked.push((request.postDataJSON() as { operationName: string }).operationName)
    })
    await page.getByRole('button', { name: 'Tulis perubahan' }).click()
    await page.getByLabel('Usia paling tinggi (tahun)').waitFor()
    await settled(page)
    expect(asked).toEqual(['RuleForm'])
  })

  test('is told what is missing, and led to it', async () => {
    visitor = await newSignedInVisitor(browser, 'bkn')
    const page = await open(visitor, RULE)
    await page.getByRole('button', { name: 'Tulis perubahan' }).click()
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
    await page.getByRole('alert').getByText('Ada 4 isian yang perlu diperbaiki').waitFor()
    await expectInOrder(page)
    await page.getByRole('alert').getByRole('link', { name: 'Alasan: wajib diisi' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-reason')
    await writeChange(page, '7')
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
    await page.getByRole('link', { name: 'Usia paling tinggi (tahun): harus 18 sampai 70' }).waitFor()
  })

  test('keeps what was written through a lost connection and a closed page, sees the consequence, makes the change and cancels it', async () => {
    visitor = await newSignedInVisitor(browser, 'bkn', { width: 360 })
    let page = await open(visitor, RULE)
    await page.getByRole('button', { name: 'Tulis perubahan' }).click()
    await writeChange(page, '60')
    await visitor.setOffline(true)
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
    await page.getByText('Tidak ada sambungan. Isian Anda tersimpan').waitFor()
    await page.close()
    await visitor.setOffline(false)

    page = await open(visitor, RULE)
    await page.getByText('Isian Anda yang belum ditetapkan dipulihkan.').waitFor()
    expect(await page.getByLabel('Usia paling tinggi (tahun)').inputValue()).toBe('60')
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
    const preview = page.getByRole('region', { name: 'Akibat perubahan' })
    await preview.getByText('Usia saat diangkat paling tinggi 58 tahun.').waitFor()
    await preview.getByText('Usia saat diangkat paling tinggi 60 tahun.').waitFor()
    await expectInOrder(page)
    await page.getByRole('button', { name: 'Tetapkan aturan' }).click()
    const history = page.getByRole('region', { name: 'Riwayat aturan' })
    await history.getByText(`Sejak ${WRITTEN}`).waitFor()
    await history.getByText('Alasan: Batas usia diubah oleh undang-undang.').waitFor()
    await page.getByText(`Berubah mulai ${WRITTEN}`).waitFor()
    await settled(page)

    await history.getByRole('button', { name: 'Batalkan versi ini' }).click()
    await history.getByLabel('Alasan').fill('Undang-undangnya ditunda.')
    await history.getByRole('button', { name: 'Batalkan sekarang' }).click()
    await history.getByText('Dibatalkan', { exact: true }).waitFor()
    await history.getByText('Alasan: Undang-undangnya ditunda.').waitFor()
    await expectInOrder(page)
  })

  test('lets periods begin on other days, sees whom it concerns, and takes it back', async () => {
    visitor = await newSignedInVisitor(browser, 'bkn', { width: 360 })
    const page = await open(visitor, '/aturan/promotion-periods')
    await page.getByRole('button', { name: 'Tulis perubahan' }).click()
    const days = page.getByRole('group', { name: 'Hari mulai periode' })
    await days.waitFor()
    for (const box of await days.getByRole('checkbox').all()) await box.uncheck()
    expect(await page.getByLabel('Aturan ini dihapus').count()).toBe(0)
    await writeBasis(page)
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
    await page.getByRole('link', { name: 'Hari mulai periode: pilih paling sedikit satu' }).click()
    await days.getByLabel('1 April').check()
    await days.getByLabel('1 Oktober').check()
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
    const preview = page.getByRole('region', { name: 'Akibat perubahan' })
    await preview.getByText('2 kali setahun: 1 April, 1 Oktober.').waitFor()
    await preview.getByText(/^Sekitar \d{1,3}(\.\d{3})* orang tersentuh hari ini\.$/).waitFor()
    await expectInOrder(page)
    await page.getByRole('button', { name: 'Tetapkan aturan' }).click()
    const history = page.getByRole('region', { name: 'Riwayat aturan' })
    await history.getByText(`Sejak ${WRITTEN}`).waitFor()
    await settled(page)
    await history.getByRole('button', { name: 'Batalkan versi ini' }).click()
    await history.getByLabel('Alasan').fill('Peraturannya ditunda.')
    await history.getByRole('button', { name: 'Batalkan sekarang' }).click()
    await history.getByText('Dibatalkan', { exact: true }).waitFor()
  })

  test('asks a requirement on other steps, and is told where there are none', async () => {
    visitor = await newSignedInVisitor(browser, 'bkn')
    const page = await open(visitor, RULE)
    await page.getByRole('button', { name: 'Tulis perubahan' }).click()
    await writeChange(page, '58')
    await page.getByText('Berlaku untuk langkah atau kenaikan mana').click()
    await page.getByRole('group', { name: 'Ke jenjang fungsional' }).getByLabel('Pemula').check()
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
    await page.getByRole('link', { name: 'Berlaku untuk: tidak ada langkah karier yang seperti itu' }).waitFor()
    await page.getByRole('group', { name: 'Ke jenjang fungsional' }).getByLabel('Pemula').uncheck()
    await page.getByRole('group', { name: 'Ke jenis jabatan' }).getByLabel('Pimpinan tinggi madya').check()
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
    const preview = page.getByRole('region', { name: 'Akibat perubahan' })
    await preview.getByText('Berlaku untuk: Setiap langkah karier ke JPT utama atau JPT madya.').waitFor()
    await preview.getByText(/orang tersentuh hari ini\.$/).waitFor()
    await expectInOrder(page)
  })
})
