/** What the cells of an import file may say, in the words of SIASN, SIMPEG and spreadsheets. */
import { type Day, isDay } from '@jalur/common'
import { EducationLevel, EmploymentType } from '../career-rules/career-facts'
import type { Sex } from '../employee/nip'
import { EmploymentStatus } from '../employee/employee'
import { dayOfSerial } from '../spreadsheet/xlsx-dates'

const key = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '')
const has = <T extends string>(values: Readonly<Record<T, string>>, text: string): text is T => text in values

const SEXES: Readonly<Record<string, Sex>> = {
  L: 'M',
  M: 'M',
  '1': 'M',
  PRIA: 'M',
  LAKILAKI: 'M',
  P: 'F',
  F: 'F',
  '2': 'F',
  WANITA: 'F',
  PEREMPUAN: 'F',
}

const EMPLOYMENT_TYPES: Readonly<Record<string, EmploymentType>> = {
  PPPKPARUHWAKTU: 'PPPK_PART_TIME',
  PPPKPARTTIME: 'PPPK_PART_TIME',
  P3K: 'PPPK',
}

const STATUSES: Readonly<Record<string, EmploymentStatus>> = {
  '': 'ACTIVE',
  AKTIF: 'ACTIVE',
  CUTI: 'ON_LEAVE',
  CLTN: 'ON_LEAVE',
  PENSIUN: 'RETIRED',
  BERHENTI: 'LEFT',
}

const EDUCATION_LEVELS: Readonly<Record<string, EducationLevel>> = {
  SD: 'PRIMARY',
  SMP: 'JUNIOR_HIGH',
  SLTP: 'JUNIOR_HIGH',
  SMA: 'SENIOR_HIGH',
  SMK: 'SENIOR_HIGH',
  SLTA: 'SENIOR_HIGH',
  D1: 'DIPLOMA_1',
  DI: 'DIPLOMA_1',
  D2: 'DIPLOMA_2',
  DII: 'DIPLOMA_2',
  D3: 'DIPLOMA_3',
  DIII: 'DIPLOMA_3',
  D4: 'BACHELOR',
  DIV: 'BACHELOR',
  S1: 'BACHELOR',
  DIVS1: 'BACHELOR',
  S1DIV: 'BACHELOR',
  S2: 'MASTER',
  S3: 'DOCTORATE',
}

/** What files say for a value; `sexOf` and its neighbours read it back. */
export const SEX_NAMES: Readonly<Record<Sex, string>> = { M: 'L', F: 'P' }
export const EMPLOYMENT_TYPE_NAMES: Readonly<Record<EmploymentType, string>> = {
  PNS: 'PNS',
  CPNS: 'CPNS',
  PPPK: 'PPPK',
  PPPK_PART_TIME: 'PPPK PARUH WAKTU',
}
export const STATUS_NAMES: Readonly<Record<EmploymentStatus, string>> = {
  ACTIVE: 'AKTIF',
  ON_LEAVE: 'CUTI',
  RETIRED: 'PENSIUN',
  LEFT: 'BERHENTI',
}
export const EDUCATION_NAMES: Readonly<Record<EducationLevel, string>> = {
  PRIMARY: 'SD',
  JUNIOR_HIGH: 'SMP',
  SENIOR_HIGH: 'SLTA',
  DIPLOMA_1: 'D-I',
  DIPLOMA_2: 'D-II',
  DIPLOMA_3: 'D-III',
  BACHELOR: 'S-1',
  MASTER: 'S-2',
  DOCTORATE: 'S-3',
}
/** `2026-08-01` → `01-08-2026`. */
export const dateText = (day: Day): string => day.split('-').toReversed().join('-')

export const SEX_WORDS = 'L, P'
export const EMPLOYMENT_TYPE_WORDS = 'PNS, CPNS, PPPK, PPPK PARUH WAKTU'
export const STATUS_WORDS = 'AKTIF, CUTI, PENSIUN, BERHENTI'
export const EDUCATION_WORDS = 'SD, SMP, SLTA, D-I, D-II, D-III, D-IV, S-1, S-2, S-3'
export const DATE_FORMS = 'dd-mm-yyyy, yyyy-mm-dd'

export const sexOf = (text: string): Sex | null => SEXES[key(text)] ?? null

export function employmentTypeOf(text: string): EmploymentType | null {
  const word = key(text)
  return EMPLOYMENT_TYPES[word] ?? (has(EmploymentType, word) ? word : null)
}

export function statusOf(text: string): EmploymentStatus | null {
  const word = text.toUpperCase()
  return STATUSES[key(text)] ?? (has(EmploymentStatus, word) ? word : null)
}

export function educationLevelOf(text: string): EducationLevel | null {
  const word = text.toUpperCase()
  return EDUCATION_LEVELS[key(text)] ?? (has(EducationLevel, word) ? word : null)
}

/** `iii/B`, `IIIb` and `III B` are `III/b`; text that has not this form is returned as it is. */
export function rankCodeOf(text: string): string {
  const parts = /^(IV|I{1,3})[\s./-]*([A-Ea-e])$/i.exec(text.trim())
  return parts ? `${parts[1]!.toUpperCase()}/${parts[2]!.toLowerCase()}` : text.trim()
}

/** The day of `31-12-2020`, `31/12/2020`, `31.12.2020`, `2020-12-31` or `2020-12-31 00:00:00`; null for anything else. */
export function dayOf(text: string): Day | null {
  const date = text.trim().replace(/[ T]\d{2}:\d{2}(:\d{2})?$/, '')
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(date)
  const day = parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : date
  return isDay(day) ? day : null
}

/**
 * The day that a bare number stands for in Excel (`32874` is 1 January 1990), for the message about it; null for a text
 * that is no such number. A year is left to those who read years.
 */
export function dayOfNumber(text: string): Day | null {
  const day = /^\d{5}(\.\d+)?$/.test(text) ? dayOfSerial(Number(text), false) : null
  return day && dateText(day)
}

/** A year of graduation stands for the last day of June, when schools and universities close their year. */
export const endOfSchoolYear = (text: string): Day | null => (/^(19|20)\d{2}$/.test(text) ? `${text}-06-30` : null)
