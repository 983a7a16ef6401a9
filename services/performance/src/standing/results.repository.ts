import { queryPrepared } from '@jalur/common'
import type { DataSource } from 'typeorm'

/** What the cycle of a year came to for a person; results that were not handed over are left out. */
export interface YearResults {
  planStatus: string | null
  workRating: string | null
  behaviourRating: string | null
  predicate: string | null
  /** Exact decimal. */
  creditPoints: string | null
  issuedOn: string | null
  /** Decision on an objection, or FILED while it is heard. */
  objection: string | null
  /** Predicates of the parts of the year by key, `M2026-07` or `Q2026-3`. */
  parts: Record<string, string>
}

/** Of two plans of one year the later one tells. */
const RESULTS = `
  select asked.id, plan.status as "planStatus",
         coalesce(made.work_rating, kept.work_rating) as "workRating",
         coalesce(made.behaviour_rating, kept.behaviour_rating) as "behaviourRating",
         coalesce(made.predicate, kept.predicate) as predicate,
         (select trim_scale(sum(points))::text from credit_entry
           where employee_id = asked.id and year = $2 and kind = 'CONVERSION') as "creditPoints",
         coalesce(made.issued_on, kept.decided_on) as "issuedOn",
         (select coalesce(decision, 'FILED') from objection o where o.plan_id = plan.id and o.key = made.key) as objection,
         (select coalesce(jsonb_object_agg(key, predicate), '{}') from plan_evaluation
           where plan_id = plan.id and key <> 'Y' || $2::integer and issued_on is not null) as parts
    from unnest($1::uuid[]) with ordinality as asked (id, place)
    left join lateral (select id, status from performance_plan
       where employee_id = asked.id and starts_on between make_date($2, 1, 1) and make_date($2, 12, 31)
       order by starts_on desc limit 1) as plan on true
    left join plan_evaluation made
      on made.plan_id = plan.id and made.key = 'Y' || $2::integer and made.issued_on is not null
    left join evaluation kept on kept.employee_id = asked.id and kept.year = $2
   order by asked.place`

/** Results of a year in the order asked. */
export const resultsOf = (source: DataSource, employeeIds: readonly string[], year: number): Promise<YearResults[]> =>
  queryPrepared<YearResults>(source, RESULTS, [employeeIds, year])
