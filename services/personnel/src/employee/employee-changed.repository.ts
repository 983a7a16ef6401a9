import { appendEvents, type Day, EMPLOYEE_CHANGED, type EmployeeChanged } from '@jalur/common'
import type { EntityManager } from 'typeorm'

/** Counts a change of these employees, whose newest state `tellChanged` then tells. */
export async function countChange(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query('update employee set version = version + 1, updated_at = now() where id = any($1::uuid[])', [ids])
}

/** One event an employee for the other services, with the newest state, in the transaction of the change. */
export async function tellChanged(manager: EntityManager, ids: readonly string[], today: Day): Promise<void> {
  const entries: EmployeeChanged[] = await manager.query(
    `select e.id, e.agency_code as "agencyCode", e.unit_id as "unitId", e.superior_ids as "superiorIds",
            e.employment_type as "employmentType", e.status not in ('RETIRED', 'LEFT') as active, e.version, (
              select position_code from position_history p where p.employee_id = e.id and p.effective_from <= $2
               order by p.effective_from desc limit 1) as "positionCode"
       from employee e where e.id = any($1::uuid[])`,
    [ids, today],
  )
  await appendEvents(
    manager,
    entries.map((payload) => ({
      aggregateType: 'Employee',
      aggregateId: payload.id,
      type: EMPLOYEE_CHANGED,
      payload,
    })),
  )
}
