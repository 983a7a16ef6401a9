/**
 * The employee number (NIP), 18 digits. It tells birth date, start month and sex, so it is personal data: it is checked
 * against what is stored and masked in messages, and nothing is ever derived from it.
 * Source: Perka BKN 43/2007.
 */
import { addYears, type Day, isDay } from '@jalur/common'

/** Why a number cannot be a NIP; the first reason found, in this order. */
export const NipProblem = {
  NOT_DIGITS: 'NOT_DIGITS',
  LENGTH: 'LENGTH',
  BIRTH_DATE: 'BIRTH_DATE',
  START_MONTH: 'START_MONTH',
  SEX: 'SEX',
  SERIAL: 'SERIAL',
  START_AGE: 'START_AGE',
} as const
export type NipProblem = keyof typeof NipProblem

export type Sex = 'M' | 'F'

/** What the digits of a well-formed number say. */
export interface NipParts {
  birthDate: Day
  /** Shape of the number; the stored employment type decides, not this. */
  shape: 'PNS' | 'PPPK'
  /** First day of service of a PNS; null for the shape of a PPPK, which tells the year only. */
  startedOn: Day | null
  sex: Sex
}

export const NIP_LENGTH = 18
const MINIMUM_START_AGE = 18
const PARTS = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})$/

/** The number without the spaces, dots and apostrophes that people and spreadsheets write. */
export const normalizeNip = (text: string): string => text.replace(/[\s.'’]/g, '')

/** The number for a message: `1990**** ****** * **1`. */
export function maskNip(nip: string): string {
  const digits = normalizeNip(nip)
  if (digits.length !== NIP_LENGTH) return digits.replace(/(?<=.{4}).(?=.)/g, '*')
  return `${digits.slice(0, 4)}**** ****** * **${digits.slice(-1)}`
}

/** The first reason why a normalized number is no NIP, or null. */
export function checkNip(nip: string): NipProblem | null {
  if (!/^\d+$/.test(nip)) return 'NOT_DIGITS'
  if (nip.length !== NIP_LENGTH) return 'LENGTH'
  const [, year, month, day, , period, sex, serial] = PARTS.exec(nip)!
  if (!isDay(`${year}-${month}-${day}`)) return 'BIRTH_DATE'
  if (!/^(0[1-9]|1[0-2]|2[1-9])$/.test(period!)) return 'START_MONTH'
  if (sex !== '1' && sex !== '2') return 'SEX'
  if (serial === '000') return 'SERIAL'
  const { birthDate, startedOn } = readNip(nip)
  return startedOn && startedOn < addYears(birthDate, MINIMUM_START_AGE) ? 'START_AGE' : null
}

/** What the digits say; only for a number that passes `checkNip`. */
export function readNip(nip: string): NipParts {
  const [, year, month, day, startYear, period, sex] = PARTS.exec(nip)!
  const isPns = Number(period) <= 12
  return {
    birthDate: `${year}-${month}-${day}`,
    shape: isPns ? 'PNS' : 'PPPK',
    startedOn: isPns ? `${startYear}-${period}-01` : null,
    sex: sex === '1' ? 'M' : 'F',
  }
}
