import type { Day } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import { directTeams } from '../dispute/dispute.repository'
import { monthOf, type MonthOfPerson, type ProgressMonth } from './month'
import type { Progress } from './progress'
import { PROGRESS } from './progress.repository'
import { ProgressStatus } from './progress-state'

const STATUSES = Object.keys(ProgressStatus) as ProgressStatus[]
const COUNTS = STATUSES.map((status) => `count(*) filter (where g.status = '${status}')::integer as "${status}"`)

/** The reports of a person in a month, by way of the plans that meet it. */
const REPORTS = `performance_plan p join work_result r on r.plan_id = p.id join progress g on g.work_result_id = r.id
    where p.employee_id = asked.employee_id and p.starts_on < asked.month + interval '1 month' and p.ends_on >= asked.month
      and g.reported_on >= asked.month and g.reported_on < asked.month + interval '1 month'`

const LAST_REPORTED = `max(g.reported_on) filter (where g.status <> 'DRAFT') as "lastReportedOn"`
type LastDays = Pick<ProgressMonth, 'lastReportedOn' | 'lastRemindedOn'>

/** Most reports that wait in one month of one person that are shown: as many as are decided on together. */
const MOST_WAITING = 100

/** The reports of people by month, and who works directly for whom. */
export class MonthRepository {
  constructor(private readonly source: DataSource) {}

  /** Where each person stands in a month. */
  async findMonths(asked: readonly MonthOfPerson[]): Promise<ProgressMonth[]> {
    const rows = await this.source.query<(Record<ProgressStatus, number> & LastDays)[]>(
      `select found.*, (select max(r.reminded_on) from progress_reminder r
                          where r.employee_id = asked.employee_id and r.month = asked.month) as "lastRemindedOn" from unnest($1::uuid[], $2::date[]) with ordinality as asked (employee_id, month, place)
        cross join lateral (select ${COUNTS.join(', ')}, ${LAST_REPORTED} from ${REPORTS}) as found
        order by asked.place`,
      [asked.map(({ employeeId }) => employeeId), asked.map(({ month }) => month)],
    )
    return asked.map((person, place) => {
      const { lastReportedOn, lastRemindedOn, ...counts } = rows[place]!
      return monthOf({ ...person, counts, lastReportedOn, lastRemindedOn })
    })
  }

  /** The reports of each person in a month that wait for the superior, oldest first. */
  async findWaiting(asked: readonly MonthOfPerson[]): Promise<Progress[][]> {
    const rows = await this.source.query<(Progress & { place: number })[]>(
      `select waiting.*, asked.place::integer
         from unnest($1::uuid[], $2::date[]) with ordinality as asked (employee_id, month, place)
        cross join lateral (select g.id from ${REPORTS} and g.status = 'SUBMITTED'
                             order by g.reported_on, g.id limit ${MOST_WAITING}) as found
        cross join lateral (${PROGRESS} where g.id = found.id) as waiting order by asked.place, "reportedOn", id`,
      [asked.map(({ employeeId }) => employeeId), asked.map(({ month }) => month)],
    )
    return asked.map((_person, index) => rows.filter(({ place }) => place === index + 1))
  }

  /** Who works directly for each superior, without those who have left. */
  async findTeams(superiorIds: readonly string[]): Promise<string[][]> {
    const rows = await this.source.query<{ superiorId: string; id: string }[]>(
      `select superior_id as "superiorId", employee_id as id from (${directTeams('= any($1::uuid[])')}) as team where active`,
      [superiorIds],
    )
    return superiorIds.map((id) => rows.flatMap((row) => (row.superiorId === id ? [row.id] : [])))
  }
}

/** Writes down who is reminded of a month, each once a day. @returns the ids of those who were not reminded that day before */
export async function insertReminders(
  manager: EntityManager,
  employeeIds: readonly string[],
  { month, superiorId, on }: { month: Day; superiorId: string; on: Day },
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `insert into progress_reminder (employee_id, month, reminded_on, superior_id)
     select employee_id, $2, $3, $4 from unnest($1::uuid[]) as reminded (employee_id) order by 1
     on conflict do nothing returning employee_id as id`,
    [employeeIds, month, on, superiorId],
  )
  return rows.map(({ id }) => id)
}
