const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The time until an instant, in whole units; `over` where it has passed, with the time since then. */
export interface TimeLeft {
  days: number
  hours: number
  minutes: number
  over: boolean
}

/** How long until `instant`, as of `now` in milliseconds. */
export function timeLeft(instant: string, now: number): TimeLeft {
  const distance = Date.parse(instant) - now
  const size = Math.abs(distance)
  return {
    days: Math.floor(size / DAY),
    hours: Math.floor((size % DAY) / HOUR),
    minutes: Math.floor((size % HOUR) / MINUTE),
    over: distance <= 0,
  }
}
