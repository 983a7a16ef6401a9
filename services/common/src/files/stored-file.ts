import { EntitySchema } from 'typeorm'

/** A file that somebody handed in, or that a task made. Its bytes lie in the file store under the id. */
export interface StoredFile {
  id: string
  /** What it was handed in for; decides its types and its size. */
  purpose: string
  name: string
  /** By content, not by name. */
  contentType: string
  sizeBytes: number
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string
  /** Account that handed it in. */
  owner: string
}

interface StoredFileRow extends StoredFile {
  createdAt: Date
  /** When a record began to refer to it; one that nobody refers to is removed after a day. */
  attachedAt: Date | null
}

export const storedFileTable = new EntitySchema<StoredFileRow>({
  name: 'stored_file',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'stored_file_pk' },
    purpose: { type: 'text' },
    name: { type: 'text' },
    contentType: { type: 'text' },
    sizeBytes: { type: 'bigint' },
    sha256: { type: 'text' },
    owner: { type: 'text' },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
    attachedAt: { type: 'timestamptz', nullable: true },
  },
  indices: [{ name: 'stored_file_loose_idx', columns: ['owner', 'createdAt'], where: 'attached_at is null' }],
})

/** Statements for the migration of a service that takes files. */
export const storedFileSql = {
  up: [
    `create table stored_file (
      id uuid not null, purpose text not null, name text not null, content_type text not null,
      size_bytes bigint not null, sha256 text not null, owner text not null,
      created_at timestamptz not null default now(), attached_at timestamptz,
      constraint stored_file_pk primary key (id))`,
    'create index stored_file_loose_idx on stored_file (owner, created_at) where attached_at is null',
  ],
  down: ['drop table stored_file'],
}
