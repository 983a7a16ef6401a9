import { isParty, provisionalFault } from './dispute'

const person = (id: string, change: object = {}) => ({
  ...{ id, agencyCode: '7104', superiorIds: ['boss', 'head'], active: true },
  ...change,
})
const owner = person('owner')

test.each<[string, ReturnType<typeof person>, boolean]>([
  ['the superior further up', person('head', { superiorIds: [] }), true],
  ['somebody of another unit', person('other', { superiorIds: ['x'] }), true],
  ['the person', owner, false],
  ['the superior on record', person('boss', { superiorIds: ['head'] }), false],
  ['a subordinate', person('below', { superiorIds: ['owner', 'boss'] }), false],
  ['somebody of another agency', person('far', { agencyCode: '7101' }), false],
  ['somebody who has left', person('gone', { active: false }), false],
])('%s may be proposed: %#', (_who, proposed, isAllowed) =>
  expect(provisionalFault(owner, proposed) === null).toBe(isAllowed),
)

test.each([
  ['owner', true],
  ['boss', true],
  ['head', true],
  ['officer', false],
  [null, false],
])('%s is concerned: %s', (id, isConcerned) =>
  expect(isParty({ employeeId: 'owner', disputedId: 'boss', provisionalId: 'head' }, id)).toBe(isConcerned),
)
