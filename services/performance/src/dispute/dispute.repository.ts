import { randomUUID } from 'node:crypto'
import { asUuid, type Day, type DayPlace, type DirectoryEntry, queryPrepared } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { DisputeDecision, SuperiorDispute } from './dispute'

const DISPUTES = `select x.id, x.employee_id as "employeeId", x.disputed_id as "disputedId",
    x.provisional_id as "provisionalId", x.reason, x.filed_on as "filedOn", x.status,
    x.decision_reason as "decisionReason", x.decider_id as "deciderId", x.decided_on as "decidedOn", x.version
  from superior_dispute x`

/** A dispute `x` of the person `d` by which a provisional superior decides: the register still names who is disputed. */
const HOLDS = `x.employee_id = d.employee_id and x.status in ('OPEN', 'ACCEPTED')
    and x.disputed_id is not distinct from d.superior_ids[1]`

/** Who decides for the person `d` of the directory: the provisional superior while a dispute holds. */
export const DECIDER = `coalesce((select x.provisional_id from superior_dispute x where ${HOLDS}), d.superior_ids[1])`

/**
 * The people who work directly for some superiors, told by a condition on their ids, as (superior_id, employee_id,
 * agency_code, active).
 */
export const directTeams = (superiors: string): string => `
  select d.superior_ids[1] as superior_id, d.employee_id, d.agency_code, d.active from directory d
   where d.superior_ids[1] ${superiors} and not exists (select 1 from superior_dispute x where ${HOLDS})
  union all
  select x.provisional_id, d.employee_id, d.agency_code, d.active from superior_dispute x join directory d on ${HOLDS}
   where x.provisional_id ${superiors}`

export class DisputeRepository {
  constructor(private readonly source: DataSource) {}

  /** People of the directory, the provisional superior first where one decides; in any order. */
  findStaff(ids: readonly string[]): Promise<DirectoryEntry[]> {
    return queryPrepared<DirectoryEntry>(
      this.source,
      `select d.employee_id as id, d.agency_code as "agencyCode", d.unit_id as "unitId",
              case when x.id is null then d.superior_ids
                   else x.provisional_id || array_remove(d.superior_ids, x.provisional_id) end as "superiorIds",
              d.position_code as "positionCode", d.employment_type as "employmentType", d.active, d.version
         from directory d left join superior_dispute x on ${HOLDS} where d.employee_id = any($1::uuid[])`,
      [ids],
    )
  }

  async find(id: string): Promise<SuperiorDispute | null> {
    const rows = await this.source.query<SuperiorDispute[]>(`${DISPUTES} where x.id = $1`, [id])
    return rows[0] ?? null
  }

  /** The newest dispute of each person. */
  async findNewest(employeeIds: readonly string[]): Promise<(SuperiorDispute | null)[]> {
    const rows = await this.source.query<SuperiorDispute[]>(
      `select found.* from unnest($1::uuid[]) as asked (id)
        cross join lateral (${DISPUTES} where x.employee_id = asked.id order by x.filed_on desc, x.version, x.id limit 1) as found`,
      [employeeIds],
    )
    const found = new Map(rows.map((row) => [row.employeeId, row]))
    return employeeIds.map((id) => found.get(id) ?? null)
  }

  /** Open disputes of an agency after a place, oldest first; one more than asked tells that more follow. */
  findOpen(agencyCode: string, first: number, after: DayPlace | null): Promise<SuperiorDispute[]> {
    return this.source.query(
      `${DISPUTES} join directory d on ${HOLDS} where d.agency_code = $1 and x.status = 'OPEN'
          and ($2::date is null or (x.filed_on, x.id) > ($2, $3::uuid)) order by x.filed_on, x.id limit $4`,
      [agencyCode, after?.day, after?.id, first + 1],
    )
  }

  async countOpen(agencyCode: string): Promise<number> {
    const rows = await this.source.query<{ count: number }[]>(
      `select count(*)::integer as count from superior_dispute x join directory d on ${HOLDS}
        where d.agency_code = $1 and x.status = 'OPEN'`,
      [agencyCode],
    )
    return rows[0]!.count
  }

  /** Ends accepted disputes that the register has followed, and open ones that it has overtaken. */
  async settle(): Promise<void> {
    await this.source.query(
      `update superior_dispute x set status = 'SETTLED', version = x.version + 1 from directory d
        where x.employee_id = d.employee_id and x.status in ('OPEN', 'ACCEPTED')
          and x.disputed_id is distinct from d.superior_ids[1]`,
    )
  }
}

/** True where a dispute of the person was filed that still holds; disputes of one person are written in turn. */
export async function hasDispute(manager: EntityManager, employeeId: string): Promise<boolean> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('dispute ' || $1, 0))`, [employeeId])
  const rows: unknown[] = await manager.query(
    `select 1 from superior_dispute where employee_id = $1 and status in ('OPEN', 'ACCEPTED') limit 1`,
    [employeeId],
  )
  return rows.length > 0
}

/** The dispute, held; null where there is none. */
export async function lockDispute(manager: EntityManager, id: string): Promise<SuperiorDispute | null> {
  const rows: SuperiorDispute[] = await manager.query(`${DISPUTES} where x.id = $1 for update`, [asUuid(id)])
  return rows[0] ?? null
}

/** @returns the id */
export async function insertDispute(
  manager: EntityManager,
  filed: Pick<SuperiorDispute, 'employeeId' | 'disputedId' | 'provisionalId' | 'reason' | 'filedOn'>,
): Promise<string> {
  const id = randomUUID()
  await manager.query(
    `insert into superior_dispute (id, employee_id, disputed_id, provisional_id, reason, filed_on, status)
     values ($1, $2, $3, $4, $5, $6, 'OPEN')`,
    [id, filed.employeeId, filed.disputedId, filed.provisionalId, filed.reason.trim(), filed.filedOn],
  )
  return id
}

export async function putDisputeDecision(
  manager: EntityManager,
  id: string,
  { decision, reason, deciderId, on }: { decision: DisputeDecision; reason: string; deciderId: string | null; on: Day },
): Promise<void> {
  await manager.query(
    `update superior_dispute set status = $2, decision_reason = $3, decider_id = $4, decided_on = $5,
        version = version + 1 where id = $1`,
    [id, decision, reason.trim(), deciderId, on],
  )
}

/** Plans that wait go to whoever decides now. */
export async function putAppraiser(manager: EntityManager, employeeId: string, appraiserId: string | null) {
  await manager.query(
    `update performance_plan set appraiser_id = $2 where employee_id = $1 and status in ('SUBMITTED', 'REVISION_REQUESTED')`,
    [employeeId, appraiserId],
  )
}
