import type { Language } from '@jalur/common'
import { html } from './html'
import { layout } from './layout'
import { TEXTS } from './texts'

/** Why a page cannot be shown, in the words of `TEXTS`. */
export type ErrorReason = 'expired' | 'refused' | 'failed' | 'notFound' | 'unknownPerson'

export interface ErrorPage {
  language: Language
  home: string
  reason: ErrorReason
  /** For those who run the application that asked: the error code of OAuth and its description. Never a person's data. */
  details?: { code: string; description?: string }
}

/** Says what went wrong and leads back. */
export function errorPage({ language, home, reason, details }: ErrorPage): string {
  const texts = TEXTS[language]
  return layout({
    language,
    home,
    title: texts.errorTitle,
    body: html`
      <h1>${texts.errorTitle}</h1>
      <p class="lede">${texts[reason]}</p>
      <p class="actions"><a class="main" href="${home}">${texts.backToJalur}</a></p>
      ${details !== undefined &&
      html`<details>
        <summary>${texts.forPeopleWhoRunIt}</summary>
        <p lang="en"><code>${details.code}</code> ${details.description ?? ''}</p>
      </details>`}
    `,
  })
}
