import { randomUUID } from 'node:crypto'
import { asUuid, queryPrepared, type StoredFile } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { PlanStatus } from '../plan/plan-state'
import type { Progress, SentProgress } from './progress'

const PROGRESS = `select g.id, g.work_result_id as "workResultId", g.indicator_id as "indicatorId",
    g.reported_on as "reportedOn", g.statement, trim_scale(g.value)::text as value,
    (select coalesce(json_agg(json_build_object('id', e.id, 'title', e.title, 'url', e.url, 'fileId', e.file_id,
        'contentType', e.content_type, 'sizeBytes', e.size_bytes) order by e.place), '[]')
       from evidence e where e.progress_id = g.id) as evidence
  from progress g`

/** A page of the reports on one result: newest first, after a place. */
export interface ProgressPage {
  workResultId: string
  first: number
  after: { reportedOn: string; id: string } | null
}

/** What a report is about, as the write needs it. */
export interface ReportedResult {
  planId: string
  employeeId: string
  status: PlanStatus
  startsOn: string
  endsOn: string
  indicatorIds: string[]
}

export class ProgressRepository {
  constructor(private readonly source: DataSource) {}

  async find(id: string): Promise<Progress | null> {
    const [row] = await queryPrepared<Progress>(this.source, `${PROGRESS} where g.id = $1`, [id])
    return row ?? null
  }

  /** Pages of reports, one statement for all that a request asks for together; one more row than asked tells that more follow. */
  async findPages(pages: readonly ProgressPage[]): Promise<Progress[][]> {
    const most = Math.max(...pages.map(({ first }) => first)) + 1
    const rows = await this.source.query<(Progress & { place: number })[]>(
      `select found.*, asked.place::integer from unnest($1::uuid[], $2::date[], $3::uuid[])
          with ordinality as asked (result_id, after_day, after_id, place)
        cross join lateral (${PROGRESS} where g.work_result_id = asked.result_id
           and (asked.after_day is null or (g.reported_on, g.id) < (asked.after_day, asked.after_id))
         order by g.reported_on desc, g.id desc limit ${most}) as found order by asked.place, "reportedOn" desc, id desc`,
      [
        pages.map(({ workResultId }) => workResultId),
        pages.map(({ after }) => after?.reportedOn),
        pages.map(({ after }) => after?.id),
      ],
    )
    return pages.map(({ first }, index) => rows.filter(({ place }) => place === index + 1).slice(0, first + 1))
  }

  /** How many reports there are on each result. */
  async count(workResultIds: readonly string[]): Promise<number[]> {
    const rows = await this.source.query<{ id: string; count: number }[]>(
      'select work_result_id as id, count(*) from progress where work_result_id = any($1::uuid[]) group by 1',
      [workResultIds],
    )
    const counts = new Map(rows.map(({ id, count }) => [id, count]))
    return workResultIds.map((id) => counts.get(id) ?? 0)
  }

  /** The last reported value of each indicator, exact decimal; null where none was. */
  async achieved(indicatorIds: readonly string[]): Promise<(string | null)[]> {
    const rows = await this.source.query<{ id: string; value: string }[]>(
      `select distinct on (indicator_id) indicator_id as id, trim_scale(value)::text as value from progress
        where indicator_id = any($1::uuid[]) and value is not null order by indicator_id, reported_on desc, created_at desc`,
      [indicatorIds],
    )
    const values = new Map(rows.map(({ id, value }) => [id, value]))
    return indicatorIds.map((id) => values.get(id) ?? null)
  }
}

/** The result that is reported on, with its plan, which cannot change meanwhile; null where there is none. */
export async function holdResult(manager: EntityManager, workResultId: string): Promise<ReportedResult | null> {
  const [row] = await queryPrepared<ReportedResult>(
    manager,
    `select p.id as "planId", p.employee_id as "employeeId", p.status, p.starts_on as "startsOn", p.ends_on as "endsOn",
            array(select id from indicator where work_result_id = r.id) as "indicatorIds"
       from work_result r join performance_plan p on p.id = r.plan_id where r.id = $1 for share of p`,
    [asUuid(workResultId)],
  )
  return row ?? null
}

/** Writes a report with its evidence; `files` are those that its evidence names. @returns the id */
export async function insertProgress(
  manager: EntityManager,
  workResultId: string,
  indicatorId: string | null,
  { reportedOn, statement, value, evidence }: SentProgress,
  files: ReadonlyMap<string, StoredFile>,
): Promise<string> {
  const id = randomUUID()
  await queryPrepared(
    manager,
    `insert into progress (id, work_result_id, indicator_id, reported_on, statement, value) values ($1, $2, $3, $4, $5, $6)`,
    [id, workResultId, indicatorId, reportedOn, statement.trim(), value],
  )
  const rows = evidence.map(({ title, url, fileId }, place) => {
    const file = files.get(fileId ?? '')
    return { place, title: title.trim(), url, fileId, contentType: file?.contentType, sizeBytes: file?.sizeBytes }
  })
  if (rows.length === 0) return id
  await queryPrepared(
    manager,
    `insert into evidence (id, progress_id, place, title, url, file_id, content_type, size_bytes)
     select gen_random_uuid(), $1, place, title, url, "fileId", "contentType", "sizeBytes"
       from jsonb_to_recordset($2::jsonb) as e (place integer, title text, url text, "fileId" uuid, "contentType" text,
            "sizeBytes" bigint)`,
    [id, JSON.stringify(rows)],
  )
  return id
}
