/** By which rows of the law an account of credit points was worked out. Pure. */
import type { Day } from '@jalur/common'
import { type ConversionRules, conversionRules } from '../credit/conversion'
import { type CreditEntry, levelOn } from '../credit/credit-entry'
import type { Cited } from './basis'

/** The rows that a conversion was worked out by, on the last day of its period; none for what was set. */
export function rulesOfEntry({ kind, level, predicate, periodEnd }: CreditEntry, rules: ConversionRules): Cited[] {
  if (kind !== 'CONVERSION' || predicate === null) return []
  const used = conversionRules(level, predicate, periodEnd, rules)
  return [
    ...(used.level ? [used.level] : []),
    ...(used.weight ? [{ regulationCode: used.weight.regulation.code, article: used.weight.article }] : []),
  ]
}

/** The rows of all entries, and that of the level held on a day, which tells what is missing. */
export const rulesOfAccount = (
  entries: readonly CreditEntry[],
  held: string,
  rules: ConversionRules,
  on: Day,
): Cited[] => [
  ...entries.flatMap((entry) => rulesOfEntry(entry, rules)),
  ...[levelOn(rules.levels, held, on) ?? []].flat(),
]
