import { randomUUID } from 'node:crypto'
import { enqueue, type Write } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Job, JobKind, JobProblem, JobResult } from './job'
import type { JobLedger } from './run-job'

const COLUMNS = `id, kind, status, agency_code as "agencyCode", requested_by as "requestedBy", input, done, total, result,
  created_at as "createdAt", finished_at as "finishedAt"`

/** Name of the task that runs jobs, in the queue of personnel. */
export const RUN_JOB = 'runJob'

/** A job that is asked for. */
export type NewJob = Pick<Job, 'kind' | 'agencyCode' | 'requestedBy' | 'input'>

/** A problem with its place in the list. */
export type NumberedProblem = JobProblem & { number: number }

/** The jobs of personnel. */
export class JobRepository implements JobLedger {
  constructor(private readonly source: DataSource) {}

  /** Asks for a job in the transaction of a mutation: it runs after the commit. */
  async create({ manager, audit }: Write, { kind, agencyCode, requestedBy, input }: NewJob): Promise<string> {
    const id = randomUUID()
    await manager.query(
      'insert into job (id, kind, agency_code, requested_by, input) values ($1, $2, $3, $4, $5::jsonb)',
      [id, kind, agencyCode, requestedBy, JSON.stringify(input)],
    )
    await enqueue(manager, 'personnel', RUN_JOB, { id })
    audit('JOB_REQUESTED', kind, id)
    return id
  }

  async find(id: string): Promise<Job | null> {
    const rows = await this.source.query<Job[]>(`select ${COLUMNS} from job where id::text = $1`, [id])
    return rows[0] ?? null
  }

  /** Jobs by id, in any order. */
  findAll(ids: readonly string[]): Promise<Job[]> {
    return this.source.query(`select ${COLUMNS} from job where id = any($1::uuid[])`, [ids])
  }

  /** The newest job of a kind in an agency that is not over; null where there is none. */
  async findOpen(agencyCode: string, kind: JobKind): Promise<Job | null> {
    const rows = await this.source.query<Job[]>(
      `select ${COLUMNS} from job where agency_code = $1 and kind = $2 and status in ('QUEUED', 'RUNNING')
        order by created_at desc limit 1`,
      [agencyCode, kind],
    )
    return rows[0] ?? null
  }

  /** Begins a job, or begins it again. */
  async start(id: string): Promise<void> {
    await this.source.query(
      `with begun as (update job set status = 'RUNNING', done = 0 where id = $1 returning id)
       delete from job_problem using begun where job_id = begun.id`,
      [id],
    )
  }

  async progress(id: string, done: number, total: number): Promise<void> {
    await this.source.query('update job set done = $2, total = $3 where id = $1', [id, done, total])
  }

  /** Adds problems to those that the job has already told. */
  async addProblems(id: string, problems: readonly JobProblem[]): Promise<void> {
    if (problems.length === 0) return
    await this.source.query(
      `insert into job_problem (job_id, number, row, "column", value, code, message)
       select $1, before.count + problem.place, (entry ->> 'row')::integer, entry ->> 'column', entry ->> 'value',
              entry ->> 'code', entry -> 'message'
         from jsonb_array_elements($2::jsonb) with ordinality as problem (entry, place)
        cross join (select count(*) from job_problem where job_id = $1) as before`,
      [id, JSON.stringify(problems)],
    )
  }

  /** Problems in the order told, after a place; one more than asked for, to tell that more follow. */
  findProblems(id: string, after: number, first: number): Promise<NumberedProblem[]> {
    return this.source.query(
      `select number, row, "column", value, code, message from job_problem where job_id = $1 and number > $2
        order by number limit $3`,
      [id, after, first + 1],
    )
  }

  async countProblems(id: string): Promise<number> {
    const [row] = await this.source.query<{ count: number }[]>('select count(*) from job_problem where job_id = $1', [
      id,
    ])
    return row?.count ?? 0
  }

  async finish(id: string, status: 'DONE' | 'FAILED', result: JobResult): Promise<void> {
    await this.source.query('update job set status = $2, result = $3::jsonb, finished_at = now() where id = $1', [
      id,
      status,
      JSON.stringify(result),
    ])
  }
}
