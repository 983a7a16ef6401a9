/** Who stands above whom after a movement. Pure. */
import { isPlacement, isActing, type MovementOrder } from './movement'
import type { MovementFacts, Official } from './movement-facts'

/** A person whose direct superior is another one than before; null for nobody. */
export interface SupervisionShift {
  employeeId: string
  from: string | null
  to: string | null
}

/**
 * Everyone whose direct superior changes by a movement; the person who moves comes first.
 *
 * A team stays behind when its head goes to another unit or leaves the service: it reports to the successor that is
 * named, or else to the superior of the head. Whoever stands above the person is never put below.
 */
export function supervisionShifts(order: MovementOrder, facts: MovementFacts): SupervisionShift[] {
  const shifts = [...ownShift(order, facts), ...leftTeam(order, facts), ...takenTeam(order, facts), ...given(facts)]
  const last = new Map(shifts.map((shift) => [shift.employeeId, shift]))
  return [...last.values()].filter(({ from, to }) => from !== to)
}

const superiorOf = ({ superiorIds }: Official): string | null => superiorIds[0] ?? null

function ownShift({ kind, superiorId }: MovementOrder, { person }: MovementFacts): SupervisionShift[] {
  if (!isPlacement(kind) && kind !== 'SUPERVISION_CHANGE') return []
  return [{ employeeId: person.id, from: superiorOf(person), to: superiorId }]
}

/** True where the head goes and the team does not. */
const leavesTeam = ({ kind, unitId, leavesTeamTo }: MovementOrder, { person }: MovementFacts): boolean =>
  kind === 'END_OF_SERVICE' || (isPlacement(kind) && (unitId !== person.unitId || leavesTeamTo !== null))

function leftTeam(order: MovementOrder, facts: MovementFacts): SupervisionShift[] {
  const { person, team } = facts
  if (!leavesTeam(order, facts)) return []
  const above = superiorOf(person)
  const successor = order.leavesTeamTo ?? above
  return team.map(({ id }) => ({ employeeId: id, from: person.id, to: id === successor ? above : successor }))
}

function takenTeam(order: MovementOrder, facts: MovementFacts): SupervisionShift[] {
  if (!isPlacement(order.kind) && !isActing(order.kind)) return []
  const { person, predecessor, superior, takenTeam } = facts
  if (!predecessor) return []
  const above = isActing(order.kind) ? person.superiorIds : superior ? [superior.id, ...superior.superiorIds] : []
  return takenTeam
    .filter(({ id }) => id !== person.id && !above.includes(id))
    .map(({ id }) => ({ employeeId: id, from: predecessor.id, to: person.id }))
}

const given = ({ ending, person }: MovementFacts): SupervisionShift[] =>
  (ending?.team ?? []).map(({ id, backTo }) => ({ employeeId: id, from: person.id, to: backTo }))

/** A chain of superiors, of which the first is the person below. */
type Chain = Pick<Official, 'id' | 'superiorIds'>

/** True where somebody would stand above the own superior, after these shifts. */
export function makesCircle(shifts: readonly SupervisionShift[], chains: readonly Chain[]): boolean {
  const superiors = new Map(chains.flatMap(({ id, superiorIds }) => links([id, ...superiorIds])))
  for (const { employeeId, to } of shifts) superiors.set(employeeId, to)
  return shifts.some(({ employeeId }) => leadsBack(employeeId, superiors))
}

const links = (chain: readonly string[]): [string, string | null][] =>
  chain.map((id, index) => [id, chain[index + 1] ?? null])

function leadsBack(id: string, superiors: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let next = superiors.get(id); next && !seen.has(next); next = superiors.get(next)) {
    if (next === id) return true
    seen.add(next)
  }
  return false
}

/** All that the facts know of who stands above whom. */
export const chainsOf = ({
  person,
  team,
  superior,
  successor,
  predecessor,
  takenTeam,
  ending,
}: MovementFacts): readonly Chain[] => [
  ...[person, superior, successor, predecessor].filter((official) => official !== null),
  ...team,
  ...takenTeam,
  ...(ending?.team ?? []).flatMap(({ id, superiorIds, backTo, backToSuperiorIds }) => [
    { id, superiorIds },
    ...(backTo === null ? [] : [{ id: backTo, superiorIds: backToSuperiorIds ?? [] }]),
  ]),
]
