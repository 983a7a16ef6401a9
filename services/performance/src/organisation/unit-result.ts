/** What units achieved, and what it means for who leads them. Pure. */
import type { Day, Text } from '@jalur/common'
import type { OrganisationPredicate } from '../evaluation/distribution'
import type { Rating } from '../evaluation/predicate'
import { RATING_WORDS } from '../evaluation/words'
import { isInForce, type Rule } from '../rule'

/** How the predicate of an organisation counts as the rating of work results of who leads it. */
export interface OrganisationRatingRule extends Rule {
  organisationPredicate: OrganisationPredicate
  workRating: Rating
}

/** The predicate of a unit in a year, with who led it. */
export interface UnitResult {
  unitId: string
  agencyCode: string
  year: number
  predicate: OrganisationPredicate
  leaderId: string
  version: number
}

/** The rating of work results that a leader gets. Source: PermenPANRB 6/2022 (R-EV-2). */
export const leaderRating = (
  rules: readonly OrganisationRatingRule[],
  predicate: OrganisationPredicate,
  on: Day,
): OrganisationRatingRule | null =>
  rules.find((rule) => rule.organisationPredicate === predicate && isInForce(rule, on)) ?? null

/** Why a leader gets the rating. */
export const explainLeaderRating = (predicate: OrganisationPredicate, rating: Rating): Text => ({
  id: `Pimpinan unit mendapat capaian unitnya sebagai rating hasil kerja: unit ${PREDICATES[predicate].id}, jadi ${RATING_WORDS[rating].id}.`,
  en: `Who leads a unit gets its achievement as the rating of work results: the unit is ${PREDICATES[predicate].en}, so the rating is ${RATING_WORDS[rating].en}.`,
})

const PREDICATES: Readonly<Record<OrganisationPredicate, Text>> = {
  EXCELLENT: { id: 'Istimewa', en: 'excellent' },
  GOOD: { id: 'Baik', en: 'good' },
  NEEDS_IMPROVEMENT: { id: 'Butuh Perbaikan', en: 'in need of improvement' },
  POOR: { id: 'Kurang', en: 'poor' },
  VERY_POOR: { id: 'Sangat Kurang', en: 'very poor' },
}
