import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expectInOrder, faintTextOf, LANGUAGES, launchBrowser, newSignedInVisitor, open, settled } from './browser'

const DESK = '/meja-kepegawaian'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

/** Opens the form for Rahmi from the record. */
async function openForm(): Promise<Page> {
  const page = await open(visitor, `${DESK}/pegawai`)
  await page.getByLabel('Nama atau NIP').fill('rahmi mantu')
  await page.locator('.rows a').first().click()
  await page.getByRole('link', { name: 'Catat mutasi' }).click()
  await page.waitForURL('**/mutasi')
  await settled(page)
  return page
}

/** Types into a combobox and takes the first that is found, by keyboard. */
async function pick(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label })
  await field.fill(text)
  await page.locator('.picker-options:not([hidden]) li').first().waitFor()
  await field.press('Enter')
}

async function fillDecree(page: Page, from: string): Promise<void> {
  await page.getByLabel('TMT (hari pertama berlaku)').fill(from)
  await page.getByLabel('Nomor SK').fill('821/17/BKPSDM/2026')
  await page.getByLabel('Tanggal SK').fill('2026-07-02')
}

async function fillPromotion(page: Page): Promise<void> {
  await page.getByLabel('Jenis mutasi').selectOption('POSITION_PROMOTION')
  await pick(page, 'Jabatan', 'analis sdm aparatur ahli muda')
  await pick(page, 'Unit kerja', 'mutasi dan promosi')
  await pick(page, 'Atasan langsung', 'irfan bilondatu')
  await fillDecree(page, '2027-01-04')
}

const look = (page: Page) => page.getByRole('button', { name: 'Periksa akibatnya' })

describe('movements at the desk', () => {
  beforeEach(async () => {
    visitor = await newSignedInVisitor(browser, 'hr')
  })

  test('are looked at first, recorded for a later day with a reason, listed, and taken back', async () => {
    const page = await openForm()
    await look(page).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByRole('link', { name: 'Jenis mutasi: wajib diisi' }).waitFor()
    await fillPromotion(page)
    await expectInOrder(page)
    await look(page).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Yang akan terjadi' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Yang akan terjadi')
    await page.getByText('Perlu alasan: Syarat angka kredit belum terpenuhi.').waitFor()
    await page.getByText('semula Analis SDM Aparatur Ahli Pertama').waitFor()
    await expectInOrder(page)
    await page.getByRole('button', { name: 'Jadwalkan mutasi' }).click()
    await page.getByText('Tulis alasannya, 10 sampai 1000 huruf.').waitFor()
    await page.getByLabel(/^Alasan mencatat/).fill('Angka kredit menyusul sebelum pelantikan.')
    await page.getByRole('button', { name: 'Jadwalkan mutasi' }).click()
    const told = await page.getByRole('heading', { level: 1, name: /^Mutasi MUT-\d+ tercatat$/ }).textContent()
    const reference = /MUT-\d+/.exec(told ?? '')![0]
    const asn = await newSignedInVisitor(browser, 'asn')
    const own = await open(asn, '/data-saya/riwayat')
    const upcoming = own.getByRole('region', { name: 'Yang akan datang' })
    await upcoming.getByText('Analis SDM Aparatur Ahli Muda').waitFor()
    expect(await upcoming.getByRole('button').count()).toBe(0)
    await asn.close()
    await page.getByRole('link', { name: 'Daftar mutasi' }).click()
    const item = page.getByRole('listitem').filter({ hasText: reference })
    await item.getByText('Terjadwal').waitFor()
    await item.getByRole('button', { name: /^Batalkan/ }).click()
    await item.getByLabel('Alasan membatalkan').fill('salah')
    await item.getByRole('button', { name: 'Batalkan mutasi' }).click()
    await item.getByText('10 – 1000 huruf').waitFor()
    await expectInOrder(page)
    await item.getByLabel('Alasan membatalkan').fill('SK ditarik oleh bupati.')
    await item.getByRole('button', { name: 'Batalkan mutasi' }).click()
    await item.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Selesai atau batal' }).click()
    await item.getByText('Dibatalkan: SK ditarik oleh bupati.').waitFor()
  })

  test('that a rule forbids cannot be recorded, and the rule is told with its law', async () => {
    const page = await openForm()
    await page.getByLabel('Jenis mutasi').selectOption('RANK_PROMOTION')
    await page.getByLabel('Pangkat baru').selectOption('III/a')
    await fillDecree(page, '2026-11-03')
    await look(page).click()
    await page
      .getByText(/^Tidak dapat: /)
      .first()
      .waitFor()
    await page.getByText('Mutasi ini tidak dapat dicatat.').waitFor()
    expect(await page.getByLabel('Pangkat baru').getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByRole('button', { name: /^Catat mutasi|Jadwalkan/ }).count()).toBe(0)
    await expectInOrder(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await faintTextOf(page)).toEqual([])
  })

  test('of a record that somebody else has just changed are judged anew before they are recorded', async () => {
    const page = await openForm()
    await fillPromotion(page)
    // As a new sign-in does, which leaves the page and comes back.
    await page.reload()
    await settled(page)
    await look(page).click()
    await page.getByLabel(/^Alasan mencatat/).fill('Angka kredit menyusul sebelum pelantikan.')
    await page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON()
      if (!('expectedVersion' in (body.variables?.input ?? {}))) return route.fallback()
      body.variables.input.expectedVersion += 1
      return route.continue({ postData: JSON.stringify(body) })
    })
    await page.getByRole('button', { name: 'Jadwalkan mutasi' }).click()
    await page.getByText(/baru saja diubah\. Yang di atas sudah dihitung ulang/).waitFor()
    await page.getByRole('heading', { name: 'Yang akan terjadi' }).waitFor()
  })
})

test.each(LANGUAGES)(
  'the record at the desk tells history and movements, in order on a telephone (%s)',
  async (language) => {
    visitor = await newSignedInVisitor(browser, 'hr', { language })
    const page = await open(visitor, `${DESK}/pegawai`)
    await page.locator('#desk-search').fill('rahmi mantu')
    await page.locator('.rows a').first().click()
    await page.getByText('III/a Penata Muda').waitFor()
    await page.getByRole('heading', { name: { id: 'Mutasi', en: 'Movements' }[language] }).waitFor()
    await expectInOrder(page)
  },
)

test('movements of all agencies are listed for BKN', async () => {
  visitor = await newSignedInVisitor(browser, 'bkn')
  const page = await open(visitor, `${DESK}/mutasi`)
  await page.getByRole('heading', { level: 1, name: 'Mutasi' }).waitFor()
  await expectInOrder(page)
})

test('movements are closed to those who keep no register', async () => {
  visitor = await newSignedInVisitor(browser, 'asn')
  const page = await open(visitor, `${DESK}/mutasi`)
  await page.getByRole('heading', { level: 1, name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
})
