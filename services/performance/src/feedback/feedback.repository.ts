import { randomUUID } from 'node:crypto'
import { asUuid, type Day } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import { directTeams } from '../dispute/dispute.repository'
import type { PlanStatus } from '../plan/plan-state'
import type { DutyTime, GivenFeedback } from './duty'
import type { Feedback, FeedbackKind, FeedbackRelation, FeedbackRequest, FeedbackText, FeedbackTopic } from './feedback'

const FEEDBACK = `select f.id, f.plan_id as "planId", p.employee_id as "employeeId", f.work_result_id as "workResultId",
    f.behaviour, f.author_id as "authorId", f.relation, f.kind, f.observed, f.effect, f.next_step as "nextStep",
    f.given_at as "givenAt", f.reply, f.acknowledged_at as "acknowledgedAt", f.version
  from feedback f join performance_plan p on p.id = f.plan_id`

const REQUESTS = `select r.id, r.plan_id as "planId", p.employee_id as "employeeId", r.work_result_id as "workResultId",
    r.behaviour, r.asked_id as "askedId", r.question, r.asked_on as "askedOn", r.version
  from feedback_request r join performance_plan p on p.id = r.plan_id`

/** A page of the feedback on one plan, or by one author: newest first, after a place. */
export interface FeedbackPage {
  id: string
  first: number
  after: { givenAt: string; id: string } | null
}

/** The plan that feedback is about, as the write needs it. */
export interface FeedbackPlan {
  planId: string
  employeeId: string
  status: PlanStatus
}

/** Feedback that is about to be kept. */
export interface NewFeedback extends FeedbackText {
  planId: string
  topic: FeedbackTopic
  authorId: string
  relation: FeedbackRelation
  kind: FeedbackKind
  givenAt: Date
  givenOn: Day
  requestId: string | null
  cites: readonly string[]
}

/** A superior and the days that are looked at. */
export interface DutyQuestion {
  superiorId: string
  time: DutyTime
}

export class FeedbackRepository {
  constructor(private readonly source: DataSource) {}

  async find(id: string): Promise<Feedback | null> {
    const rows = await this.source.query<Feedback[]>(`${FEEDBACK} where f.id = $1`, [id])
    return rows[0] ?? null
  }

  async findRequest(id: string): Promise<FeedbackRequest | null> {
    const rows = await this.source.query<FeedbackRequest[]>(`${REQUESTS} where r.id = $1`, [id])
    return rows[0] ?? null
  }

  /** Wishes that nobody has answered, by who was asked, oldest first. */
  async findOpenRequests(askedIds: readonly string[]): Promise<FeedbackRequest[][]> {
    const rows = await this.source.query<FeedbackRequest[]>(
      `${REQUESTS} where r.asked_id = any($1::uuid[])
          and not exists (select 1 from feedback f where f.request_id = r.id) order by r.asked_on, r.id`,
      [askedIds],
    )
    return askedIds.map((id) => rows.filter(({ askedId }) => askedId === id))
  }

  /** Pages of feedback, one statement for all that a request asks for together; one more row than asked tells that more follow. */
  async findPages(of: 'plan_id' | 'author_id', pages: readonly FeedbackPage[]): Promise<Feedback[][]> {
    const most = Math.max(...pages.map(({ first }) => first)) + 1
    const rows = await this.source.query<(Feedback & { place: number })[]>(
      `select found.*, asked.place::integer from unnest($1::uuid[], $2::timestamptz[], $3::uuid[])
          with ordinality as asked (id, after_instant, after_id, place)
        cross join lateral (${FEEDBACK} where f.${of} = asked.id
           and (asked.after_instant is null or (f.given_at, f.id) < (asked.after_instant, asked.after_id))
         order by f.given_at desc, f.id desc limit ${most}) as found order by asked.place, "givenAt" desc, id desc`,
      [pages.map(({ id }) => id), pages.map(({ after }) => after?.givenAt), pages.map(({ after }) => after?.id)],
    )
    return pages.map(({ first }, index) => rows.filter(({ place }) => place === index + 1).slice(0, first + 1))
  }

  /** How much feedback there is on each plan, or by each author. */
  async count(of: 'plan_id' | 'author_id', ids: readonly string[]): Promise<number[]> {
    const rows = await this.source.query<{ id: string; count: number }[]>(
      `select ${of} as id, count(*) from feedback where ${of} = any($1::uuid[]) group by 1`,
      [ids],
    )
    const counts = new Map(rows.map(({ id, count }) => [id, count]))
    return ids.map((id) => counts.get(id) ?? 0)
  }

  /** How much feedback by others each person has not acknowledged. */
  async countUnread(employeeIds: readonly string[]): Promise<number[]> {
    const rows = await this.source.query<{ id: string; count: number }[]>(
      `select p.employee_id as id, count(*)::integer as count from performance_plan p join feedback f on f.plan_id = p.id
        where p.employee_id = any($1::uuid[]) and f.acknowledged_at is null and f.author_id <> p.employee_id group by 1`,
      [employeeIds],
    )
    const counts = new Map(rows.map(({ id, count }) => [id, count]))
    return employeeIds.map((id) => counts.get(id) ?? 0)
  }

