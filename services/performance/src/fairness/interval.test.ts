import fc from 'fast-check'
import { meanInterval, studentOf } from './interval'

const scale = { lowest: 1, highest: 5 }

test.each([
  [9, 2.262],
  [15, 2.131],
  [30, 2.042],
  [120, 1.98],
])('with %i degrees of freedom the quantile is that of the tables', (freedom, quantile) =>
  expect(studentOf(freedom)).toBeCloseTo(quantile, 3),
)
test('a mean with its interval is that of the textbook', () => {
  // Ten values, mean 4, standard deviation of the sample 2/3: 2.262 · 0.6667 / √10 = 0.4769.
  const { average, low, high } = meanInterval([4, 4, 4, 4, 4, 4, 3, 3, 5, 5], scale)
  expect(average).toBeCloseTo(4, 9)
  expect([low, high].map((it) => Math.round(it * 1000) / 1000)).toEqual([3.523, 4.477])
})
test('all the same has no width', () =>
  expect(
    meanInterval(
      Array.from({ length: 12 }, () => 4),
      scale,
    ),
  ).toEqual({ average: 4, low: 4, high: 4 }))
test('the interval holds the mean, stays on the scale, and is narrower for twice as many alike', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 60 }), (values) => {
      const { average, low, high } = meanInterval(values, scale)
      expect(low).toBeLessThanOrEqual(average + 1e-9)
      expect(high).toBeGreaterThanOrEqual(average - 1e-9)
      expect(low).toBeGreaterThanOrEqual(1)
      expect(high).toBeLessThanOrEqual(5)
      const twice = meanInterval([...values, ...values], scale)
      expect(twice.high - twice.low).toBeLessThanOrEqual(high - low + 1e-9)
    }),
  ))
