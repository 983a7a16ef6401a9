import { randomUUID } from 'node:crypto'
import type { Day } from '@jalur/common'
import { fold } from './import-lists'
import type { NamedUnit, NewUnit } from './import-readers'

/** A unit to create, once for all rows that name it. */
export interface PlannedUnit extends NewUnit {
  id: string
  agencyCode: string
  /** The first day that the file says somebody worked in it; null where people of today do. */
  formerSince: Day | null
}

/** The units that a file asks to create. */
export class NewUnits {
  private readonly planned = new Map<string, PlannedUnit>()

  /**
   * The id of a unit on record, or that of the one to create.
   * @param formerSince day in the past on which somebody worked there; null for somebody of today
   */
  idOf(agencyCode: string, unit: NamedUnit, formerSince: Day | null): string {
    if ('id' in unit) return unit.id
    const key = `${agencyCode} ${fold(unit.name)}`
    const known = this.planned.get(key)
    if (!known) {
      const id = randomUUID()
      this.planned.set(key, { id, agencyCode, ...unit, formerSince })
      return id
    }
    const isOfToday = known.formerSince === null || formerSince === null
    if (isOfToday) known.formerSince = null
    else if (formerSince < known.formerSince!) known.formerSince = formerSince
    return known.id
  }

  list(): PlannedUnit[] {
    return [...this.planned.values()]
  }
}
