import { randomUUID } from 'node:crypto'
import { asUuid, type Day, type DayPlace, isUuid, queryPrepared, type StoredFile } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import { evidenceOf, insertEvidence, replaceEvidence } from '../evidence/evidence.repository'
import type { Indicator } from '../plan/plan'
import type { PlanStatus } from '../plan/plan-state'
import type { Reached } from './achievement'
import type { Progress, SentProgress } from './progress'
import type { ProgressStatus } from './progress-state'

/** Reports with the indicator that each names and their evidence, for a condition on `g`. */
export const PROGRESS = `select g.id, g.work_result_id as "workResultId",
    (select json_build_object('id', i.id, 'aspect', i.aspect, 'statement', i.statement,
        'target', trim_scale(i.target)::text, 'unit', i.unit) from indicator i where i.id = g.indicator_id) as indicator,
    g.reported_on as "reportedOn", g.statement, trim_scale(g.value)::text as value, g.status, g.version,
    g.created_at as "createdAt", g.return_reason as "returnReason", g.decider_id as "deciderId", g.decided_at as "decidedAt",
    ${evidenceOf('progress', 'g.id')} as evidence
  from progress g`

/** What a reader finds: a draft is for its owner only. */
const SHOWN_TO = (reader: string) => `(g.status <> 'DRAFT' or exists (select 1 from work_result r
    join performance_plan p on p.id = r.plan_id where r.id = g.work_result_id and p.employee_id = ${reader}::uuid))`

/** A page of the reports on one result: newest first, after a place. */
export interface ProgressPage {
  workResultId: string
  first: number
  after: DayPlace | null
}

/** A report that is about to change, with what decides about it. */
export interface HeldProgress
  extends Pick<Progress, 'id' | 'workResultId' | 'reportedOn' | 'status' | 'version' | 'returnReason' | 'deciderId'> {
  employeeId: string
  /** True where an evaluation of a period with its day waits for the superior, or was rated. */
  isEvaluated: boolean
  evidenceIds: string[]
}

/** What is kept of a decision, or of taking one back. */
export interface ProgressDecision {
  status: ProgressStatus
  reason: string | null
  deciderId: string | null
}

/** What a report is about, as the write needs it. */
export interface ReportedResult {
  planId: string
  employeeId: string
  status: PlanStatus
  startsOn: string
  endsOn: string
  indicators: Pick<Indicator, 'id' | 'unit'>[]
}

const NOTHING_REACHED: Reached = { value: null, reports: 0, lastReportedOn: null }

export class ProgressRepository {
  constructor(private readonly source: DataSource) {}

  async find(id: string): Promise<Progress | null> {
    const [row] = await queryPrepared<Progress>(this.source, `${PROGRESS} where g.id = $1`, [id])
    return row ?? null
  }

  /** Reports by id, in the order of the ids; those that are not there are left out. */
  async findMany(ids: readonly string[]): Promise<Progress[]> {
    const rows = await this.source.query<Progress[]>(`${PROGRESS} where g.id = any($1::uuid[])`, [ids])
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.flatMap((id) => found.get(id) ?? [])
  }

  /**
   * Pages of reports, the newest of a day first, one statement for all that a request asks for together; one more row than
   * asked tells that more follow.
   */
  async findPages(pages: readonly ProgressPage[], readerId: string | null): Promise<Progress[][]> {
    const most = Math.max(...pages.map(({ first }) => first)) + 1
    const rows = await this.source.query<(Progress & { place: number })[]>(
      `select found.*, asked.place::integer from unnest($1::uuid[], $2::date[], $3::uuid[])
          with ordinality as asked (result_id, after_day, after_id, place)
          left join progress last on last.id = asked.after_id
        cross join lateral (${PROGRESS} where g.work_result_id = asked.result_id
           and (asked.after_day is null
             or (g.reported_on, g.created_at, g.id) < (asked.after_day, coalesce(last.created_at, 'infinity'), asked.after_id))
           and ${SHOWN_TO('$4')}
         order by g.reported_on desc, g.created_at desc, g.id desc limit ${most}) as found
        order by asked.place, "reportedOn" desc, found."createdAt" desc, found.id desc`,
      [
        pages.map(({ workResultId }) => workResultId),
        pages.map(({ after }) => after?.day),
        pages.map(({ after }) => after?.id),
        readerId,
      ],
    )
    return pages.map(({ first }, index) => rows.filter(({ place }) => place === index + 1).slice(0, first + 1))
  }

  /** How many reports there are on each result that the reader finds. */
  async count(workResultIds: readonly string[], readerId: string | null): Promise<number[]> {
    const rows = await this.source.query<{ id: string; count: number }[]>(
      `select g.work_result_id as id, count(*) from progress g
        where g.work_result_id = any($1::uuid[]) and ${SHOWN_TO('$2')} group by 1`,
      [workResultIds, readerId],
    )
    const counts = new Map(rows.map(({ id, count }) => [id, count]))
    return workResultIds.map((id) => counts.get(id) ?? 0)
  }

