import type { Day } from '@jalur/common'
import type { Competency, CompetencyRequirement } from '../competency/competency'
import type { ClosingProgramme, Programme } from '../programme/programme'

/** The last assessment of one competency of a person. */
export interface Assessment {
  competencyCode: string
  /** 1 to 5. */
  level: number
  assessedOn: Day
  /** Last day on which it counts. */
  validUntil: Day
}

/** How far a person is from the competency standard of a position. */
export interface PositionReadiness {
  position: { code: string }
  /** Competencies of the standard at or above the level asked for. */
  met: number
  /** Competencies of the standard. */
  total: number
  shortfalls: CompetencyShortfall[]
}

/** A competency below the standard. */
export interface CompetencyShortfall {
  competency: Competency
  requiredLevel: number
  /** Null when never assessed, or when the assessment no longer counts. */
  currentLevel: number | null
  /** Day of the last assessment, also of one that no longer counts. */
  assessedOn: Day | null
  programme: Programme | null
}

/**
 * Compares what a person was assessed at with the standard of a position, on the ISO day `today`.
 *
 * An assessment past its last day counts as none. Every competency of the standard is either met or a shortfall, for
 * which `closing` names the programme that closes it. Never throws.
 * Source: PermenPANRB 38/2017.
 */
export function assessReadiness(
  positionCode: string,
  standard: readonly CompetencyRequirement[],
  assessments: readonly Assessment[],
  closing: ClosingProgramme,
  today: Day,
): PositionReadiness {
  const shortfalls: CompetencyShortfall[] = []
  for (const { competency, requiredLevel } of standard) {
    const last = assessments.find(({ competencyCode }) => competencyCode === competency.code)
    const currentLevel = last && last.validUntil >= today ? last.level : null
    if (currentLevel !== null && currentLevel >= requiredLevel) continue
    const programme = closing(competency.code, requiredLevel)
    shortfalls.push({ competency, requiredLevel, currentLevel, assessedOn: last?.assessedOn ?? null, programme })
  }
  const total = standard.length
  return { position: { code: positionCode }, met: total - shortfalls.length, total, shortfalls }
}
