import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expectInOrder, LANGUAGES, launchBrowser, newSignedInVisitor, open } from './browser'

const IMPORT = '/meja-kepegawaian/impor'
const HEADING =
  'nip;nama;tanggal_lahir;jenis_kelamin;jenis_pegawai;kode_instansi;unit_kerja;jenis_unit_baru;golongan;tmt_golongan;kode_jabatan;tmt_jabatan'
const row = (serial: number, rank = 'III/b'): string =>
  `199001012015032${serial};Contoh Impor;01-01-1990;P;PNS;7104;Badan Uji Impor;BKD;${rank};01-04-2022;ANALIS_SDM_APARATUR.AHLI_PERTAMA;01-01-2023`
const fileOf = (name: string, ...rows: string[]) => ({
  ...{ name, mimeType: 'text/csv' },
  buffer: Buffer.from([HEADING, ...rows].join('\n')),
})

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

const choose = (page: Page, file: ReturnType<typeof fileOf>): Promise<void> =>
  page.locator('input[type=file]').setInputFiles(file)

test('an HR officer finds an error by row and column, mends the file, stores it and comes back to it', async () => {
  visitor = await newSignedInVisitor(browser, 'hr')
  const page = await open(visitor, IMPORT)
  await choose(page, fileOf('salah.csv', row(901), row(902, 'V/a'), row(90)))
  await page.getByRole('heading', { name: 'Berkas ini belum dapat disimpan' }).waitFor()
  const problems = page.getByRole('list', { name: 'Yang perlu diperiksa' }).getByRole('listitem')
  await problems.filter({ hasText: 'Baris 3' }).filter({ hasText: 'golongan' }).waitFor()
  await page.getByRole('button', { name: /NIP harus 18 angka/ }).click()
  await problems.filter({ hasText: 'Baris 4' }).waitFor()
  expect(await problems.count()).toBe(1)
  await page.getByRole('button', { name: 'Semua' }).click()
  await page.getByLabel('Cari baris, kolom, atau kata').fill('V/a')
  await problems.filter({ hasText: 'Baris 4' }).waitFor({ state: 'detached' })
  expect(await problems.allInnerTexts()).toEqual([expect.stringContaining('Golongan tidak dikenal')])
  const list = await page.getByRole('link', { name: 'Unduh daftar kesalahan' }).getAttribute('href')
  expect((await visitor.request.get(list!)).headers()['content-disposition']).toContain('kesalahan-impor.xlsx')
  await expectInOrder(page)

  await page.getByRole('button', { name: 'Unggah berkas yang sudah diperbaiki' }).click()
  await choose(page, fileOf('benar.csv', row(901), row(902)))
  await page.getByRole('heading', { name: 'Berkas ini dapat disimpan' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Simpan 2 baris' }).click()
  await page.getByRole('heading', { name: 'Semua baris tersimpan' }).waitFor()
  await page.getByText('Impor benar.csv').waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Uji coba salah.csv' })
    .getByRole('button', { name: 'Lihat hasilnya' })
    .press('Enter')
  await page.getByRole('heading', { name: 'Berkas ini belum dapat disimpan' }).waitFor()
})

test('a file can be dropped, and another kind of file is refused before it is sent', async () => {
  visitor = await newSignedInVisitor(browser, 'hr')
  const page = await open(visitor, IMPORT)
  await choose(page, { ...fileOf('surat.pdf'), mimeType: 'application/pdf' })
  await page.getByText('Berkas ini bukan .xlsx atau .csv.').first().waitFor()
  await page.locator('.import-drop').evaluate((area, text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'jatuh.csv', { type: 'text/csv' }))
    area.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, HEADING)
  await page.getByText('Berkas tidak berisi baris pegawai.').first().waitFor()
})

test('an HR officer saves the register as a workbook, and the templates', async () => {
  visitor = await newSignedInVisitor(browser, 'hr')
  const page = await open(visitor, IMPORT)
  await page.getByRole('button', { name: 'Ekspor Excel' }).click()
  const link = await page.getByRole('link', { name: 'Simpan berkas' }).first().getAttribute('href')
  const file = await visitor.request.get(link!)
  expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
  for (const name of ['Templat Excel', 'CSV data-utama']) {
    const template = await page.getByRole('link', { name }).getAttribute('href')
    expect((await visitor.request.get(template!)).status()).toBe(200)
  }
})

test('an HR officer saves the performance results of a year', async () => {
  visitor = await newSignedInVisitor(browser, 'hr')
  const page = await open(visitor, IMPORT)
  const panel = page.getByRole('region', { name: 'Hasil kinerja' })
  await panel.getByLabel('Tahun').selectOption('2025')
  await panel.getByRole('button', { name: 'Hasil kinerja CSV' }).click()
  const link = await panel.getByRole('link', { name: 'Simpan berkas' }).getAttribute('href')
  const lines = (await (await visitor.request.get(link!)).text()).split('\r\n')
  expect(lines[0]).toContain('Predikat tahunan')
  expect(lines.slice(1).some((line) => /;Baik;/.test(line))).toBe(true)
})

test.each(LANGUAGES)('the page in %s has nothing that axe finds, and fits a telephone and a desk', async (language) => {
  visitor = await newSignedInVisitor(browser, 'hr', { language })
  await expectInOrder(await open(visitor, IMPORT))
})

test('a leader imports nothing', async () => {
  visitor = await newSignedInVisitor(browser, 'leader')
  const page = await open(visitor, IMPORT)
  await page.getByRole('heading', { level: 1, name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
})
