import { formatDay, formatInstant, formatMonth, formatNip, formatSize, initialsOf } from './format'

test('a day is written out in the reader’s language', () => {
  expect(formatDay('2028-03-01', 'id')).toBe('1 Maret 2028')
  expect(formatDay('2028-03-01', 'en')).toBe('1 March 2028')
})

test('a month is written out', () => expect(formatMonth('2026-07-01', 'id')).toBe('Juli 2026'))

test('an instant names the zone of Gorontalo', () => {
  expect(formatInstant('2026-11-22T18:30:00Z', 'id')).toMatch(/^23 November 2026 .*02\.30 WITA$/)
})

test('a NIP is grouped 8-6-1-3', () => expect(formatNip('199003152015021901')).toBe('19900315 201502 1 901'))

test.each([
  ['Dr. Rahmatia Mohamad, S.Kom.', 'RM'],
  ['Irfan', 'I'],
])('the initials of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

test.each([
  [12, '1 kB'],
  [819_600, '820 kB'],
  [1_440_000, '1,4 MB'],
])('%i bytes are %s', (bytes, size) => expect(formatSize(bytes, 'id')).toBe(size))
