import { randomUUID } from 'node:crypto'
import { type Day, queryPrepared } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import { isUuid } from '../employee/employee-key'
import type { MovementOrder, MovementStatus, StaffMovement } from './movement'
import type { StaffMovementRow } from './movement.tables'

const COLUMNS = `m.id, m.number, m.employee_id as "employeeId", m.from_agency_code as "fromAgencyCode", m.kind, m.status,
  m.effective_from as "effectiveFrom", m.effective_to as "effectiveTo", m.decree_number as "decreeNumber",
  m.decree_date as "decreeDate", m.position_code as "positionCode", m.unit_id as "unitId",
  m.agency_code as "agencyCode", m.rank_code as "rankCode", m.superior_id as "superiorId",
  m.leaves_team_to as "leavesTeamTo", m.takes_team_of as "takesTeamOf", m.end_reason as "endReason",
  m.acting_id as "actingId", m.override_reason as "overrideReason", m.overridden, m.blocked_by as "blockedBy",
  m.cancel_reason as "cancelReason", m.version, m.recorded_at as "recordedAt", m.applied_at as "appliedAt"`

type Row = Omit<StaffMovementRow, 'movedTeam' | 'recordedBy'>

/** What is kept besides the order. */
export interface NewMovement {
  employeeId: string
  fromAgencyCode: string
  order: MovementOrder
  overrideReason: string | null
  overridden: readonly string[]
  recordedBy: string
}

/** Which movements of an agency to list, newest first. */
export interface MovementPage {
  /** Null for all agencies. */
  agencyCode: string | null
  statuses: readonly MovementStatus[]
  first: number
  /** Number of the last movement of the page before. */
  before: number | null
}

/** Movements on record. */
export class StaffMovementRepository {
  constructor(private readonly source: DataSource | EntityManager) {}

  async insert({
    employeeId,
    fromAgencyCode,
    order,
    overrideReason,
    overridden,
    recordedBy,
  }: NewMovement): Promise<string> {
    const { decree, ...rest } = order
    const id = randomUUID()
    await this.source.query(
      `insert into staff_movement (id, employee_id, from_agency_code, kind, status, effective_from, effective_to,
         decree_number, decree_date, position_code, unit_id, agency_code, rank_code, superior_id, leaves_team_to,
         takes_team_of, end_reason, acting_id, override_reason, overridden, recorded_by)
       values ($1, $2, $3, $4, 'SCHEDULED', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
      [
        ...[
          id,
          employeeId,
          fromAgencyCode,
          rest.kind,
          rest.effectiveFrom,
          rest.effectiveTo,
          decree.number,
          decree.date,
        ],
        ...[rest.positionCode, rest.unitId, rest.agencyCode, rest.rankCode, rest.superiorId, rest.leavesTeamTo],
        ...[rest.takesTeamOf, rest.endReason, rest.actingId, overrideReason, overridden, recordedBy],
      ],
    )
    return id
  }

  /** One movement, null for an unknown id; locked until the end of the transaction when asked. */
  async find(id: string, lock = false): Promise<StaffMovement | null> {
    if (!isUuid(id)) return null
    const rows = await this.read(`where m.id = $1${lock ? ' for update' : ''}`, [id])
    return rows[0] ?? null
  }

  /** All movements of these people, the latest first. */
  async ofEmployees(ids: readonly string[]): Promise<StaffMovement[]> {
    return this.read('where m.employee_id = any($1::uuid[]) order by m.effective_from desc, m.number desc', [ids])
  }

  /** The acting posts that these people hold on a day. */
  async actingOn(ids: readonly string[], day: Day): Promise<StaffMovement[]> {
    return this.read(
      `where m.employee_id = any($1::uuid[]) and m.kind in ('ACTING_PLT', 'ACTING_PLH') and m.status = 'IN_FORCE'
         and m.effective_from <= $2 and m.effective_to >= $2 order by m.effective_from, m.number`,
      [ids, day],
    )
  }

  /** A page of movements, with one more row where others follow. */
  async page({ agencyCode, statuses, first, before }: MovementPage): Promise<StaffMovement[]> {
    return this.read(
      `where ($1::text is null or m.from_agency_code = $1) and m.status = any($2::text[])
         and ($3::bigint is null or m.number < $3) order by m.number desc limit $4`,
      [agencyCode, statuses, before, first + 1],
    )
  }

  async count({ agencyCode, statuses }: Pick<MovementPage, 'agencyCode' | 'statuses'>): Promise<number> {
    const [row]: { count: number }[] = await this.source.query(
      'select count(*) from staff_movement where ($1::text is null or from_agency_code = $1) and status = any($2::text[])',
      [agencyCode, statuses],
    )
    return row?.count ?? 0
  }

  async cancel(id: string, reason: string): Promise<void> {
    await this.source.query(
      `update staff_movement set status = 'CANCELLED', cancel_reason = $2, version = version + 1 where id = $1`,
      [id, reason],
    )
  }

  async block(id: string, code: string): Promise<void> {
    await this.source.query(
      `update staff_movement set status = 'BLOCKED', blocked_by = $2, version = version + 1 where id = $1`,
      [id, code],
    )
  }

  private async read(condition: string, values: readonly unknown[]): Promise<StaffMovement[]> {
    const text = `select ${COLUMNS} from staff_movement m ${condition}`
    const rows: Row[] =
      'driver' in this.source
        ? await queryPrepared<Row>(this.source, text, values)
        : await this.source.query(text, [...values])
    return rows.map(({ decreeNumber, decreeDate, ...row }) => ({
      ...row,
      decree: { number: decreeNumber, date: decreeDate },
    }))
  }
}
