import type { SuperiorDisputeStatus } from '../../generated/types'
import { deciderOf } from './decider'

test.each<[SuperiorDisputeStatus | null, string]>([
  [null, 'on record'],
  ['OPEN', 'provisional'],
  ['ACCEPTED', 'provisional'],
  ['REJECTED', 'on record'],
  ['SETTLED', 'on record'],
])('with a dispute %s the superior %s decides', (status, decider) => {
  const superiorDispute = status && { status, disputed: { id: 'on record' }, provisional: { id: 'provisional' } }
  expect(deciderOf({ supervisor: { id: 'on record' }, superiorDispute })).toBe(decider)
})

test('who is on record by now decides, not the provisional superior in the place of another', () => {
  const superiorDispute = { status: 'OPEN', disputed: { id: 'before' }, provisional: { id: 'provisional' } } as const
  expect(deciderOf({ supervisor: { id: 'new' }, superiorDispute })).toBe('new')
})

test('nobody decides where nobody is on record', () => {
  expect(deciderOf({ supervisor: null, superiorDispute: null })).toBeNull()
})
