import { type Language, languageOf } from '@jalur/common'

/** The language of a page: the visitor's choice, then what the application asked for, then what the browser prefers. */
export function pageLanguage(choice: unknown, uiLocales: unknown, acceptLanguage: string | undefined): Language {
  const wished = typeof uiLocales === 'string' ? uiLocales.split(' ') : []
  const named = [choice, ...wished]
    .map((tag) => (typeof tag === 'string' ? tag.slice(0, 2).toLowerCase() : ''))
    .find((tag): tag is Language => tag === 'id' || tag === 'en')
  return named ?? languageOf(acceptLanguage)
}
