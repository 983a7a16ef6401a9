import type { CareerFacts, Rank } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { RankPolicyOf } from '../requirement-policy'
import { rankText } from '../texts'
import { met, notMet, remedy, unknown } from '../verdict'

/**
 * Does the position held, or its level, allow this rank? Above the range of a level the way leads through the next one.
 * Source: PP 99/2000 jo. PP 12/2002; PermenPANRB 1/2023 (levels).
 */
export function evaluateRankRange(
  policy: RankPolicyOf<'RANK'>,
  { position }: CareerFacts,
  next: Rank,
): RequirementCheck {
  const top = position?.maximumRank ?? null
  if (top === null) {
    return unknown(policy, () => ({
      required: rankText(next),
      explanation: {
        id: 'Rentang pangkat jabatan Anda belum tercatat.',
        en: 'The rank range of your position is not on record yet.',
      },
      remedies: [remedy('CHECK', { id: 'Periksa data jabatan Anda', en: 'Check the data of your position' })],
    }))
  }
  const shown = () => ({
    required: { id: `jabatan sampai ${next.code}`, en: `a position up to ${next.code}` },
    actual: rankText(top),
    measure: { unit: 'CODE' as const, required: next.code, actual: top.code },
  })
  if (next.ordinal <= top.ordinal) {
    return met(policy, () => ({
      ...shown(),
      explanation: {
        id: `Jabatan Anda mengizinkan pangkat ${next.code}.`,
        en: `Your position allows rank ${next.code}.`,
      },
    }))
  }
  return notMet(policy, null, () => ({
    ...shown(),
    explanation: {
      id: `Jabatan Anda sampai ${top.code}; pangkat ${next.code} terbuka setelah naik jenjang.`,
      en: `Your position goes up to ${top.code}; rank ${next.code} opens with the next level.`,
    },
    remedies: [remedy('PERFORM', { id: 'Naik jenjang lebih dahulu', en: 'Move up to the next level first' })],
  }))
}
