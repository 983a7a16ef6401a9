/** The competency standards of two positions beside each other. Pure. */
import type { CompetencyRequirement } from './competency'

/** One competency in two standards; a level is null where the standard does not ask for it. */
export interface ComparedCompetency {
  competency: CompetencyRequirement['competency']
  fromLevel: number | null
  toLevel: number | null
}

export interface CompetencyComparison {
  /** Asked by both, by the first at the same or a higher level. */
  shared: ComparedCompetency[]
  /** Asked by the second, by the first at a lower level or not at all. */
  missing: ComparedCompetency[]
  /** Asked by the first alone. */
  extra: ComparedCompetency[]
}

/** Every competency of either standard in one of the three lists, in the order of the standards. */
export function compareStandards(
  from: readonly CompetencyRequirement[],
  to: readonly CompetencyRequirement[],
): CompetencyComparison {
  const levelIn = (standard: readonly CompetencyRequirement[], code: string): number | null =>
    standard.find(({ competency }) => competency.code === code)?.requiredLevel ?? null
  const asked = to.map(({ competency, requiredLevel }) => ({
    competency,
    fromLevel: levelIn(from, competency.code),
    toLevel: requiredLevel,
  }))
  const suffices = ({ fromLevel, toLevel }: (typeof asked)[number]): boolean =>
    fromLevel !== null && fromLevel >= toLevel
  return {
    shared: asked.filter(suffices),
    missing: asked.filter((compared) => !suffices(compared)),
    extra: from
      .filter(({ competency }) => levelIn(to, competency.code) === null)
      .map(({ competency, requiredLevel }) => ({ competency, fromLevel: requiredLevel, toLevel: null })),
  }
}
