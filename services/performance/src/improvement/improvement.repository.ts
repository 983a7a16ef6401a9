import { randomUUID } from 'node:crypto'
import { asUuid, type Day, type DayPlace } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import { DECIDER } from '../dispute/dispute.repository'
import { HANDED_OVER } from '../evaluation/evaluation-state'
import { partsOfEvaluationId } from '../evaluation/period'
import type { FollowUp, ImprovementDraft, ImprovementPlan, ImprovementReference, ImprovementRule } from './improvement'
import type { ImprovementStatus, StepStatus } from './improvement-state'

const PLAN = `select i.id, i.employee_id as "employeeId", i.superior_id as "superiorId", i.status, i.version, i.reason,
    i.goal, i.review_dates as "reviewDates", i.opened_on as "openedOn", i.ends_on as "endsOn",
    i.proposed_on as "proposedOn", i.comment, i.agreed_on as "agreedOn", i.outcome, i.statement, i.answer,
    i.cancel_reason as "cancelReason", i.closed_on as "closedOn",
    (select json_agg(json_build_object('id', s.id, 'text', s.text, 'dueOn', s.due_on, 'support', s.support,
        'evidence', s.evidence, 'status', s.status, 'report', s.report, 'reportedOn', s.reported_on,
        'returnReason', s.return_reason, 'confirmedOn', s.confirmed_on) order by s.place)
       from improvement_step s where s.improvement_id = i.id) as steps,
    (select json_agg(json_build_object('kind', case when r.plan_id is not null then 'EVALUATION'
          when r.feedback_id is not null then 'FEEDBACK' else 'WORK_RESULT' end,
        'id', coalesce(r.feedback_id::text, r.work_result_id::text, r.plan_id || '.' || r.key),
        'text', coalesce(f.observed, w.statement), 'startsOn', e.starts_on, 'predicate', e.predicate) order by r.place)
       from improvement_reference r
       left join plan_evaluation e on e.plan_id = r.plan_id and e.key = r.key
       left join feedback f on f.id = r.feedback_id
       left join work_result w on w.id = r.work_result_id
      where r.improvement_id = i.id) as references
  from improvement_plan i`

/**
 * The plans of a person that a viewer may see: the person, the assessor and the superior of the assessor, and nobody
 * else; a draft is seen by the assessor only.
 */
const seenBy = (person: string, viewer: string) => `
  join directory d on d.employee_id = i.employee_id
  cross join lateral (select ${DECIDER} as id) as assessor
  left join lateral (select ${DECIDER} as id from directory d where d.employee_id = assessor.id) as above on true
 where i.employee_id = ${person}
   and (assessor.id = ${viewer} or i.status <> 'DRAFT' and ${viewer} in (i.employee_id, above.id))`

/** A page of the plans of one person: newest first, after a place. */
export interface ImprovementPage {
  employeeId: string
  first: number
  after: DayPlace | null
}

/** What waits for a person. */
export interface WaitingImprovement {
  proposed: number
  /** Steps of a running plan. */
  steps: { status: StepStatus; dueOn: Day }[]
}

export class ImprovementRepository {
  constructor(private readonly source: DataSource) {}

  async find(id: string): Promise<ImprovementPlan | null> {
    const rows = await this.source.query<ImprovementPlan[]>(`${PLAN} where i.id = $1`, [id])
    return rows[0] ?? null
  }

  /** Pages as a viewer sees them, one statement for all; one more row than asked tells that more follow. */
  async findPages(pages: readonly ImprovementPage[], viewerId: string | null): Promise<ImprovementPlan[][]> {
    const most = Math.max(...pages.map(({ first }) => first)) + 1
    const rows = await this.source.query<(ImprovementPlan & { turn: number })[]>(
      `select found.*, asked.turn::integer from unnest($1::uuid[], $2::date[], $3::uuid[])
          with ordinality as asked (employee_id, after_day, after_id, turn)
        cross join lateral (${PLAN} ${seenBy('asked.employee_id', '$4::uuid')}
           and (asked.after_day is null or (i.opened_on, i.id) < (asked.after_day, asked.after_id))
         order by i.opened_on desc, i.id desc limit ${most}) as found order by asked.turn, "openedOn" desc, id desc`,
      [
        pages.map(({ employeeId }) => employeeId),
        pages.map(({ after }) => after?.day),
        ...[pages.map(({ after }) => after?.id), viewerId],
      ],
    )
    return pages.map(({ first }, index) => rows.filter(({ turn }) => turn === index + 1).slice(0, first + 1))
  }

