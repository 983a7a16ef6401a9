import type { GivenFeedbackFragment } from '../../generated/evaluation-screen'
import { gaveFeedback, inOrderFor, referencesFor, yearOfEvaluation } from './rating-draft'

const feedback = (id: string, givenAt: string, about: GivenFeedbackFragment['about']): GivenFeedbackFragment => ({
  ...{ id, givenAt, about, author: { id: 'boss', name: 'Irfan' }, relation: 'SUPERIOR', kind: 'DIRECTION' },
  ...{ observed: 'a', effect: 'b', nextStep: 'c', reply: null, acknowledgedAt: null },
})
const report = (id: string, reportedOn: string) => ({
  ...{ id, reportedOn, statement: 'Berkas selesai', value: null, indicator: null },
  evidence: [{ id: `${id}-proof`, title: 'Foto', url: 'https://contoh.go.id' }],
})
const plan = {
  workResults: [
    {
      ...{ id: 'r', kind: 'PRIMARY' as const, statement: 'Layanan', cascadedFrom: null, indicators: [] },
      progress: {
        totalCount: 3,
        nodes: [report('late', '2026-08-01'), report('in', '2026-07-31'), report('old', '2026-06-30')],
      },
    },
  ],
  feedback: {
    totalCount: 2,
    // Half past midnight of 1 July in Central Indonesia, and the evening before.
    nodes: [
      feedback('work', '2026-06-30T16:30:00.000Z', { id: 'r', statement: 'Layanan' }),
      feedback('value', '2026-07-10T02:00:00.000Z', { value: 'LOYAL' }),
      feedback('before', '2026-06-30T15:30:00.000Z', null),
    ],
  },
}
const july = { startsOn: '2026-07-01', endsOn: '2026-07-31' }
const keys = (part: 'WORK' | 'BEHAVIOUR') => inOrderFor(part, referencesFor(plan, july)).map(({ key }) => key)

test('a rating of work rests on feedback on work first, then on reports of the period with their evidence', () =>
  expect(keys('WORK')).toEqual(['FEEDBACK work', 'PROGRESS in', 'EVIDENCE in-proof', 'FEEDBACK value']))
test('a rating of behaviour rests on feedback on behaviour first', () =>
  expect(keys('BEHAVIOUR')).toEqual(['FEEDBACK value', 'FEEDBACK work', 'PROGRESS in', 'EVIDENCE in-proof']))
test('feedback counts from the first day in the zone of the agency', () => {
  expect(gaveFeedback(plan, 'boss', '2026-07-01')).toBe(true)
  expect(gaveFeedback(plan, 'boss', '2026-07-11')).toBe(false)
  expect(gaveFeedback(plan, 'another', '2026-07-01')).toBe(false)
})
test.each([
  ['a075f68d-3044-431a-98c7-d679fa16fd36.M2026-10', 2026],
  ['a075f68d-3044-431a-98c7-d679fa16fd36.Y2025', 2025],
  ['apa-saja', null],
])('%s is of the year %s', (id, year) => expect(yearOfEvaluation(id)).toBe(year))
