import * as fc from 'fast-check'
import { firstBroken, type LedgerEntry, nextEntry } from './ledger'

const chainOf = (contents: readonly unknown[]): LedgerEntry[] =>
  contents.reduce<LedgerEntry[]>(
    (chain, content, index) => [...chain, nextEntry(chain.at(-1) ?? null, `2026-01-0${index + 1}T00:00:00Z`, content)],
    [],
  )
const three = () => chainOf([{ predicate: 'GOOD' }, { predicate: 'POOR' }, { predicate: 'GOOD', by: 'objection' }])

describe('a chain', () => {
  test('holds as it was written, also when storage puts keys in another order', () => {
    const [first, second, third] = three() as [LedgerEntry, LedgerEntry, LedgerEntry]
    const reordered = { ...third, content: { by: 'objection', predicate: 'GOOD' } }
    expect(firstBroken([first, second, reordered])).toBeNull()
  })
  test('names the entry whose content was changed', () => {
    const chain = three()
    chain[1] = { ...chain[1]!, content: { predicate: 'VERY_GOOD' } }
    expect(firstBroken(chain)).toEqual({ sequence: 2, reason: 'ALTERED' })
  })
  test('names the entry that was changed together with its digest by the one that follows', () => {
    const chain = three()
    chain[1] = nextEntry(chain[0]!, chain[1]!.at, { predicate: 'VERY_GOOD' })
    expect(firstBroken(chain)).toEqual({ sequence: 3, reason: 'NOT_CHAINED' })
  })
  test('names the place of an entry that was taken out', () => {
    const [first, , third] = three()
    expect(firstBroken([first!, third!])).toEqual({ sequence: 2, reason: 'MISSING' })
  })
  test('shows any change of any entry', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.jsonValue(),
        (all, at, other) => {
          const chain = chainOf(all)
          const index = at % chain.length
          fc.pre(JSON.stringify(chain[index]!.content) !== JSON.stringify(other))
          const changed = chain.map((entry, place) => (place === index ? { ...entry, content: other } : entry))
          expect(firstBroken(chain)).toBeNull()
          expect(firstBroken(changed)?.sequence).toBe(index + 1)
        },
      ),
    )
  })
})
