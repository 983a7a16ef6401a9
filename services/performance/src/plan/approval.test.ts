import { type Approval, approvalFault, type ApprovalFault, UNDO_MINUTES } from './approval'

const given: Approval = { approverId: 'boss', age: 10, isBuiltOn: false }
const last = UNDO_MINUTES * 60

test.each<[string, Partial<Approval>, string | null, ApprovalFault | null]>([
  ['by who gave it, at once', {}, 'boss', null],
  ['in the last second', { age: last }, 'boss', null],
  ['a second later', { age: last + 1 }, 'boss', 'WINDOW_CLOSED'],
  ['after a revision was asked for', { approverId: null }, 'boss', 'WINDOW_CLOSED'],
  ['by another superior', {}, 'other', 'NOT_YOUR_DECISION'],
  ['by nobody of the register', {}, null, 'NOT_YOUR_DECISION'],
  ['by nobody, where nobody gave it', { approverId: null }, null, 'WINDOW_CLOSED'],
  ['once something rests on it', { isBuiltOn: true }, 'boss', 'BUILT_ON'],
])('an approval is taken back %s', (_when, change, personId, fault) =>
  expect(approvalFault({ ...given, ...change }, personId)).toBe(fault),
)
