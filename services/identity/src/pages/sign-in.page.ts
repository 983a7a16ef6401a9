import type { Language } from '@jalur/common'
import { type Account, dutyOf } from '../account/account'
import { html, type Markup } from './html'
import { layout } from './layout'
import { GROUPS, TEXTS } from './texts'

export interface SignInPage {
  language: Language
  home: string
  /** Path of this sign-in; the form is sent there. */
  action: string
  persons: readonly Account[]
}

/** The page where a demonstration person is chosen. */
export function signInPage({ language, home, action, persons }: SignInPage): string {
  const texts = TEXTS[language]
  const groups = GROUPS.map(({ title, duties }) => ({
    title: texts[title],
    members: duties.flatMap((duty) => persons.filter((person) => dutyOf(person) === duty)),
  })).filter(({ members }) => members.length > 0)
  return layout({
    language,
    home,
    title: texts.signIn,
    inOtherLanguage: `${action}?lang=${language === 'id' ? 'en' : 'id'}`,
    body: html`
      <p class="eyebrow">${texts.signIn}</p>
      <h1>${texts.signInTitle}</h1>
      <p class="lede">${texts.signInLede}</p>
      <p class="notice">
        ${NOTICE_ICON}<span><strong>${texts.demoTitle}</strong> ${texts.demoText}</span>
      </p>
      <form method="post" action="${action}">
        <div class="path">
          ${groups.map(
            ({ title, members }, index) => html`
              <section aria-labelledby="group-${index}">
                <h2 id="group-${index}">${title}</h2>
                <ul class="card">
                  ${members.map((person) => html`<li>${personButton(person, language)}</li>`)}
                </ul>
              </section>
            `,
          )}
        </div>
        ${groups.length === 0 && html`<p class="notice">${NOTICE_ICON}<span>${texts.nobody}</span></p>`}
        <p><button class="plain" name="cancel" value="yes">${texts.cancel}</button></p>
      </form>
    `,
  })
}

function personButton(person: Account, language: Language): Markup {
  const duty = dutyOf(person)
  return html`<button class="person" name="account" value="${person.id}" data-role="${person.demoKey ?? duty}">
    <span class="avatar" aria-hidden="true">${initials(person.name)}</span>
    <span class="who"><strong>${person.name}</strong> <span class="title" lang="id">${person.title}</span></span>
    <span class="duty">${TEXTS[language].duties[duty]}</span>
    ${ARROW}
  </button>`
}

/** First letters of the first two names, without titles before (`Dr.`) or after a comma (`, S.Sos.`). */
export function initials(name: string): string {
  const words = (name.split(',')[0] ?? '').split(/\s+/).filter((word) => word && !word.endsWith('.'))
  return words
    .slice(0, 2)
    .map((word) => /\p{L}/u.exec(word)?.[0].toUpperCase() ?? '')
    .join('')
}

const NOTICE_ICON = html`<svg
  viewBox="0 0 24 24"
  width="20"
  height="20"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  aria-hidden="true"
>
  <circle cx="12" cy="12" r="9" />
  <path d="M12 8v5M12 16.5v.01" stroke-linecap="round" />
</svg>`

const ARROW = html`<svg
  class="arrow"
  viewBox="0 0 14 14"
  width="14"
  height="14"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  aria-hidden="true"
>
  <path d="m5 2 5 5-5 5" stroke-linecap="round" stroke-linejoin="round" />
</svg>`
