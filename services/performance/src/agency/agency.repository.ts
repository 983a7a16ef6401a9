import type { DataSource } from 'typeorm'
import type { AgencyCounts } from './agency-performance'

/** The smallest number of people that a figure is told of. */
export const FEWEST = 10

/** How the predicates of one unit spread. */
export interface UnitSpread {
  unitId: string
  count: number
  average: number
  deviation: number
}

/** Place of a predicate, 5 to 1. */
const ORDINAL = `5 - array_position(array['VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR'], e.predicate) + 1`

const COUNTS = `
  with staff as (select employee_id from directory where agency_code = $1 and active),
  plan as (
    select p.id, p.employee_id, p.starts_on, p.ends_on from performance_plan p join staff using (employee_id)
     where p.starts_on between make_date($2, 1, 1) and make_date($2, 12, 31)
       and p.status in ('APPROVED', 'REVISION_REQUESTED', 'CLOSED')),
  predicate as (
    select e.predicate, count(*)::integer as count from evaluation e join staff using (employee_id) where e.year = $2 group by 1),
  period as (select starts_on, ends_on, count(*)::integer as count from plan group by 1, 2),
  issue as (
    select e.ends_on, e.issued_on, e.was_returned, count(*)::integer as count from plan_evaluation e
      join plan on plan.id = e.plan_id where e.issued_on is not null group by 1, 2, 3)
  select (select count(*)::integer from staff) as staff,
         (select count(distinct employee_id)::integer from plan) as "plansApproved",
         (select coalesce(json_agg(json_build_object('predicate', predicate, 'count', count)), '[]') from predicate) as predicates,
         (select coalesce(json_agg(json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'count', count)), '[]')
            from period) as plans,
         (select coalesce(json_agg(json_build_object('endsOn', ends_on, 'issuedOn', issued_on, 'wasReturned', was_returned,
            'count', count)), '[]') from issue) as issued`

export class AgencyRepository {
  constructor(private readonly source: DataSource) {}

  async count(agencyCode: string, year: number): Promise<AgencyCounts> {
    const [row] = await this.source.query<[AgencyCounts]>(COUNTS, [agencyCode, year])
    return row
  }

  /** How yearly predicates spread in each unit that has enough of them, highest mean first. */
  findSpreads(agencyCode: string, year: number): Promise<UnitSpread[]> {
    return this.source.query(
      `select d.unit_id as "unitId", count(*)::integer as count, avg(${ORDINAL})::float8 as average,
              stddev_pop(${ORDINAL})::float8 as deviation
         from evaluation e join directory d on d.employee_id = e.employee_id and d.agency_code = $1 and d.active
        where e.year = $2 group by 1 having count(*) >= ${FEWEST} order by average desc, d.unit_id`,
      [agencyCode, year],
    )
  }
}
