import { randomUUID } from 'node:crypto'
import { asUuid, type Day, enqueue, type Write } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { Job, JobKind, JobProblem, JobResult } from './job'
import { PERSONAL_KINDS } from './job-access'
import type { JobLedger } from './run-job'

const COLUMNS = `id, kind, status, agency_code as "agencyCode", requested_by as "requestedBy", input, done, total, result,
  created_at as "createdAt", finished_at as "finishedAt"`

/** Name of the task that runs jobs, in the queue of personnel. */
export const RUN_JOB = 'runJob'

/** A job that is asked for. */
export type NewJob = Pick<Job, 'kind' | 'agencyCode' | 'requestedBy' | 'input'>

/** A problem with its place in the list. */
export type NumberedProblem = JobProblem & { number: number }

/** Which problems of a job. */
export interface ProblemFilter {
  code: string | null
  /** Found in the row number, the column, the value or one of the sentences; null for all. */
  text: string | null
}

/** The jobs of one person, where those of `personalIn` alone may be about persons. */
export interface OwnJobs {
  requestedBy: string
  kinds: readonly JobKind[]
  /** Agency whose records the person keeps now; null for none. */
  personalIn: string | null
}

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
    audit('JOB_REQUESTED', 'Job', id)
    return id
  }

  async find(id: string): Promise<Job | null> {
    const rows = await this.source.query<Job[]>(`select ${COLUMNS} from job where id = $1`, [asUuid(id)])
    return rows[0] ?? null
  }

  /** Jobs by id, in any order. */
  findAll(ids: readonly string[]): Promise<Job[]> {
    return this.source.query(`select ${COLUMNS} from job where id = any($1::uuid[])`, [ids])
  }

  /** Lets the requests for one kind of job in an agency take turns, until the transaction ends. */
  async lock(manager: EntityManager, agencyCode: string, kind: JobKind): Promise<void> {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`job ${kind} ${agencyCode}`])
  }

  /** Jobs of a person, newest first, after one; one more than asked for, to tell that more follow. */
  findOwn(own: OwnJobs, after: string | null, first: number): Promise<Job[]> {
    return this.source.query(
      `select ${COLUMNS} from job where ${OWN}
          and ($4::uuid is null or (created_at, id) < (select created_at, id from job where id = $4))
        order by created_at desc, id desc limit $5`,
      [...ownValues(own), after, first + 1],
    )
  }

  async countOwn(own: OwnJobs): Promise<number> {
    return this.countOf(`select count(*) from job where ${OWN}`, ownValues(own))
  }

  /** How many jobs of a kind a person has asked for within a day. */
  async countOfDay(requestedBy: string, kind: JobKind): Promise<number> {
    return this.countOf(
      `select count(*) from job where requested_by = $1 and kind = $2 and created_at > now() - interval '24 hours'`,
      [requestedBy, kind],
    )
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
      `insert into job_problem (job_id, number, sheet, row, "column", value, code, severity, message)
       select $1, before.count + problem.place, entry ->> 'sheet', (entry ->> 'row')::integer, entry ->> 'column',
              entry ->> 'value', entry ->> 'code', entry ->> 'severity', entry -> 'message'
         from jsonb_array_elements($2::jsonb) with ordinality as problem (entry, place)
        cross join (select count(*) from job_problem where job_id = $1) as before`,
      [id, JSON.stringify(problems)],
    )
  }

  /** Problems in the order told, after a place; one more than asked for, to tell that more follow. */
  findProblems(id: string, filter: ProblemFilter, after: number, first: number): Promise<NumberedProblem[]> {
    return this.source.query(
      `select number, sheet, row, "column", value, code, severity, message from job_problem
        where ${problemsOf(filter)} and number > $4 order by number limit $5`,
      [...problemValues(id, filter), after, first + 1],
    )
  }

  countProblems(id: string, filter: ProblemFilter): Promise<number> {
    return this.countOf(`select count(*) from job_problem where ${problemsOf(filter)}`, problemValues(id, filter))
  }

  async finish(id: string, status: 'DONE' | 'FAILED', result: JobResult): Promise<void> {
    await this.finishIn(this.source.manager, id, status, result)
  }

  /** Ends a job in the transaction of its work, which is then never done twice; the file that it made stays from now on. */
  async finishIn(manager: EntityManager, id: string, status: 'DONE' | 'FAILED', result: JobResult): Promise<void> {
    await manager.query(
      `with made as (
         update stored_file set attached_at = coalesce(attached_at, now()) where id = ($3::jsonb ->> 'fileId')::uuid)
       update job set status = $2, result = $3::jsonb, finished_at = now() where id = $1`,
      [id, status, JSON.stringify(result)],
    )
  }

  async giveUp(id: string, result: JobResult): Promise<void> {
    await this.source.query(
      `update job set status = 'FAILED', result = $2::jsonb, finished_at = now() where id = $1 and finished_at is null`,
      [id, JSON.stringify(result)],
    )
  }

  /** Jobs of a kind that were over before a day in WITA. */
  findOver(kind: JobKind, before: Day): Promise<Job[]> {
    return this.source.query(
      `select ${COLUMNS} from job where kind = $1 and finished_at < ($2::date)::timestamp at time zone 'Asia/Makassar'`,
      [kind, before],
    )
  }

  /** Forgets jobs with their problems. */
  async forget(ids: readonly string[]): Promise<void> {
    await this.source.query('delete from job where id = any($1::uuid[])', [ids])
  }

  private async countOf(statement: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.source.query<{ count: number }[]>(statement, [...values])
    return row?.count ?? 0
  }
}

const OWN = `requested_by = $1 and kind = any($2::text[])
  and (kind <> all('{${PERSONAL_KINDS.join(',')}}') or agency_code = $3)`
const ownValues = ({ requestedBy, kinds, personalIn }: OwnJobs): unknown[] => [requestedBy, kinds, personalIn]

const problemsOf = ({ code, text }: ProblemFilter): string =>
  `job_id = $1 and ${code === null ? '$2::text is null' : 'code = $2'} and ${
    text === null
      ? '$3::text is null'
      : `concat_ws(' ', row, "column", value, message ->> 'id', message ->> 'en') ilike $3`
  }`
const problemValues = (id: string, { code, text }: ProblemFilter): unknown[] => [
  ...[id, code, text === null ? null : `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`],
]