  /** How many plans of each person a viewer sees. */
  async count(employeeIds: readonly string[], viewerId: string | null): Promise<number[]> {
    const rows = await this.source.query<{ id: string; count: number }[]>(
      `select asked.id, count(*)::integer as count from unnest($1::uuid[]) as asked (id)
        cross join lateral (select 1 from improvement_plan i ${seenBy('asked.id', '$2::uuid')}) as found group by 1`,
      [employeeIds, viewerId],
    )
    return employeeIds.map((id) => rows.find((row) => row.id === id)?.count ?? 0)
  }

  /** What waits for each person. */
  async findWaiting(employeeIds: readonly string[]): Promise<WaitingImprovement[]> {
    const rows = await this.source.query<(WaitingImprovement & { id: string })[]>(
      `select i.employee_id as id, count(*) filter (where i.status = 'PROPOSED')::integer as proposed,
              coalesce(json_agg(s.step) filter (where s.step is not null), '[]') as steps
         from improvement_plan i
         left join lateral (select json_build_object('status', s.status, 'dueOn', s.due_on) as step
                              from improvement_step s where s.improvement_id = i.id and i.status = 'RUNNING') as s on true
        where i.employee_id = any($1::uuid[]) and i.status <> all (array['COMPLETED', 'CANCELLED']) group by 1`,
      [employeeIds],
    )
    return employeeIds.map((id) => rows.find((row) => row.id === id) ?? { proposed: 0, steps: [] })
  }

  /** The first evaluation that was handed over of a period that ended on the last day of each plan, or later. */
  async findFollowUps(ids: readonly string[]): Promise<(FollowUp | null)[]> {
    const rows = await this.source.query<(FollowUp & { id: string })[]>(
      `select i.id, found.* from improvement_plan i
        cross join lateral (
          select e.plan_id as "planId", e.key, e.starts_on as "startsOn", e.predicate
            from performance_plan p join plan_evaluation e on e.plan_id = p.id
           where p.employee_id = i.employee_id and e.ends_on >= i.closed_on and e.status = any($2::text[])
             and e.predicate is not null
           order by e.ends_on, e.starts_on desc limit 1) as found
        where i.id = any($1::uuid[]) and i.status = 'COMPLETED'`,
      [ids, HANDED_OVER],
    )
    return ids.map((id) => rows.find((row) => row.id === id) ?? null)
  }

  /** How long plans may run, at all times. */
  findRules(): Promise<ImprovementRule[]> {
    return this.source.query(
      `select longest_months as "longestMonths", regulation_code as "regulationCode", article, confidence,
              valid_from as "validFrom", valid_to as "validTo" from improvement_rule`,
    )
  }
}

/** A plan that nobody else changes meanwhile; null where there is none. */
export async function lockImprovement(manager: EntityManager, id: string): Promise<ImprovementPlan | null> {
  const known = asUuid(id)
  await manager.query('select 1 from improvement_plan where id = $1 for update', [known])
  const rows: ImprovementPlan[] = await manager.query(`${PLAN} where i.id = $1`, [known])
  return rows[0] ?? null
}

/** True where a plan of the person is open; plans of one person are opened in turn. */
export async function hasOpenImprovement(manager: EntityManager, employeeId: string): Promise<boolean> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('improvement ' || $1, 0))`, [employeeId])
  const rows: unknown[] = await manager.query(
    `select 1 from improvement_plan where employee_id = $1 and status <> all (array['COMPLETED', 'CANCELLED']) limit 1`,
    [employeeId],
  )
  return rows.length > 0
}

/** True where each reference is a record of the person that the person has seen: handed over, given, or on an approved plan. */
export async function areReferencesOf(
  manager: EntityManager,
  employeeId: string,
  references: readonly ImprovementReference[],
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from jsonb_to_recordset($2::jsonb) as asked (kind text, id text)
      where case asked.kind
        when 'EVALUATION' then not exists (select 1 from performance_plan p join plan_evaluation e on e.plan_id = p.id
          where p.employee_id = $1 and e.status = any($3::text[]) and e.plan_id || '.' || e.key = asked.id)
        when 'FEEDBACK' then not exists (select 1 from performance_plan p join feedback f on f.plan_id = p.id
          where p.employee_id = $1 and f.id::text = asked.id)
        else not exists (select 1 from performance_plan p join work_result w on w.plan_id = p.id
          where p.employee_id = $1 and p.status in ('APPROVED', 'REVISION_REQUESTED', 'CLOSED') and w.id::text = asked.id)
      end limit 1`,
    [employeeId, JSON.stringify(references), HANDED_OVER],
  )
  return rows.length === 0
}

