import {
  type Day,
  type FactsOfSubject,
  factsOfSubjects,
  queryPrepared,
  type StaffMember,
  SUBJECT_COLUMNS,
} from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { PerformanceStanding } from './standing'

/** How many years before this one are told. */
const YEARS_BACK = 5

/** The level is the part of the position code after the dot; positions without levels have none. */
const STANDING = `
  select ${SUBJECT_COLUMNS},
         case when held.level <> '' and credit.entries > 0 then credit.points::float8 end as "creditPoints",
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
  async standingsOf(
    employeeIds: readonly string[],
    today: Day,
  ): Promise<Map<string, FactsOfSubject<PerformanceStanding>>> {
    const from = Number(today.slice(0, 4)) - YEARS_BACK
    return factsOfSubjects(
      await queryPrepared<PerformanceStanding & StaffMember>(this.source, STANDING, [employeeIds, from]),
    )
  }
}
