import { periodFrom, regimeOn } from '../../career-rules/promotion-periods'
import type { RuleBook } from '../../career-rules/requirement-policy'
import { dayText } from '../../career-rules/texts'
import { type Finding, impossible } from '../finding'
import type { MovementOrder } from '../movement'
import type { MovementFacts } from '../movement-facts'
import type { RuleBench } from './rule-findings'

/** Whether the rank is the next one, and the day the first of a promotion period. */
export function rankFindings(order: MovementOrder, facts: MovementFacts, rules: RuleBook, bench: RuleBench): Finding[] {
  if (order.kind !== 'RANK_PROMOTION') return []
  const { person, rank } = facts
  if (person.employmentType === 'PPPK' || person.employmentType === 'PPPK_PART_TIME') {
    return [
      impossible('RANK_OF_CONTRACT', 'kind', {
        id: 'PPPK tidak mempunyai pangkat PNS.',
        en: 'Contract employees have no rank of civil servants.',
      }),
    ]
  }
  const held = person.rank?.ordinal ?? 0
  if (rank && rank.ordinal <= held) {
    return [
      impossible('RANK_NOT_HIGHER', 'rankCode', {
        id: `Pegawai ini sudah berpangkat ${person.rank?.code}.`,
        en: `This person has rank ${person.rank?.code} already.`,
      }),
    ]
  }
  const isNext = held === 0 || rank?.ordinal === held + 1
  return [
    ...bench.unless(isNext, 'RANK_NOT_NEXT', 'rankCode', {
      id: `Pangkat ${rank?.code} bukan pangkat berikutnya.`,
      en: `Rank ${rank?.code} is not the next one.`,
    }),
    ...periodFindings(order, rules, bench),
  ]
}

function periodFindings({ effectiveFrom }: MovementOrder, rules: RuleBook, bench: RuleBench): Finding[] {
  const regime = regimeOn(rules.promotionRegimes, effectiveFrom)
  const next = periodFrom(effectiveFrom, regime)
  if (regime === null || next === null || next === effectiveFrom) return []
  const day = dayText(next)
  return bench
    .unless(false, 'NOT_A_PROMOTION_PERIOD', 'effectiveFrom', {
      id: `TMT bukan awal periode kenaikan pangkat; yang berikutnya ${day.id}.`,
      en: `The day begins no promotion period; the next one begins on ${day.en}.`,
    })
    .map((finding) => ({ ...finding, legalBasis: regime.legalBasis }))
}
