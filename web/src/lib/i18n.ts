import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import { base } from '../locales/id/base'
import type { calendar } from '../locales/id/calendar'
import type { calibration } from '../locales/id/calibration'
import type { desk } from '../locales/id/desk'
import type { developers } from '../locales/id/developers'
import type { dialogue } from '../locales/id/dialogue'
import type { improvement } from '../locales/id/improvement'
import type { law } from '../locales/id/law'
import type { performance } from '../locales/id/performance'
import type { performanceWords } from '../locales/id/performance-words'
import type { roleMatrix } from '../locales/id/role-matrix'
import type { superiorDispute } from '../locales/id/superior-dispute'
import type { talent } from '../locales/id/talent'
import type { teamPerformance } from '../locales/id/team-performance'
import type { verification } from '../locales/id/verification'
import { zoneName } from './zone'

/** The languages of the pages. Indonesian comes with the first load, English when asked for. */
export type Language = 'id' | 'en'

/** Every text of the pages, whichever part it comes with. */
export type Messages = typeof base &
  typeof calendar &
  typeof calibration &
  typeof desk &
  typeof developers &
  typeof dialogue &
  typeof improvement &
  typeof law &
  typeof performance &
  typeof performanceWords &
  typeof roleMatrix &
  typeof superiorDispute &
  typeof talent &
  typeof teamPerformance &
  typeof verification

const KEY = 'jalur.language'

/** The texts in parts, so that a page brings its own and no others. */
const PARTS = {
  base: { id: async () => base, en: async () => (await import('../locales/en/base')).base },
  calendar: {
    id: async () => (await import('../locales/id/calendar')).calendar,
    en: async () => (await import('../locales/en/calendar')).calendar,
  },
  calibration: {
    id: async () => (await import('../locales/id/calibration')).calibration,
    en: async () => (await import('../locales/en/calibration')).calibration,
  },
  desk: {
    id: async () => (await import('../locales/id/desk')).desk,
    en: async () => (await import('../locales/en/desk')).desk,
  },
  developers: {
    id: async () => (await import('../locales/id/developers')).developers,
    en: async () => (await import('../locales/en/developers')).developers,
  },
  dialogue: {
    id: async () => (await import('../locales/id/dialogue')).dialogue,
    en: async () => (await import('../locales/en/dialogue')).dialogue,
  },
  improvement: {
    id: async () => (await import('../locales/id/improvement')).improvement,
    en: async () => (await import('../locales/en/improvement')).improvement,
  },
  law: {
    id: async () => (await import('../locales/id/law')).law,
    en: async () => (await import('../locales/en/law')).law,
  },
  performance: {
    id: async () => (await import('../locales/id/performance')).performance,
    en: async () => (await import('../locales/en/performance')).performance,
  },
  performanceWords: {
    id: async () => (await import('../locales/id/performance-words')).performanceWords,
    en: async () => (await import('../locales/en/performance-words')).performanceWords,
  },
  roleMatrix: {
    id: async () => (await import('../locales/id/role-matrix')).roleMatrix,
    en: async () => (await import('../locales/en/role-matrix')).roleMatrix,
  },
  superiorDispute: {
    id: async () => (await import('../locales/id/superior-dispute')).superiorDispute,
    en: async () => (await import('../locales/en/superior-dispute')).superiorDispute,
  },
  talent: {
    id: async () => (await import('../locales/id/talent')).talent,
    en: async () => (await import('../locales/en/talent')).talent,
  },
  teamPerformance: {
    id: async () => (await import('../locales/id/team-performance')).teamPerformance,
    en: async () => (await import('../locales/en/team-performance')).teamPerformance,
  },
  verification: {
    id: async () => (await import('../locales/id/verification')).verification,
    en: async () => (await import('../locales/en/verification')).verification,
  },
}

/** A part of the texts. */
export type TextPart = keyof typeof PARTS

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: Messages }
  }
}

const isLanguage = (text: string | null): text is Language => text === 'id' || text === 'en'

const wanted = new Set<TextPart>(['base'])

async function loadPart(part: TextPart, language: Language): Promise<void> {
  i18n.addResourceBundle(language, 'translation', await PARTS[part][language](), true)
}

/** Brings a part of the texts, in the language of the pages and in every one that is chosen later. */
export async function loadTexts(part: TextPart): Promise<void> {
  wanted.add(part)
  await loadPart(part, currentLanguage())
}

/** Starts in the language last chosen on this device, Indonesian at first. */
export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: 'id',
    fallbackLng: 'id',
    resources: { id: { translation: base } },
    interpolation: { escapeValue: false, defaultVariables: { zone: zoneName() } },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => reportError(new Error(`No text for ${key}`)),
  })
  const stored = localStorage.getItem(KEY)
  if (isLanguage(stored) && stored !== 'id') await setLanguage(stored)
}

/** Switches every text, remembers the choice and tells assistive technology by `<html lang>`. */
export async function setLanguage(language: Language): Promise<void> {
  await Promise.all([...wanted].map((part) => loadPart(part, language)))
  await i18n.changeLanguage(language)
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
}

/** The language of the pages now. */
export const currentLanguage = (): Language => (i18n.language === 'en' ? 'en' : 'id')
