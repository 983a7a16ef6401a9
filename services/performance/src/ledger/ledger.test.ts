import fc from 'fast-check'
import { canonicalJson, chain, digestOf, type LedgerEntry, linkFault, NOTHING } from './ledger'

const chainOf = (length: number): LedgerEntry[] =>
  chain(
    Array.from({ length }, (_, place) => ({
      ...{ evaluationId: `plan.M2026-0${place + 1}`, at: '2026-08-10T01:02:03.004Z', actorId: 'boss', action: 'RATED' },
      content: {
        ...{ status: 'RATED', version: 2, workRating: 'MEETS', behaviourRating: 'ABOVE' },
        ...{ predicate: 'GOOD', creditPoints: null },
      },
    })),
  )
function firstFault(chain: readonly LedgerEntry[]) {
  let end = { place: 0, digest: NOTHING }
  for (const link of chain) {
    const fault = linkFault(end, link)
    if (fault) return fault
    end = link
  }
  return null
}

test('canonical JSON does not depend on the order of keys, and tells values apart', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'ä"' }], a: undefined, A: true })).toBe(
    '{"A":true,"b":[1,{"c":"ä\\"","d":null}]}',
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('a chain as it was written has no fault', () => expect(firstFault(chainOf(5))).toBeNull())

test('whatever is changed in an entry, the chain breaks at it', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom('evaluationId', 'at', 'actorId', 'action', 'previous', 'digest', 'content'),
      (place, field) => {
        const chain = chainOf(5)
        const changed = chain[place]!
        chain[place] = {
          ...changed,
          [field]: field === 'content' ? { ...changed.content, predicate: 'VERY_GOOD' } : `${changed[field]}x`,
        }
        expect(firstFault(chain)).toMatchObject({ place: place + 1, fault: 'ENTRY_CHANGED' })
      },
    ),
  ))

test('an entry that is changed together with its digest breaks the chain at the next one', () => {
  const chain = chainOf(3)
  const forged = { ...chain[0]!, actorId: 'somebody' }
  chain[0] = { ...forged, digest: digestOf(forged) }
  expect(firstFault(chain)).toMatchObject({ place: 2, fault: 'ENTRY_CHANGED' })
})

test('an entry that is taken out is missed at its place', () => {
  const chain = chainOf(4)
  chain.splice(1, 1)
  expect(firstFault(chain)).toEqual({ place: 2, evaluationId: null, fault: 'ENTRY_MISSING' })
})
