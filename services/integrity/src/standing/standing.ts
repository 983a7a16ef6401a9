/** What integrity tells about a person. Pure: this file imports nothing outward. */
import type { Day } from '@jalur/common'
import type { AssetDeclarationStatus } from '../asset-declaration/asset-declaration-status'
import type { SanctionLevel } from '../discipline/sanction-level'

export interface ActiveSanction {
  level: SanctionLevel
  /** Last day of the sanction; null where no end is set. */
  until: Day | null
}

export interface AssetDeclaration {
  year: number
  status: AssetDeclarationStatus
  dueOn: Day
}

export interface IntegrityStanding {
  pledgeSigned: boolean
  pledgeValidUntil: Day | null
  /** Null when the register was not checked: then no active sanction says nothing. */
  disciplineCheckedOn: Day | null
  activeSanction: ActiveSanction | null
  assetDeclaration: AssetDeclaration | null
  eventsAttended: number
}
