import { addDays } from '@jalur/common'
import fc from 'fast-check'
import { overlapFindings } from './checks/overlap'
import { isActing, isPlacement, MovementKind, type MovementOrder } from './movement'
import type { OtherMovement } from './movement-facts'
import { facts, order, TODAY } from './testing'

const kinds = Object.keys(MovementKind).filter((kind) => kind !== 'END_OF_ACTING') as MovementKind[]

const movement = fc
  .record({ kind: fc.constantFrom(...kinds), from: fc.integer({ min: 1, max: 40 }), days: fc.nat({ max: 20 }) })
  .map(({ kind, from, days }) => ({
    kind,
    effectiveFrom: addDays(TODAY, from),
    effectiveTo: isActing(kind) ? addDays(TODAY, from + days) : null,
  }))

const overlap = (asked: Pick<MovementOrder, 'kind' | 'effectiveFrom' | 'effectiveTo'>, others: OtherMovement[]) =>
  overlapFindings(order(asked), facts({ others })).length > 0

test('two movements overlap whichever comes first', () =>
  fc.assert(
    fc.property(movement, movement, (one, two) => {
      expect(overlap(one, [{ ...two, id: 'two' }])).toBe(overlap(two, [{ ...one, id: 'one' }]))
    }),
  ))

test('of movements taken one after the other, none acts twice on a day and none takes two positions', () =>
  fc.assert(
    fc.property(fc.array(movement, { maxLength: 12 }), (asked) => {
      const taken: OtherMovement[] = []
      for (const [index, one] of asked.entries()) if (!overlap(one, taken)) taken.push({ ...one, id: String(index) })
      expect(taken.filter(({ kind }) => isPlacement(kind)).length).toBeLessThanOrEqual(1)
      for (let day = 0; day <= 60; day++) {
        const on = addDays(TODAY, day)
        const acting = taken.filter(
          ({ kind, effectiveFrom, effectiveTo }) => isActing(kind) && effectiveFrom <= on && on <= effectiveTo!,
        )
        expect(acting.length).toBeLessThanOrEqual(1)
      }
    }),
  ))
