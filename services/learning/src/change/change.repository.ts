import type { DataSource } from 'typeorm'
import type { CompletedTraining, Finding } from './change'

/** What is on record of a person's competencies. */
export interface CompetencyRecord {
  findings: Finding[]
  /** Oldest first. */
  trainings: CompletedTraining[]
}

const RECORDS = `
  select (select coalesce(json_agg(f), '[]') from (
            select competency_code as "competencyCode", level, assessed_on as "assessedOn", valid_until as "validUntil"
              from assessment where employee_id = asked.id
             union all
            select competency_code, level, assessed_on, valid_until
              from earlier_assessment where employee_id = asked.id) f) as findings,
         (select coalesce(json_agg(json_build_object('competencyCode', t.competency_code,
                   'programmeCode', l.programme_code, 'title', l.title, 'hours', l.hours,
                   'completedOn', l.completed_on) order by l.completed_on, l.id), '[]')
            from learning_record l join programme_competency t on t.programme_code = l.programme_code
           where l.employee_id = asked.id) as trainings
    from unnest($1::uuid[]) with ordinality as asked (id, place) order by asked.place`

export class ChangeRepository {
  constructor(private readonly source: DataSource) {}

  /** All that is on record of each person, in the order asked: one statement. */
  recordsOf(employeeIds: readonly string[]): Promise<CompetencyRecord[]> {
    return this.source.query(RECORDS, [employeeIds])
  }
}
