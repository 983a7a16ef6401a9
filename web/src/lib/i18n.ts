import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import { id } from '../locales/id'

/** The languages of the pages. Indonesian comes with the first load, English when asked for. */
export type Language = 'id' | 'en'

const KEY = 'jalur.language'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof id }
  }
}

const isLanguage = (text: string | null): text is Language => text === 'id' || text === 'en'

async function loadMessages(language: Language): Promise<void> {
  if (language === 'id' || i18n.hasResourceBundle('en', 'translation')) return
  const { en } = await import('../locales/en')
  i18n.addResourceBundle('en', 'translation', en)
}

/** Starts in the language last chosen on this device, Indonesian at first. */
export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'id',
    fallbackLng: 'id',
    resources: { id: { translation: id } },
    interpolation: { escapeValue: false },
  })
  const stored = localStorage.getItem(KEY)
  if (isLanguage(stored) && stored !== 'id') await setLanguage(stored)
}

/** Switches every text, remembers the choice and tells assistive technology by `<html lang>`. */
export async function setLanguage(language: Language): Promise<void> {
  await loadMessages(language)
  await i18n.changeLanguage(language)
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
}

/** The language of the pages now. */
export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'id')