  /** What was reported of each indicator for the days up to one, the last value as an exact decimal. Drafts do not count. */
  async reached(indicatorIds: readonly string[], until: Day | null = null): Promise<Reached[]> {
    const rows = await this.source.query<(Reached & { id: string })[]>(
      `select indicator_id as id, count(*)::integer as reports, max(reported_on) as "lastReportedOn",
              (array_agg(trim_scale(value)::text order by reported_on desc, created_at desc)
                 filter (where value is not null))[1] as value
         from progress where indicator_id = any($1::uuid[]) and status <> 'DRAFT'
          and ($2::date is null or reported_on <= $2) group by indicator_id`,
      [indicatorIds, until],
    )
    const found = new Map(rows.map((row) => [row.id, row]))
    return indicatorIds.map((id) => found.get(id) ?? NOTHING_REACHED)
  }
}

/** The result that is reported on, with its plan, which cannot change meanwhile; null where there is none. */
export async function holdResult(manager: EntityManager, workResultId: string): Promise<ReportedResult | null> {
  const [row] = await queryPrepared<ReportedResult>(
    manager,
    `select p.id as "planId", p.employee_id as "employeeId", p.status, p.starts_on as "startsOn", p.ends_on as "endsOn",
            (select coalesce(json_agg(json_build_object('id', i.id, 'unit', i.unit)), '[]')
               from indicator i where i.work_result_id = r.id) as indicators
       from work_result r join performance_plan p on p.id = r.plan_id where r.id = $1 for share of p`,
    [asUuid(workResultId)],
  )
  return row ?? null
}

/** Reports by id with what decides about them, held until the end of the transaction; in one order, so that none waits for the other. */
export async function holdProgress(manager: EntityManager, ids: readonly string[]): Promise<Map<string, HeldProgress>> {
  const rows = await queryPrepared<HeldProgress>(
    manager,
    `select g.id, g.work_result_id as "workResultId", g.reported_on as "reportedOn", g.status, g.version,
            g.return_reason as "returnReason", g.decider_id as "deciderId", p.employee_id as "employeeId",
            exists (select 1 from plan_evaluation e where e.plan_id = p.id
                      and g.reported_on between e.starts_on and e.ends_on
                      and e.status not in ('SELF_ASSESSMENT', 'RETURNED')) as "isEvaluated",
            array(select id from evidence where progress_id = g.id) as "evidenceIds"
       from progress g join work_result r on r.id = g.work_result_id join performance_plan p on p.id = r.plan_id
      where g.id = any($1::uuid[]) order by g.id for update of g`,
    [ids.filter(isUuid)],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Moves reports to a state. */
export async function putDecision(
  manager: EntityManager,
  ids: readonly string[],
  { status, reason, deciderId }: ProgressDecision,
): Promise<void> {
  await manager.query(
    `update progress set status = $2, return_reason = coalesce($3, return_reason), decider_id = $4,
        decided_at = case when $4::uuid is null then null else now() end, version = version + 1
      where id = any($1::uuid[])`,
    [ids, status, reason?.trim() ?? null, deciderId],
  )
}

/** A report as it is written, with the files that its evidence names. */
export interface WrittenProgress {
  report: SentProgress
  status: ProgressStatus
  files: ReadonlyMap<string, StoredFile>
}

/** Writes a report with its evidence. @returns the id */
export async function insertProgress(
  manager: EntityManager,
  workResultId: string,
  { report, status, files }: WrittenProgress,
): Promise<string> {
  const id = randomUUID()
  const { indicatorId, reportedOn, statement, value, evidence } = report
  await queryPrepared(
    manager,
    `insert into progress (id, work_result_id, indicator_id, reported_on, statement, value, status)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, workResultId, indicatorId, reportedOn, statement.trim(), value, status],
  )
  await insertEvidence(manager, { kind: 'progress', id }, evidence, files)
  return id
}

/** Writes a report anew; evidence that keeps its id keeps what refers to it. */
export async function updateProgress(
  manager: EntityManager,
  id: string,
  { report, status, files }: WrittenProgress,
): Promise<void> {
  const { indicatorId, reportedOn, statement, value, evidence } = report
  await manager.query(
    `update progress set indicator_id = $2, reported_on = $3, statement = $4, value = $5, status = $6,
        decider_id = null, decided_at = null, version = version + 1 where id = $1`,
    [id, indicatorId, reportedOn, statement.trim(), value, status],
  )
  await replaceEvidence(manager, { kind: 'progress', id }, evidence, files)
}
