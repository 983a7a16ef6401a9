import { dayInZone } from '@jalur/common'
import { agencyDays } from './zone'

const ZONES = new Map([
  ['7104', 'Asia/Makassar'],
  ['3100', 'Asia/Jakarta'],
  ['9100', 'Asia/Jayapura'],
])

describe('today', () => {
  test.each([
    ['2026-08-07T14:59:59.999Z', { wib: '2026-08-07', wita: '2026-08-07', wit: '2026-08-07' }],
    ['2026-08-07T15:00:00.000Z', { wib: '2026-08-07', wita: '2026-08-07', wit: '2026-08-08' }],
    ['2026-08-07T15:59:59.999Z', { wib: '2026-08-07', wita: '2026-08-07', wit: '2026-08-08' }],
    ['2026-08-07T16:00:00.000Z', { wib: '2026-08-07', wita: '2026-08-08', wit: '2026-08-08' }],
    ['2026-08-07T16:59:59.999Z', { wib: '2026-08-07', wita: '2026-08-08', wit: '2026-08-08' }],
    ['2026-08-07T17:00:00.000Z', { wib: '2026-08-08', wita: '2026-08-08', wit: '2026-08-08' }],
    ['2026-12-31T15:30:00.000Z', { wib: '2026-12-31', wita: '2026-12-31', wit: '2027-01-01' }],
  ])('at %s is the day of each agency', (instant, { wib, wita, wit }) => {
    const { todayIn } = agencyDays(ZONES, (zone) => dayInZone(new Date(instant), zone))
    expect({ wib: todayIn('3100'), wita: todayIn('7104'), wit: todayIn('9100') }).toEqual({ wib, wita, wit })
  })
  test('is that of WITA for nobody, and for an agency that is not known', () => {
    const { todayIn, zoneOf } = agencyDays(ZONES, (zone) => dayInZone(new Date('2026-08-07T15:30:00Z'), zone))
    expect([todayIn(null), todayIn('0000'), zoneOf('0000')]).toEqual(['2026-08-07', '2026-08-07', 'Asia/Makassar'])
  })
  test('stays the same for a request that midnight overtakes', () => {
    let day = '2026-08-07'
    const { todayIn } = agencyDays(ZONES, () => day)
    expect(todayIn('7104')).toBe('2026-08-07')
    day = '2026-08-08'
    expect(todayIn('7104')).toBe('2026-08-07')
  })
})
