import type { Day } from '@jalur/common'
import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'
import type { PositionCount } from './position-holders'

export type HoldersLoader = DataLoader<string, PositionCount>

/**
 * Exact numbers of holders and openings by position code, one statement for all that a request asks for together.
 * A holder is who has the position as the newest entry of the history today and has not retired.
 */
export function createHoldersLoader(source: DataSource, today: Day): HoldersLoader {
  return new DataLoader(async (codes) => {
    const rows: PositionCount[] = await source.query(
      `select code, (select sum(openings)::integer from vacancy where position_code = code) as openings,
              (select count(*) from position_history h join employee e on e.id = h.employee_id
                where h.position_code = code and h.effective_from <= $2 and e.status not in ('RETIRED', 'LEFT')
                  and not exists (select from position_history later where later.employee_id = h.employee_id
                    and later.effective_from > h.effective_from and later.effective_from <= $2)) as holders
         from unnest($1::text[]) as code`,
      [codes, today],
    )
    const byCode = new Map(rows.map((row) => [row.code, row]))
    return codes.map((code) => byCode.get(code) ?? { code, holders: 0, openings: null })
  })
}
