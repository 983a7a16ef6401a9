import { type Day, queryPrepared } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { LearningRecords } from './standing'

const RECORDS = `
  select employee.id,
         (select coalesce(sum(hours), 0)::float8 from learning_record
           where employee_id = employee.id and year = $2) as hours,
         (select coalesce(json_agg(json_build_object(
                   'competencyCode', competency_code, 'level', level,
                   'assessedOn', assessed_on, 'validUntil', valid_until) order by competency_code), '[]')
            from assessment where employee_id = employee.id) as assessments,
         (select coalesce(json_agg(json_build_object(
                   'positionCode', position_code, 'passedOn', passed_on, 'validUntil', valid_until)
                   order by passed_on desc, position_code), '[]')
            from competency_test where employee_id = employee.id) as tests
    from unnest($1::uuid[]) as employee (id)`

export class StandingRepository {
  constructor(private readonly source: DataSource) {}

  /** The records of persons in one statement; hours are those of the calendar year of `today`. */
  async recordsOf(employeeIds: readonly string[], today: Day): Promise<Map<string, LearningRecords>> {
    const rows = await queryPrepared<LearningRecords & { id: string }>(this.source, RECORDS, [
      employeeIds,
      Number(today.slice(0, 4)),
    ])
    return new Map(rows.map(({ id, ...records }) => [id, records]))
  }
}
