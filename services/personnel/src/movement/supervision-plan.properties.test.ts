import fc from 'fast-check'
import type { MovementKind, MovementOrder } from './movement'
import type { MovementFacts, Official } from './movement-facts'
import { makesCircle, chainsOf, supervisionShifts } from './supervision-plan'
import { facts, mover, official, order } from './testing'

/** Who stands above whom, by number; null for nobody. Somebody with a lower number can only stand above. */
type Tree = readonly (number | null)[]

const trees: fc.Arbitrary<Tree> = fc
  .array(fc.option(fc.nat(), { freq: 6 }), { minLength: 2, maxLength: 14 })
  .map((above) => above.map((number, index) => (number === null || index === 0 ? null : number % index)))

const KINDS: MovementKind[] = ['TRANSFER', 'SUPERVISION_CHANGE', 'ACTING_PLT', 'END_OF_SERVICE', 'RANK_PROMOTION']

const chainOf = (tree: Tree, number: number): string[] => {
  const above = tree[number] ?? null
  return above === null ? [] : [String(above), ...chainOf(tree, above)]
}
const someone = (tree: Tree, number: number): Official => official(String(number), chainOf(tree, number))
const teamOf = (tree: Tree, number: number): Official[] =>
  tree.flatMap((above, index) => (above === number ? [someone(tree, index)] : []))

/** A tree with any movement of anybody in it, to any superior, with any successor and predecessor. */
const movements = trees.chain((tree) => {
  const anybody = fc.nat({ max: tree.length - 1 })
  return fc
    .record({
      person: anybody,
      kind: fc.constantFrom(...KINDS),
      superior: fc.option(anybody),
      successor: fc.option(anybody),
      predecessor: fc.option(anybody),
      staysInUnit: fc.boolean(),
    })
    .map(({ person, kind, superior, successor, predecessor, staysInUnit }) => {
      const id = (number: number | null) => (number === null ? null : String(number))
      const asked: MovementOrder = order({
        kind,
        unitId: staysInUnit ? 'unit' : 'new-unit',
        superiorId: id(superior),
        leavesTeamTo: id(successor),
        takesTeamOf: id(predecessor),
      })
      const known: MovementFacts = facts({
        person: mover(someone(tree, person)),
        team: teamOf(tree, person),
        superior: superior === null ? null : someone(tree, superior),
        successor: successor === null ? null : someone(tree, successor),
        predecessor: predecessor === null ? null : someone(tree, predecessor),
        takenTeam: predecessor === null ? [] : teamOf(tree, predecessor),
      })
      return { tree, asked, known }
    })
})

/** The tree after the shifts, each made to the whole of it. */
function after(tree: Tree, asked: MovementOrder, known: MovementFacts): Map<string, string | null> {
  const superiors = new Map(tree.map((above, index) => [String(index), above === null ? null : String(above)]))
  for (const { employeeId, to } of supervisionShifts(asked, known)) superiors.set(employeeId, to)
  return superiors
}

function hasCircle(superiors: ReadonlyMap<string, string | null>): boolean {
  return [...superiors.keys()].some((id) => {
    let steps = 0
    for (let next = superiors.get(id); next; next = superiors.get(next)) if (++steps > superiors.size) return true
    return false
  })
}

test('a circle is found exactly where the whole tree would have one', () =>
  fc.assert(
    fc.property(movements, ({ tree, asked, known }) => {
      const told = makesCircle(supervisionShifts(asked, known), chainsOf(known))
      expect(told).toBe(hasCircle(after(tree, asked, known)))
    }),
    { numRuns: 1_000 },
  ))

test('nobody is shifted twice, or to where they are, and each from the superior on record', () =>
  fc.assert(
    fc.property(movements, ({ tree, asked, known }) => {
      const shifts = supervisionShifts(asked, known)
      expect(new Set(shifts.map(({ employeeId }) => employeeId)).size).toBe(shifts.length)
      for (const { employeeId, from, to } of shifts) {
        expect(from).not.toBe(to)
        const above = tree[Number(employeeId)] ?? null
        expect(from).toBe(above === null ? null : String(above))
      }
    }),
  ))

test('after somebody leaves the service nobody reports to them', () =>
  fc.assert(
    fc.property(movements, ({ tree, asked, known }) => {
      const superiors = after(
        tree,
        { ...asked, kind: 'END_OF_SERVICE', leavesTeamTo: null },
        { ...known, successor: null },
      )
      expect([...superiors.values()]).not.toContain(known.person.id)
    }),
  ))
