/** What every rule of performance carries: validity and legal basis. Pure: this file imports the day type only. */
import type { Day, Text } from '@jalur/common'

/** How far a row was checked against the text of the law. */
export const Confidence = {
  VERIFIED: 'VERIFIED',
  PARTLY_VERIFIED: 'PARTLY_VERIFIED',
  UNVERIFIED: 'UNVERIFIED',
} as const
export type Confidence = keyof typeof Confidence

/** A row of the law: in force from `validFrom` to `validTo`, both included; null is open-ended. */
export interface Rule {
  validFrom: Day
  validTo: Day | null
  regulationCode: string
  /** Null where the regulation is known and the article is not. */
  article: string | null
  confidence: Confidence
}

/** The regulation with its article, as a sentence names it: `PermenPANRB 6/2022 pasal 5`. */
export function basisText({ regulationCode, article }: Pick<Rule, 'regulationCode' | 'article'>): Text {
  const [, kind = regulationCode, number] = /^(.+)_(\d+_\d{4})$/.exec(regulationCode) ?? []
  const name = [KINDS[kind] ?? kind.replaceAll('_', ' '), number?.replace('_', '/')].filter(Boolean).join(' ')
  return article === null
    ? { id: name, en: name }
    : { id: `${name} pasal ${article}`, en: `${name} article ${article}` }
}

/** Kinds of regulation that are not written in capitals. */
const KINDS: Readonly<Record<string, string>> = {
  PERMENPANRB: 'PermenPANRB',
  PERATURAN_BKN: 'Peraturan BKN',
  PERLAN: 'PerLAN',
  PERPRES: 'Perpres',
}

/** True where the rule is in force on the day. */
export const isInForce = ({ validFrom, validTo }: Pick<Rule, 'validFrom' | 'validTo'>, on: Day): boolean =>
  validFrom <= on && (validTo === null || on <= validTo)

/** The rule in force on a day; null before there was any. */
export const ruleOn = <T extends Rule>(rules: readonly T[], on: Day): T | null =>
  rules.find((rule) => isInForce(rule, on)) ?? null
