import { addDays, type Day } from '@jalur/common'
import Big from 'big.js'
import { type CareerFacts, type PerformanceFacts, PositionLevel, type Rank } from '../career-facts'
import { dayEarned, monthsToEarn, pointsToNextLevel, pointsToRank } from '../credit-points'
import type { RequirementCheck } from '../requirement-check'
import type { FunctionalLevel, RankPolicyOf, RuleBook, StepPolicyOf } from '../requirement-policy'
import { dayText, durationText, numberText, predicateTexts } from '../texts'
import { met, notBefore, notLoaded, notMet, remedy, unknown } from '../verdict'
import type { Description } from './description'

type CreditPolicy = StepPolicyOf<'CREDIT_POINTS'> | RankPolicyOf<'CREDIT_POINTS'>

const levelOf = (rules: RuleBook, code: PositionLevel | null): FunctionalLevel | null =>
  rules.levels.find((level) => level.code === code) ?? null

/** Points asked of the level held: to the given rank, or to the next level where no rank is given; null if unknown. */
export function requiredPoints(level: FunctionalLevel | null, rank: Rank | null): Big | null {
  if (level === null) return null
  return rank ? pointsToRank(level, rank) : pointsToNextLevel(level)
}

export function describeCreditPoints(points: Big | null): Description {
  if (points === null) {
    return {
      required: { id: 'angka kredit jenjang', en: 'credit points of the level' },
      description: {
        id: 'Angka kredit kumulatif jenjang yang diduduki.',
        en: 'The credit points that the level held asks for.',
      },
    }
  }
  const { id, en } = numberText(points.toString())
  return {
    required: { id: `${id} angka kredit`, en: `${en} credit points` },
    description: {
      id: `Angka kredit pada jenjang sekarang paling sedikit ${id}.`,
      en: `At least ${en} credit points earned in the present level.`,
    },
  }
}

/** What a step up from a level asks, before personal facts. */
export const describeLevelPoints = (rules: RuleBook, from: PositionLevel | null): Description =>
  describeCreditPoints(requiredPoints(levelOf(rules, from), null))

/** What a rise in rank asks of a level, before personal facts. */
export const describeRankPoints = (rules: RuleBook, held: PositionLevel | null, to: Rank): Description =>
  describeCreditPoints(requiredPoints(levelOf(rules, held), to))

/**
 * Are there enough credit points for the next level, or for the next rank inside the level?
 *
 * The forecast assumes the policy's predicate (GOOD) for every month after the last credited period. Points are
 * compared as exact decimals. Source: PermenPANRB 1/2023, Peraturan BKN 3/2023.
 */
export function evaluateCreditPoints(
  policy: CreditPolicy,
  facts: CareerFacts,
  rank: Rank | null,
  onDate: Day,
  rules: RuleBook,
): RequirementCheck {
  const level = levelOf(rules, facts.position?.level ?? null)
  const points = requiredPoints(level, rank)
  const describe = () => describeCreditPoints(points)
  if (level === null || points === null) return unknownLevel(policy, describe)
  if (facts.performance === null) return notLoaded(policy, describe, { id: 'kinerja', en: 'performance' })
  if (facts.performance.creditPoints === null) return unknownPoints(policy, describe)
  const earned = new Big(facts.performance.creditPoints)
  const shown = () => ({
    required: describe().required,
    actual: pointsText(earned),
    measure: { unit: 'CREDIT_POINTS' as const, required: points.toString(), actual: earned.toString() },
  })
  if (earned.gte(points)) {
    return met(policy, () => {
      const [has, needs] = [numberText(earned.toString()), numberText(points.toString())]
      return {
        ...shown(),
        explanation: {
          id: `Angka kredit Anda ${has.id}, cukup untuk batas ${needs.id}.`,
          en: `Your ${has.en} credit points reach the ${needs.en} needed.`,
        },
      }
    })
  }
  const shortage = points.minus(earned)
  const months = monthsToEarn(shortage, level, policy.parameters.assumedMultiplier)
  const creditedThrough = lastCreditedDay(facts.performance, facts, onDate)
  return notMet(policy, notBefore(dayEarned(creditedThrough, months), onDate), () => {
    const [lack, time] = [pointsText(shortage), durationText(months)]
    const predicate = predicateTexts[policy.parameters.assumedPredicate]
    const from = dayText(addDays(creditedThrough, 1))
    return {
      ...shown(),
      explanation: {
        id: `Kurang ${lack.id}, sekitar ${time.id} dengan predikat ${predicate.id}.`,
        en: `You need ${lack.en} more, about ${time.en} at predicate ${predicate.en}.`,
      },
      remedies: [
        remedy('PERFORM', {
          id: `Raih predikat ${predicate.id} atau lebih; hitungan dari ${from.id}`,
          en: `Earn predicate ${predicate.en} or better, counted from ${from.en}`,
        }),
      ],
    }
  })
}

const pointsText = (points: Big) => {
  const { id, en } = numberText(points.toString())
  return { id: `${id} angka kredit`, en: `${en} credit points` }
}

/** Without any credited period the count begins with the position held. */
const lastCreditedDay = ({ creditPointsThrough }: PerformanceFacts, { position }: CareerFacts, onDate: Day): Day =>
  creditPointsThrough ?? addDays(position?.since ?? onDate, -1)

const unknownLevel = (policy: CreditPolicy, describe: () => Description): RequirementCheck =>
  unknown(policy, () => ({
    required: describe().required,
    explanation: {
      id: 'Jenjang jabatan Anda belum memberi batas angka kredit.',
      en: 'Your level sets no credit point threshold on record.',
    },
    remedies: [
      remedy('CHECK', { id: 'Periksa jenjang pada riwayat jabatan', en: 'Check the level in your position history' }),
    ],
  }))

const unknownPoints = (policy: CreditPolicy, describe: () => Description): RequirementCheck =>
  unknown(policy, () => ({
    required: describe().required,
    explanation: { id: 'Angka kredit Anda belum tercatat.', en: 'Your credit points are not on record yet.' },
    remedies: [
      remedy('DOCUMENT', {
        id: 'Serahkan penetapan angka kredit terakhir',
        en: 'Hand in your latest credit point decision',
      }),
    ],
  }))
