import { randomUUID } from 'node:crypto'
import { type Day, queryPrepared } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { CandidateStatus, PromotionAim } from './candidacy'
import type { Candidate, PromotionList } from './promotion-list'

const LIST = `id, agency_code as "agencyCode", period, job_id as "jobId", facts_as_of as "factsAsOf",
  rules_digest as "rulesDigest", silent_sources as "silentSources", staff, without_rank as "withoutRank", counts`

const CANDIDATE = `employee_id as "employeeId", aim, place, status, kind, to_code as "toCode",
  earliest_date as "earliestDate", blocked_by as "blockedBy", requirements, facts, digest`

/** Which candidates of a list, and where a page of them begins. */
export interface CandidatePage {
  listId: string
  aim: PromotionAim
  /** Null for all. */
  status: CandidateStatus | null
  /** Place after which the page begins; 0 for the first. */
  after: number
  first: number
}

/** What is known of a list when everybody has been judged. */
export type ListOutcome = Pick<PromotionList, 'rulesDigest' | 'silentSources' | 'staff' | 'withoutRank' | 'counts'> & {
  factsAsOf: Date
}

/** Candidates of one statement; more would hold the process up while they are put into words. */
const WRITTEN_AT_ONCE = 100

const ADD_CANDIDATES = `insert into promotion_candidate (list_id, aim, place, employee_id, status, kind, to_code,
    earliest_date, blocked_by, requirements, facts, digest)
  select $1, aim, place, "employeeId", status, kind, "toCode", "earliestDate", "blockedBy", requirements, facts, digest
    from jsonb_to_recordset($2::jsonb) as candidate (aim text, place integer, "employeeId" uuid, status text,
         kind text, "toCode" text, "earliestDate" date, "blockedBy" text[], requirements jsonb, facts jsonb, digest text)`

/** Lists of candidates for promotion. */
export class PromotionListRepository {
  constructor(private readonly source: DataSource) {}

  /** Lets the requests for the list of one period take turns, until the transaction ends. */
  async lock(manager: EntityManager, agencyCode: string, period: Day): Promise<void> {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `promotion list ${agencyCode} ${period}`,
    ])
  }

  /** Takes down in the transaction of the request which list a job is to make. */
  async begin(manager: EntityManager, agencyCode: string, period: Day, jobId: string): Promise<void> {
    await manager.query('insert into promotion_list (id, agency_code, period, job_id) values ($1, $2, $3, $4)', [
      ...[randomUUID(), agencyCode, period, jobId],
    ])
  }

  /** The lists that serve for some periods: of each the newest that is ready. */
  findReady(agencyCode: string, periods: readonly Day[]): Promise<PromotionList[]> {
    return queryPrepared(
      this.source,
      `select distinct on (period) ${LIST} from promotion_list
        where agency_code = $1 and period = any($2::date[]) and facts_as_of is not null
        order by period, requested_at desc`,
      [agencyCode, periods],
    )
  }

  /** The jobs that are making lists for some periods right now. */
  findOpenJobs(agencyCode: string, periods: readonly Day[]): Promise<{ period: Day; jobId: string }[]> {
    return queryPrepared(
      this.source,
      `select distinct on (l.period) l.period, l.job_id as "jobId" from promotion_list l join job j on j.id = l.job_id
        where l.agency_code = $1 and l.period = any($2::date[]) and j.status in ('QUEUED', 'RUNNING')
        order by l.period, l.requested_at desc`,
      [agencyCode, periods],
    )
  }

  async findByJob(jobId: string): Promise<PromotionList | null> {
    const rows = await this.source.query<PromotionList[]>(`select ${LIST} from promotion_list where job_id = $1`, [
      jobId,
    ])
    return rows[0] ?? null
  }

  /** Forgets what an interrupted run has judged. */
  async clear(listId: string): Promise<void> {
    await this.source.query('delete from promotion_candidate where list_id = $1', [listId])
  }

  /** Adds candidates, some at a time: with all that judged it a candidate has about 8 kB. */
  async add(listId: string, candidates: readonly Candidate[]): Promise<void> {
    for (let at = 0; at < candidates.length; at += WRITTEN_AT_ONCE) {
      await this.source.query(ADD_CANDIDATES, [listId, JSON.stringify(candidates.slice(at, at + WRITTEN_AT_ONCE))])
    }
  }

  /** Makes a list the one that serves, in place of those made before it for the same period. */
  async finish({ id, agencyCode, period }: PromotionList, outcome: ListOutcome): Promise<void> {
    const { factsAsOf, rulesDigest, silentSources, staff, withoutRank, counts } = outcome
    await this.source.transaction(async (manager) => {
      await manager.query(
        `update promotion_list set facts_as_of = $2, rules_digest = $3, silent_sources = $4, staff = $5, without_rank = $6,
           counts = $7::jsonb where id = $1`,
        [id, factsAsOf, rulesDigest, silentSources, staff, withoutRank, JSON.stringify(counts)],
      )
      await manager.query(
        `delete from promotion_list old using promotion_list new
          where new.id = $1 and old.agency_code = $2 and old.period = $3 and old.requested_at < new.requested_at`,
        [id, agencyCode, period],
      )
    })
  }

  /** A page by place; one more than asked for, to tell that more follow. */
  findCandidates({ listId, aim, status, after, first }: CandidatePage): Promise<Candidate[]> {
    return queryPrepared(
      this.source,
      `select ${CANDIDATE} from promotion_candidate
        where list_id = $1 and aim = $2 and place > $3 ${status === null ? '' : 'and status = $5'}
        order by place limit $4`,
      [listId, aim, after, first + 1, ...(status === null ? [] : [status])],
    )
  }

  /** How many candidates a choice holds. */
  async count(listId: string, { aim, status }: Pick<CandidatePage, 'aim' | 'status'>): Promise<number> {
    const [row] = await this.source.query<{ count: number }[]>(
      `select count(*) from promotion_candidate where list_id = $1 and aim = $2 and ($3::text is null or status = $3)`,
      [listId, aim, status],
    )
    return row?.count ?? 0
  }

  /** Codes of the regulations that judged the candidates of a choice, in the order of their codes. */
  async lawOf(listId: string, { aim, status }: Pick<CandidatePage, 'aim' | 'status'>): Promise<string[]> {
    const rows = await this.source.query<{ code: string }[]>(
      `select distinct entry -> 'legalBasis' ->> 'regulationCode' as code
         from promotion_candidate, jsonb_array_elements(requirements) as entry
        where list_id = $1 and aim = $2 and ($3::text is null or status = $3) order by code`,
      [listId, aim, status],
    )
    return rows.map(({ code }) => code)
  }
}
