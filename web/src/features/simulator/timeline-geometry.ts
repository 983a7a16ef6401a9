/** Where the events of a career stand on a line of years. Pure. */
import type { CareerEventFragment } from '../../generated/simulator'
import type { CareerEventKind } from '../../generated/types'

export interface Stop {
  x: number
  kind: 'rank' | 'post' | 'goal' | 'end'
  label: string
}

const KINDS: Partial<Record<CareerEventKind, Stop['kind']>> = {
  RANK_PROMOTION: 'rank',
  LEVEL_PROMOTION: 'post',
  APPOINTMENT: 'post',
  GOAL_REACHED: 'goal',
}
const MARGIN = 16

const yearsOf = (day: string): number => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12

/**
 * Stops from left to right and a mark for each round year, in pixels of a picture of that width. The line ends a year
 * after the goal, or with retirement where the goal is not reached.
 */
export function timelineGeometry(timeline: CareerEventFragment[], today: string, width: number) {
  const start = yearsOf(today)
  const goal = timeline.find(({ event }) => event === 'GOAL_REACHED')
  const last = goal ?? timeline.at(-1)
  const end = Math.max(start + 2, last ? yearsOf(last.date) + (goal ? 1 : 0) : 0)
  const xOf = (year: number): number => MARGIN + ((year - start) / (end - start)) * (width - 2 * MARGIN)
  const stops = timeline.flatMap(({ date, event, rank, position }): Stop[] => {
    const kind = KINDS[event] ?? (event === 'RETIREMENT' && !goal ? 'end' : null)
    if (!kind || yearsOf(date) > end) return []
    return [{ x: xOf(yearsOf(date)), kind, label: kind === 'rank' ? (rank?.code ?? '') : (position?.name ?? '') }]
  })
  const step = Math.max(1, Math.ceil((end - start) / Math.max(2, Math.floor(width / 70))))
  const first = Math.ceil(start)
  const count = Math.max(0, Math.floor((end - first) / step) + 1)
  const years = Array.from({ length: count }, (_, index) => first + index * step).map((year) => ({
    year,
    x: xOf(year),
  }))
  return { stops, years, start: xOf(start), end: xOf(end) }
}
