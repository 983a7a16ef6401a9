import axe, { type RunOptions } from 'axe-core'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Cookie, type Page, type Request } from 'playwright-core'

/** Where the system under test answers; set by the global setup, or by whoever points the tests at a running one. */
export const WEB_URL = addressOf('WEB_URL')

/** A telephone and a desk. */
export const WIDTHS = [360, 1280] as const
export const LANGUAGES = ['id', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Positions that the reference data always holds. */
export const POSITION = 'ANALIS_SDM_APARATUR.AHLI_MUDA'
export const POSITION_BELOW = 'ANALIS_SDM_APARATUR.AHLI_PERTAMA'
export const POSITION_ABOVE = 'ANALIS_SDM_APARATUR.AHLI_MADYA'
export const FAMILY = 'KEPEGAWAIAN'

/** The pages that anyone may read, by name. */
export const PUBLIC_PAGES: Record<string, string> = {
  home: '/',
  'career map': '/karier',
  search: '/karier?cari=analis',
  'empty search': '/karier?cari=zzzzzz',
  'family as picture': `/karier/rumpun/${FAMILY}`,
  'family as list': `/karier/rumpun/${FAMILY}?tampilan=daftar`,
  position: `/jabatan/${POSITION}`,
  'unknown position': '/jabatan/TIDAK_ADA',
  compare: `/bandingkan?a=${POSITION}&b=ANALIS_KEBIJAKAN.AHLI_MUDA`,
  'compare nothing yet': '/bandingkan',
  route: `/rute?dari=${POSITION_BELOW}&ke=${POSITION_ABOVE}`,
  'route nothing yet': '/rute',
  rules: '/aturan',
  'rules of a day and kind': '/aturan?tanggal=2025-09-30&jenis=AGE',
  'rules of an unknown family': '/aturan?rumpun=TIDAK_ADA',
  'rules of movements': '/aturan?jenis=MOVEMENT',
  rule: '/aturan/executive-age',
  'rule of promotion periods': '/aturan/promotion-periods',
  'unknown rule': '/aturan/tidak-ada',
  'check of a paper': '/verifikasi',
  'unknown paper': '/verifikasi/AAAA-AAAA-AAAA',
  'invitation to sign in': '/jalur-saya',
  'page that does not exist': '/tidak-ada',
}

const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PATIENCE = 20_000

jest.setTimeout(90_000)

function addressOf(name: string): string {
  const address = process.env[name]
  if (!address) throw new Error(`${name} is not set: run the browser tests with npm test.`)
  return address.replace(/\/$/, '')
}

/** Longest wait for a browser to start, in milliseconds. */
const LAUNCH = 12_000

/** Starts the browser that was found on this machine, once more if it hangs at its start. Close it when done. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium'
  const launch = () => chromium.launch({ executablePath, args: ARGUMENTS, timeout: LAUNCH })
  return launch().catch(launch)
}

interface VisitorOptions {
  width?: number
  language?: Language
  colorScheme?: 'light' | 'dark'
}

/** A fresh visitor without history, in the given language and window. */
export async function newVisitor(
  browser: Browser,
  { width = 1280, language = 'id', colorScheme = 'light' }: VisitorOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: WEB_URL,
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE)
  const faults: string[] = []
  faultsOf.set(context, faults)
  context.on('weberror', (fault) => faults.push(fault.error().message))
  await context.addInitScript((chosen) => {
    // The empty page before the first has no storage.
    if (location.protocol === 'about:') return
    if (!localStorage.getItem('jalur.language')) localStorage.setItem('jalur.language', chosen)
  }, language)
  return context
}

/** Errors of the pages of a visitor: also each text that a page shows and did not bring, and what it asks for twice. */
const faultsOf = new WeakMap<BrowserContext, string[]>()

/** Opens an address and waits until its title and content are there. */
export async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await turnTo(page, path)
  return page
}

/** Loads another address in the same window, which costs a third of a new one. What it asks for twice is a fault. */
export async function turnTo(page: Page, path: string): Promise<void> {
  const asked = new Set<string>()
  const watch = (request: Request) => {
    const question = request.method() === 'POST' ? request.postData() : null
    if (question && asked.has(question))
      faultsOf.get(page.context())?.push(`${path} asks twice: ${question.slice(0, 80)}`)
    if (question) asked.add(question)
  }
  page.on('request', watch)
  await page.goto(path)
  await settled(page)
  page.off('request', watch)
}

