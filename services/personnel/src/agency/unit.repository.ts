import type { EntityManager } from 'typeorm'
import type { GovernmentUnit } from './government-units'

/**
 * Adds the units that are not yet there. Units on record stay as they are, whoever made them: a reorganisation may have
 * ended or renamed one, and a government that has a unit of that name needs no other.
 */
export async function addUnits(manager: EntityManager, units: readonly GovernmentUnit[]): Promise<void> {
  await manager.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as u
         (id uuid, "agencyCode" text, "parentId" uuid, "typeCode" text, name text, "validFrom" date)),
     missing as (
       select * from given where not exists (
         select 1 from unit u where u.id = given.id
            or (u.agency_code = given."agencyCode" and lower(u.name) = lower(given.name))))
     insert into unit (id, agency_code, parent_id, type_code, name, valid_from)
     select id, "agencyCode", (
         select p.id from unit p where p.id = missing."parentId"
         union all select p.id from missing p where p.id = missing."parentId" limit 1),
       "typeCode", name, "validFrom" from missing`,
    [JSON.stringify(units)],
  )
}
