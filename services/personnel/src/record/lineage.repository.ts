import type { EntityManager } from 'typeorm'
import type { LineageEntry } from './lineage'

/**
 * Takes down where fields have their values from, in the transaction of the write that gave them; every writer of a
 * record calls it. What repeats a person's newest entry is left out, so that the same file again adds nothing.
 */
export async function recordLineage(manager: EntityManager, entries: readonly LineageEntry[]): Promise<void> {
  await manager.query(
    `insert into field_lineage (employee_id, fields, source, as_of, reference, agency_code)
     select "employeeId", fields, source, "asOf", reference, "agencyCode"
       from jsonb_to_recordset($1::jsonb) as e ("employeeId" uuid, fields text[], source text, "asOf" date,
         reference text, "agencyCode" text)
      where not exists (
        select 1 from (select * from field_lineage l where l.employee_id = e."employeeId" order by l.id desc limit 1) l
         where (l.fields, l.source, l.as_of, l.reference, l.agency_code) is not distinct from
               (e.fields, e.source, e."asOf", e.reference, e."agencyCode"))`,
    [JSON.stringify(entries)],
  )
}
