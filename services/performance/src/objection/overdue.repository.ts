import type { Day, DayPlace } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Objection } from './objection'

/** An objection whose decision is late, without what was said in it. */
export interface OverdueObjection extends Pick<Objection, 'id' | 'status' | 'filedOn' | 'dueOn'> {
  employeeId: string
  assessorId: string
  daysLate: number
}

/** Objections `o` that wait for their decision although the last day has passed before $1. */
const OVERDUE = `from objection o join plan_evaluation e on e.plan_id = o.plan_id and e.key = o.key
    join performance_plan p on p.id = o.plan_id
   where o.status <> 'DECIDED' and o.due_on < $1::date`

const IN_AGENCY = `exists (select 1 from directory d where d.employee_id = p.employee_id and d.agency_code = $2)`

export class OverdueObjectionRepository {
  constructor(private readonly source: DataSource) {}

  /** Those of the people of an agency after a place, the latest ones first; one more than asked tells that more follow. */
  findPage(agencyCode: string, today: Day, first: number, after: DayPlace | null): Promise<OverdueObjection[]> {
    return this.source.query(
      `select o.id, o.status, o.filed_on as "filedOn", o.due_on as "dueOn", p.employee_id as "employeeId",
              e.assessor_id as "assessorId", $1::date - o.due_on as "daysLate" ${OVERDUE} and ${IN_AGENCY}
          and ($3::date is null or (o.due_on, o.id) > ($3, $4::uuid)) order by o.due_on, o.id limit $5`,
      [today, agencyCode, after?.day, after?.id, first + 1],
    )
  }

  async count(agencyCode: string, today: Day): Promise<number> {
    const rows = await this.source.query<[{ count: number }]>(
      `select count(*)::integer as count ${OVERDUE} and ${IN_AGENCY}`,
      [today, agencyCode],
    )
    return rows[0].count
  }

  /** Ids of the own ones of each person. */
  async findOwn(employeeIds: readonly string[], today: Day): Promise<string[][]> {
    const rows = await this.source.query<{ id: string; employeeId: string }[]>(
      `select o.id, p.employee_id as "employeeId" ${OVERDUE} and p.employee_id = any($2::uuid[]) order by o.due_on, o.id`,
      [today, employeeIds],
    )
    return employeeIds.map((asked) => rows.filter(({ employeeId }) => employeeId === asked).map(({ id }) => id))
  }
}
