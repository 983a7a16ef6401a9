import type { Language } from '@jalur/common'
import { html, Markup } from './html'
import { layout } from './layout'
import { TEXTS } from './texts'

interface SignOutPage {
  language: Language
  home: string
}

/** Asks whether to leave. `form` is the provider's own hidden form, `op.logoutForm`. */
export function signOutPage({ language, home, form }: SignOutPage & { form: string }): string {
  const texts = TEXTS[language]
  return layout({
    language,
    home,
    title: texts.signOut,
    body: html`
      <h1>${texts.signOutTitle}</h1>
      <p class="lede">${texts.signOutLede}</p>
      ${new Markup(form)}
      <p class="actions">
        <button class="main" form="op.logoutForm" name="logout" value="yes">${texts.signOut}</button>
        <a class="ghost" href="${home}">${texts.stay}</a>
      </p>
    `,
  })
}

/** Says that the session has ended. */
export function signedOutPage({ language, home }: SignOutPage): string {
  const texts = TEXTS[language]
  return layout({
    language,
    home,
    title: texts.signedOutTitle,
    body: html`
      <h1>${texts.signedOutTitle}</h1>
      <p class="lede">${texts.signedOutLede}</p>
      <p class="actions"><a class="main" href="${home}">${texts.backToJalur}</a></p>
    `,
  })
}
