import { queryPrepared, type StoredFile } from '@jalur/common'
import type { EntityManager } from 'typeorm'
import type { SentEvidence } from './evidence'

/** What evidence belongs to: a report, an objection, or the statement of the assessor on an objection. */
export interface EvidenceOwner {
  kind: 'progress' | 'objection' | 'statement'
  /** Id of the report or the objection. */
  id: string
}

/** The evidence of an owner in its order, as JSON; `id` is the column that names the owner. */
export const evidenceOf = (kind: EvidenceOwner['kind'], id: string): string =>
  `(select coalesce(json_agg(json_build_object('id', e.id, 'title', e.title, 'url', e.url, 'fileId', e.file_id,
        'contentType', e.content_type, 'sizeBytes', e.size_bytes, 'sha256', f.sha256) order by e.place), '[]')
      from evidence e left join stored_file f on f.id = e.file_id where e.${kind}_id = ${id})`

/** Writes the evidence that is new; each piece keeps its place in the list. */
export async function insertEvidence(
  manager: EntityManager,
  { kind, id: ownerId }: EvidenceOwner,
  evidence: readonly SentEvidence[],
  files: ReadonlyMap<string, StoredFile>,
): Promise<void> {
  const rows = evidence.flatMap(({ id, title, url, fileId }, place) => {
    const file = files.get(fileId ?? '')
    const { contentType, sizeBytes } = file ?? {}
    return id === null ? [{ place, title: title.trim(), url, fileId, contentType, sizeBytes }] : []
  })
  if (rows.length === 0) return
  await queryPrepared(
    manager,
    `insert into evidence (id, ${kind}_id, place, title, url, file_id, content_type, size_bytes)
     select gen_random_uuid(), $1, place, title, url, "fileId", "contentType", "sizeBytes"
       from jsonb_to_recordset($2::jsonb) as e (place integer, title text, url text, "fileId" uuid, "contentType" text,
            "sizeBytes" bigint)`,
    [ownerId, JSON.stringify(rows)],
  )
}

/** Writes the evidence of an owner anew; what keeps its id keeps what refers to it, what is left out is removed. */
export async function replaceEvidence(
  manager: EntityManager,
  owner: EvidenceOwner,
  evidence: readonly SentEvidence[],
  files: ReadonlyMap<string, StoredFile>,
): Promise<void> {
  const kept = evidence.flatMap(({ id, title }, place) => (id === null ? [] : [{ id, title, place }]))
  await manager.query(`delete from evidence where ${owner.kind}_id = $1 and not (id = any($2::uuid[]))`, [
    ...[owner.id, kept.map(({ id }) => id)],
  ])
  await manager.query(
    `update evidence e set title = trim(kept.title), place = kept.place
       from jsonb_to_recordset($2::jsonb) as kept (id uuid, title text, place integer)
      where e.${owner.kind}_id = $1 and e.id = kept.id`,
    [owner.id, JSON.stringify(kept)],
  )
  await insertEvidence(manager, owner, evidence, files)
}
