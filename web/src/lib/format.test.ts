import i18n from 'i18next'
import { dayOf, formatDay, formatInstant, formatMonth, formatNip, formatSize, initialsOf } from './format'
import { setZone, WITA } from './zone'

test('a day is written out in the reader’s language', () => {
  expect(formatDay('2028-03-01', 'id')).toBe('1 Maret 2028')
  expect(formatDay('2028-03-01', 'en')).toBe('1 March 2028')
})

test('a month is written out', () => expect(formatMonth('2026-07-01', 'id')).toBe('Juli 2026'))

test('an instant names the zone of Gorontalo', () => {
  expect(formatInstant('2026-11-22T18:30:00Z', 'id')).toMatch(/^23 November 2026 .*02\.30 WITA$/)
})

describe('in the zone of another agency', () => {
  beforeAll(() => i18n.init({ lng: 'id', resources: { id: { translation: { until: 'pukul 24.00 {{zone}}' } } } }))
  afterEach(() => setZone(WITA))

  test.each([
    ['Asia/Jakarta', 'WIB', /^22 November 2026 .*23\.30 WIB$/, '2026-11-22'],
    ['Asia/Jayapura', 'WIT', /^23 November 2026 .*01\.30 WIT$/, '2026-11-23'],
  ])('days and times are those of its clocks: %s', (zone, name, told, day) => {
    setZone(zone)
    expect(formatInstant('2026-11-22T16:30:00Z', 'id')).toMatch(told)
    expect(dayOf('2026-11-22T16:30:00Z')).toBe(day)
    expect(i18n.t('until' as never)).toBe(`pukul 24.00 ${name}`)
  })
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
