/** What the rules of movements may know: the register as it is when they judge. Pure. */
import type { Day } from '@jalur/common'
import type { Agency } from '../agency/agency'
import type { EmploymentType, Rank } from '../career-rules/career-facts'
import type { EmploymentStatus } from '../employee/employee'
import type { Position } from '../position/position'
import type { MovementKind } from './movement'

/** Somebody in the tree of superiors. */
export interface Official {
  id: string
  name: string
  agencyCode: string
  unitId: string
  status: EmploymentStatus
  /** The direct superior first, then theirs, up to the top. */
  superiorIds: readonly string[]
}

/** The person who moves. */
export interface MovingPerson extends Official {
  birthDate: Day
  employmentType: EmploymentType
  unitName: string
  supervisorName: string | null
  rank: Rank | null
  position: Position | null
  positionSince: Day | null
}

export interface UnitFacts {
  id: string
  name: string
  agencyCode: string
  validFrom: Day
  validTo: Day | null
}

/** Another movement of the person that has not taken effect, or an acting that is in force. */
export interface OtherMovement {
  id: string
  kind: MovementKind
  effectiveFrom: Day
  effectiveTo: Day | null
}

/** Somebody who acts, or will act, in a post. */
export interface PostActing {
  id: string
  employeeId: string
  effectiveFrom: Day
  effectiveTo: Day
}

/** One who reports to an acting official, and to whom that one goes back. */
export interface Returning {
  id: string
  name: string
  superiorIds: readonly string[]
  /** Null for nobody. */
  backTo: string | null
  backToName: string | null
  backToSuperiorIds: readonly string[] | null
}

/** The acting that is to end, with those who came under the person by it. */
export interface EndingActing extends PostActing {
  positionCode: string
  /** Who still reports to the person by it. */
  team: readonly Returning[]
}

export interface MovementFacts {
  today: Day
  person: MovingPerson
  /** First days of the newest entries of the histories; null without one. */
  lastRankFrom: Day | null
  lastPositionFrom: Day | null
  others: readonly OtherMovement[]
  /** Who reports to the person now. */
  team: readonly Official[]
  /** The position, unit, agency and rank that the order names. */
  position: Position | null
  unit: UnitFacts | null
  agency: Agency | null
  rank: Rank | null
  superior: Official | null
  /** Who takes over the team that is left behind. */
  successor: Official | null
  /** Whose subordinates are taken over, and those of them who work in the unit or below it. */
  predecessor: Official | null
  takenTeam: readonly Official[]
  /** Others in service who hold the position in the unit. */
  holders: number
  /** Others who act in the position of the unit. */
  actings: readonly PostActing[]
  ending: EndingActing | null
}
