import fc from 'fast-check'
import { explainAchievement, type Reached, shareOf } from './achievement'

const reached = (value: string | null): Reached => ({ value, reports: 3, lastReportedOn: '2026-08-03' })

describe('what was reached of a target', () => {
  test.each<[string, string | null, string | null, number | null]>([
    ['part of it', '30', '120', 0.25],
    ['exact decimals', '0.3', '0.1', 3],
    ['more than it', '150', '120', 1.25],
    ['nothing yet', '0', '120', 0],
    ['a value without a target', '30', null, null],
    ['a target without a value', null, '120', null],
  ])('%s', (_what, value, target, share) => expect(shareOf(reached(value), { target })).toBe(share))

  test('grows with the value, whatever the target', () =>
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), (a, b, target) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((value) =>
          shareOf(reached(String(value)), { target: String(target) }),
        )
        expect(less! <= more!).toBe(true)
      }),
    ))
})

describe('the explanation', () => {
  const measure = { target: '120', unit: 'berkas' }
  test('tells the rule, the reports, the share and what would change it, in both languages', () => {
    const [rule, inputs, result, change] = explainAchievement(reached('52.5'), measure, 'id')
    expect(rule).toContain('tidak dijumlahkan')
    expect(inputs).toBe('Laporan: 3, terakhir 3 Agustus 2026. Capaian terakhir: 52,5 berkas. Target: 120 berkas.')
    expect(result).toBe('Capaian terhadap target: 43,75 %.')
    expect(change).toContain('laporan berikutnya')
    expect(explainAchievement(reached('52.5'), measure, 'en')[2]).toBe('Reached of the target: 43.75 %.')
  })
  test('of an indicator without numbers names none', () =>
    expect(explainAchievement(reached(null), { target: null, unit: null }, 'en').slice(1, 3)).toEqual([
      'Reports: 3, the last of 3 August 2026. Last value: –. Target: –.',
      'There is nothing yet to hold against the target.',
    ]))
})
