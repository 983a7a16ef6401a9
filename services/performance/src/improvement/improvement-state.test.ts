import fc from 'fast-check'
import {
  ImprovementAct,
  type ImprovementActor,
  ImprovementStatus,
  moveImprovement,
  moveStep,
  StepAct,
  StepStatus,
} from './improvement-state'

const STATES = Object.values(ImprovementStatus)
const ACTS = Object.values(ImprovementAct)

/** Every move there is; what is not in the table is refused. */
const MOVES: readonly (readonly [ImprovementStatus, ImprovementAct, ImprovementActor, ImprovementStatus])[] = [
  ['DRAFT', 'SAVE', 'SUPERIOR', 'DRAFT'],
  ['RETURNED', 'SAVE', 'SUPERIOR', 'RETURNED'],
  ['DRAFT', 'PROPOSE', 'SUPERIOR', 'PROPOSED'],
  ['RETURNED', 'PROPOSE', 'SUPERIOR', 'PROPOSED'],
  ['PROPOSED', 'AGREE', 'PERSON', 'RUNNING'],
  ['PROPOSED', 'COMMENT', 'PERSON', 'RETURNED'],
  ['RUNNING', 'REPORT_STEP', 'PERSON', 'RUNNING'],
  ['RUNNING', 'DECIDE_STEP', 'SUPERIOR', 'RUNNING'],
  ['RUNNING', 'CONCLUDE', 'SUPERIOR', 'COMPLETED'],
  ['COMPLETED', 'ANSWER', 'PERSON', 'COMPLETED'],
  ['DRAFT', 'CANCEL', 'SUPERIOR', 'CANCELLED'],
  ['PROPOSED', 'CANCEL', 'SUPERIOR', 'CANCELLED'],
  ['RETURNED', 'CANCEL', 'SUPERIOR', 'CANCELLED'],
  ['RUNNING', 'CANCEL', 'SUPERIOR', 'CANCELLED'],
]

test.each(MOVES)('a plan that is %s becomes by %s of the %s %s', (from, act, actor, to) =>
  expect(moveImprovement(from, act, actor)).toBe(to),
)

test('nothing else is possible', () => {
  for (const from of STATES)
    for (const act of ACTS)
      for (const actor of ['PERSON', 'SUPERIOR'] as const) {
        const known = MOVES.find(([status, done, by]) => status === from && done === act && by === actor)
        expect(moveImprovement(from, act, actor)).toBe(known?.[3] ?? null)
      }
})

test('whatever is tried, it begins by the person only, and what has ended stays as it ended', () => {
  const step = fc.record({
    act: fc.constantFrom(...ACTS),
    actor: fc.constantFrom<ImprovementActor>('PERSON', 'SUPERIOR'),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let status: ImprovementStatus = 'DRAFT'
      for (const { act, actor } of steps) {
        const to = moveImprovement(status, act, actor)
        if (to === null) continue
        expect(STATES).toContain(to)
        const hasEnded = status === 'COMPLETED' || status === 'CANCELLED'
        expect(hasEnded ? to : status).toBe(status)
        const begins = to === 'RUNNING' && status !== 'RUNNING'
        expect(begins ? [act, actor] : ['AGREE', 'PERSON']).toEqual(['AGREE', 'PERSON'])
        status = to
      }
    }),
  )
})

test.each<[StepStatus, StepAct, StepStatus | null]>([
  ['OPEN', 'REPORT', 'REPORTED'],
  ['RETURNED', 'REPORT', 'REPORTED'],
  ['REPORTED', 'REPORT', null],
  ['CONFIRMED', 'REPORT', null],
  ['REPORTED', 'CONFIRM', 'CONFIRMED'],
  ['OPEN', 'CONFIRM', null],
  ['REPORTED', 'RETURN', 'RETURNED'],
  ['CONFIRMED', 'RETURN', null],
])('a step that is %s becomes by %s %s', (from, act, to) => expect(moveStep(from, act)).toBe(to))

test('whatever is tried with a step, what is confirmed stays confirmed', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.values(StepAct))), (acts) => {
      const passed = acts.reduce<StepStatus[]>(
        (all, act) => [...all, moveStep(all.at(-1)!, act) ?? all.at(-1)!],
        ['OPEN'],
      )
      for (const status of passed) expect(Object.values(StepStatus)).toContain(status)
      const after = passed.slice(passed.indexOf('CONFIRMED'))
      expect(passed.includes('CONFIRMED') ? after : []).toEqual(after.filter((status) => status === 'CONFIRMED'))
    }),
  ))
