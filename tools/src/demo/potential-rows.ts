import { toIsoDay } from './calendar'
import type { Person } from './person'
import type { RowContext } from './personnel-rows'
import { Random } from './random'
import { type DemoRow, row } from './tables'

/** Days for which an assessment of potential counts. Source: PermenPANRB 3/2020. */
const countedDays = 3 * 365
const oldest = 1_500

/** Share of those who were assessed: leaders nearly all, contract staff hardly anybody. Synthetic, not official. */
function shareAssessed({ employment, position }: Person): number {
  if (employment !== 'PNS') return 0.1
  if (position.kind === 'FUNCTIONAL') return 0.55
  return position.kind === 'IMPLEMENTER' ? 0.35 : 0.92
}

/** The assessment of potential; who it is decides alone, so that nothing else of the demo changes with it. */
export function* potentialRows(person: Person, { today }: RowContext): Generator<DemoRow> {
  const random = new Random(`${person.id}/potential`)
  const fixed = person.cast?.potential
  if (person.cast ? !fixed : !random.chance(shareAssessed(person))) return
  const assessed = fixed ? Date.parse(`${fixed[1]}T00:00:00Z`) / 86_400_000 : today - random.integer(30, oldest)
  yield row('learning.potential_assessment', {
    employee_id: person.id,
    assessed_on: toIsoDay(assessed),
    valid_until: toIsoDay(assessed + countedDays),
    score: fixed ? fixed[0] : scoreOf(person, random),
  })
}

/** Around 71 for most and a little higher for leaders; the sum of three draws stays away from the ends. */
function scoreOf({ position }: Person, random: Random): string {
  const middle = position.kind === 'FUNCTIONAL' || position.kind === 'IMPLEMENTER' ? 47 : 52
  const hundredths = middle * 100 + random.integer(0, 1_600) + random.integer(0, 1_600) + random.integer(0, 1_600)
  return (hundredths / 100).toFixed(2)
}
