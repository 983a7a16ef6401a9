import type { SuperiorDisputeStatus } from '../../generated/types'
import { deciderOf } from './decider'

test.each<[SuperiorDisputeStatus | null, string]>([
  [null, 'on record'],
  ['OPEN', 'provisional'],
  ['ACCEPTED', 'provisional'],
  ['REJECTED', 'on record'],
  ['SETTLED', 'on record'],
])('with a dispute %s the superior %s decides', (status, decider) => {
  const superiorDispute = status && { status, provisional: { id: 'provisional' } }
  expect(deciderOf({ supervisor: { id: 'on record' }, superiorDispute })).toBe(decider)
})

test('nobody decides where nobody is on record', () => {
  expect(deciderOf({ supervisor: null, superiorDispute: null })).toBeNull()
})
