import type { CareerFacts } from './career-facts'
import { serviceTime } from './service-time'
import { administrator, factsWith, implementer, supervisor, TODAY } from './testing'

const isSupervisor = ({ kind }: { kind: string }) => kind === 'SUPERVISOR'
const since = (position: typeof supervisor, effectiveFrom: string) => ({ ...position, effectiveFrom })
const served = (facts: Partial<CareerFacts>, needed = 36) =>
  serviceTime(factsWith({ position: null, ...facts }), isSupervisor, needed, TODAY)

test('spans are added and the running one fills the rest', () =>
  expect(
    served({
      positionHistory: [
        since(supervisor, '2010-01-01'),
        since(implementer, '2011-01-01'),
        since(supervisor, '2025-11-23'),
      ],
    }),
  ).toEqual({ months: 24, fullOn: '2027-11-23' }))

test('two such positions in a row are one span', () =>
  expect(served({ positionHistory: [since(supervisor, '2024-01-20'), since(supervisor, '2025-06-10')] })).toEqual({
    months: 34,
    fullOn: '2027-01-20',
  }))

test('service that ended grows no more', () =>
  expect(served({ positionHistory: [since(supervisor, '2024-01-01'), since(administrator, '2025-01-01')] })).toEqual({
    months: 12,
    fullOn: null,
  }))

test('service that ends today grows no more', () =>
  expect(
    served({ positionHistory: [since(supervisor, '2024-01-01'), since(administrator, TODAY)] })?.fullOn,
  ).toBeNull())

test('service that begins today goes on', () =>
  expect(served({ positionHistory: [since(supervisor, TODAY)] })).toEqual({ months: 0, fullOn: '2029-11-23' }))

test('a position that begins tomorrow does not count yet', () =>
  expect(served({ positionHistory: [since(implementer, '2020-01-01'), since(supervisor, '2026-11-24')] })).toEqual({
    months: 0,
    fullOn: null,
  }))

test('the history may come in any order', () =>
  expect(
    served({ positionHistory: [since(administrator, '2025-01-01'), since(supervisor, '2024-01-01')] })?.months,
  ).toBe(12))

test('the position held closes the history, listed there or not', () => {
  const position = { ...supervisor, since: '2024-11-23' }
  const history = [since(implementer, '2020-01-01')]
  expect(served({ position, positionHistory: history })?.months).toBe(24)
  expect(served({ position, positionHistory: [...history, since(supervisor, '2024-11-23')] })?.months).toBe(24)
  expect(served({ position, positionHistory: [...history, since(administrator, '2024-11-23')] })?.months).toBe(24)
})

test('service before the position held counts, an entry after it does not', () => {
  const position = { ...administrator, since: '2024-11-23' }
  const before = [since(supervisor, '2020-11-23')]
  expect(served({ position, positionHistory: before })).toEqual({ months: 48, fullOn: null })
  expect(served({ position, positionHistory: [...before, since(supervisor, '2025-11-23')] })).toEqual({
    months: 48,
    fullOn: null,
  })
})

test('without any history nothing is known', () => expect(served({ positionHistory: [] })).toBeNull())
