import { queryPrepared } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { COUNT_OPEN_CONTESTS } from '../talent-contest/talent-contest.repository'

/** What waits at the desk of an agency. */
export interface Waiting {
  corrections: number
  overdueCorrections: number
  blockedMovements: number
  talentContests: number
}

/** Counts what waits at the desk of an agency at an instant, in one statement. */
export async function countWaiting(source: DataSource, agencyCode: string, at: Date): Promise<Waiting> {
  const rows = await queryPrepared<Waiting>(
    source,
    `select count(*) as corrections, count(*) filter (where c.due_at < $2) as "overdueCorrections",
       (select count(*) from staff_movement where from_agency_code = $1 and status = 'BLOCKED') as "blockedMovements",
       (${COUNT_OPEN_CONTESTS}) as "talentContests"
       from correction_request c join employee e on e.id = c.employee_id
      where e.agency_code = $1 and c.status in ('SUBMITTED', 'IN_REVIEW')`,
    [agencyCode, at],
  )
  return rows[0]!
}
