import { choicesOf, contentOf, EMPTY_STEP, type ImprovementDraft, missingDays, startOf } from './improvement-draft'

const step = { text: 'Susun daftar', dueOn: '2026-09-01', support: 'Bu Ratna', evidence: 'Daftar' }
const draft: ImprovementDraft = {
  ...{ reason: 'a', goal: 'b', endsOn: '2026-11-30', references: ['EVALUATION p.M2026-06', 'FEEDBACK f'] },
  ...{ steps: [step, EMPTY_STEP], reviewDates: ['', '2026-09-15'] },
}

test('what is empty is left out, and references are told by kind and id', () =>
  expect(contentOf(draft)).toEqual({
    ...{ reason: 'a', goal: 'b', endsOn: '2026-11-30', steps: [step], reviewDates: ['2026-09-15'] },
    references: [
      { kind: 'EVALUATION', id: 'p.M2026-06' },
      { kind: 'FEEDBACK', id: 'f' },
    ],
  }))

test('a day that was not chosen is named, in the order in which the steps are sent', () => {
  expect(missingDays(draft)).toEqual([])
  expect(missingDays({ ...draft, endsOn: '', steps: [EMPTY_STEP, { ...step, dueOn: '' }] })).toEqual([
    'endsOn',
    'steps.0.dueOn',
  ])
})

test('a new plan begins with the evaluation that leads to it', () =>
  expect(startOf(undefined, 'p.M2026-06').references).toEqual(['EVALUATION p.M2026-06']))

test('a plan rests on what was received, and on feedback on what should go better', () => {
  const evaluation = { predicate: 'POOR' as const, period: { label: 'Juni 2026' } }
  const member = {
    ...{ id: 'e', name: 'x', supervisor: null, superiorDispute: null, improvementPlans: null },
    performancePlan: {
      id: 'p',
      workResults: [{ id: 'w', statement: 'Berkas' }],
      evaluations: [
        { ...evaluation, id: 'p.M2026-06', status: 'ISSUED' as const },
        { ...evaluation, id: 'p.M2026-07', status: 'RATED' as const },
      ],
      feedback: {
        nodes: [
          { id: 'f', kind: 'IMPROVEMENT' as const, observed: 'Sering kembali' },
          { id: 'g', kind: 'APPRECIATION' as const, observed: 'Rapi' },
        ],
      },
    },
  }
  expect(choicesOf(member, undefined).map(({ key }) => key)).toEqual([
    'EVALUATION p.M2026-06',
    'FEEDBACK f',
    'WORK_RESULT w',
  ])
})
