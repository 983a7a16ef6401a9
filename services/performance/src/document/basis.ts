/** How papers cite the law: by the rows that were applied. Pure: this file imports types only. */
import type { Rule } from '../rule'

/** A row of the law, as far as it is cited. */
export type Cited = Pick<Rule, 'regulationCode' | 'article'>

/** How kinds of regulations are written, by the beginning of their codes; the others are written as their codes are. */
const KINDS: Readonly<Record<string, string>> = {
  KEPMENPANRB: 'KepmenPANRB',
  PERATURAN_BKN: 'Peraturan BKN',
  PERKA_BKN: 'Perka BKN',
  PERLAN: 'PerLAN',
  PERMENPANRB: 'PermenPANRB',
  PERPRES: 'Perpres',
  SE_BKN: 'SE BKN',
  SE_MENPANRB: 'SE MenPANRB',
}

/** `PERMENPANRB_6_2022` as `PermenPANRB 6/2022`. */
export function regulationText(code: string): string {
  const [, kind = '', number, year] = /^(.+)_(\d+)_(\d{4})$/.exec(code) ?? []
  return year ? `${KINDS[kind] ?? kind.replaceAll('_', ' ')} ${number}/${year}` : code.replaceAll('_', ' ')
}

/**
 * `PermenPANRB 1/2023 ps. 37-39; PP 30/2019 ps. 58-59`: each once, in the order given; a regulation alone is not cited beside
 * an article of it. Null where nothing is cited.
 */
export function basisText(rules: readonly Cited[]): string | null {
  const named = new Set(rules.flatMap(({ regulationCode, article }) => (article ? regulationCode : [])))
  const texts = rules.flatMap(({ regulationCode, article }) => {
    if (article) return [`${regulationText(regulationCode)} ${articleText(article)}`]
    return named.has(regulationCode) ? [] : [regulationText(regulationCode)]
  })
  return [...new Set(texts)].join('; ') || null
}

const articleText = (article: string): string => (/^\d/.test(article) ? `ps. ${article}` : article)
