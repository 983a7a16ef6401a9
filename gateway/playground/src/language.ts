import { createStore } from './store'
import { TEXTS, type Texts } from './texts'

/** The languages of the page's own parts; GraphiQL itself speaks English. */
export type Language = keyof typeof TEXTS

const KEY = 'jalur.language'

/** The language chosen last on this device, in the web client or here; Indonesian at first. */
const store = createStore<Language>(localStorage.getItem(KEY) === 'en' ? 'en' : 'id')

export const currentLanguage = store.get
export const useLanguage = store.use

/** Changes the language, remembers it and tells assistive technology. */
export function setLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  store.set(language)
}

export const useTexts = (): Texts => TEXTS[useLanguage()]
