import fc from 'fast-check'
import { fairnessGeometry } from './fairness-geometry'

const around = (average: number, reach = 0.2) => ({ average, low: average - reach, high: average + reach })

test('the scale takes in every interval and the mean of the agency, in half places', () => {
  const { ticks, averageX, groups } = fairnessGeometry([around(3.8), around(4.4)], 4)
  expect(ticks).toEqual([
    { place: 3.5, x: 8 },
    { place: 4, x: 109.3 },
    { place: 4.5, x: 210.7 },
    { place: 5, x: 312 },
  ])
  expect(averageX).toBe(109.3)
  expect(groups[1]).toEqual({ x: 190.4, lowX: 149.9, highX: 230.9 })
})
test.each([
  ['all the same', [around(4, 0)], 4, [4, 4.5, 5]],
  ['all of the best', [around(5, 0)], 5, [4, 4.5, 5]],
  ['all of the worst', [around(1, 0)], 1, [1, 1.5, 2]],
  ['no group', [], 3.2, [3, 3.5, 4]],
])('with %s the scale is one place long', (_what, means, average, places) =>
  expect(fairnessGeometry(means, average).ticks.map(({ place }) => place)).toEqual(places),
)
test('every mark lies inside the picture, each mean in its interval, a higher mean further to the right', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 1, max: 5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.double({ min: 1, max: 5, noNaN: true }),
      (drawn, average) => {
        const means = drawn.map(([mean, reach]) => ({
          average: mean,
          low: Math.max(1, mean - reach),
          high: Math.min(5, mean + reach),
        }))
        const { groups, averageX, width, ticks } = fairnessGeometry(means, average)
        for (const x of [averageX, ...groups.flatMap((it) => [it.lowX, it.x, it.highX]), ...ticks.map((it) => it.x)]) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(width)
        }
        for (const { lowX, x, highX } of groups) {
          expect(lowX).toBeLessThanOrEqual(x)
          expect(x).toBeLessThanOrEqual(highX)
        }
        const byMean = groups
          .map(({ x }, index) => ({ x, mean: means[index]!.average }))
          .toSorted((a, b) => a.mean - b.mean)
        expect(byMean.map(({ x }) => x)).toEqual(groups.map(({ x }) => x).toSorted((a, b) => a - b))
      },
    ),
  ))
