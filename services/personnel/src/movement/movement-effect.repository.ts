import { addDays, type Day } from '@jalur/common'
import type { EntityManager } from 'typeorm'
import { countChange, tellChanged } from '../employee/employee-changed.repository'
import { rewriteChains } from '../employee/superiors.repository'
import type { RecordField } from '../record/lineage'
import { recordLineage } from '../record/lineage.repository'
import { recordSupervision } from '../record/supervision.repository'
import { isActing, isPlacement, type StaffMovement } from './movement'
import type { MovementFacts } from './movement-facts'
import { type SupervisionShift, supervisionShifts } from './supervision-plan'

/**
 * Lets a movement take effect in the transaction: histories, the record, who reports to whom with every chain of
 * superiors, openings, sources, versions, and one event for everyone whose entry changed. Its rules must have been asked.
 */
export async function takeEffect(
  manager: EntityManager,
  movement: StaffMovement,
  facts: MovementFacts,
  today: Day,
): Promise<void> {
  const shifts = supervisionShifts(movement, facts)
  if (isPlacement(movement.kind)) await place(manager, movement, facts, today)
  if (movement.kind === 'RANK_PROMOTION') await raise(manager, movement)
  if (movement.kind === 'END_OF_SERVICE') await endService(manager, movement, facts, today)
  if (movement.kind === 'END_OF_ACTING')
    await endActing(manager, movement.actingId!, addDays(movement.effectiveFrom, -1))
  await manager.query(
    `update staff_movement set status = 'IN_FORCE', applied_at = now(), blocked_by = null, version = version + 1,
       moved_team = $2::jsonb where id = $1`,
    [movement.id, isActing(movement.kind) ? JSON.stringify(shifts) : null],
  )
  await tellOfShifts(manager, shifts, [movement.employeeId], today)
  const fields = fieldsOf(movement, facts, shifts)
  if (fields.length === 0) return
  const { employeeId, effectiveFrom: asOf, decree, fromAgencyCode: agencyCode } = movement
  await recordLineage(manager, [{ employeeId, fields, source: 'MOVEMENT', asOf, reference: decree.number, agencyCode }])
}

/** Ends an acting whose last day is over, or that is ended; those who came under the person go back. */
export async function endActing(manager: EntityManager, id: string, lastDay: Day): Promise<void> {
  await manager.query(
    `update staff_movement set status = 'ENDED', effective_to = least(effective_to, $2), blocked_by = null,
       version = version + 1 where id = $1`,
    [id, lastDay],
  )
}

/** Puts people below others, and tells of everyone whose entry in the directory changed, and of these besides. */
export async function tellOfShifts(
  manager: EntityManager,
  shifts: readonly SupervisionShift[],
  besides: readonly string[],
  today: Day,
): Promise<void> {
  const shifted = shifts.map(({ employeeId }) => employeeId)
  await manager.query(
    `update employee e set supervisor_id = s."to"
       from jsonb_to_recordset($1::jsonb) as s ("employeeId" uuid, "to" uuid) where e.id = s."employeeId"`,
    [JSON.stringify(shifts)],
  )
  const rechained = shifted.length > 0 ? await rewriteChains(manager, shifted) : []
  // Nobody gets rights for days that are over: a superior is one from the day on which it is so here.
  await recordSupervision(manager, shifted, today, 'MOVEMENT')
  const changed = [...new Set([...besides, ...shifted, ...rechained])]
  await countChange(manager, changed)
  await tellChanged(manager, changed, today)
}

async function place(manager: EntityManager, movement: StaffMovement, facts: MovementFacts, today: Day): Promise<void> {
  const { employeeId, effectiveFrom, positionCode, unitId, decree } = movement
  const agencyCode = facts.agency?.code ?? facts.person.agencyCode
  await manager.query(
    `insert into position_history (employee_id, effective_from, position_code, unit_id, agency_code, decree_number,
       decree_date, source) values ($1, $2, $3, $4, $5, $6, $7, 'MOVEMENT')`,
    [employeeId, effectiveFrom, positionCode, unitId, agencyCode, decree.number, decree.date],
  )
  await manager.query('update employee set unit_id = $2, agency_code = $3 where id = $1', [
    employeeId,
    unitId,
    agencyCode,
  ])
  const held = facts.person.position?.code ?? null
  if (held === positionCode && agencyCode === facts.person.agencyCode) return
  await changeOpenings(manager, facts.person.agencyCode, held, 1, today)
  await changeOpenings(manager, agencyCode, positionCode, -1, today)
}

const raise = (
  manager: EntityManager,
  { employeeId, effectiveFrom, rankCode, decree }: StaffMovement,
): Promise<unknown> =>
  manager.query(
    `insert into rank_history (employee_id, effective_from, rank_code, decree_number, decree_date, source)
     values ($1, $2, $3, $4, $5, 'MOVEMENT')`,
    [employeeId, effectiveFrom, rankCode, decree.number, decree.date],
  )

async function endService(
  manager: EntityManager,
  { employeeId, endReason }: StaffMovement,
  { person }: MovementFacts,
  today: Day,
): Promise<void> {
  const isRetired = endReason === 'RETIREMENT' || endReason === 'EARLY_RETIREMENT'
  await manager.query('update employee set status = $2 where id = $1', [employeeId, isRetired ? 'RETIRED' : 'LEFT'])
  await changeOpenings(manager, person.agencyCode, person.position?.code ?? null, 1, today)
}

/** Openings are counted on only where the agency reported any. */
const changeOpenings = (
  manager: EntityManager,
  agencyCode: string,
  positionCode: string | null,
  by: 1 | -1,
  today: Day,
): Promise<unknown> =>
  manager.query(
    `update vacancy set openings = greatest(openings + $3, 0), updated_on = $4
      where agency_code = $1 and position_code = $2`,
    [agencyCode, positionCode, by, today],
  )

function fieldsOf(movement: StaffMovement, facts: MovementFacts, shifts: readonly SupervisionShift[]): RecordField[] {
  const isElsewhere = facts.agency !== null && facts.agency.code !== facts.person.agencyCode
  const supervisor = shifts.some(({ employeeId }) => employeeId === movement.employeeId) ? ['SUPERVISOR' as const] : []
  if (isPlacement(movement.kind)) {
    return ['POSITION', 'UNIT', ...(isElsewhere ? ['AGENCY' as const] : []), ...supervisor]
  }
  if (movement.kind === 'RANK_PROMOTION') return ['RANK']
  return movement.kind === 'END_OF_SERVICE' ? ['STATUS'] : supervisor
}
