/** What a movement changes, before and after, in words. Pure. */
import type { Text } from '@jalur/common'
import { dayText, rankText, sameText } from '../career-rules/texts'
import { retirementDateOf } from '../employee/retirement'
import type { Position } from '../position/position'
import { isActing, isPlacement, type MovementOrder } from './movement'
import type { MovementFacts } from './movement-facts'
import { supervisionShifts } from './supervision-plan'

/** What of a person may change by a movement. */
export const ChangedAspect = {
  POSITION: 'POSITION',
  RANK: 'RANK',
  UNIT: 'UNIT',
  AGENCY: 'AGENCY',
  SUPERVISOR: 'SUPERVISOR',
  TEAM: 'TEAM',
  ACTING: 'ACTING',
  STATUS: 'STATUS',
  RETIREMENT_DATE: 'RETIREMENT_DATE',
} as const
export type ChangedAspect = keyof typeof ChangedAspect

export interface Consequence {
  aspect: ChangedAspect
  /** Null for none. */
  before: Text | null
  after: Text | null
}

/**
 * Everything of the person that is another than before, in the order in which people read a record. What stays as it is
 * is left out.
 * @param agencyName the name of the present agency
 */
export function consequencesOf(order: MovementOrder, facts: MovementFacts, agencyName: string): Consequence[] {
  const { person, position, unit, agency, rank } = facts
  const placed = isPlacement(order.kind)
  const after = placed ? position : person.position
  const all: Consequence[] = [
    { aspect: 'POSITION', before: nameOf(person.position), after: nameOf(after) },
    {
      aspect: 'RANK',
      before: person.rank && rankText(person.rank),
      after: rank ? rankText(rank) : person.rank && rankText(person.rank),
    },
    {
      aspect: 'UNIT',
      before: sameText(person.unitName),
      after: sameText(placed && unit ? unit.name : person.unitName),
    },
    { aspect: 'AGENCY', before: sameText(agencyName), after: sameText(placed && agency ? agency.name : agencyName) },
    supervisorChange(order, facts),
    teamChange(order, facts),
    actingChange(order, facts),
    statusChange(order),
    {
      aspect: 'RETIREMENT_DATE',
      before: retirement(person.birthDate, person.position),
      after: retirement(person.birthDate, after),
    },
  ]
  return all.filter(({ before, after: then }) => before?.id !== then?.id)
}

const nameOf = (position: Position | null): Text | null => position && sameText(position.name)

const retirement = (birthDate: string, position: Position | null): Text | null =>
  position && dayText(retirementDateOf(birthDate, position.retirementAge))

function supervisorChange({ kind, superiorId }: MovementOrder, { person, superior }: MovementFacts): Consequence {
  const before = person.supervisorName === null ? null : sameText(person.supervisorName)
  const changes = (isPlacement(kind) || kind === 'SUPERVISION_CHANGE') && superiorId !== (person.superiorIds[0] ?? null)
  return { aspect: 'SUPERVISOR', before, after: changes ? superior && sameText(superior.name) : before }
}

function teamChange(order: MovementOrder, facts: MovementFacts): Consequence {
  const shifts = supervisionShifts(order, facts).filter(({ employeeId }) => employeeId !== facts.person.id)
  const gone = shifts.filter(({ from }) => from === facts.person.id).length
  const come = shifts.filter(({ to }) => to === facts.person.id).length
  const size = facts.team.length
  return { aspect: 'TEAM', before: people(size), after: people(size - gone + come) }
}

const people = (count: number): Text => ({ id: `${count} orang`, en: count === 1 ? '1 person' : `${count} people` })

function actingChange(order: MovementOrder, { position, unit, ending }: MovementFacts): Consequence {
  if (isActing(order.kind) && position && unit) {
    const title = order.kind === 'ACTING_PLT' ? 'Plt.' : 'Plh.'
    const end = dayText(order.effectiveTo ?? order.effectiveFrom)
    return {
      aspect: 'ACTING',
      before: null,
      after: {
        id: `${title} ${position.name}, ${unit.name}, sampai ${end.id}`,
        en: `${title} ${position.name}, ${unit.name}, until ${end.en}`,
      },
    }
  }
  if (order.kind !== 'END_OF_ACTING' || !ending) return { aspect: 'ACTING', before: null, after: null }
  const day = dayText(ending.effectiveTo)
  return { aspect: 'ACTING', before: { id: `sampai ${day.id}`, en: `until ${day.en}` }, after: null }
}

function statusChange({ kind, endReason }: MovementOrder): Consequence {
  const active = { id: 'Aktif', en: 'In service' }
  if (kind !== 'END_OF_SERVICE') return { aspect: 'STATUS', before: active, after: active }
  const isRetired = endReason === 'RETIREMENT' || endReason === 'EARLY_RETIREMENT'
  return {
    aspect: 'STATUS',
    before: active,
    after: isRetired ? { id: 'Pensiun', en: 'Retired' } : { id: 'Berhenti', en: 'Left the service' },
  }
}
