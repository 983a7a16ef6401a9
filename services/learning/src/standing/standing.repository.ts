import {
  type Day,
  type FactsOfSubject,
  factsOfSubjects,
  queryPrepared,
  type StaffMember,
  SUBJECT_COLUMNS,
} from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { LearningRecords } from './standing'

const RECORDS = `
  select ${SUBJECT_COLUMNS},
         (select coalesce(sum(hours), 0)::float8 from learning_record
           where employee_id = directory.employee_id and year = $2) as hours,
         (select coalesce(json_agg(json_build_object(
                   'competencyCode', competency_code, 'level', level,
                   'assessedOn', assessed_on, 'validUntil', valid_until) order by competency_code), '[]')
            from assessment where employee_id = directory.employee_id) as assessments,
         (select coalesce(json_agg(json_build_object(
                   'positionCode', position_code, 'passedOn', passed_on, 'validUntil', valid_until)
                   order by passed_on desc, position_code), '[]')
            from competency_test where employee_id = directory.employee_id) as tests
    from directory
   where directory.employee_id = any($1::uuid[])`

export class StandingRepository {
  constructor(private readonly source: DataSource) {}

  /**
   * The records of persons in one statement, absent for whom the directory does not know; hours are those of the
   * calendar year of `today`.
   */
  async recordsOf(employeeIds: readonly string[], today: Day): Promise<Map<string, FactsOfSubject<LearningRecords>>> {
    const year = Number(today.slice(0, 4))
    return factsOfSubjects(
      await queryPrepared<LearningRecords & StaffMember>(this.source, RECORDS, [employeeIds, year]),
    )
  }
}
