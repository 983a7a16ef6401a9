import {
  concludeFault,
  dueSteps,
  type ImprovementDraft,
  improvementFaults,
  type ImprovementOutcome,
  type ImprovementStep,
  possibleActs,
} from './improvement'
import type { ImprovementStatus, StepStatus } from './improvement-state'

const today = '2026-08-10'
const line = { text: 'Susun daftar periksa', support: 'Bu Ratna, dua jam seminggu', evidence: 'Daftar terpasang' }
const draft: ImprovementDraft = {
  ...{ reason: 'Berkas sering kembali', goal: 'Paling banyak dua berkas kembali sebulan', endsOn: '2026-11-30' },
  references: [{ kind: 'FEEDBACK', id: 'f' }],
  steps: [{ ...line, dueOn: '2026-09-15' }],
  reviewDates: ['2026-09-30'],
}
const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)

test.each<[string, Partial<ImprovementDraft>, string[]]>([
  ['a whole one', {}, []],
  ['no reason', { reason: ' ' }, ['reason']],
  ['no goal', { goal: '' }, ['goal']],
  ['an endless goal', { goal: 'x'.repeat(1_001) }, ['goal']],
  ['nothing that it rests on', { references: [] }, ['references']],
  ['eleven references', { references: many(11, draft.references[0]!) }, ['references']],
  [
    'an end today',
    { endsOn: today, steps: [{ ...line, dueOn: today }], reviewDates: [today] },
    ['endsOn', 'reviewDates.0'],
  ],
  ['an end after twelve months', { endsOn: '2027-08-10' }, []],
  ['an end after more than that', { endsOn: '2027-08-11' }, ['endsOn']],
  ['no step', { steps: [] }, ['steps']],
  ['eleven steps', { steps: many(11, draft.steps[0]!) }, ['steps']],
  [
    'a step without words',
    { steps: [{ text: '', support: '', evidence: ' ', dueOn: today }] },
    ['steps.0.text', 'steps.0.support', 'steps.0.evidence'],
  ],
  ['a step that was due yesterday', { steps: [{ ...line, dueOn: '2026-08-09' }] }, ['steps.0.dueOn']],
  ['a step on the last day', { steps: [{ ...line, dueOn: '2026-11-30' }] }, []],
  ['a step after the end', { steps: [{ ...line, dueOn: '2026-12-01' }] }, ['steps.0.dueOn']],
  ['no review', { reviewDates: [] }, ['reviewDates']],
  ['a review on the last day', { reviewDates: ['2026-11-29', '2026-11-30'] }, ['reviewDates.1']],
])('%s: %#', (_what, change, fields) =>
  expect(improvementFaults({ ...draft, ...change }, { longestMonths: 12 }, today).map(({ field }) => field)).toEqual(
    fields,
  ),
)

const stepsOf = (...states: StepStatus[]): ImprovementStep[] =>
  states.map((status) => ({
    ...{ ...line, id: status, status, dueOn: '2026-09-15' },
    ...{ report: null, reportedOn: null, returnReason: null, confirmedOn: null },
  }))

test.each<[string, StepStatus[], ImprovementOutcome, string, boolean]>([
  ['every step is confirmed', ['CONFIRMED', 'CONFIRMED'], 'ACHIEVED', today, true],
  ['every step is confirmed, and the goal is missed', ['CONFIRMED'], 'NOT_ACHIEVED', today, true],
  ['a report has no answer', ['CONFIRMED', 'REPORTED'], 'PARTLY', '2026-12-24', false],
  ['a step is open before the end', ['CONFIRMED', 'OPEN'], 'NOT_ACHIEVED', '2026-11-29', false],
  ['a step is open on the last day', ['CONFIRMED', 'OPEN'], 'NOT_ACHIEVED', '2026-11-30', true],
  ['a step was given back on the last day', ['RETURNED'], 'PARTLY', '2026-11-30', true],
  ['a goal is not reached with an open step', ['CONFIRMED', 'OPEN'], 'ACHIEVED', '2026-11-30', false],
])('an outcome can be written or not: %s', (_case, states, outcome, day, isPossible) =>
  expect(concludeFault({ steps: stepsOf(...states), endsOn: '2026-11-30' }, outcome, day) === null).toBe(isPossible),
)

test.each<[ImprovementStatus, StepStatus, 'PERSON' | 'SUPERIOR', string[]]>([
  ['DRAFT', 'OPEN', 'SUPERIOR', ['SAVE', 'PROPOSE', 'CANCEL']],
  ['PROPOSED', 'OPEN', 'PERSON', ['AGREE', 'COMMENT']],
  ['PROPOSED', 'OPEN', 'SUPERIOR', ['CANCEL']],
  ['RUNNING', 'OPEN', 'PERSON', ['REPORT_STEP']],
  ['RUNNING', 'REPORTED', 'PERSON', []],
  ['RUNNING', 'REPORTED', 'SUPERIOR', ['DECIDE_STEP', 'CANCEL']],
  ['RUNNING', 'CONFIRMED', 'SUPERIOR', ['CONCLUDE', 'CANCEL']],
  ['COMPLETED', 'CONFIRMED', 'PERSON', ['ANSWER']],
  ['CANCELLED', 'OPEN', 'SUPERIOR', []],
])('of a plan that is %s with a step that is %s the %s can %j', (status, step, actor, acts) =>
  expect(possibleActs({ status, steps: stepsOf(step), endsOn: '2026-11-30', answer: null }, actor, today)).toEqual(
    acts,
  ),
)

test('who has answered cannot answer again, and nobody agrees to a plan that is over', () => {
  const plan = { steps: stepsOf('OPEN'), endsOn: today, answer: 'Terima kasih' }
  expect(possibleActs({ ...plan, status: 'COMPLETED' }, 'PERSON', today)).toEqual([])
  expect(possibleActs({ ...plan, status: 'PROPOSED' }, 'PERSON', today)).toEqual(['COMMENT'])
})

test.each<[StepStatus, string, boolean]>([
  ['OPEN', '2026-08-17', true],
  ['OPEN', '2026-08-18', false],
  ['OPEN', '2026-07-01', true],
  ['RETURNED', '2026-11-01', true],
  ['REPORTED', '2026-08-11', false],
  ['CONFIRMED', '2026-08-11', false],
])('a step that is %s and due on %s waits: %s', (status, dueOn, isWaiting) =>
  expect(dueSteps([{ status, dueOn }], today)).toEqual(isWaiting ? [dueOn] : []),
)
