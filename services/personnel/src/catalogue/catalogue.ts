/** All reference data in memory, immutable: small, the same for everybody, and read by almost every request. */
import type { Agency } from '../agency/agency'
import type { CareerMove, Rank } from '../career-rules/career-facts'
import type { RuleBook } from '../career-rules/requirement-policy'
import type { ServiceTerm } from '../correction/service-term'
import type { PolicyRule } from '../law/policy-rule'
import type { MovementRule } from '../movement/movement-rule'
import type { JobFamily, Position } from '../position/position'
import type { Regulation } from '../regulation/regulation'
import type { TalentBox } from '../talent-map/talent-box'
import type { TalentPolicy } from '../talent-map/talent-policy'

/** A step between two positions. */
export interface CareerTransition {
  move: CareerMove
  from: Position
  to: Position
}

export interface Catalogue {
  /** Digest of the stored reference data, with what officers changed. */
  digest: string
  /** By code. */
  regulations: ReadonlyMap<string, Regulation>
  /** Lowest first. */
  ranks: readonly Rank[]
  ranksByCode: ReadonlyMap<string, Rank>
  /** By name. */
  families: readonly JobFamily[]
  familiesByCode: ReadonlyMap<string, JobFamily>
  /** By name, ladder by ladder, lowest level first. */
  positions: readonly Position[]
  positionsByCode: ReadonlyMap<string, Position>
  /** Positions of a family, ladder by ladder, lowest level first. */
  positionsByFamily: ReadonlyMap<string, readonly Position[]>
  /** Steps that start at a position, by its code; those that lead up come first. */
  stepsFrom: ReadonlyMap<string, readonly CareerTransition[]>
  /** Steps that end at a position, by its code. */
  stepsTo: ReadonlyMap<string, readonly CareerTransition[]>
  /** By code. */
  agencies: readonly Agency[]
  agenciesByCode: ReadonlyMap<string, Agency>
  rules: RuleBook
  /** The law that officers can change, with its histories: requirements in the order of a checklist, then the rest. */
  policyRules: readonly PolicyRule[]
  /** How long offices may take. */
  terms: readonly ServiceTerm[]
  movementRules: readonly MovementRule[]
  talentBoxes: readonly TalentBox[]
  talentPolicies: readonly TalentPolicy[]
}
