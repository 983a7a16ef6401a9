import { type DataSource, type EntityManager, EntitySchema } from 'typeorm'
import { inBackground } from './database'
import type { Logger } from './logger'
import { queryPrepared } from './prepared'

/** Something that happened in a service, told to the others. Shaped for Debezium's outbox event router. */
export interface DomainEvent {
  id: string
  aggregateType: string
  aggregateId: string
  type: string
  payload: unknown
}

/** Who is told. `deliver` may be called again with the same events, so it must be idempotent. */
export interface Subscriber {
  name: string
  deliver(events: readonly DomainEvent[]): Promise<void>
}

interface OutboxRow {
  sequence: number
  transaction: string
  id: string
  aggregateType: string
  aggregateId: string
  type: string
  payload: object
  createdAt: Date
}

export const outboxTable = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    sequence: { type: 'bigint', primary: true, generated: 'increment', primaryKeyConstraintName: 'outbox_pk' },
    transaction: { type: 'xid8' as never, default: () => 'pg_current_xact_id()' },
    id: { type: 'uuid', generated: 'uuid' },
    aggregateType: { name: 'aggregatetype', type: 'text' },
    aggregateId: { name: 'aggregateid', type: 'text' },
    type: { type: 'text' },
    payload: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', default: () => 'now()' },
  },
  indices: [{ name: 'outbox_order_idx', columns: ['transaction', 'sequence'] }],
})

interface DeliveryRow {
  subscriber: string
  transaction: string
  sequence: number
}

export const outboxDeliveryTable = new EntitySchema<DeliveryRow>({
  name: 'outbox_delivery',
  columns: {
    subscriber: { type: 'text', primary: true, primaryKeyConstraintName: 'outbox_delivery_pk' },
    transaction: { type: 'xid8' as never },
    sequence: { type: 'bigint' },
  },
})

/** Statements for the first migration of a service that tells others. */
export const outboxSql = {
  up: [
    `create table outbox (
      sequence bigserial, transaction xid8 not null default pg_current_xact_id(), id uuid not null default gen_random_uuid(),
      aggregatetype text not null, aggregateid text not null, type text not null, payload jsonb not null,
      created_at timestamptz not null default now(), constraint outbox_pk primary key (sequence))`,
    'create index outbox_order_idx on outbox (transaction, sequence)',
    `create table outbox_delivery (
      subscriber text not null, transaction xid8 not null, sequence bigint not null,
      constraint outbox_delivery_pk primary key (subscriber))`,
  ],
  down: ['drop table outbox_delivery', 'drop table outbox'],
}

/** Writes events in the transaction of the business write. */
export async function appendEvents(manager: EntityManager, events: readonly Omit<DomainEvent, 'id'>[]): Promise<void> {
  if (events.length === 0) return
  await queryPrepared(
    manager,
    `insert into outbox (aggregatetype, aggregateid, type, payload)
     select "aggregateType", "aggregateId", type, payload
       from jsonb_to_recordset($1::jsonb) as event ("aggregateType" text, "aggregateId" text, type text, payload jsonb)`,
    [JSON.stringify(events)],
  )
}

const BATCH = 500

/**
 * Delivers what a subscriber has not had yet, oldest first, and remembers how far it came.
 *
 * The order is that of transactions, and a transaction is delivered only when no older one is still open: a cursor on
 * the sequence alone would step over rows of a slow transaction. Delivery is at least once.
 * @returns how many events were delivered
 */
export async function deliverPending(source: DataSource, subscriber: Subscriber): Promise<number> {
  return inBackground(source, (background) =>
    background.transaction(async (manager) => {
      await manager.query(
        `insert into outbox_delivery (subscriber, transaction, sequence) values ($1, '0', 0) on conflict do nothing`,
        [subscriber.name],
      )
      const [position]: [{ transaction: string; sequence: number }] = await manager.query(
        'select transaction::text, sequence from outbox_delivery where subscriber = $1 for update',
        [subscriber.name],
      )
      const rows: (DomainEvent & { transaction: string; sequence: number })[] = await manager.query(
        `select transaction::text, sequence, id, aggregatetype as "aggregateType", aggregateid as "aggregateId", type, payload
         from outbox
        where (transaction, sequence) > ($1::xid8, $2::bigint) and transaction < pg_snapshot_xmin(pg_current_snapshot())
        order by transaction, sequence limit ${BATCH}`,
        [position.transaction, position.sequence],
      )
      const last = rows.at(-1)
      if (!last) return 0
      await subscriber.deliver(
        rows.map(({ id, aggregateType, aggregateId, type, payload }) => ({
          id,
          aggregateType,
          aggregateId,
          type,
          payload,
        })),
      )
      await manager.query('update outbox_delivery set transaction = $2::xid8, sequence = $3 where subscriber = $1', [
        subscriber.name,
        last.transaction,
        last.sequence,
      ])
      return rows.length
    }),
  )
}

/** Removes events of these types that every subscriber has had. */
export async function forgetDelivered(source: DataSource, types: readonly string[]): Promise<void> {
  await inBackground(source, (manager) =>
    manager.query(
      `delete from outbox using (select transaction, sequence from outbox_delivery order by 1, 2 limit 1) as slowest
      where type = any($1) and (outbox.transaction, outbox.sequence) <= (slowest.transaction, slowest.sequence)`,
      [types],
    ),
  )
}

export interface RelayOptions {
  intervalMs?: number
  /** Types of events that nobody reads again once they are delivered. */
  passing?: readonly string[]
}

/** Delivers to every subscriber in turn until stopped; a subscriber that fails is tried again at the next round. */
export function startRelay(
  source: DataSource,
  subscribers: readonly Subscriber[],
  logger: Logger,
  { intervalMs = 1_000, passing = [] }: RelayOptions = {},
): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> = Promise.resolve()
  const run = async (): Promise<void> => {
    for (const subscriber of subscribers) {
      try {
        let delivered = BATCH
        while (!stopped && delivered === BATCH) {
          delivered = await deliverPending(source, subscriber)
          if (delivered > 0 && passing.length > 0) await forgetDelivered(source, passing)
        }
      } catch (error) {
        if (!stopped)
          logger.warn({ subscriber: subscriber.name, reason: (error as Error).message }, 'events not delivered')
      }
    }
  }
  const schedule = (): void => {
    timer = setTimeout(() => {
      round = run().finally(() => {
        if (!stopped) schedule()
      })
    }, intervalMs)
    timer.unref()
  }
  schedule()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}
