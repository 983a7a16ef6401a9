import type { Text } from '@jalur/common'
import { requirementTexts } from '../../career-rules/texts'
import type { RequirementCheck } from '../../career-rules/requirement-check'
import type { LegalBasis, RequirementKind } from '../../career-rules/requirement-policy'
import type { Finding } from '../finding'
import type { MovementOrder } from '../movement'
import { type MovementRule, ruleFor } from '../movement-rule'

/** A requirement that is not met, as far as a record needs to know of it. */
export interface UnmetRequirement {
  kind: RequirementKind
  /** Null where only the kind is known. */
  legalBasis: LegalBasis | null
}

/** The requirements among these checks that are not met, each kind once. What is not known stands in nobody's way. */
export const unmetOf = (checks: readonly RequirementCheck[]): UnmetRequirement[] => [
  ...new Map(
    checks.filter(({ status }) => status === 'NOT_MET').map(({ kind, legalBasis }) => [kind, { kind, legalBasis }]),
  ).values(),
]

/** A finding for each requirement that is not met, as severe as the rules have it. */
export function requirementFindings(
  rules: readonly MovementRule[],
  { kind, effectiveFrom }: MovementOrder,
  unmet: readonly UnmetRequirement[],
): Finding[] {
  return unmet.flatMap(({ kind: requirement, legalBasis }) => {
    const rule =
      ruleFor(rules, 'RANK_BELOW_MINIMUM', kind, effectiveFrom, requirement) ??
      ruleFor(rules, 'REQUIREMENT_NOT_MET', kind, effectiveFrom, requirement)
    if (!rule) return []
    return [
      {
        code: rule.code,
        effect: rule.effect,
        field: rule.code === 'RANK_BELOW_MINIMUM' ? 'positionCode' : null,
        message: messageOf(rule.code === 'RANK_BELOW_MINIMUM', requirement),
        legalBasis: legalBasis ?? rule.legalBasis,
        requirement,
      },
    ]
  })
}

const messageOf = (isRankOfPosition: boolean, requirement: RequirementKind): Text =>
  isRankOfPosition
    ? {
        id: 'Pangkatnya di bawah pangkat terendah untuk jabatan ini.',
        en: 'The rank is below the lowest one for this position.',
      }
    : {
        id: `Syarat ${requirementTexts[requirement].id} belum terpenuhi.`,
        en: `The requirement of ${requirementTexts[requirement].en} is not met.`,
      }
