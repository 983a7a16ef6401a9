import { addDays, type Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { directTeams } from '../dispute/dispute.repository'
import { NOTICE_DAYS } from '../improvement/improvement'
import type { OpenMatter } from './team-task'

/** What waits for direct superiors and, of objections, for who stands above the assessor. */
const MATTERS = `
  with team as (
    ${directTeams('= any($1::uuid[])')}),
  plan as (
    select team.*, p.id, p.status from team join performance_plan p on p.employee_id = team.employee_id),
  improvement as (
    select team.*, i.id, i.status, i.ends_on, i.review_dates,
           (select array_agg(s.status) from improvement_step s where s.improvement_id = i.id) as steps
      from team join improvement_plan i on i.employee_id = team.employee_id and i.status in ('RETURNED', 'RUNNING'))
  select superior_id as "superiorId",
         case status when 'SUBMITTED' then 'PLAN_TO_DECIDE' else 'REVISION_TO_DECIDE' end as kind,
         employee_id as "employeeId", agency_code as "agencyCode", id::text as "subjectId",
         null::date as "periodEndsOn", false as "wasReturned", null::date as "filedOn", null::date as "recordDueOn"
    from plan where status in ('SUBMITTED', 'REVISION_REQUESTED')
  union all
  select superior_id, case e.status when 'SUBMITTED' then 'EVALUATION_TO_RATE' else 'EVALUATION_TO_ISSUE' end,
         employee_id, agency_code, e.plan_id || '.' || e.key, e.ends_on, e.was_returned, null, null
    from plan join plan_evaluation e on e.plan_id = plan.id where e.status in ('SUBMITTED', 'RATED')
  union all
  select plan.superior_id, 'CALIBRATION_TO_ANSWER', plan.employee_id, plan.agency_code,
         c.session_id || '?evaluasi=' || plan.id || '.' || s.key, null, false, null, null
    from plan join calibration_proposal c on c.plan_id = plan.id and c.status = 'PROPOSED'
    join calibration_session s on s.id = c.session_id
    join plan_evaluation e on e.plan_id = plan.id and e.key = s.key and e.status = 'RATED' and e.version = c.evaluation_version
  union all
  select team.superior_id, 'CASCADE_REQUESTED', c.employee_id, team.agency_code, c.employee_id::text, null, false, null, null
    from team join cascade_request c on c.employee_id = team.employee_id and c.superior_id = team.superior_id
   where not exists (select 1 from performance_plan own join work_result r on r.plan_id = own.id
                      where own.employee_id = team.superior_id and own.status in ('APPROVED', 'REVISION_REQUESTED')
                        and own.starts_on between make_date(c.year, 1, 1) and make_date(c.year, 12, 31))
  union all
  select e.assessor_id, 'OBJECTION_TO_ANSWER', p.employee_id, d.agency_code, o.id::text, null, false, o.filed_on, null
    from plan_evaluation e join objection o on o.plan_id = e.plan_id and o.key = e.key and o.status = 'FILED'
    join performance_plan p on p.id = e.plan_id join directory d on d.employee_id = p.employee_id
   where e.assessor_id = any($1::uuid[]) and e.status = 'OBJECTED'
  union all
  select team.superior_id, 'OBJECTION_TO_DECIDE', p.employee_id, d.agency_code, o.id::text, null, false, null, o.due_on
    from team join plan_evaluation e on e.assessor_id = team.employee_id and e.status = 'OBJECTED'
    join objection o on o.plan_id = e.plan_id and o.key = e.key
    join performance_plan p on p.id = e.plan_id join directory d on d.employee_id = p.employee_id
  union all
  select superior_id, 'IMPROVEMENT_COMMENTED', employee_id, agency_code, id::text, null, false, null, null
    from improvement where status = 'RETURNED'
  union all
  select superior_id, 'IMPROVEMENT_STEP_TO_CONFIRM', employee_id, agency_code, id::text, null, false, null, null
    from improvement where status = 'RUNNING' and 'REPORTED' = any(steps)
  union all
  select superior_id, 'IMPROVEMENT_TO_CONCLUDE', employee_id, agency_code, id::text, null, false, null, ends_on
    from improvement where status = 'RUNNING' and (ends_on <= $2::date or 'CONFIRMED' = all(steps))
  union all
  select superior_id, 'IMPROVEMENT_REVIEW_DUE', employee_id, agency_code, id::text, null, false, null, review.day
    from improvement cross join lateral (select min(day::date) as day from jsonb_array_elements_text(review_dates) as it (day)
                                          where day::date between $2::date and $3::date) as review
   where status = 'RUNNING' and review.day is not null`

export class TeamRepository {
  constructor(private readonly source: DataSource) {}

  /** What waits for each person, in any order. */
  async findMatters(superiorIds: readonly string[], today: Day): Promise<OpenMatter[][]> {
    const rows = await this.source.query<(OpenMatter & { superiorId: string })[]>(MATTERS, [
      ...[superiorIds, today, addDays(today, NOTICE_DAYS)],
    ])
    return superiorIds.map((id) => rows.filter(({ superiorId }) => superiorId === id))
  }
}
