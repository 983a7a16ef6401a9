/** Who may be proposed for promotion in a period, by the same rules as everybody's own path. Pure. */
import type { Day } from '@jalur/common'
import type { CareerFacts } from '../career-rules/career-facts'
import { evaluateStep } from '../career-rules/evaluate-step'
import { rankPromotion } from '../career-rules/rank-promotion'
import type { Verdict } from '../career-rules/requirement-check'
import type { RankPromotionKind } from '../career-rules/requirement-policy'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'

/** What is proposed: the next rank (kenaikan pangkat), or the next level of a functional position (kenaikan jenjang). */
export const PromotionAim = { RANK: 'RANK', LEVEL: 'LEVEL' } as const
export type PromotionAim = keyof typeof PromotionAim

/** Where somebody stands in a list: `UNKNOWN` where nothing is known to fail, but a fact is missing. */
export const CandidateStatus = { ELIGIBLE: 'ELIGIBLE', UNKNOWN: 'UNKNOWN', NOT_YET: 'NOT_YET' } as const
export type CandidateStatus = keyof typeof CandidateStatus

/** One person judged for one aim on the first day of a period. */
export interface Candidacy extends Pick<Verdict, 'blockedBy' | 'earliestDate' | 'requirements'> {
  aim: PromotionAim
  status: CandidateStatus
  /** How a rise in rank comes about; null for a level. */
  kind: RankPromotionKind | null
  /** Code of the rank, or of the position, that it leads to. */
  toCode: string
}

/** The next level of the functional position held; undefined at the top, and for all other positions. */
export const nextLevelFrom = (catalogue: Catalogue, positionCode: string | null): CareerTransition | undefined =>
  catalogue.stepsFrom.get(positionCode ?? '')?.find(({ move, to }) => move === 'VERTICAL' && to.kind === 'FUNCTIONAL')

/**
 * What a person may be proposed for in the period that begins on `period`, by the law of that day.
 *
 * Empty for whoever has no rank to rise from (PPPK), or stands at the top of both. Never throws.
 */
export function candidaciesOf(catalogue: Catalogue, facts: CareerFacts, period: Day): Candidacy[] {
  const rank = rankPromotion(catalogue.rules, facts, period)
  const level = nextLevelFrom(catalogue, facts.position?.code ?? null)
  return [
    ...(rank ? [candidacy(rank, { aim: 'RANK', kind: rank.kind, toCode: rank.to.code })] : []),
    ...(level && facts.rank
      ? [
          candidacy(evaluateStep(catalogue.rules, facts, level, period), {
            aim: 'LEVEL',
            kind: null,
            toCode: level.to.code,
          }),
        ]
      : []),
  ]
}

const candidacy = (
  { blockedBy, earliestDate, requirements }: Verdict,
  head: Pick<Candidacy, 'aim' | 'kind' | 'toCode'>,
): Candidacy => ({ ...head, status: statusOf(requirements), blockedBy, earliestDate, requirements })

function statusOf(requirements: Verdict['requirements']): CandidateStatus {
  if (requirements.some(({ status }) => status === 'NOT_MET')) return 'NOT_YET'
  return requirements.some(({ status }) => status === 'UNKNOWN') ? 'UNKNOWN' : 'ELIGIBLE'
}
