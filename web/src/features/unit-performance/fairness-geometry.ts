/** The mean of a group with the interval around it. */
export interface DrawnMean {
  average: number
  low: number
  high: number
}

/** Where a group lies in the picture. */
export interface DrawnGroup {
  x: number
  lowX: number
  highX: number
}

const LOWEST = 1
const HIGHEST = 5
const WIDTH = 320
const EDGE = 8

/**
 * Where means and their intervals lie: the scale goes from the half place below the lowest end to the half place above
 * the highest, one place at least, so that groups which lie close together are told apart. The agency's mean is a line
 * through all of them.
 */
export function fairnessGeometry(means: readonly DrawnMean[], average: number) {
  const ends = [average, ...means.flatMap(({ low, high }) => [low, high])]
  const from = Math.max(LOWEST, Math.min(Math.floor(2 * Math.min(...ends)) / 2, HIGHEST - 1))
  const to = Math.min(HIGHEST, Math.max(Math.ceil(2 * Math.max(...ends)) / 2, from + 1))
  const xOf = (place: number): number => round(EDGE + ((place - from) / (to - from)) * (WIDTH - 2 * EDGE))
  return {
    width: WIDTH,
    averageX: xOf(average),
    ticks: Array.from({ length: 2 * (to - from) + 1 }, (_, index) => from + index / 2).map((place) => ({
      place,
      x: xOf(place),
    })),
    groups: means.map((mean): DrawnGroup => ({ x: xOf(mean.average), lowX: xOf(mean.low), highX: xOf(mean.high) })),
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
