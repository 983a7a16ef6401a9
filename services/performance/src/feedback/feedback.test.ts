import type { StaffMember } from '@jalur/common'
import { feedbackFaults, relationOf } from './feedback'

const staff = (id: string, ...superiorIds: string[]): StaffMember => ({ id, agencyCode: '7104', superiorIds })
const [head, boss, one, two] = [
  staff('head'),
  staff('boss', 'head'),
  staff('one', 'boss', 'head'),
  staff('two', 'boss', 'head'),
]
const far = staff('far', 'other', 'head')

describe('who gives feedback to whom', () => {
  test.each<[StaffMember, StaffMember, string | null]>([
    [one, one, 'SELF'],
    [boss, one, 'SUPERIOR'],
    [head, one, 'SUPERIOR'],
    [one, boss, 'SUBORDINATE'],
    [one, head, 'SUBORDINATE'],
    [one, two, 'PEER'],
    [far, one, null],
    [staff('top'), head, null],
  ])('%j to %j is %s', (author, recipient, relation) => expect(relationOf(author, recipient)).toBe(relation))
})

test.each<[string, string[]]>([
  ['observed', ['observed']],
  ['effect', ['effect']],
  ['nextStep', ['nextStep']],
])('feedback without %s is not constructive', (field, faults) => {
  const text = { observed: 'a', effect: 'b', nextStep: 'c', [field]: ' ' }
  expect(feedbackFaults(text).map((fault) => fault.field)).toEqual(faults)
})
test('feedback with three parts has no fault, and an endless one has', () => {
  const text = { observed: 'a', effect: 'b', nextStep: 'c' }
  expect(feedbackFaults(text)).toEqual([])
  expect(feedbackFaults({ ...text, effect: 'x'.repeat(1_001) }).map(({ field }) => field)).toEqual(['effect'])
})
