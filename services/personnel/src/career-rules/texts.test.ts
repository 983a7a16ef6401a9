import { dayText, durationText, listText, numberText, sameText } from './texts'

test.each([
  ['2028-03-01', '1 Maret 2028', '1 March 2028'],
  ['2027-01-31', '31 Januari 2027', '31 January 2027'],
  ['1999-12-10', '10 Desember 1999', '10 December 1999'],
])('the day %s is written %s and %s', (day, id, en) => expect(dayText(day)).toEqual({ id, en }))

test.each([
  ['18.75', '18,75', '18.75'],
  ['9.375', '9,375', '9.375'],
  ['99.999999', '99,999999', '99.999999'],
  ['1234.5', '1.234,5', '1,234.5'],
  ['100', '100', '100'],
])('%s is written %s and %s', (value, id, en) => expect(numberText(value)).toEqual({ id, en }))

test.each([
  [0, '0 bulan', '0 months'],
  [1, '1 bulan', '1 month'],
  [11, '11 bulan', '11 months'],
  [12, '1 tahun', '1 year'],
  [13, '1 tahun 1 bulan', '1 year 1 month'],
  [30, '2 tahun 6 bulan', '2 years 6 months'],
])('%i months: %s, %s', (months, id, en) => expect(durationText(months)).toEqual({ id, en }))

test.each([
  [['a'], 'a', 'a'],
  [['a', 'b'], 'a atau b', 'a or b'],
  [['a', 'b', 'c'], 'a, b, atau c', 'a, b, or c'],
])('the list %j', (items, id, en) => expect(listText(items.map(sameText))).toEqual({ id, en }))
