import { measureOf, monthsIn, withoutSharedUnit } from './measure'

test.each([
  ['2 tahun 3 bulan', 27],
  ['1 year', 12],
  ['6 bulan', 6],
  ['Penata (III/c)', null],
])('%s is a length of %p months', (text, months) => expect(monthsIn(text)).toBe(months))

test.each([
  ['81,25 angka kredit', '100 angka kredit', { actual: 81.25, required: 100 }],
  ['1 tahun 3 bulan', '2 tahun', { actual: 15, required: 24 }],
  ['0 bulan', '2 tahun di bidang terkait', { actual: 0, required: 24 }],
  [null, '100 angka kredit', null],
  ['belum ditandatangani', 'pakta integritas ditandatangani', null],
])('%p of %p is measured as %p', (actual, required, measure) => expect(measureOf(actual, required)).toEqual(measure))

test('a unit that both share is said once', () => {
  expect(withoutSharedUnit('81,25 angka kredit', '100 angka kredit')).toBe('81,25')
  expect(withoutSharedUnit('1 tahun 3 bulan', '2 tahun')).toBe('1 tahun 3 bulan')
})
