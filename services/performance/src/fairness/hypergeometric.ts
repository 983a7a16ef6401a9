/** Exact chances of draws without putting back. Pure: this file imports nothing. */

/** Logarithms of factorials, as far as they were asked for. */
const logFactorials = [0]

function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next++) {
    logFactorials.push(logFactorials[next - 1]! + Math.log(next))
  }
  return logFactorials[n]!
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/** An urn: `marked` of `all` are marked, and `drawn` are taken out. */
export interface Urn {
  all: number
  marked: number
  drawn: number
}

/** The chance that exactly so many of those taken out are marked. */
export function chanceOf({ all, marked, drawn }: Urn, count: number): number {
  const rest = drawn - count
  if (count < 0 || rest < 0 || count > marked || rest > all - marked) return 0
  return Math.exp(logChoose(marked, count) + logChoose(all - marked, rest) - logChoose(all, drawn))
}

/** The chance of so many marked ones, or of more. */
export function chanceOfAtLeast(urn: Urn, count: number): number {
  let chance = 0
  for (let more = Math.min(urn.marked, urn.drawn); more >= count; more--) chance += chanceOf(urn, more)
  return Math.min(1, chance)
}

/** The chance of so many marked ones, or of fewer. */
export function chanceOfAtMost(urn: Urn, count: number): number {
  let chance = 0
  for (let fewer = Math.max(0, urn.drawn - (urn.all - urn.marked)); fewer <= count; fewer++)
    chance += chanceOf(urn, fewer)
  return Math.min(1, chance)
}
