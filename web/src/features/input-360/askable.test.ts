import { askablePeriods, firstChoice } from './askable'

const evaluation = (part: object) => ({
  ...{ status: 'NOT_STARTED' as const, period: { startsOn: '2026-07-01' }, panel: null },
  ...part,
})

test.each<[string, object, boolean]>([
  ['is asked about', {}, true],
  ['is asked about while the superior rates', { status: 'RATED' }, true],
  ['that begins today is asked about', { period: { startsOn: '2026-08-03' } }, true],
  ['that has not begun is not', { period: { startsOn: '2026-08-04' } }, false],
  ['that was asked about is not', { panel: {} }, false],
  ['whose result was handed over is not', { status: 'ISSUED' }, false],
  ['that is disputed is not', { status: 'OBJECTED' }, false],
  ['that is final is not', { status: 'FINAL' }, false],
])('a period %s', (_what, part, isFree) =>
  expect(askablePeriods([evaluation(part)], '2026-08-03')).toHaveLength(isFree ? 1 : 0),
)

test('all are chosen at first, as far as one panel takes them', () => {
  const people = Array.from({ length: 60 }, (_, id) => ({ employee: { id: String(id) } }))
  expect(firstChoice([...people.slice(0, 2), { employee: null }])).toEqual(['0', '1'])
  expect(firstChoice(people)).toHaveLength(50)
})
