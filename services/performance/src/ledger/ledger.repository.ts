import type { Day } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import {
  type ChainEnd,
  digestOf,
  type LedgerBreak,
  type LedgerContent,
  type LedgerEntry,
  linkFault,
  NOTHING,
} from './ledger'

const ENTRY = `place::float8 as place, evaluation_id as "evaluationId",
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_id as "actorId", action, content,
    previous, digest`
const BATCH = 2_000

/** The end of the ledger on one day: whoever keeps it can prove later that nothing before it was changed. */
export interface LedgerRoot {
  day: Day
  place: number
  digest: string
}

export interface LedgerCheck {
  entries: number
  firstBreak: LedgerBreak | null
}

export class LedgerRepository {
  constructor(private readonly source: DataSource) {}

  /** What was done to evaluations, oldest first. */
  async findHistories(evaluationIds: readonly string[]): Promise<LedgerEntry[][]> {
    const rows = await this.source.query<LedgerEntry[]>(
      `select ${ENTRY} from rating_ledger where evaluation_id = any($1::text[]) order by rating_ledger.place`,
      [evaluationIds],
    )
    return evaluationIds.map((id) => rows.filter(({ evaluationId }) => evaluationId === id))
  }

  /** The ends of the last days, newest first. */
  findRoots(first: number): Promise<LedgerRoot[]> {
    return this.source.query(
      'select day, place::float8 as place, digest from rating_ledger_root order by day desc limit $1',
      [first],
    )
  }

  /** Keeps the end of each day before today that has none yet. */
  async keepRoots(today: Day): Promise<void> {
    await this.source.query(
      `insert into rating_ledger_root (day, place, digest)
       select distinct on (day) day, place, digest
         from (select (at at time zone 'Asia/Makassar')::date as day, place, digest from rating_ledger) as entry
        where day < $1 and day > coalesce((select max(day) from rating_ledger_root), '-infinity')
        order by day, place desc on conflict do nothing`,
      [today],
    )
  }

