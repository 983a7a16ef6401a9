import { batchDone, clockOf, isSpoken, partRefusals, refusedByName } from './batch'

const refusal = (field: string | null, message: string) => ({ code: 'NOT_NOW', field, message })
const sent = [
  { id: 'a', version: 1, name: 'Ani' },
  { id: 'b', version: 4, name: 'Budi' },
  { id: 'c', version: 2, name: 'Citra' },
]

test('a reason stands once, behind everybody whom it concerns', () =>
  expect(
    refusedByName(
      [
        refusal('input.plans.0', 'Berubah.'),
        refusal('input.plans.2', 'Berubah.'),
        refusal('input.plans.1', 'Sudah disetujui.'),
      ],
      sent,
    ),
  ).toEqual(['Ani, Citra: Berubah.', 'Budi: Sudah disetujui.']))
test('several records of one person name the person once', () =>
  expect(
    refusedByName(
      [refusal('input.reports.0', 'Berubah.'), refusal('input.reports.1', 'Berubah.')],
      [sent[0]!, sent[0]!],
    ),
  ).toEqual(['Ani: Berubah.']))
test('what was refused of single records is kept apart from what holds up all', () => {
  const [single, all] = [refusal('input.plans.0', 'Berubah.'), refusal(null, 'Masa tutup.')]
  expect(partRefusals([single, all])).toEqual({ left: [single], refusals: [all] })
})
test('what was done is known in its new version, the rest by name', () =>
  expect(batchDone(sent, [{ id: 'b', version: 5 }], [refusal('input.plans.0', 'Berubah.')])).toEqual({
    done: [{ id: 'b', version: 5, name: 'Budi' }],
    left: ['Ani: Berubah.'],
  }))
test.each([
  [300, 300, false],
  [60, 300, true],
  [59, 300, false],
  [10, 300, true],
  [10, 10, false],
])('with %i of %i seconds left, it is spoken: %s', (left, term, spoken) => expect(isSpoken(left, term)).toBe(spoken))
test.each([
  [300, 'id', '5.00'],
  [61, 'en', '1:01'],
  [9, 'id', '0.09'],
])('%i seconds are %s', (seconds, language, text) => expect(clockOf(seconds, language)).toBe(text))
