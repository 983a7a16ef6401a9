import fc from 'fast-check'
import { checkNip, maskNip, normalizeNip, readNip } from './nip'
import { retirementDateOf } from './retirement'

const pad = (number: number, length: number): string => String(number).padStart(length, '0')
const digits = (from: number, to: number, length: number) =>
  fc.integer({ min: from, max: to }).map((number) => pad(number, length))

const wellFormed = fc
  .tuple(digits(1960, 2000, 4), digits(1, 12, 2), digits(1, 28, 2), digits(2019, 2026, 4), digits(1, 12, 2))
  .chain((parts) => fc.tuple(fc.constantFrom('1', '2'), digits(1, 999, 3)).map((end) => [...parts, ...end].join('')))

describe('checkNip', () => {
  test.each([
    ['199001012015032001', null],
    ['199001012023212001', null],
    ['19900101201503200', 'LENGTH'],
    ['1990010120150320011', 'LENGTH'],
    ['19900101201503200x', 'NOT_DIGITS'],
    ['', 'NOT_DIGITS'],
    ['199002302015032001', 'BIRTH_DATE'],
    ['199013012015032001', 'BIRTH_DATE'],
    ['199001012015132001', 'START_MONTH'],
    ['199001012015002001', 'START_MONTH'],
    ['199001012015033001', 'SEX'],
    ['199001012015032000', 'SERIAL'],
    ['199001022008012001', 'START_AGE'],
    ['199001012008012001', null],
  ])('%s gives %s', (nip, problem) => expect(checkNip(nip)).toBe(problem))

  test('accepts every number of valid shape, with its parts', () =>
    fc.assert(
      fc.property(wellFormed, (nip) => {
        expect(checkNip(nip)).toBeNull()
        const { birthDate, startedOn, sex } = readNip(nip)
        expect(`${birthDate}${startedOn}`.replaceAll('-', '')).toBe(`${nip.slice(0, 14)}01`)
        expect(sex).toBe(nip[14] === '1' ? 'M' : 'F')
      }),
    ))
  test('refuses every number with a digit more or less', () =>
    fc.assert(
      fc.property(wellFormed, fc.nat({ max: 17 }), (nip, place) => {
        expect(checkNip(nip.slice(0, place) + nip.slice(place + 1))).toBe('LENGTH')
        expect(checkNip(`${nip.slice(0, place)}0${nip.slice(place)}`)).toBe('LENGTH')
      }),
    ))
  test('never throws, and accepts nothing but 18 digits', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{15,20}$/)), (text) => {
        const nip = normalizeNip(text)
        expect(checkNip(nip) === null && !/^\d{18}$/.test(nip)).toBe(false)
      }),
    ))
})

test('a number is masked in every form it is written in', () =>
  fc.assert(
    fc.property(wellFormed, (nip) => {
      const spaced = `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`
      for (const text of [nip, spaced, nip.slice(0, -1)]) expect(maskNip(text)).not.toContain(nip.slice(4, 8))
      expect(maskNip(spaced)).toBe(`${nip.slice(0, 4)}**** ****** * **${nip.slice(-1)}`)
    }),
  ))

test.each([
  ['1968-05-14', 58, '2026-06-01'],
  ['1966-12-01', 60, '2027-01-01'],
  ['1968-02-29', 58, '2026-03-01'],
])('one born %s who retires at %i does so on %s', (birthDate, age, day) =>
  expect(retirementDateOf(birthDate, age)).toBe(day),
)
