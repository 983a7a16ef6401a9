import { toIsoDay } from './calendar'
import type { Random } from './random'
import type { DemoAgency, DemoReference } from './reference'
import type { Post } from './staffing'
import { type DemoRow, row } from './tables'

/** Openings that the demo persons need to see. */
const fixedOpenings: Record<string, number> = { '7104 ANALIS_SDM_APARATUR.AHLI_MUDA': 2 }

/**
 * Openings of one government: for about half of the positions that it has or that are the next level of one, and `0`
 * for the others, because a government that reports its openings reports all of them.
 */
export function* vacancyRows(
  agency: DemoAgency,
  posts: readonly Post[],
  reference: DemoReference,
  today: number,
  random: Random,
): Generator<DemoRow> {
  const holders = new Map<string, number>()
  for (const { position } of posts) {
    holders.set(position.code, (holders.get(position.code) ?? 0) + 1)
    const next = `${position.base}.${position.level?.nextLevel}`
    if (reference.positions.has(next) && !holders.has(next)) holders.set(next, 0)
  }
  for (const [position_code, count] of holders) {
    const openings =
      fixedOpenings[`${agency.code} ${position_code}`] ??
      (random.chance(0.5) ? 0 : random.integer(1, 1 + Math.ceil(count / 25)))
    const updated_on = toIsoDay(today - 1)
    yield row('personnel.vacancy', { agency_code: agency.code, position_code, openings, updated_on })
  }
}
