/** A value as it was reported for a day. */
export interface MeasuredDay {
  day: string
  value: number
}

const WIDTH = 320
const HEIGHT = 84
const EDGE = 6

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Where the reported values lie in the picture: days to the right, values upward, the target as a height. */
export function achievementGeometry(
  values: MeasuredDay[],
  target: number,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
) {
  const span = Math.max(1, at(endsOn) - at(startsOn))
  const most = Math.max(target, ...values.map(({ value }) => value)) || 1
  const yOf = (value: number): number => round(HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE))
  const points = values
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, value }) => ({
      day,
      x: round(EDGE + ((at(day) - at(startsOn)) / span) * (WIDTH - 2 * EDGE)),
      y: yOf(value),
    }))
  const line = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  return { points, line, targetY: yOf(target), width: WIDTH, height: HEIGHT }
}

const round = (value: number): number => Math.round(value * 10) / 10
