import { achievementGeometry } from './achievement-geometry'

const YEAR = { startsOn: '2026-01-01', endsOn: '2026-12-31' }

test('days go to the right and values upward, whichever order they come in', () => {
  const { points } = achievementGeometry(
    [
      { day: '2026-07-01', value: 60 },
      { day: '2026-02-01', value: 20 },
    ],
    100,
    YEAR,
  )
  expect(points.map(({ day }) => day)).toEqual(['2026-02-01', '2026-07-01'])
  expect(points[1]!.x).toBeGreaterThan(points[0]!.x)
  expect(points[1]!.y).toBeLessThan(points[0]!.y)
})

test.each([
  [50, 'below'],
  [150, 'above'],
])('%i of 100 lies %s the line of the target, inside the picture', (value, side) => {
  const { points, targetY, height } = achievementGeometry([{ day: '2026-07-01', value }], 100, YEAR)
  const { y } = points[0]!
  expect(y > targetY ? 'below' : 'above').toBe(side)
  expect(y >= 0 && y <= height).toBe(true)
})
