import type { Browser, BrowserContext, Page } from 'playwright-core'
import { complaintsDuring, launchBrowser, newVisitor, overflowOf, WIDTHS } from './browser'

const ORIGIN = new URL(process.env['GATEWAY_URL'] ?? 'http://localhost:4000').origin
const IDENTITY = process.env['IDENTITY_URL'] ?? 'http://localhost:4100'

let browser: Browser
let context: BrowserContext

beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser.close())
afterEach(() => context.close())

async function openPlayground(search = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${ORIGIN}/playground${search}`)
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
  return page
}

async function pick(page: Page, example: string): Promise<void> {
  const panel = page.locator('section.panel')
  if (!(await panel.isVisible())) await page.getByRole('button', { name: /Examples/ }).click()
  await page.locator(`[data-example="${example}"]`).click()
}

/** The text of the answer so far; the editor draws spaces that do not break. */
const answerOf = async (page: Page): Promise<string> =>
  (await page.locator('.graphiql-response .view-lines').innerText()).replaceAll('\u00a0', ' ')

async function run(page: Page): Promise<string> {
  await page.locator('.graphiql-execute-button').click()
  await page.waitForFunction(() =>
    document.querySelector('.graphiql-response .view-lines')?.textContent.match(/"(data|errors)"/),
  )
  return answerOf(page)
}

test.each(WIDTHS)('at %i pixels an example is picked and run, and no request leaves the origin', async (width) => {
  context = await newVisitor(browser, { width, language: 'en' })
  const requested: string[] = []
  context.on('request', (request) => requested.push(request.url()))
  const page = await openPlayground()
  const complaints = await complaintsDuring(page, async () => {
    await pick(page, 'ranks')
    expect(await run(page)).toContain('"Juru Muda"')
  })
  expect(complaints).toEqual([])
  expect(requested.filter((url) => new URL(url).origin !== ORIGIN && !url.startsWith('data:'))).toEqual([])
  expect(await overflowOf(page)).toBe(0)
})

test('a link fills the editors, runs nothing, and does not come again', async () => {
  context = await newVisitor(browser, { language: 'en' })
  const operations: string[] = []
  context.on('request', (request) => {
    if (request.url().endsWith('/graphql')) operations.push(request.url())
  })
  const query = encodeURIComponent('query Shared { agencies { code } }')
  const page = await openPlayground(`?query=${query}&variables=${encodeURIComponent('{"a": 1}')}`)
  await page.waitForLoadState('networkidle')
  expect(await page.locator('.graphiql-query-editor').innerText()).toContain('Shared')
  expect(operations).toEqual([])
  expect(page.url()).toBe(`${ORIGIN}/playground/`)
})

test('a link to share holds the query and neither headers nor token', async () => {
  context = await newVisitor(browser, { language: 'en' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: ORIGIN })
  const page = await openPlayground()
  await page.getByRole('button', { name: 'Headers', exact: true }).click()
  await page.locator('.graphiql-editor-tool .monaco-editor:visible').click()
  await page.keyboard.insertText('{ "x-secret": "hidden" }')
  await page.getByRole('button', { name: /Copy a link/ }).click()
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
  expect(link.pathname).toBe('/playground/')
  expect([...link.searchParams.keys()]).toEqual(['query', 'variables'])
  expect(link.href).not.toContain('hidden')
})

test('an ASN signs in, sees the own path, and signs out', async () => {
  context = await newVisitor(browser, { language: 'en' })
  const page = await openPlayground()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${IDENTITY}/**`)
  await page.locator('[data-role="asn"]').first().click()
  await page.waitForURL(`${ORIGIN}/playground/`)
  await page.locator('.who', { hasText: 'until' }).waitFor()
  await pick(page, 'my-next-steps')
  expect(await run(page)).toMatch(/"me": \{/)
  await page.getByRole('button', { name: /Code/ }).click()
  const snippet = await page.locator('[data-snippet]').innerText()
  expect(snippet).toContain('$JALUR_TOKEN')
  expect(snippet).not.toContain('eyJ')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${IDENTITY}/**`)
  await page.goto(`${ORIGIN}/playground/`)
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
})

test('a pasted token is checked for its form and told by its holder', async () => {
  context = await newVisitor(browser, { language: 'en' })
  const page = await openPlayground()
  await page.getByRole('button', { name: 'Paste a token' }).click()
  await page.getByRole('textbox', { name: 'Access token' }).fill('nonsense')
  await page.getByRole('button', { name: 'Use', exact: true }).click()
  await page.getByText('This is not an access token').waitFor()
  const claims = { client_id: 'partner-demo', exp: Math.floor(Date.now() / 1000) + 600 }
  const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`
  await page.getByRole('textbox', { name: 'Access token' }).fill(token)
  await page.getByRole('button', { name: 'Use', exact: true }).click()
  await page.locator('.who', { hasText: 'partner-demo' }).waitFor()
  await pick(page, 'ranks')
  expect(await run(page)).toContain('UNAUTHENTICATED')
})
