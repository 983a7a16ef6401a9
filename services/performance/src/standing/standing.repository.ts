import { type Day, queryPrepared } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { PerformanceStanding } from './standing'

/** How many years before this one are told. */
const YEARS_BACK = 5

/** The level is the part of the position code after the dot; positions without levels have none. */
const STANDING = `
  select directory.employee_id as id,
         case when held.level <> '' and credit.entries > 0 then credit.points end as "exactCreditPoints",
         credit.through as "creditPointsThrough",
         (select coalesce(json_agg(json_build_object('year', year, 'predicate', predicate) order by year desc), '[]')
            from evaluation where employee_id = directory.employee_id and year >= $2) as "recentPredicates"
    from directory
   cross join lateral (select split_part(position_code, '.', 2) as level) as held
   cross join lateral (
     select count(*) as entries,
            trim_scale(coalesce(sum(points) filter (where credit_entry.level = held.level), 0))::text as points,
            max(period_end) filter (where credit_entry.level = held.level) as through
       from credit_entry where employee_id = directory.employee_id) as credit
   where directory.employee_id = any($1::uuid[])`

export class StandingRepository {
  constructor(private readonly source: DataSource) {}

  /** Standings by employee id in one statement; absent for whom the directory does not know. */
  async standingsOf(employeeIds: readonly string[], today: Day): Promise<Map<string, PerformanceStanding>> {
    const rows = await queryPrepared<Omit<PerformanceStanding, 'creditPoints'> & { id: string }>(
      this.source,
      STANDING,
      [employeeIds, Number(today.slice(0, 4)) - YEARS_BACK],
    )
    return new Map(
      rows.map(({ id, ...row }) => {
        const creditPoints = row.exactCreditPoints === null ? null : Number(row.exactCreditPoints)
        return [id, { creditPoints, ...row }]
      }),
    )
  }
}
