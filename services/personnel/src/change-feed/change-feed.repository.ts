import { EMPLOYEE_CHANGED } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { type Change, type ChangeKey, EMPLOYEE_LEFT_AGENCY } from './change'

const OF_THE_FEED = `type in ('${EMPLOYEE_CHANGED}', '${EMPLOYEE_LEFT_AGENCY}')`

/** Old events that were followed by a newer one of the same employee in the same agency are kept as long, in days. */
const KEPT_DAYS = 30

/**
 * The change feed: the outbox, in the order of transactions. A transaction is told only when no older one is still open,
 * so that a cursor steps over nothing (`deliverPending` of the outbox does the same).
 */
export class ChangeFeedRepository {
  constructor(private readonly source: DataSource) {}

  /** The changes of some agencies after a place in the log, oldest first. */
  find(agencyCodes: readonly string[], after: ChangeKey, count: number): Promise<Change[]> {
    return this.source.query(
      `select change.* from unnest($1::text[]) as agency (code) cross join lateral (
         select transaction::text, sequence::text, created_at as at, agency.code as "agencyCode",
                aggregateid as "employeeId", case type when '${EMPLOYEE_CHANGED}' then 'EMPLOYEE_CHANGED'
                else 'EMPLOYEE_LEFT' end as kind
           from outbox where ${OF_THE_FEED} and payload ->> 'agencyCode' = agency.code
            and (transaction, sequence) > ($2::xid8, $3::bigint)
            and transaction < pg_snapshot_xmin(pg_current_snapshot())
          order by outbox.transaction, outbox.sequence limit $4) change
        order by change.transaction::xid8, change.sequence::bigint limit $4`,
      [agencyCodes, after.transaction, after.sequence, count],
    )
  }

  /** How many changes of some agencies are kept. */
  async count(agencyCodes: readonly string[]): Promise<number> {
    const [row]: [{ count: number }] = await this.source.query(
      `select count(*) from outbox where ${OF_THE_FEED} and payload ->> 'agencyCode' = any($1::text[])
          and transaction < pg_snapshot_xmin(pg_current_snapshot())`,
      [agencyCodes],
    )
    return row.count
  }

  /** The place before everything that is not yet told. */
  async latest(): Promise<ChangeKey> {
    const [row]: [{ transaction: string }] = await this.source.query(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as transaction',
    )
    return { transaction: row.transaction, sequence: '0' }
  }

  /**
   * Removes old events that a newer one of the same employee in the same agency has made idle. Whoever stopped reading
   * before them still gets the newer ones, so no cursor ever grows too old, and a new reader still hears of everybody.
   * @returns how many events were removed
   */
  async compact(): Promise<number> {
    const [, removed]: [unknown, number] = await this.source.query(
      `delete from outbox using (
         select sequence, created_at, lead(sequence) over (
                partition by aggregateid, payload ->> 'agencyCode' order by transaction, sequence) as newer
           from outbox where ${OF_THE_FEED}) as event
        where outbox.sequence = event.sequence and event.newer is not null
          and event.created_at < now() - interval '${KEPT_DAYS} days'`,
    )
    return removed
  }
}
