import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { dutyIn, type LearningDuty, learningHours } from './hours'

const duties = JSON.parse(
  readFileSync(path.join(__dirname, '..', '..', 'reference', 'learning-duties.json'), 'utf8'),
) as LearningDuty[]
const hoursOf = (employmentType: string, ...hours: number[]) =>
  learningHours(
    2026,
    hours.map((it, place) => ({ form: `F${place}`, hours: it })),
    dutyIn(duties, employmentType, 2026),
  )

test.each<[string, number[], object]>([
  ['PNS', [], { required: 20, completed: 0, remaining: 20, isOverLimit: false }],
  ['PNS', [12.5, 7.4], { completed: 19.9, remaining: 0.1 }],
  ['PNS', [20], { remaining: 0 }],
  ['PNS', [60], { completed: 60, remaining: 0, isOverLimit: false }],
  ['PPPK', [24], { required: null, remaining: null, isOverLimit: false }],
  ['PPPK', [24, 0.1], { completed: 24.1, isOverLimit: true }],
  ['CPNS', [3], { required: null, remaining: null, isOverLimit: false, duty: null }],
])('of %s with %j are %j', (type, hours, expected) => expect(hoursOf(type, ...hours)).toMatchObject(expected))

test('nothing was asked before the law', () => expect(dutyIn(duties, 'PNS', 2016)).toBeNull())

test('tenths add up without a trace of binary fractions, and what is missing makes the duty whole', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 20 }), (tenths) => {
      const { completed, remaining, required } = hoursOf('PNS', ...tenths.map((it) => it / 10))
      expect(completed).toBe(tenths.reduce((sum, it) => sum + it, 0) / 10)
      expect(Math.round((completed + remaining!) * 10) / 10).toBe(Math.max(completed, required!))
    }),
  ))
