import { type EntityManager, EntitySchema } from 'typeorm'
import { queryPrepared } from './prepared'

/** Who did what to which record, written in the transaction of the write. Holds no personal data. */
export interface AuditEntry {
  actor: string
  action: string
  entity: string
  entityId: string
  requestId: string | null
}

interface AuditRow extends AuditEntry {
  id: number
  at: Date
}

export const auditTable = new EntitySchema<AuditRow>({
  name: 'audit',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment', primaryKeyConstraintName: 'audit_pk' },
    at: { type: 'timestamptz', default: () => 'now()' },
    actor: { type: 'text' },
    action: { type: 'text' },
    entity: { type: 'text' },
    entityId: { type: 'text' },
    requestId: { type: 'text', nullable: true },
  },
  indices: [{ name: 'audit_entity_idx', columns: ['entity', 'entityId'] }],
})

/** Statements for a service's first migration. */
export const auditSql = {
  up: [
    `create table audit (
      id bigserial, at timestamptz not null default now(), actor text not null, action text not null,
      entity text not null, entity_id text not null, request_id text, constraint audit_pk primary key (id))`,
    'create index audit_entity_idx on audit (entity, entity_id)',
  ],
  down: ['drop table audit'],
}

/** Records what was done, in the transaction of the write. */
export async function appendAudit(manager: EntityManager, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  await queryPrepared(
    manager,
    `insert into audit (actor, action, entity, entity_id, request_id)
     select actor, action, entity, "entityId", "requestId" from jsonb_to_recordset($1::jsonb)
         as entry (actor text, action text, entity text, "entityId" text, "requestId" text)`,
    [JSON.stringify(entries)],
  )
}
