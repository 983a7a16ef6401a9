import type { Day, Text } from '@jalur/common'
import type { CareerFacts, Rank, TargetPosition } from '../career-facts'
import { dayRankIsReached } from '../rank-promotion'
import type { Remedy, RequirementCheck } from '../requirement-check'
import type { RuleBook, StepPolicyOf } from '../requirement-policy'
import { dayText, rankText } from '../texts'
import { met, notMet, remedy, unknown } from '../verdict'
import type { Description } from './description'

/** The lowest rank that suffices for the target; null where the position names no lowest rank. */
function lowestRank(
  { parameters }: StepPolicyOf<'RANK'>,
  { minimumRank }: TargetPosition,
  { ranks }: RuleBook,
): Rank | null {
  if (minimumRank === null) return null
  const ordinal = Math.max(1, minimumRank.ordinal - parameters.stepsBelow)
  return ranks.find((rank) => rank.ordinal === ordinal) ?? minimumRank
}

const describe = (lowest: Rank): Description => ({
  required: rankText(lowest),
  description: {
    id: `Pangkat paling rendah ${rankText(lowest).id}.`,
    en: `At least rank ${rankText(lowest).en}.`,
  },
})

/** Null where the position names no lowest rank: nothing is asked. */
export function describeRank(
  policy: StepPolicyOf<'RANK'>,
  target: TargetPosition,
  rules: RuleBook,
): Description | null {
  const lowest = lowestRank(policy, target, rules)
  return lowest && describe(lowest)
}

/**
 * Is the rank at most a few below the lowest rank of the target? The forecast follows the promotions that the present
 * position offers. No check where the position names no lowest rank.
 * Source: PP 13/2002 (structural positions); PermenPANRB 1/2023 (functional positions).
 */
export function evaluateRank(
  policy: StepPolicyOf<'RANK'>,
  facts: CareerFacts,
  target: TargetPosition,
  onDate: Day,
  rules: RuleBook,
): RequirementCheck[] {
  const lowest = lowestRank(policy, target, rules)
  if (lowest === null) return []
  const { rank } = facts
  if (rank === null) return [withoutRank(policy, facts, lowest)]
  const shown = () => ({
    required: describe(lowest).required,
    actual: rankText(rank),
    measure: { unit: 'CODE' as const, required: lowest.code, actual: rank.code },
  })
  if (rank.ordinal >= lowest.ordinal) {
    const tell = () => ({
      ...shown(),
      explanation: {
        id: `Pangkat Anda ${rankText(rank).id}, sesuai untuk jabatan ini.`,
        en: `Your rank, ${rankText(rank).en}, fits this position.`,
      },
    })
    return [met(policy, tell)]
  }
  const earliestDate = dayRankIsReached(rules, facts, lowest, onDate)
  return [notMet(policy, earliestDate, () => ({ ...shown(), ...outlook(lowest, rank, earliestDate) }))]
}

function outlook(lowest: Rank, held: Rank, earliestDate: Day | null): { explanation: Text; remedies: Remedy[] } {
  if (earliestDate === null) {
    return {
      explanation: {
        id: `Jabatan ini memerlukan pangkat ${lowest.code}; pangkat Anda ${held.code}.`,
        en: `This position needs rank ${lowest.code}; yours is ${held.code}.`,
      },
      remedies: [
        remedy('CHECK', { id: 'Tanyakan jalur kenaikan pangkat Anda', en: 'Ask which way your rank can rise' }),
      ],
    }
  }
  const day = dayText(earliestDate)
  return {
    explanation: {
      id: `Pangkat ${lowest.code} diperlukan; paling cepat Anda capai pada ${day.id}.`,
      en: `Rank ${lowest.code} is needed; you can reach it by ${day.en}.`,
    },
    remedies: [remedy('WAIT', { id: `Kenaikan pangkat sampai ${day.id}`, en: `Rise in rank until ${day.en}` })],
  }
}

/** Contract employees hold no rank of civil servants; for anyone else a missing rank is a missing record. */
function withoutRank(policy: StepPolicyOf<'RANK'>, { employmentType }: CareerFacts, lowest: Rank): RequirementCheck {
  if (employmentType === 'PPPK' || employmentType === 'PPPK_PART_TIME') {
    return notMet(policy, null, () => {
      const { required } = describe(lowest)
      return {
        required,
        actual: { id: 'tanpa pangkat PNS', en: 'no civil servant rank' },
        explanation: {
          id: `Jabatan ini memerlukan pangkat PNS ${required.id}.`,
          en: `This position needs the civil servant rank ${required.en}.`,
        },
        remedies: [
          remedy('CHECK', {
            id: 'Tanyakan jalur karier untuk status Anda',
            en: 'Ask which career routes your status has',
          }),
        ],
      }
    })
  }
  return unknown(policy, () => ({
    required: describe(lowest).required,
    explanation: { id: 'Pangkat Anda belum tercatat.', en: 'Your rank is not on record yet.' },
    remedies: [
      remedy('DOCUMENT', { id: 'Serahkan SK pangkat terakhir', en: 'Hand in the decree of your latest rank' }),
    ],
  }))
}
