import {
  type Day,
  type FactsOfSubject,
  factsOfSubjects,
  queryPrepared,
  type StaffMember,
  SUBJECT_COLUMNS,
} from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { IntegrityStanding } from './standing'

const STANDING = `
  select ${SUBJECT_COLUMNS},
         pledge.valid_until is not null as "pledgeSigned",
         pledge.valid_until as "pledgeValidUntil",
         (select checked_on from discipline_check where employee_id = directory.employee_id) as "disciplineCheckedOn",
         (select json_build_object('level', level, 'until', ends_on)
            from discipline_sanction
           where employee_id = directory.employee_id and starts_on <= $2 and (ends_on is null or ends_on >= $2)
           order by array_position(array['SEVERE', 'MODERATE', 'LIGHT'], level), ends_on desc nulls first limit 1
         ) as "activeSanction",
         (select json_build_object('year', year, 'status', status, 'dueOn', due_on)
            from asset_declaration where employee_id = directory.employee_id order by year desc limit 1
         ) as "assetDeclaration",
         (select count(*)::integer from event_attendance where employee_id = directory.employee_id) as "eventsAttended"
    from directory
    left join lateral (
      select max(valid_until) as valid_until from pledge
       where employee_id = directory.employee_id and valid_until >= $2
         and (signed_at at time zone 'Asia/Makassar')::date <= $2) as pledge on true
   where directory.employee_id = any($1::uuid[])`

export class StandingRepository {
  constructor(private readonly source: DataSource) {}

  /** Standings by employee id in one statement; absent for whom the directory does not know. */
  async standingsOf(
    employeeIds: readonly string[],
    today: Day,
  ): Promise<Map<string, FactsOfSubject<IntegrityStanding>>> {
    return factsOfSubjects(
      await queryPrepared<IntegrityStanding & StaffMember>(this.source, STANDING, [employeeIds, today]),
    )
  }
}
