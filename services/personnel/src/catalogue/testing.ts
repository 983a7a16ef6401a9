import type { AgencyRow } from '../agency/agency'
import type { Transition } from '../career-graph/career-graph'
import type { Rank } from '../career-rules/career-facts'
import type { StoredCareerRule } from '../career-rules/career-rule'
import type { StoredPeriod, StoredPolicy } from '../career-rules/policies'
import type { ServiceTerm } from '../correction/service-term'
import type { StoredMovementRule } from '../movement/movement-rule'
import type { JobFamily } from '../position/position'
import type { FunctionalLevelRow, PositionKindRow, PositionRow } from '../position/position-rows'
import type { Regulation } from '../regulation/regulation'
import type { StoredTalentBox } from '../talent-map/talent-box'
import type { StoredTalentPolicy } from '../talent-map/talent-policy'
import type { CatalogueRows } from './catalogue-rows'
import { referenceTables } from './reference-data'

/** The rows of this release as a database with them would give them, for tests that need none. */
export function referenceRows(): CatalogueRows {
  const tables = new Map<string, object[]>(referenceTables().map(({ table, rows }) => [table, rows]))
  const rowsOf = <Row>(table: string): Row[] => (tables.get(table) ?? []) as Row[]
  return {
    digest: 'release',
    regulations: rowsOf<Regulation>('regulation'),
    ranks: rowsOf<Rank>('rank'),
    kinds: rowsOf<PositionKindRow>('position_kind'),
    levels: rowsOf<FunctionalLevelRow>('functional_level').map((level) => ({
      ...level,
      coefficient: String(level.coefficient),
      pointsPerRank: String(level.pointsPerRank),
      pointsToNextLevel: level.pointsToNextLevel === null ? null : String(level.pointsToNextLevel),
    })),
    families: rowsOf<JobFamily>('job_family'),
    positions: rowsOf<PositionRow>('position'),
    transitions: rowsOf<Transition>('career_transition'),
    policies: rowsOf<StoredPolicy>('requirement_policy'),
    policyVersions: [],
    periods: rowsOf<StoredPeriod>('promotion_period'),
    careerRules: rowsOf<StoredCareerRule>('career_rule'),
    terms: rowsOf<ServiceTerm>('service_term'),
    agencies: rowsOf<AgencyRow>('agency'),
    movementRules: rowsOf<StoredMovementRule>('movement_rule'),
    talentBoxes: rowsOf<StoredTalentBox>('talent_box'),
    talentPolicies: rowsOf<StoredTalentPolicy>('talent_policy'),
  }
}
