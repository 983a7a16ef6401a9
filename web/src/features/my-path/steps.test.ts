import type { RequirementKind, RequirementStatus } from '../../generated/types'
import { byGroup, countsOf, inOrder, outlookOf, silentParts, stateOf, type StepFacts } from './steps'

const check = (kind: RequirementKind, status: RequirementStatus, earliestDate: string | null = null) => ({
  kind,
  status,
  earliestDate,
})
const step = (facts: Partial<StepFacts>): StepFacts => ({
  move: 'VERTICAL',
  eligibleNow: false,
  earliestDate: null,
  requirements: [],
  ...facts,
})

test('a promotion is spoken of before a lateral move, and the sooner one first', () => {
  const lateral = step({ move: 'HORIZONTAL', eligibleNow: true })
  const far = step({ earliestDate: '2030-01-01' })
  const soon = step({ earliestDate: '2028-01-01' })
  const open = step({ move: 'DIAGONAL', eligibleNow: true })
  expect(inOrder([lateral, far, soon, open])).toEqual([open, soon, far, lateral])
})

test('checks keep their order inside the four groups', () => {
  const groups = byGroup([check('PLEDGE', 'MET'), check('RANK', 'MET'), check('AGE', 'MET')])
  expect(groups.map(({ group, checks }) => [group, checks.length])).toEqual([
    ['position', 2],
    ['integrity', 1],
  ])
})

test('a known gap weighs more than something not known', () => {
  expect(stateOf([check('RANK', 'UNKNOWN'), check('AGE', 'NOT_MET')])).toBe('NOT_MET')
  expect(stateOf([check('RANK', 'UNKNOWN'), check('AGE', 'MET')])).toBe('UNKNOWN')
  expect(stateOf([check('RANK', 'MET')])).toBe('MET')
})

test('met and unknown checks are counted apart', () => {
  expect(countsOf([check('RANK', 'MET'), check('AGE', 'UNKNOWN'), check('PLEDGE', 'NOT_MET')])).toEqual({
    met: 1,
    unknown: 1,
    total: 3,
  })
})

test('gaps that time closes are told apart from those that need an act', () => {
  const checks = [
    check('CREDIT_POINTS', 'NOT_MET', '2027-07-01'),
    check('TIME_IN_POSITION', 'NOT_MET', '2027-01-01'),
    check('COMPETENCY', 'NOT_MET'),
    check('PLEDGE', 'MET'),
  ]
  expect(outlookOf(checks)).toEqual({ acts: 1, rest: '2027-07-01' })
})

test('a part is silent only when all of its checks are unknown', () => {
  const checks = [check('RANK', 'UNKNOWN'), check('PLEDGE', 'UNKNOWN'), check('DISCIPLINE', 'MET')]
  expect(silentParts(checks)).toEqual([])
  expect(silentParts([check('PLEDGE', 'UNKNOWN'), check('DISCIPLINE', 'UNKNOWN')])).toEqual(['integrity'])
})
