import { type Day, queryPrepared } from '@jalur/common'
import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'
import type { PositionKind } from '../career-rules/career-facts'
import type { Workforce } from './workforce'

interface CountRow {
  agencyCode: string
  /** At most one of the three is set; none in the row of the total, and in that of those who lack one. */
  kind: PositionKind | null
  rankCode: string | null
  year: number | null
  isTotal: boolean
  count: number
}

/** Those who have not retired; the day of retirement is that of `retirementDateOf`. */
const COUNTS = `
  with staff as (
    select e.agency_code, held.kind, r.rank_code,
           (date_trunc('month', e.birth_date + make_interval(years => held.retirement_age)) + interval '1 month')::date as retires_on
      from employee e
      left join lateral (select position_code from position_history
        where employee_id = e.id and effective_from <= $2 order by effective_from desc limit 1) p on true
      left join position held on held.code = p.position_code
      left join lateral (select rank_code from rank_history
        where employee_id = e.id and effective_from <= $2 order by effective_from desc limit 1) r on true
     where e.agency_code = any($1::text[]) and e.status <> 'RETIRED')
  select agency_code as "agencyCode", kind, rank_code as "rankCode", year,
         grouping(kind, rank_code, year) = 7 as "isTotal", count(*)
    from (select agency_code, kind, rank_code, case when retires_on > $2 then extract(year from retires_on)::integer end as year
            from staff) as counted
   group by grouping sets ((agency_code), (agency_code, kind), (agency_code, rank_code), (agency_code, year))`

export type WorkforceLoader = DataLoader<string, Workforce>

/** The staff by agency on a day, one statement for all that a request asks for together. */
export const createWorkforceLoader = (source: DataSource, today: Day): WorkforceLoader =>
  new DataLoader(async (agencyCodes) => {
    const rows = await queryPrepared<CountRow>(source, COUNTS, [agencyCodes, today])
    return agencyCodes.map((code) => workforceOf(rows.filter(({ agencyCode }) => agencyCode === code)))
  })

const workforceOf = (rows: readonly CountRow[]): Workforce => ({
  total: rows.find(({ isTotal }) => isTotal)?.count ?? 0,
  kinds: countsBy(rows, ({ kind }) => kind),
  ranks: countsBy(rows, ({ rankCode }) => rankCode),
  retirements: countsBy(rows, ({ year }) => year),
})

function countsBy<Key>(rows: readonly CountRow[], key: (row: CountRow) => Key | null): ReadonlyMap<Key, number> {
  return new Map(
    rows.flatMap((row) => {
      const value = key(row)
      return value === null ? [] : [[value, row.count]]
    }),
  )
}