/** Keeps a new draft. @returns its id */
export async function insertImprovement(
  manager: EntityManager,
  { employeeId, superiorId, on }: { employeeId: string; superiorId: string; on: Day },
  draft: ImprovementDraft,
): Promise<string> {
  const id = randomUUID()
  await manager.query(
    `insert into improvement_plan (id, employee_id, superior_id, status, reason, goal, review_dates, opened_on, ends_on)
     values ($1, $2, $3, 'DRAFT', $4, $5, $6::jsonb, $7, $8)`,
    [id, employeeId, superiorId, ...wordsOf(draft), on, draft.endsOn],
  )
  await insertParts(manager, id, draft)
  return id
}

/** Writes a draft anew. */
export async function putImprovementDraft(manager: EntityManager, id: string, draft: ImprovementDraft): Promise<void> {
  await manager.query(
    `update improvement_plan set reason = $2, goal = $3, review_dates = $4::jsonb, ends_on = $5, version = version + 1
      where id = $1`,
    [id, ...wordsOf(draft), draft.endsOn],
  )
  await manager.query('delete from improvement_step where improvement_id = $1', [id])
  await manager.query('delete from improvement_reference where improvement_id = $1', [id])
  await insertParts(manager, id, draft)
}

const wordsOf = ({ reason, goal, reviewDates }: ImprovementDraft) => [
  ...[reason.trim(), goal.trim(), JSON.stringify([...new Set(reviewDates)].sort())],
]

async function insertParts(manager: EntityManager, id: string, { steps, references }: ImprovementDraft): Promise<void> {
  await manager.query(
    `insert into improvement_step (id, improvement_id, place, text, due_on, support, evidence)
     select gen_random_uuid(), $1, place, trim(text), "dueOn", trim(support), trim(evidence)
       from jsonb_to_recordset($2::jsonb) as step (place integer, text text, "dueOn" date, support text, evidence text)`,
    [id, JSON.stringify(steps.map((step, place) => ({ ...step, place })))],
  )
  await manager.query(
    `insert into improvement_reference (improvement_id, place, plan_id, key, feedback_id, work_result_id)
     select $1, place, "planId", key, "feedbackId", "workResultId" from jsonb_to_recordset($2::jsonb)
         as reference (place integer, "planId" uuid, key text, "feedbackId" uuid, "workResultId" uuid)`,
    [id, JSON.stringify(references.map((reference, place) => ({ ...columnsOf(reference), place })))],
  )
}

const columnsOf = ({ kind, id }: ImprovementReference): object =>
  kind === 'EVALUATION'
    ? { ...partsOfEvaluationId(id) }
    : kind === 'FEEDBACK'
      ? { feedbackId: id }
      : { workResultId: id }

/** What an act changes besides the state; what is left out stays. */
export type ImprovementChange = Partial<
  Pick<
    ImprovementPlan,
    'proposedOn' | 'comment' | 'agreedOn' | 'outcome' | 'statement' | 'answer' | 'cancelReason' | 'closedOn'
  >
>

export async function putImprovementState(
  manager: EntityManager,
  id: string,
  status: ImprovementStatus,
  change: ImprovementChange = {},
): Promise<void> {
  const { proposedOn, comment, agreedOn, outcome, statement, answer, cancelReason, closedOn } = change
  await manager.query(
    `update improvement_plan set status = $2, proposed_on = coalesce($3, proposed_on), comment = coalesce($4, comment),
        agreed_on = coalesce($5, agreed_on), outcome = coalesce($6, outcome), statement = coalesce($7, statement),
        answer = coalesce($8, answer), cancel_reason = coalesce($9, cancel_reason), closed_on = coalesce($10, closed_on),
        version = version + 1 where id = $1`,
    [
      ...[id, status, proposedOn, comment?.trim(), agreedOn, outcome, statement?.trim(), answer?.trim()],
      ...[cancelReason?.trim(), closedOn],
    ],
  )
}

/** Takes down that a step is done, as the person says. */
export async function putStepReport(manager: EntityManager, id: string, status: StepStatus, report: string, on: Day) {
  await manager.query('update improvement_step set status = $2, report = $3, reported_on = $4 where id = $1', [
    ...[id, status, report.trim(), on],
  ])
}

/** Takes down what the superior says to a report. */
export async function putStepDecision(
  manager: EntityManager,
  id: string,
  status: StepStatus,
  { reason, on }: { reason: string | null; on: Day },
): Promise<void> {
  await manager.query(
    `update improvement_step set status = $2, return_reason = $3,
        confirmed_on = case when $2 = 'CONFIRMED' then $4::date end where id = $1`,
    [id, status, reason?.trim() ?? null, on],
  )
}
