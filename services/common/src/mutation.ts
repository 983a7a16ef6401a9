import type { DataSource, EntityManager } from 'typeorm'
import { appendAudit, type AuditEntry } from './audit'
import type { Context } from './context'
import { conflict, overloaded } from './errors'
import { claimKey, keepResult, type RepeatableRequest } from './idempotency'
import type { Language } from './language'
import { appendEvents, type DomainEvent } from './outbox'
import { readerId } from './policy'
import { type Refusal, Refused, refusalsIn } from './refusal'
import { Overloaded, Turnstile } from './turnstile'

/** A transaction of a mutation, with what must be told about it. */
export interface Write {
  manager: EntityManager
  /** Takes down what was done to a record; a write without an entry is a fault of ours. Holds no personal data. */
  audit(action: string, entity: string, entityId: string): void
  /** Tells other services more of a record than that something was done to it; delivered after the commit. */
  emit(event: Omit<DomainEvent, 'id'>): void
}

/** What is written: a name for audit and idempotency, and the input as the caller sent it. */
export interface Command {
  mutation: string
  input: { idempotencyKey?: string | null }
}

/** What a mutation came to: a result, or the reasons for which nothing was done. */
export type Outcome<Result, Code extends string = string> =
  | { result: Result; refusals: [] }
  | { result: null; refusals: Refusal<Code>[] }

/** How often a write is tried that PostgreSQL ends for the sake of another. */
const TRIES = 3
const ENDED_FOR_ANOTHER = new Set(['40001', '40P01'])

/**
 * Runs the work of a mutation in one transaction, together with its audit rows, its events and its idempotency key: all
 * of it or nothing.
 *
 * `work` answers a small JSON value, such as the id of the record: it is kept, and answered again when the same caller
 * sends the same input under the same key. A refusal keeps nothing, so that the request may succeed later.
 * @throws what `work` throws, but `Refused`; BAD_USER_INPUT for a key used for another request;
 * OVERLOADED when too many write at once
 */
export async function write<Result, Code extends string = string>(
  source: DataSource,
  context: Context,
  command: Command,
  work: (write: Write) => Promise<Result>,
): Promise<Outcome<Result, Code>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await turnsOf(source).run(() =>
        source.transaction((manager) => writeOnce(manager, context, command, work)),
      )
      return { result, refusals: [] }
    } catch (error) {
      if (error instanceof Refused) {
        return { result: null, refusals: refusalsIn(context.language, error.reasons) as Refusal<Code>[] }
      }
      if (error instanceof Overloaded) throw overloaded(context.language)
      if (attempt >= TRIES || !ENDED_FOR_ANOTHER.has(codeOf(error))) throw error
    }
  }
}

const turns = new WeakMap<DataSource, Turnstile>()

/**
 * Writes take half of the connections at most. A write holds one and may read on another: were all held by writes, each
 * would wait for the others until none was answered.
 */
function turnsOf(source: DataSource): Turnstile {
  const known = turns.get(source)
  if (known) return known
  const { poolSize = 2 } = source.options as { poolSize?: number }
  const made = new Turnstile({ running: Math.max(1, Math.floor(poolSize / 2)), waiting: 1_000, longestWait: 4_000 })
  turns.set(source, made)
  return made
}

async function writeOnce<Result>(
  manager: EntityManager,
  { caller, language, requestId }: Context,
  { mutation, input }: Command,
  work: (write: Write) => Promise<Result>,
): Promise<Result> {
  const actor = readerId(caller)
  const { idempotencyKey: key, ...asked } = input
  const request: RepeatableRequest | null =
    key === null || key === undefined ? null : { caller: actor, key, mutation, input: asked }
  if (request) {
    const claim = await claimKey<Result>(manager, request, language)
    if (!claim.isFirst) return claim.result
  }
  const entries: AuditEntry[] = []
  const events: Omit<DomainEvent, 'id'>[] = []
  const result = await work({
    manager,
    audit: (action, entity, entityId) => entries.push({ actor, action, entity, entityId, requestId }),
    emit: (event) => events.push(event),
  })
  if (entries.length === 0) throw new Error(`${mutation} left no audit entry`)
  await appendAudit(manager, entries)
  await appendEvents(manager, [...events, ...plainEvents(entries, events)])
  if (request) await keepResult(manager, request, result)
  return result
}

/** An act of which the work told nothing more is told by its name alone: `PLAN_SAVED` as `PlanSaved`. */
const plainEvents = (entries: readonly AuditEntry[], events: readonly Omit<DomainEvent, 'id'>[]) =>
  entries
    .filter(({ entityId }) => !events.some(({ aggregateId }) => aggregateId === entityId))
    .map(({ action, entity, entityId }) => ({
      ...{ aggregateType: entity, aggregateId: entityId, payload: {} },
      type: action.toLowerCase().replace(/(?:^|_)(.)/g, (_match, letter: string) => letter.toUpperCase()),
    }))

/** @throws CONFLICT with the current version when the change was made from another */
export function checkVersion(expected: number, current: number, language: Language): void {
  if (expected !== current) throw conflict(language, current)
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '')
