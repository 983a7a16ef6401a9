import type { Day } from '@jalur/common'
import type { EntityManager } from 'typeorm'
import type { RecordSource } from './lineage'

/** Enters the superiors that these employees have now into their histories, as holding from a day. */
export async function recordSupervision(
  manager: EntityManager,
  employeeIds: readonly string[],
  effectiveFrom: Day,
  source: RecordSource,
): Promise<void> {
  await manager.query(
    `insert into supervision_history (employee_id, effective_from, supervisor_id, source)
     select id, $2, supervisor_id, $3 from employee where id = any($1::uuid[])
     on conflict (employee_id, effective_from) do update
       set supervisor_id = excluded.supervisor_id, source = excluded.source, recorded_at = now()`,
    [employeeIds, effectiveFrom, source],
  )
}
