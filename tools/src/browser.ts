import { existsSync } from 'node:fs'

/** The one without windows first: it opens a page in a third of the time. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium for the browser tests: the named one, or one in its usual place; undefined when there is none. */
export function findBrowser(named?: string): string | undefined {
  return [...(named ? [named] : []), ...PLACES].find((place) => existsSync(place))
}
