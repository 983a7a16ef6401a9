import type { Language } from '@jalur/common'
import { html, type Markup } from './html'
import { STYLESHEET_PATH } from './assets'
import { TEXTS } from './texts'

export interface Page {
  language: Language
  title: string
  body: Markup
  /** Where the brand leads: the web client. */
  home: string
  /** The same page in the other language; absent where it cannot be shown again. */
  inOtherLanguage?: string
}

const other: Readonly<Record<Language, Language>> = { id: 'en', en: 'id' }

/** The mark of Jalur: a path from gold to teal. */
const MARK = html`<svg viewBox="0 0 28 28" width="28" height="28" fill="none" aria-hidden="true">
  <path class="mark-path" d="M5 23c0-6 8-4 8-10S21 11 21 5" stroke-width="3" stroke-linecap="round" />
  <circle class="mark-here" cx="5" cy="23" r="3" />
  <circle class="mark-next" cx="21" cy="5" r="3" />
</svg>`

/** A whole page in the look of Jalur. */
export function layout({ language, title, body, home, inOtherLanguage }: Page): string {
  const texts = TEXTS[language]
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Jalur</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${STYLESHEET_PATH}" />
      </head>
      <body>
        <header class="bar">
          <a class="brand" href="${home}" aria-label="${texts.brandHome}">${MARK}<span>Jalur</span></a>
          ${inOtherLanguage !== undefined &&
          html`<a class="language" href="${inOtherLanguage}" lang="${other[language]}" hreflang="${other[language]}"
            >${texts.otherLanguage}</a
          >`}
        </header>
        <main>${body}</main>
      </body>
    </html>`.text
}
