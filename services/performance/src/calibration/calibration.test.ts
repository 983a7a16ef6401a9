import fc from 'fast-check'
import { EvaluationStatus } from '../evaluation/evaluation-state'
import { PerformancePredicate } from '../evaluation/predicate'
import {
  type CalibrationProposal,
  isStale,
  mayCalibrate,
  moveProposal,
  type ProposalAct,
  type ProposalActor,
  ProposalStatus,
  standingOf,
} from './calibration'
import { type Calibrated, mayTell, outcomeOf, shiftsOf } from './outcome'
import { explainSession } from './explanation'

const statuses = Object.values(ProposalStatus)
const acts: ProposalAct[] = ['CONFIRM', 'DECLINE', 'WITHDRAW', 'LAPSE']
const actors: ProposalActor[] = ['ASSESSOR', 'CHAIR', 'CLOSING']
const predicates = Object.values(PerformancePredicate)

describe('a proposal', () => {
  test.each<[ProposalAct, ProposalActor, ProposalStatus]>([
    ['CONFIRM', 'ASSESSOR', 'CONFIRMED'],
    ['DECLINE', 'ASSESSOR', 'DECLINED'],
    ['WITHDRAW', 'CHAIR', 'WITHDRAWN'],
    ['LAPSE', 'CLOSING', 'LAPSED'],
  ])('that waits: %s by %s makes it %s', (act, actor, to) => {
    expect(moveProposal('PROPOSED', act, actor)).toBe(to)
    for (const other of actors.filter((it) => it !== actor)) expect(moveProposal('PROPOSED', act, other)).toBeNull()
  })
  test('that was answered, taken back or left never becomes anything else', () => {
    for (const status of statuses.filter((it) => it !== 'PROPOSED')) {
      for (const act of acts) for (const actor of actors) expect(moveProposal(status, act, actor)).toBeNull()
    }
  })
  test('is confirmed by nobody but the assessor, in any sequence of acts', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...acts), fc.constantFrom(...actors))), (sequence) => {
        let status: ProposalStatus = 'PROPOSED'
        const done: [ProposalAct, ProposalActor][] = []
        for (const [act, actor] of sequence) {
          const to = moveProposal(status, act, actor)
          if (to) done.push([act, actor])
          status = to ?? status
        }
        expect(status === 'CONFIRMED').toBe(done.some(([act, actor]) => act === 'CONFIRM' && actor === 'ASSESSOR'))
        expect(done.length).toBeLessThanOrEqual(1)
      }),
    ))
  test('is stale once its evaluation was rated anew or issued, and only while it waits', () => {
    const proposal: Pick<CalibrationProposal, 'status' | 'evaluationVersion'> = {
      status: 'PROPOSED',
      evaluationVersion: 3,
    }
    expect(isStale(proposal, { status: 'RATED', version: 3 })).toBe(false)
    expect(isStale(proposal, { status: 'RATED', version: 4 })).toBe(true)
    expect(isStale(proposal, { status: 'ISSUED', version: 3 })).toBe(true)
    expect(isStale({ ...proposal, status: 'CONFIRMED' }, { status: 'RATED', version: 4 })).toBe(false)
  })
})

test.each<[EvaluationStatus, number, string]>([
  ['RATED', 3, 'AS_KNOWN'],
  ['RATED', 4, 'RATED_ANEW'],
  ['ISSUED', 4, 'LEFT'],
  ['OBJECTED', 5, 'LEFT'],
  ['FINAL', 5, 'LEFT'],
])(
  'an evaluation that is %s with version %i stands %s to a session that knows version 3',
  (status, version, standing) => expect(standingOf({ knownVersion: 3 }, { status, version })).toBe(standing),
)

describe('who may be calibrated', () => {
  const chair = { id: 'chair', superiorIds: ['top'] }
  test.each<[string, { id: string; superiorIds: string[] }, boolean]>([
    ['somebody two steps below', { id: 'staff', superiorIds: ['boss', 'chair', 'top'] }, true],
    ['a direct subordinate, whom the chair rates', { id: 'boss', superiorIds: ['chair', 'top'] }, false],
    ['the chair', chair, false],
    ['the superior of the chair', { id: 'top', superiorIds: [] }, false],
    ['the superior of the chair, in a register with a ring', { id: 'top', superiorIds: ['x', 'chair'] }, false],
    ['a stranger', { id: 'stranger', superiorIds: ['other', 'top'] }, false],
  ])('%s: %#', (_who, owner, may) => expect(mayCalibrate(chair, owner)).toBe(may))
})

const calibrated = fc.record<Calibrated>({
  assessorId: fc.constantFrom('a', 'b', 'c'),
  before: fc.constantFrom(...predicates),
  after: fc.option(fc.constantFrom(...predicates)),
})

describe('the numbers', () => {
  test('after is before plus the confirmed changes, and nothing else', () =>
    fc.assert(
      fc.property(fc.array(calibrated), (items) => {
        const { before, after, raised, lowered, level } = outcomeOf(items)
        const expected: Record<string, number> = { ...before }
        for (const item of items.filter((it) => it.after !== null)) {
          expected[item.before] = expected[item.before]! - 1
          expected[item.after!] = expected[item.after!]! + 1
        }
        expect(after).toEqual(expected)
        expect(raised + lowered + level).toBe(items.filter((it) => it.after !== null).length)
      }),
    ))
  test('the shifts of all assessors, each weighed by its evaluations, come to nothing', () =>
    fc.assert(
      fc.property(fc.array(calibrated, { minLength: 1 }), (items) => {
        const shifts = shiftsOf(items)
        for (const side of ['shiftBefore', 'shiftAfter'] as const) {
          expect(shifts.reduce((sum, it) => sum + it[side] * it.evaluations, 0)).toBeCloseTo(0)
        }
        expect(shifts.reduce((sum, it) => sum + it.evaluations, 0)).toBe(items.length)
      }),
    ))
  test('a lenient assessor stands above a strict one', () =>
    expect(
      shiftsOf([
        { assessorId: 'b', before: 'NEEDS_IMPROVEMENT', after: 'GOOD' },
        { assessorId: 'a', before: 'VERY_GOOD', after: null },
      ]),
    ).toEqual([
      { assessorId: 'a', evaluations: 1, shiftBefore: 1, shiftAfter: 0.5, raised: 0, lowered: 0, level: 0 },
      { assessorId: 'b', evaluations: 1, shiftBefore: -1, shiftAfter: -0.5, raised: 1, lowered: 0, level: 0 },
    ]))
  test.each([
    [10, 10, true],
    [10, 5, true],
    [10, 6, false],
    [4, 0, false],
    [5, 0, true],
  ])('of %i evaluations, %i of which are seen, all is told: %s', (all, seen, told) =>
    expect(mayTell({ all, seen, least: 5 })).toBe(told),
  )
})

test('an open session says what would change it, a closed one that nothing does', () => {
  const session = { evaluations: 12, assessors: 3, organisation: 'GOOD' as const, waiting: 2, changed: 1 }
  expect(explainSession({ ...session, isClosed: false })).toMatchObject({
    inputs: [
      { en: '12 evaluations that were rated and not issued, by 3 assessors' },
      { id: expect.stringContaining('Baik') },
    ],
    result: { en: '1 results changed with the consent of their assessors' },
    alternative: { id: expect.stringContaining('2 usulan') },
  })
  expect(explainSession({ ...session, organisation: null, isClosed: true })).toMatchObject({
    inputs: [{}, { en: expect.stringContaining('not recorded') }],
    alternative: null,
  })
})