/** Waits until the page has its heading and nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'))
}

/** Signs in from the invitation as the demonstration person with this role, and returns on *my path*. */
export async function signIn(context: BrowserContext, role: string): Promise<Page> {
  const page = await open(context, '/jalur-saya')
  await page.locator('main .btn').first().click()
  await page.locator(`[data-role="${role}"]`).first().click()
  await page.waitForURL(`${WEB_URL}/jalur-saya`)
  await settled(page)
  return page
}

/** What a sign-in leaves behind. `session` is the text that the page keeps. */
interface SignedIn {
  cookies: Cookie[]
  session: string
}

/** Least time that a sign-in must still last to be used by another test file, in milliseconds. */
const LASTS = 5 * 60_000

/** Sign-ins lie beside the data of the system under test: files that run against one system share the journeys. */
const shelf = process.env['STACK_DATA'] ? path.join(process.env['STACK_DATA'], 'sign-ins.json') : null
const signedIn = new Map<string, SignedIn>(
  shelf && existsSync(shelf)
    ? (JSON.parse(readFileSync(shelf, 'utf8')) as [string, SignedIn][]).filter(
        ([, { session }]) => (JSON.parse(session) as { expiresAt: number }).expiresAt - Date.now() > LASTS,
      )
    : [],
)

/** A visitor who has signed in with this role before; the journey through the provider is made once. */
export async function newSignedInVisitor(
  browser: Browser,
  role: string,
  options: VisitorOptions = {},
): Promise<BrowserContext> {
  const { cookies, session } = signedIn.get(role) ?? (await signInOnce(browser, role))
  const context = await newVisitor(browser, options)
  await context.addCookies(cookies)
  await context.addInitScript((stored) => {
    if (location.protocol === 'about:' || sessionStorage.getItem('seeded')) return
    sessionStorage.setItem('seeded', 'yes')
    sessionStorage.setItem('jalur.session', stored)
  }, session)
  return context
}

async function signInOnce(browser: Browser, role: string): Promise<SignedIn> {
  const context = await newVisitor(browser)
  const page = await signIn(context, role)
  const session = (await page.evaluate(() => sessionStorage.getItem('jalur.session'))) ?? ''
  const state = { cookies: await context.cookies(), session }
  signedIn.set(role, state)
  if (shelf) writeFileSync(shelf, JSON.stringify([...signedIn]))
  await context.close()
  return state
}

/** What axe finds, one line a violation with its first place; empty when there is none. */
export const violationsOf = (page: Page): Promise<string[]> => askAxe(page, { type: 'tag', values: AXE_TAGS })

/** Text that is too faint against its ground, as axe computes it. */
export const faintTextOf = (page: Page): Promise<string[]> => askAxe(page, ['color-contrast'])

/**
 * Runs axe in the page itself, told once a document: its Playwright driver opens a second page for every question,
 * which took most of the time of these tests. Pages of ours hold no frames, which axe would be asked for one by one.
 */
async function askAxe(page: Page, runOnly: RunOptions['runOnly']): Promise<string[]> {
  expect(page.frames()).toHaveLength(1)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options)
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} (${nodes.length})`)
    },
    { resultTypes: ['violations'], runOnly } satisfies RunOptions,
  )
}

/** The page has nothing that axe finds, no sideways scrolling and no small target, on a telephone and at a desk. */
export async function expectInOrder(page: Page): Promise<void> {
  await settled(page)
  expect(faultsOf.get(page.context())).toEqual([])
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    expect({ width, violations: await violationsOf(page) }).toEqual({
      width,
      violations: [],
    })
    expect({ width, overflow: await overflowOf(page) }).toEqual({
      width,
      overflow: 0,
    })
    expect({ width, small: await smallTargetsOf(page, 24) }).toEqual({
      width,
      small: [],
    })
  }
}

/** How many pixels the page is wider than the window; 0 when it fits. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth))

/** Links, buttons and fields that are lower than `least` pixels, outside running text. */
export const smallTargetsOf = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((height) => {
    const targets = [...document.querySelectorAll<HTMLElement>('button, summary, input, nav a, .btn, .row, .card > a')]
    return targets
      .filter((target) => target.getBoundingClientRect().height > 0)
      .filter((target) => target.getBoundingClientRect().height < height)
      .map((target) => target.textContent.slice(0, 40))
  }, least)

/** Errors that the browser's console and the page itself report while `act` runs. */
export async function complaintsDuring(page: Page, act: () => Promise<unknown>): Promise<string[]> {
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
  await act()
  return complaints
}
