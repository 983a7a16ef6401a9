import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { EntitySchema } from 'typeorm'
import { badInput } from './errors'
import type { Language } from './language'
import { queryPrepared } from './prepared'

/** How long an answer is kept for a request that comes again, in hours. */
const KEPT_HOURS = 24

/** Longest key taken. */
const LONGEST_KEY = 200

interface IdempotencyRow {
  caller: string
  key: string
  digest: string
  result: unknown
  createdAt: Date
}

export const idempotencyTable = new EntitySchema<IdempotencyRow>({
  name: 'idempotency',
  columns: {
    caller: { type: 'text', primary: true, primaryKeyConstraintName: 'idempotency_pk' },
    key: { type: 'text', primary: true, primaryKeyConstraintName: 'idempotency_pk' },
    digest: { type: 'text' },
    result: { type: 'jsonb', nullable: true },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'idempotency_created_idx', columns: ['createdAt'] }],
})

/** Statements for the migration of a service that takes mutations. */
export const idempotencySql = {
  up: [
    `create table idempotency (
      caller text not null, key text not null, digest text not null, result jsonb,
      created_at timestamptz not null default now(), constraint idempotency_pk primary key (caller, key))`,
    'create index idempotency_created_idx on idempotency (created_at)',
  ],
  down: ['drop table idempotency'],
}

/** A request that may come again: who sends it, under which key, and what it asks. */
export interface RepeatableRequest {
  caller: string
  key: string
  mutation: string
  input: unknown
}

/** Either the first time, or the result of the first time. */
export type Claim<Result> = { isFirst: true } | { isFirst: false; result: Result }

/**
 * Claims a key in the transaction of the write. A request that is under way under the same key is waited for, so that
 * of two that come at once one has the effect and both have the answer.
 * @throws BAD_USER_INPUT naming `input.idempotencyKey` when the key was used for another request, or is no key
 */
export async function claimKey<Result>(
  manager: EntityManager,
  { caller, key, mutation, input }: RepeatableRequest,
  language: Language,
): Promise<Claim<Result>> {
  if (key.length === 0 || key.length > LONGEST_KEY) {
    throw badKey(language, {
      id: `harus 1 sampai ${LONGEST_KEY} huruf`,
      en: `must have 1 to ${LONGEST_KEY} characters`,
    })
  }
  const digest = digestOf(mutation, input)
  const claimed = await queryPrepared(
    manager,
    `insert into idempotency as known (caller, key, digest) values ($1, $2, $3)
     on conflict (caller, key) do update set digest = excluded.digest, result = null, created_at = now()
       where known.created_at < now() - interval '${KEPT_HOURS} hours' returning key`,
    [caller, key, digest],
  )
  if (claimed.length > 0) return { isFirst: true }
  const [known] = await queryPrepared<{ digest: string; result: Result }>(
    manager,
    'select digest, result from idempotency where caller = $1 and key = $2',
    [caller, key],
  )
  if (known?.digest !== digest) {
    throw badKey(language, { id: 'sudah dipakai untuk permintaan lain', en: 'was used for another request' })
  }
  return { isFirst: false, result: known.result }
}

/** Keeps what a request came to, for when it comes again. */
export async function keepResult(
  manager: EntityManager,
  { caller, key }: RepeatableRequest,
  result: unknown,
): Promise<void> {
  await queryPrepared(manager, 'update idempotency set result = $3::jsonb where caller = $1 and key = $2', [
    caller,
    key,
    JSON.stringify(result),
  ])
}

/** Removes keys that are older than a day; run from time to time. */
export async function forgetKeys(manager: EntityManager): Promise<void> {
  await manager.query(`delete from idempotency where created_at < now() - interval '${KEPT_HOURS} hours'`)
}

const badKey = (language: Language, reason: { id: string; en: string }) =>
  badInput(language, [{ field: 'input.idempotencyKey', reason }])

const digestOf = (mutation: string, input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([mutation, input]))
    .digest('hex')
