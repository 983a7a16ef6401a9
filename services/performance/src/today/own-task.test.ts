import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ObjectionTerm } from '../cycle/terms'
import type { WindowRule } from '../cycle/window'
import type { Period } from '../evaluation/period'
import { monthOf, type ProgressMonth } from '../progress/month'
import { type OwnFacts, ownTasks, type OwnTaskKind } from './own-task'

const read = <Row>(file: string): Row[] =>
  JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'reference', file), 'utf8')) as Row[]
const windows = read<WindowRule>('cycle-windows.json').map((rule) => ({ ...rule, agencyCode: rule.agencyCode || null }))
const rules = { windows, terms: read<ObjectionTerm>('objection-terms.json') }

const month = (first: string, counts: object = {}, days: Partial<ProgressMonth> = {}): ProgressMonth =>
  monthOf({
    ...{ employeeId: 'e', month: first, lastReportedOn: null, lastRemindedOn: null },
    counts: { DRAFT: 0, SUBMITTED: 0, RETURNED: 0, APPROVED: 0, ...counts },
    ...days,
  })
const plan = { status: 'APPROVED', startsOn: '2026-01-01', endsOn: '2026-12-31' } as const
const july = month('2026-07-01', { APPROVED: 1 }, { lastReportedOn: '2026-07-31' })
const august = month('2026-08-01', { SUBMITTED: 1 }, { lastReportedOn: '2026-08-10' })
const period: Period = { key: 'M2026-07', kind: 'MONTH', startsOn: '2026-07-01', endsOn: '2026-07-31' }
const evaluation = { id: 'p.M2026-07', status: 'SUBMITTED', period, wasReturned: false, issuedOn: null } as const
const nothing: OwnFacts = {
  ...{ agencyCode: '7104', plan, months: [july, august], evaluations: [evaluation] },
  ...{ feedbackToRead: 0, feedbackToGive: 0, panelsToAnswer: [], dialoguesToConfirm: 0, feedbackOwed: [] },
  ...{ improvementsToAgree: 0, offersToTake: 0, stepsDue: [], overdueObjections: [] },
}
const told = (facts: Partial<OwnFacts>, today: string) =>
  ownTasks({ ...nothing, ...facts }, rules, today).map(({ kind, dueOn }) => [kind, dueOn])

test('who has done everything has nothing to do', () => expect(told({}, '2026-08-12')).toEqual([]))

test.each<[string, Partial<OwnFacts>, string, OwnTaskKind, string | null]>([
  ['no plan', { plan: null }, '2026-08-12', 'PLAN_MISSING', null],
  ['a draft of a plan', { plan: { ...plan, status: 'DRAFT' } }, '2026-08-12', 'PLAN_TO_SUBMIT', null],
  ['a returned plan', { plan: { ...plan, status: 'RETURNED' } }, '2026-08-12', 'PLAN_RETURNED', null],
  [
    'a result that the superior offers',
    { plan: { ...plan, status: 'RETURNED' }, offersToTake: 2 },
    '2026-08-12',
    'RESULTS_OFFERED',
    null,
  ],
  [
    'feedback that is owed and that HR reminds of',
    { feedbackOwed: [{ owed: 3, until: '2026-08-15', remindedOn: '2026-08-10' }] },
    '2026-08-12',
    'FEEDBACK_OWED',
    '2026-08-15',
  ],
  ['no report since Monday', {}, '2026-08-19', 'PROGRESS_THIS_WEEK', '2026-08-23'],
  ['no report since Monday, on a Sunday', {}, '2026-08-23', 'PROGRESS_THIS_WEEK', '2026-08-23'],
  [
    'an empty month in its entry window',
    { months: [month('2026-07-01'), august] },
    '2026-08-07',
    'PROGRESS_OF_MONTH',
    '2026-08-07',
  ],
  [
    'an empty month of which the superior reminds',
    { months: [july, month('2026-08-01', {}, { lastRemindedOn: '2026-08-01' })] },
    '2026-08-01',
    'PROGRESS_OF_MONTH',
    '2026-09-07',
  ],
  [
    'a draft',
    { months: [july, month('2026-08-01', { DRAFT: 2 }, { lastReportedOn: '2026-08-10' })] },
    '2026-08-12',
    'PROGRESS_DRAFT',
    '2026-09-07',
  ],
  [
    'a returned report after the entry window',
    { months: [month('2026-07-01', { RETURNED: 1 }), august] },
    '2026-08-12',
    'PROGRESS_RETURNED',
    '2026-08-25',
  ],
  ['feedback to read', { feedbackToRead: 2 }, '2026-08-12', 'FEEDBACK_TO_READ', null],
  ['360° input', { panelsToAnswer: ['2026-08-20', '2026-08-15'] }, '2026-08-12', 'PANEL_TO_ANSWER', '2026-08-15'],
  ['a record to confirm', { dialoguesToConfirm: 1 }, '2026-08-12', 'DIALOGUE_TO_CONFIRM', null],
  ['an improvement plan to agree to', { improvementsToAgree: 1 }, '2026-08-12', 'IMPROVEMENT_TO_AGREE', null],
  [
    'the first of two steps',
    { stepsDue: ['2026-08-20', '2026-08-15'] },
    '2026-08-12',
    'IMPROVEMENT_STEP_DUE',
    '2026-08-15',
  ],
  ['a wish for feedback', { feedbackToGive: 1 }, '2026-08-12', 'FEEDBACK_TO_GIVE', null],
  [
    'a period that is over without an own view',
    { evaluations: [{ ...evaluation, status: 'NOT_STARTED' }] },
    '2026-08-12',
    'SELF_VIEW_TO_WRITE',
    '2026-08-15',
  ],
  [
    'a returned own view',
    { evaluations: [{ ...evaluation, status: 'RETURNED', wasReturned: true }] },
    '2026-08-12',
    'SELF_VIEW_RETURNED',
    '2026-08-25',
  ],
  [
    'a result that can be objected to',
    { evaluations: [{ ...evaluation, status: 'ISSUED', issuedOn: '2026-08-11' }] },
    '2026-08-12',
    'RESULT_TO_CHECK',
    '2026-08-25',
  ],
  ['an own objection whose decision is late', { overdueObjections: ['o'] }, '2026-08-12', 'OBJECTION_OVERDUE', null],
])('%s is told', (_what, facts, today, kind, dueOn) => expect(told(facts, today)).toContainEqual([kind, dueOn]))

test.each<[string, Partial<OwnFacts>, string]>([
  ['an empty month whose entry window is closed', { months: [month('2026-07-01'), august] }, '2026-08-12'],
  ['the week of a plan that is over', { plan: { ...plan, endsOn: '2026-07-31' } }, '2026-08-19'],
  ['a result that is offered while the plan stands', { offersToTake: 1 }, '2026-08-12'],
  ['an own view outside its windows', { evaluations: [{ ...evaluation, status: 'NOT_STARTED' }] }, '2026-08-16'],
  [
    'a result that is final',
    { evaluations: [{ ...evaluation, status: 'FINAL', issuedOn: '2026-07-11' }] },
    '2026-08-12',
  ],
])('%s is no task', (_what, facts, today) => expect(told(facts, today)).toEqual([]))

test('what is due first comes first', () => {
  const tasks = told(
    { plan: { ...plan }, months: [month('2026-07-01'), month('2026-08-01')], feedbackToRead: 1 },
    '2026-08-03',
  )
  expect(tasks.map(([kind]) => kind)).toEqual(['PROGRESS_OF_MONTH', 'PROGRESS_THIS_WEEK', 'FEEDBACK_TO_READ'])
})
