import type { Browser, BrowserContext, Page } from 'playwright-core'
import {
  expectInOrder,
  faintTextOf,
  LANGUAGES,
  launchBrowser,
  newSignedInVisitor,
  newVisitor,
  open,
  settled,
} from './browser'

let browser: Browser
let visitor: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => visitor.close())

const FORM = '/data-saya/perbaikan?data=NAME'
const paper = { name: 'Kartu Keluarga.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') }

const send = (page: Page) => page.getByRole('button', { name: 'Kirim permintaan' })

async function fill(page: Page, name: string): Promise<void> {
  await page.getByLabel('Yang seharusnya tercatat').fill(name)
  await page.getByLabel('Apa yang keliru').fill('Nama belakang salah ketik.')
  await page.locator('input[type=file]').setInputFiles(paper)
  await page.getByRole('button', { name: /^Hapus.*Kartu Keluarga\.pdf$/ }).waitFor()
}

async function withdraw(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tarik permintaan' }).first().click()
  await page.getByRole('button', { name: 'Ya, tarik' }).click()
  await page.getByRole('link', { name: /^(Minta perbaikan|Lanjutkan draf).*Nama$/ }).waitFor()
}

describe('the own record', () => {
  beforeEach(async () => {
    visitor = await newSignedInVisitor(browser, 'asn')
  })

  test('tells every field with its source and who mends it', async () => {
    const page = await open(visitor, '/jalur-saya')
    await page.getByRole('link', { name: 'Ada yang keliru? Minta perbaikan.' }).click()
    const rank = page.getByRole('listitem').filter({ hasText: /^Pangkat/ })
    await rank.getByText('III/b Penata Muda Tingkat I').waitFor()
    await rank.locator('summary').click()
    await rank.getByText('Yang memperbaiki').waitFor()
    await page.getByText('Berubah dengan SK mutasi saja.').waitFor()
  })

  test('tells the history, and the record of a day of choice', async () => {
    const page = await open(visitor, '/data-saya/riwayat')
    await page.getByRole('button', { name: 'Pangkat' }).click()
    await page.locator('.entry').getByText('III/a Penata Muda').waitFor()
    expect(await page.locator('.entry').count()).toBe(2)
    await page.getByRole('textbox', { name: 'Hari' }).fill('2020-01-01')
    await page.getByText('Yang berlaku pada 1 Januari 2020:').waitFor()
    await page.locator('aside').getByText('III/a Penata Muda').waitFor()
    await page.getByRole('textbox', { name: 'Hari' }).fill('2001-01-01')
    await page.getByText('Pada 1 Januari 2001 belum ada yang tercatat tentang Anda.').waitFor()
  })

  test('tells who else reads it, and why they may', async () => {
    const officer = await newSignedInVisitor(browser, 'superior')
    await open(officer, '/tim')
    await officer.close()
    const page = await open(visitor, '/data-saya/pembaca')
    const reading = page.getByRole('listitem').filter({ hasText: 'Atasan' }).filter({ hasText: 'tujuan karier' })
    for (let attempt = 0; attempt < 15 && !(await reading.count()); attempt++) {
      await page.waitForTimeout(1_000)
      await page.reload()
      await settled(page)
    }
    await reading.first().waitFor()
  })

  test('says in plain words what is missing, and why a file is not taken', async () => {
    const page = await open(visitor, FORM)
    await send(page).focus()
    await page.keyboard.press('Enter')
    const summary = page.getByRole('alert')
    await summary.getByRole('heading', { name: 'Ada 3 isian yang perlu diperbaiki' }).waitFor()
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
    await summary.getByRole('link', { name: /^Yang seharusnya tercatat/ }).focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-value')
    await page.locator('input[type=file]').setInputFiles({ ...paper, name: 'a.txt', mimeType: 'text/plain' })
    await page.getByText('Jenis berkas ini tidak diterima.').first().waitFor()
    const disguised = { ...paper, name: 'b.pdf', buffer: Buffer.from('only text') }
    await page.locator('input[type=file]').setInputFiles(disguised)
    await page.getByText('Berkas ini ditolak: isinya bukan PDF, PNG, JPEG.').first().waitFor()
    await expectInOrder(page)
  })

  test('is corrected by a request that outlives a closed page and a lost connection, and arrives once', async () => {
    const page = await open(visitor, FORM)
    await fill(page, 'Rahmi Mantulangi, S.A.P.')
    await page.reload()
    await settled(page)
    expect(await page.getByLabel('Yang seharusnya tercatat').inputValue()).toBe('Rahmi Mantulangi, S.A.P.')
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.postData()?.includes('RequestCorrection'))
        sent.push(request.postDataJSON().variables.input.idempotencyKey)
    })
    await visitor.setOffline(true)
    await send(page).focus()
    await page.keyboard.press('Enter')
    await page.getByText(/terkirim sendiri begitu tersambung/).waitFor()
    await visitor.setOffline(false)
    await page.getByRole('heading', { level: 1, name: /^Permintaan PD-\d+ terkirim$/ }).waitFor()
    expect(new Set(sent).size).toBe(1)
    await page.getByRole('link', { name: 'Lihat permintaan saya' }).click()
    await page.getByText(/^Sisa 2 hari 23 jam\.$/).waitFor()
    await page.getByRole('link', { name: 'Sedang Anda persoalkan' }).waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([])
    await expectInOrder(page)
    await withdraw(page)
  })

  test('disputed already is told when it is asked again', async () => {
    const page = await open(visitor, FORM)
    const other = await open(visitor, FORM)
    await fill(page, 'Rahmi M.')
    await send(page).click()
    await page.getByRole('heading', { level: 1, name: /^Permintaan PD-/ }).waitFor()
    await fill(other, 'Rahmi Mantulangi S.A.P.')
    await send(other).click()
    await other
      .getByText(/Anda sudah meminta perbaikan data ini/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Lihat permintaan saya' }).click()
    await withdraw(page)
  })
})

describe.each(LANGUAGES)('the pages of the own record in %s', (language) => {
  test.each(['/data-saya', '/data-saya/riwayat', '/data-saya/pembaca', FORM, '/data-saya/perbaikan?data=SUPERVISOR'])(
    '%s has nothing that axe finds, and fits a telephone and a desk',
    async (path) => {
      visitor = await newSignedInVisitor(browser, 'asn', { language })
      await expectInOrder(await open(visitor, path))
    },
  )
})

test.each(['/data-saya', '/data-saya/riwayat', FORM])('%s keeps enough contrast in the dark', async (path) => {
  visitor = await newSignedInVisitor(browser, 'asn', { colorScheme: 'dark' })
  const page = await open(visitor, path)
  if (path === FORM) await send(page).click()
  expect(await faintTextOf(page)).toEqual([])
})

test('the own record is for whoever has signed in', async () => {
  visitor = await newVisitor(browser)
  await (await open(visitor, '/data-saya')).getByRole('heading', { level: 1, name: 'Silakan masuk' }).waitFor()
})
