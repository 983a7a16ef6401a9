import type { Text } from '@jalur/common'
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

const NAMES: Readonly<Record<RequirementKind, Text>> = {
  EMPLOYMENT_STATUS: { id: 'status kepegawaian', en: 'employment' },
  RANK: { id: 'pangkat', en: 'rank' },
  EDUCATION: { id: 'pendidikan', en: 'education' },
  TIME_IN_RANK: { id: 'masa dalam pangkat', en: 'time in rank' },
  TIME_IN_POSITION: { id: 'masa dalam jabatan', en: 'time in position' },
  FIELD_EXPERIENCE: { id: 'pengalaman di bidang', en: 'experience in the field' },
  CREDIT_POINTS: { id: 'angka kredit', en: 'credit points' },
  PERFORMANCE: { id: 'predikat kinerja', en: 'performance' },
  COMPETENCY: { id: 'kompetensi', en: 'competencies' },
  COMPETENCY_TEST: { id: 'uji kompetensi', en: 'competency test' },
  AGE: { id: 'usia', en: 'age' },
  VACANCY: { id: 'formasi', en: 'vacancy' },
  FITNESS: { id: 'kesehatan', en: 'fitness' },
  DISCIPLINE: { id: 'disiplin', en: 'discipline' },
  PLEDGE: { id: 'pakta integritas', en: 'integrity pledge' },
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
        id: `Syarat ${NAMES[requirement].id} belum terpenuhi.`,
        en: `The requirement of ${NAMES[requirement].en} is not met.`,
      }
