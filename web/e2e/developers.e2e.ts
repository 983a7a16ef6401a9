import type { Browser } from 'playwright-core'
import { complaintsDuring, expectInOrder, LANGUAGES, launchBrowser, newVisitor, open, settled } from './browser'
import { EMPLOYEES_PAGE } from '../src/features/developers/employees-page'

const GATEWAY = process.env['GATEWAY_URL'] ?? 'http://localhost:4000/graphql'
const IDENTITY = process.env['IDENTITY_URL'] ?? 'http://localhost:4100'
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
  for (const program of ['curl', 'TypeScript', 'Python', 'PHP']) {
    await page.getByRole('button', { name: program, exact: true }).click()
    await page.getByRole('region', { name: '2. Get a token' }).getByText(clientId).waitFor()
    await page.getByRole('region', { name: '3. Send the first query' }).getByText('EmployeesPage').waitFor()
  }
  expect(await page.getByRole('region', { name: /^[23]\./ }).allInnerTexts()).not.toContain(secret)
  const purpose = await page.locator('#purposes ~ .table-scroll code').first().innerText()
  await visitor.close()

  const scope = 'personnel:read learning:read performance:read integrity:read'
  const answer = await fetch(`${IDENTITY}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const response = await fetch(GATEWAY, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-purpose': purpose },
    body: JSON.stringify({ query: EMPLOYEES_PAGE, variables: { agency: '7104' } }),
  })
  const { data, errors } = (await response.json()) as {
    data?: { employees: { totalCount: number; nodes: { nip: string | null; name: string | null }[] } }
    errors?: unknown
  }
  expect(errors).toBeUndefined()
  expect(data?.employees.totalCount).toBeGreaterThan(0)
  expect(data?.employees.nodes[0]).toMatchObject({ nip: expect.stringMatching(/^\d{18}$/), name: expect.any(String) })
})

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
