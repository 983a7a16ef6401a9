import type { Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Catalogue } from '../catalogue/catalogue'
import type { ServiceTermCode } from '../correction/service-term'
import type { MovementSelector } from './describe-movement-rule'
import { type AboutWhom, heldByThoseAsked } from './policy-reach'
import type { PolicyRule, PolicyVersion } from './policy-rule'

/**
 * How many people a change of a rule concerns on a day, exactly: who holds a position that it is asked of before or
 * after, who waits for a movement that it judges then, or whose request it would have a term for.
 */
export function countConcerned(
  source: DataSource,
  { area, kind }: PolicyRule,
  versions: readonly Pick<PolicyVersion, 'selector' | 'validFrom'>[],
  catalogue: Catalogue,
  today: Day,
): Promise<number> {
  const selectors = versions.map(({ selector }): AboutWhom => ({ area, selector }))
  switch (area) {
    case 'STEP_REQUIREMENT':
      return countHolders(source, selectors, catalogue, today, false)
    case 'RANK_REQUIREMENT':
    case 'PROMOTION_PERIOD':
      return countHolders(source, selectors, catalogue, today, true)
    case 'MOVEMENT': {
      const { selector, validFrom } = versions.at(-1)!
      return count(source, WAITING_MOVEMENTS, [(selector as MovementSelector).kinds, validFrom])
    }
    case 'SERVICE_TERM':
      return count(source, OPEN_REQUESTS[kind as ServiceTermCode], [])
  }
}

function countHolders(
  source: DataSource,
  selectors: readonly AboutWhom[],
  catalogue: Catalogue,
  today: Day,
  withRank: boolean,
): Promise<number> {
  const held = new Set(selectors.flatMap((selector) => heldByThoseAsked(selector, catalogue).map(({ code }) => code)))
  return count(source, HOLDERS, [[...held], today, withRank])
}

async function count(source: DataSource, sql: string, values: unknown[]): Promise<number> {
  const [row]: [{ people: number }] = await source.query(sql, values)
  return row.people
}

/** In service, by the position that the history has last; contract employees have no rank that rises. */
const HOLDERS = `select count(*)::integer as people from employee e
  where status not in ('RETIRED', 'LEFT') and (not $3::boolean or employment_type in ('CPNS', 'PNS'))
    and (select h.position_code from position_history h where h.employee_id = e.id and h.effective_from <= $2::date
          order by h.effective_from desc limit 1) = any($1::text[])`

const WAITING_MOVEMENTS = `select count(distinct employee_id)::integer as people from staff_movement
  where status in ('SCHEDULED', 'BLOCKED') and effective_from >= $2::date
    and (cardinality($1::text[]) = 0 or kind = any($1::text[]))`

const OPEN_REQUESTS: Readonly<Record<ServiceTermCode, string>> = {
  DATA_CORRECTION: `select count(distinct employee_id)::integer as people from correction_request
    where status in ('SUBMITTED', 'IN_REVIEW')`,
  TALENT_CONTEST: `select count(distinct employee_id)::integer as people from talent_contest where status = 'SUBMITTED'`,
}
