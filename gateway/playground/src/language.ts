/** The languages of the page's own parts; GraphiQL itself speaks English. */
export type Language = 'id' | 'en'

const KEY = 'jalur.language'

/** The language chosen last on this device, in the web client or here; Indonesian at first. */
export const storedLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'id')

/** Remembers the language and tells assistive technology. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
}