  /** What superiors gave their direct subordinates in a time, and how many of those they have, a provisional one too. */
  async findGiven(questions: readonly DutyQuestion[]): Promise<{ subordinates: number; given: GivenFeedback[] }[]> {
    return this.source.query(
      `with team as (${directTeams('= any($1::uuid[])')})
       select (select count(*)::integer from team t where t.superior_id = asked.superior_id and t.active)
                as subordinates,
              (select coalesce(json_agg(json_build_object('recipientId', p.employee_id, 'givenOn', f.given_on,
                   'citedReportOn', (select max(g.reported_on) from feedback_citation c join progress g on g.id = c.progress_id
                                      where c.feedback_id = f.id))), '[]')
                 from feedback f join performance_plan p on p.id = f.plan_id
                 join team t on t.employee_id = p.employee_id and t.superior_id = asked.superior_id
                where f.author_id = asked.superior_id and f.given_on between asked.starts_on and asked.ends_on) as given
         from unnest($1::uuid[], $2::date[], $3::date[]) with ordinality as asked (superior_id, starts_on, ends_on, place)
        order by asked.place`,
      [
        questions.map(({ superiorId }) => superiorId),
        questions.map(({ time }) => time.from),
        questions.map(({ time }) => time.until),
      ],
    )
  }
}

/** The plan of a person that a result belongs to, or that covers a day; null where there is none. It cannot change meanwhile. */
export async function holdPlanFor(
  manager: EntityManager,
  employeeId: string,
  { workResultId }: Pick<FeedbackTopic, 'workResultId'>,
  on: Day,
): Promise<FeedbackPlan | null> {
  const rows: FeedbackPlan[] = await manager.query(
    `select p.id as "planId", p.employee_id as "employeeId", p.status from performance_plan p
      where p.employee_id = $1
        and (case when $2::text is null then p.starts_on <= $3::date
                  else exists (select 1 from work_result r where r.plan_id = p.id and r.id::text = $2) end)
      order by p.starts_on desc limit 1 for share`,
    [asUuid(employeeId), workResultId, on],
  )
  return rows[0] ?? null
}

/** Which of these reports are on the plan. */
export async function reportsOn(manager: EntityManager, planId: string, ids: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await manager.query(
    `select g.id from progress g join work_result r on r.id = g.work_result_id
      where r.plan_id = $1 and g.id::text = any($2::text[]) and g.status <> 'DRAFT'`,
    [planId, ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** An open wish for feedback, held; null where there is none. */
export async function lockRequest(manager: EntityManager, id: string): Promise<FeedbackRequest | null> {
  const rows: FeedbackRequest[] = await manager.query(
    `${REQUESTS} where r.id = $1 and not exists (select 1 from feedback f where f.request_id = r.id) for update of r`,
    [asUuid(id)],
  )
  return rows[0] ?? null
}

/** @returns the id */
export async function insertFeedback(manager: EntityManager, { topic, cites, ...given }: NewFeedback): Promise<string> {
  const id = randomUUID()
  await manager.query(
    `insert into feedback (id, plan_id, work_result_id, behaviour, author_id, relation, kind, observed, effect, next_step,
       given_at, given_on, request_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[id, given.planId, topic.workResultId, topic.behaviour, given.authorId, given.relation, given.kind],
      ...[given.observed.trim(), given.effect.trim(), given.nextStep.trim()],
      ...[given.givenAt, given.givenOn, given.requestId],
    ],
  )
  await manager.query(
    'insert into feedback_citation (feedback_id, progress_id) select $1, unnest($2::uuid[]) on conflict do nothing',
    [id, cites],
  )
  return id
}

/** @returns the id */
export async function insertRequest(
  manager: EntityManager,
  planId: string,
  topic: FeedbackTopic,
  { askedId, question, askedOn }: { askedId: string; question: string; askedOn: Day },
): Promise<string> {
  const id = randomUUID()
  await manager.query(
    `insert into feedback_request (id, plan_id, work_result_id, behaviour, asked_id, question, asked_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, planId, topic.workResultId, topic.behaviour, askedId, question.trim(), askedOn],
  )
  return id
}

/** The feedback with what a change is made from, held; null where there is none. */
export async function lockFeedback(
  manager: EntityManager,
  id: string,
): Promise<Pick<Feedback, 'id' | 'employeeId' | 'version' | 'reply' | 'acknowledgedAt'> | null> {
  const rows: Feedback[] = await manager.query(`${FEEDBACK} where f.id = $1 for update of f`, [asUuid(id)])
  return rows[0] ?? null
}

/** Notes that the recipient has read it, with an answer where there is one. */
export async function putReply(
  manager: EntityManager,
  id: string,
  { reply, at }: { reply: string | null; at: Date },
): Promise<void> {
  await manager.query(
    `update feedback set reply = coalesce($2, reply), acknowledged_at = coalesce(acknowledged_at, $3), version = version + 1
      where id = $1`,
    [id, reply?.trim() ?? null, at],
  )
}
