import {
  type CorrectionDraft,
  emptyDraft,
  freshEvidence,
  inputOf,
  MISSING_ENTRY,
  missingFields,
} from './correction-draft'

const NOW = Date.parse('2026-11-27T10:00:00Z')
const HOUR = 3_600_000
const paper = (hoursAgo: number) => ({
  id: `paper-${hoursAgo}`,
  name: 'sk.pdf',
  sizeBytes: 9,
  at: NOW - hoursAgo * HOUR,
})
const draft = (field: CorrectionDraft['field'], filled: Partial<CorrectionDraft> = {}): CorrectionDraft => ({
  ...emptyDraft(field, ''),
  ...filled,
})

test.each([
  ['NAME', {}, ['value', 'explanation', 'evidence']],
  ['NAME', { value: '  ', explanation: 'x', evidence: [paper(1)] }, ['value']],
  ['RANK', {}, ['replaces', 'value', 'effectiveFrom', 'explanation', 'evidence']],
  ['RANK', { replaces: MISSING_ENTRY, effectiveFrom: '2023-04-01' }, ['value', 'explanation', 'evidence']],
  ['SUPERVISOR', { value: 'id', explanation: 'x' }, []],
  [
    'EDUCATION',
    { value: 'MASTER', explanation: 'x', evidence: [paper(30)] },
    ['replaces', 'effectiveFrom', 'evidence'],
  ],
] as const)('of %s with %p is missing %p', (field, filled, missing) =>
  expect(missingFields(draft(field, filled as Partial<CorrectionDraft>), NOW)).toEqual(missing),
)

test('documents older than the graph keeps them count no more', () =>
  expect(freshEvidence(draft('NAME', { evidence: [paper(22), paper(24)] }), NOW)).toEqual([paper(22)]))

test('what the field has no use for is not sent', () =>
  expect(
    inputOf(draft('NAME', { value: ' Rahmi ', explanation: ' x ', effectiveFrom: '2020-01-01', major: 'y' }), NOW),
  ).toEqual({
    field: 'NAME',
    value: 'Rahmi',
    explanation: 'x',
    evidence: [],
  }))

test('an entry that is missing replaces none', () =>
  expect(
    inputOf(
      draft('RANK', { value: 'III/b', replaces: MISSING_ENTRY, effectiveFrom: '2023-04-01', decreeNumber: ' SK 1 ' }),
      NOW,
    ),
  ).toMatchObject({ replaces: null, effectiveFrom: '2023-04-01', decreeNumber: 'SK 1', decreeDate: null }))