  /**
   * Walks the whole ledger, a batch at a time, and holds it against the records that it tells of.
   * @param known ends of the ledger that somebody kept elsewhere
   * @returns the first break: of the chain, of an end that was kept, or of a record that says something else
   */
  async check(known: readonly ChainEnd[] = []): Promise<LedgerCheck> {
    let end: ChainEnd = { place: 0, digest: NOTHING }
    let broken: LedgerBreak | null = null
    for (let batch = await this.batchAfter(0); batch.length > 0 && !broken; batch = await this.batchAfter(end.place)) {
      for (const entry of batch) {
        broken ??= linkFault(end, entry)
        end = { place: entry.place, digest: entry.digest }
      }
    }
    const breaks = [
      broken,
      await this.brokenEnd(known),
      await this.differingRecord(),
      await this.differingCalibration(),
    ].filter((it) => it !== null)
    return {
      entries: await this.count(),
      firstBreak: breaks.toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity))[0] ?? null,
    }
  }

  private batchAfter(place: number): Promise<LedgerEntry[]> {
    return this.source.query(
      `select ${ENTRY} from rating_ledger where rating_ledger.place > $1 order by rating_ledger.place limit ${BATCH}`,
      [place],
    )
  }

  private async count(): Promise<number> {
    const [row] = await this.source.query<[{ count: number }]>('select count(*)::integer as count from rating_ledger')
    return row.count
  }

  /** A kept end that the ledger no longer has. */
  private async brokenEnd(known: readonly ChainEnd[]): Promise<LedgerBreak | null> {
    const [row] = await this.source.query<{ place: number; evaluationId: string | null }[]>(
      `select kept.place::float8 as place, entry.evaluation_id as "evaluationId"
         from (select place, digest from rating_ledger_root
               union all select * from unnest($1::bigint[], $2::text[])) as kept (place, digest)
         left join rating_ledger entry on entry.place = kept.place
        where entry.digest is distinct from kept.digest order by kept.place limit 1`,
      [known.map(({ place }) => place), known.map(({ digest }) => digest)],
    )
    if (!row) return null
    return { ...row, fault: row.evaluationId === null ? 'ENTRY_MISSING' : 'ENTRY_CHANGED' }
  }

  /** The earliest last entry of a record that says something else, in the evaluation, the yearly result or the points. */
  private async differingRecord(): Promise<LedgerBreak | null> {
    const [row] = await this.source.query<{ place: number | null; evaluationId: string }[]>(
      `select told.place::float8 as place, e.plan_id || '.' || e.key as "evaluationId"
         from plan_evaluation e
         join performance_plan p on p.id = e.plan_id
         left join lateral (select place, content from rating_ledger
                             where evaluation_id = e.plan_id || '.' || e.key order by place desc limit 1) as told on true
         left join evaluation yearly on yearly.employee_id = p.employee_id and yearly.year = extract(year from e.starts_on)
         left join credit_entry points on points.employee_id = p.employee_id and points.period_start = e.starts_on
              and points.kind = 'CONVERSION'
        where e.status not in ('SELF_ASSESSMENT') and (
              told.content is null
           or (told.content ->> 'workRating') is distinct from e.work_rating
           or (told.content ->> 'behaviourRating') is distinct from e.behaviour_rating
           or (told.content ->> 'predicate') is distinct from e.predicate
           or (told.content ->> 'status') is distinct from e.status
           or (e.key like 'Y%' and e.issued_on is not null and (
                 (yearly.predicate is distinct from e.predicate and not exists (
                    select 1 from plan_evaluation later join performance_plan lp on lp.id = later.plan_id
                     where lp.employee_id = p.employee_id and later.key = e.key and later.starts_on > e.starts_on
                       and later.issued_on is not null))
              or (told.content ->> 'creditPoints')::numeric is distinct from e.credit_points
              or (e.credit_points is not null and points.points is distinct from e.credit_points))))
        order by told.place nulls last limit 1`,
    )
    return row ? { ...row, fault: row.place === null ? 'RECORD_WITHOUT_ENTRY' : 'RECORD_DIFFERS' } : null
  }

  /** The earliest confirmed change of a calibration whose record says something else than its entry, or has none. */
  private async differingCalibration(): Promise<LedgerBreak | null> {
    const [row] = await this.source.query<{ place: number | null; evaluationId: string }[]>(
      `select told.place::float8 as place, coalesce(told.evaluation_id, c.plan_id || '.' || s.key) as "evaluationId"
         from (select * from rating_ledger where action = 'CALIBRATED') as told
         full join (calibration_proposal c join calibration_session s on s.id = c.session_id and c.status = 'CONFIRMED')
           on c.id::text = told.content #>> '{calibration,proposal}'
        where told.evaluation_id is distinct from c.plan_id || '.' || s.key
           or told.actor_id is distinct from c.answerer_id
           or told.content #>> '{calibration,proposerId}' is distinct from s.chair_id::text
           or told.content #>> '{calibration,reason}' is distinct from c.reason
           or told.content #>> '{calibration,from,workRating}' is distinct from c.from_work_rating
           or told.content #>> '{calibration,from,behaviourRating}' is distinct from c.from_behaviour_rating
           or told.content #>> '{calibration,from,predicate}' is distinct from c.from_predicate
           or told.content ->> 'workRating' is distinct from c.to_work_rating
           or told.content ->> 'behaviourRating' is distinct from c.to_behaviour_rating
           or told.content ->> 'predicate' is distinct from c.to_predicate
        order by told.place nulls last limit 1`,
    )
    return row ? { ...row, fault: row.place === null ? 'RECORD_WITHOUT_ENTRY' : 'RECORD_DIFFERS' } : null
  }
}

/** Writes down what an evaluation says now, in the transaction that changed it; changes are written one after another. */
export async function appendToLedger(
  manager: EntityManager,
  entry: Pick<LedgerEntry, 'evaluationId' | 'actorId' | 'action'> & { at: Date; content: LedgerContent },
): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('rating ledger', 0))`)
  const ends: ChainEnd[] = await manager.query(
    'select place::float8 as place, digest from rating_ledger order by rating_ledger.place desc limit 1',
  )
  const { place, digest: previous } = ends[0] ?? { place: 0, digest: NOTHING }
  const next = { ...entry, at: entry.at.toISOString(), place: place + 1, previous }
  await manager.query(
    `insert into rating_ledger (place, evaluation_id, at, actor_id, action, content, previous, digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [next.place, next.evaluationId, next.at, next.actorId, next.action, next.content, previous, digestOf(next)],
  )
}
