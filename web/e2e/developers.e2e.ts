import type { Browser } from 'playwright-core'
import { complaintsDuring, expectInOrder, LANGUAGES, launchBrowser, newVisitor, open, settled } from './browser'
import { PROGRAM_LANGUAGES } from '../src/features/developers/programs'
import { RUNNABLE, runShown, type ShownLanguage } from '../../tools/src/testing/shown-programs'

const PAGE = '/pengembang'

let browser: Browser

beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser.close())

test('a stranger has a client, a token and the first answer, with what the page shows', async () => {
  const visitor = await newVisitor(browser, { language: 'en' })
  await visitor.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await open(visitor, '/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'For developers' }).click()
  await settled(page)
  const complaints = await complaintsDuring(page, async () => {
    await page.getByLabel('Name of your application or agency').fill('Dinas Kominfo')
    await page.getByRole('button', { name: 'Create a client' }).click()
    await page.locator('[data-client-secret]').waitFor()
  })
  expect(complaints).toEqual([])
  const clientId = await page.locator('[data-client-id]').innerText()
  await page.getByRole('button', { name: 'Copy: Client secret' }).click()
  const secret = await page.evaluate(() => navigator.clipboard.readText())
  expect(secret).toBe(await page.locator('[data-client-secret]').innerText())
  const shown = async (step: string) =>
    (await page.getByRole('region', { name: step }).locator('code').textContent()) ?? ''
  const programs = []
  for (const language of RUNNABLE) {
    await page.getByRole('button', { name: PROGRAM_LANGUAGES[language], exact: true }).click()
    await page.getByRole('region', { name: '2. Get a token' }).getByText(clientId).waitFor()
    programs.push({ language, token: await shown('2. Get a token'), query: await shown('3. Send the first query') })
  }
  expect(JSON.stringify(programs)).not.toContain(secret)
  await visitor.close()

  for (const { language, token, query } of programs) {
    const answer = await firstAnswer(language, token, query, secret)
    const { data, errors } = JSON.parse(answer) as Answer
    expect({ language, errors }).toEqual({ language, errors: undefined })
    expect(data?.employees.totalCount).toBeGreaterThan(0)
    expect(data?.employees.nodes[0]).toMatchObject({ nip: expect.stringMatching(/^\d{18}$/), name: expect.any(String) })
  }
})

interface Answer {
  data?: { employees: { totalCount: number; nodes: { nip: string | null; name: string | null }[] } }
  errors?: unknown
}

/** Runs both programs as their reader would: those for the shell in one, the others with the printed token. */
async function firstAnswer(language: ShownLanguage, token: string, query: string, secret: string): Promise<string> {
  if (language === 'curl') return runShown(language, `${token}\n${query}`, { JALUR_SECRET: secret })
  const printed = await runShown(language, token, { JALUR_SECRET: secret })
  return runShown(language, query, { JALUR_TOKEN: printed.trim() })
}

test('the schema can be searched, and a link leads to a type and opens it', async () => {
  const visitor = await newVisitor(browser, { language: 'en' })
  const page = await open(visitor, `${PAGE}#tipe-Rank`)
  await page.locator('#tipe-Rank[open]').waitFor()
  await page.getByLabel('Search types, fields and descriptions').fill('credit points predicates')
  await page.locator('#tipe-PerformanceStanding').waitFor()
  await page.locator('#tipe-Rank').waitFor({ state: 'detached' })
  await visitor.close()
})

test('where no client can be had, the page says so', async () => {
  const visitor = await newVisitor(browser, { language: 'en' })
  const page = await open(visitor, PAGE)
  const create = page.getByRole('button', { name: 'Create a client' })
  await create.click()
  await page.getByText('Enter a name of 1 to 60 characters.').waitFor()
  await page.route('**/sandbox/clients', (route) => route.fulfill({ status: 429, body: '{}' }))
  await page.getByLabel('Name of your application or agency').fill('x')
  await create.click()
  await page.getByText('The sandbox clients of today are used up.').waitFor()
  await visitor.close()
})

test.each(LANGUAGES)('in %s axe finds nothing, and it fits a telephone and a desk', async (language) => {
  const visitor = await newVisitor(browser, { language })
  const page = await open(visitor, `${PAGE}#tipe-Employee`)
  await page.locator('#tipe-Employee[open]').waitFor()
  await expectInOrder(page)
  await visitor.close()
})
