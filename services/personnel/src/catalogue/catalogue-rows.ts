/** Reference data as stored. Pure. */
import type { AgencyRow } from '../agency/agency'
import type { Transition } from '../career-graph/career-graph'
import type { Rank } from '../career-rules/career-facts'
import type { StoredCareerRule } from '../career-rules/career-rule'
import type { StoredPeriod, StoredPolicy } from '../career-rules/policies'
import type { ServiceTerm } from '../correction/service-term'
import type { StoredVersion } from '../law/policy-rule'
import type { StoredMovementRule } from '../movement/movement-rule'
import type { JobFamily } from '../position/position'
import type { FunctionalLevelRow, PositionKindRow, PositionRow } from '../position/position-rows'
import type { Regulation } from '../regulation/regulation'
import type { StoredTalentBox } from '../talent-map/talent-box'
import type { StoredTalentPolicy } from '../talent-map/talent-policy'

/** The reference tables as stored. */
export interface CatalogueRows {
  /** Null in a database without reference data. */
  digest: string | null
  regulations: Regulation[]
  ranks: Rank[]
  kinds: PositionKindRow[]
  levels: FunctionalLevelRow[]
  families: JobFamily[]
  positions: PositionRow[]
  transitions: Transition[]
  policies: StoredPolicy[]
  policyVersions: StoredVersion[]
  periods: StoredPeriod[]
  careerRules: StoredCareerRule[]
  terms: ServiceTerm[]
  agencies: AgencyRow[]
  movementRules: StoredMovementRule[]
  talentBoxes: StoredTalentBox[]
  talentPolicies: StoredTalentPolicy[]
}
