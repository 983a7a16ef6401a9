import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { STYLESHEET } from './stylesheet'

/** A file that pages refer to. */
export interface Asset {
  path: string
  type: string
  body: string | Buffer
}

const FONT = '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2'

const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28" fill="none">
<path d="M5 23c0-6 8-4 8-10S21 11 21 5" stroke="#0b5563" stroke-width="3" stroke-linecap="round"/>
<circle cx="5" cy="23" r="3" fill="#c98a0b"/><circle cx="21" cy="5" r="3" fill="#0b5563"/></svg>
`

/** The name changes with the content, so browsers may keep it. */
export const STYLESHEET_PATH = `/assets/jalur-${createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 12)}.css`

/** Everything that the pages load. */
export const loadAssets = (): Asset[] => [
  { path: STYLESHEET_PATH, type: 'text/css; charset=utf-8', body: STYLESHEET },
  { path: '/assets/plus-jakarta-sans.woff2', type: 'font/woff2', body: readFileSync(require.resolve(FONT)) },
  { path: '/favicon.svg', type: 'image/svg+xml', body: FAVICON },
]
