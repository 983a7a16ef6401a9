import { randomUUID } from 'node:crypto'
import { asUuid, isUuid, queryPrepared } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import { DECIDER } from '../dispute/dispute.repository'
import type { Approval } from './approval'
import { BehaviourValue, type PerformancePlan, type PlanAnnex } from './plan'
import type { KeptResult, PlanDraft } from './plan-checks'
import type { PlanStatus } from './plan-state'

const VALUES = Object.keys(BehaviourValue)

/** Plans with all their parts, in one statement. */
const PLANS = `select p.id, p.employee_id as "employeeId", p.starts_on as "startsOn", p.ends_on as "endsOn", p.approach,
    p.status, p.appraiser_id as "appraiserId", p.reason, p.version, p.annex,
    (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'statement', r.statement,
        'cascadedFrom', case when source.id is not null then json_build_object('id', source.id,
          'statement', source.statement, 'ownerId', source_plan.employee_id) end,
        'agreement', r.agreement, 'actions', r.actions,
        'indicators', (select coalesce(json_agg(json_build_object('id', i.id, 'aspect', i.aspect,
            'statement', i.statement, 'target', trim_scale(i.target)::text, 'unit', i.unit) order by i.place), '[]')
          from indicator i where i.work_result_id = r.id)) order by r.place), '[]')
      from work_result r
      left join work_result source on source.id = r.cascaded_from
      left join performance_plan source_plan on source_plan.id = source.plan_id
     where r.plan_id = p.id) as "workResults",
    (select coalesce(json_agg(json_build_object('value', b.value, 'expectation', b.expectation)
        order by array_position($1::text[], b.value)), '[]') from plan_behaviour b where b.plan_id = p.id) as behaviours
  from performance_plan p`

/** A plan with the state that a change is made from. */
export interface LockedPlan {
  id: string
  employeeId: string
  status: PlanStatus
  version: number
  appraiserId: string | null
}

/** A plan with the approval that stands. */
export interface ApprovedPlan extends LockedPlan, Approval {}

/** A place in the year of a person. */
export interface PlanYear {
  employeeId: string
  year: number
}

/** A result that a subordinate can support. */
export interface LinkableResult {
  id: string
  statement: string
  ownerId: string
}

export class PlanRepository {
  constructor(private readonly source: DataSource) {}

  /** The newest plan of each person and year asked for, in any order. */
  findByYears(years: readonly PlanYear[]): Promise<(PerformancePlan & { year: number })[]> {
    return this.source.query(
      `select plan.*, asked.year from unnest($2::uuid[], $3::integer[]) as asked (employee_id, year)
        cross join lateral (${PLANS} where p.employee_id = asked.employee_id
          and p.starts_on between make_date(asked.year, 1, 1) and make_date(asked.year, 12, 31)
          order by p.starts_on desc limit 1) as plan`,
      [VALUES, years.map(({ employeeId }) => employeeId), years.map(({ year }) => year)],
    )
  }

  /** The results of each person's direct superior that a plan of the year can support, in the superior's order. */
  findLinkable(years: readonly PlanYear[]): Promise<LinkableResult[][]> {
    return this.source
      .query<{ results: LinkableResult[] }[]>(
        `select (select coalesce(json_agg(json_build_object('id', r.id, 'statement', r.statement, 'ownerId', p.employee_id)
                     order by p.starts_on, r.place), '[]')
                   from performance_plan p join work_result r on r.plan_id = p.id
                  where p.employee_id = ${DECIDER} and p.status in ('APPROVED', 'REVISION_REQUESTED')
                    and p.starts_on between make_date(asked.year, 1, 1) and make_date(asked.year, 12, 31)) as results
           from unnest($1::uuid[], $2::integer[]) with ordinality as asked (employee_id, year, place)
           left join directory d on d.employee_id = asked.employee_id
          order by asked.place`,
        [years.map(({ employeeId }) => employeeId), years.map(({ year }) => year)],
      )
      .then((rows) => rows.map(({ results }) => results))
  }

  /** Plans by id, null for those that are not there. */
  async findMany(ids: readonly string[]): Promise<(PerformancePlan | null)[]> {
    const rows = await this.source.query<PerformancePlan[]>(`${PLANS} where p.id = any($2::uuid[])`, [VALUES, ids])
    const found = new Map(rows.map((plan) => [plan.id, plan]))
    return ids.map((id) => found.get(id) ?? null)
  }

  async find(id: string): Promise<PerformancePlan | null> {
    const [row] = await queryPrepared<PerformancePlan>(this.source, `${PLANS} where p.id = $2`, [VALUES, asUuid(id)])
    return row ?? null
  }
}

/** The plan, held until the end of the transaction; null where there is none. */
export async function lockPlan(manager: EntityManager, id: string): Promise<LockedPlan | null> {
  const [row] = await queryPrepared<LockedPlan>(
    manager,
    `select id, employee_id as "employeeId", status, version, appraiser_id as "appraiserId"
       from performance_plan where id = $1 for update`,
    [asUuid(id)],
  )
  return row ?? null
}

/** Plans with their approvals, held until the end of the transaction in the order of their ids. */
export async function holdPlans(manager: EntityManager, ids: readonly string[]): Promise<Map<string, ApprovedPlan>> {
  const known = ids.filter(isUuid)
  await queryPrepared(manager, 'select 1 from performance_plan where id = any($1::uuid[]) order by id for update', [
    known,
  ])
  const rows = await queryPrepared<ApprovedPlan>(
    manager,
    `select p.id, p.employee_id as "employeeId", p.status, p.version, p.appraiser_id as "appraiserId",
            p.approver_id as "approverId", coalesce(extract(epoch from now() - p.decided_at), 0)::float8 as age,
            ${IS_BUILT_ON} as "isBuiltOn"
       from performance_plan p where p.id = any($1::uuid[])`,
    [known],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** True where there is such a row. By `limit`, which no plan hashes: each is looked up by its index, however few are asked. */
const isThere = (rows: string): string => `(select true from ${rows} limit 1) is not null`

/** True where something was written that an approved plan is needed for. */
const IS_BUILT_ON = `(${[
  ...['plan_evaluation', 'feedback', 'feedback_request', 'behaviour_panel', 'performance_dialogue'].map((table) =>
    isThere(`${table} where plan_id = p.id`),
  ),
  isThere(`performance_document where kind = 'PLAN' and record = p.id::text`),
  ...['progress', 'improvement_reference'].map((table) =>
    isThere(`work_result r join ${table} x on x.work_result_id = r.id where r.plan_id = p.id`),
  ),
  isThere('work_result r join work_result x on x.cascaded_from = r.id where r.plan_id = p.id'),
].join(' or ')})`

/** The first day of another plan of the person whose period meets this one; plans of one person are written in turn. */
export async function findOverlap(
  manager: EntityManager,
  employeeId: string,
  { startsOn, endsOn }: PlanDraft,
  exceptId: string | null,
): Promise<string | null> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('plan ' || $1, 0))`, [employeeId])
  const rows: { startsOn: string }[] = await manager.query(
    `select starts_on as "startsOn" from performance_plan
      where employee_id = $1 and starts_on <= $3 and ends_on >= $2 and id is distinct from $4::uuid limit 1`,
    [employeeId, startsOn, endsOn, exceptId],
  )
  return rows[0]?.startsOn ?? null
}

/** Which of these results belong to an approved plan of the superior. */
export async function linkableResults(
  manager: EntityManager,
  superiorId: string | null,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows: { id: string }[] = await manager.query(
    `select r.id from work_result r join performance_plan p on p.id = r.plan_id
      where p.employee_id = $1 and p.status in ('APPROVED', 'REVISION_REQUESTED') and r.id::text = any($2::text[])`,
    [superiorId, ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** True where an evaluation of the plan was begun whose period would not be inside the new one. */
export async function isEvaluatedOutside(
  manager: EntityManager,
  planId: string,
  { startsOn, endsOn }: Pick<PlanDraft, 'startsOn' | 'endsOn'>,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'select 1 from plan_evaluation where plan_id = $1 and (starts_on < $2 or ends_on > $3) limit 1',
    [planId, startsOn, endsOn],
  )
  return rows.length > 0
}

/** True where somebody reported on one of these results, gave or wished feedback on it, or supports it. */
export async function resultsInUse(manager: EntityManager, ids: readonly string[]): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from unnest($1::uuid[]) as result (id)
      where exists (select 1 from progress where work_result_id = result.id)
         or exists (select 1 from feedback where work_result_id = result.id)
         or exists (select 1 from feedback_request where work_result_id = result.id)
         or exists (select 1 from improvement_reference where work_result_id = result.id)
         or exists (select 1 from work_result where cascaded_from = result.id) limit 1`,
    [ids],
  )
  return rows.length > 0
}

/** Which of these indicators reports name. */
export async function indicatorsInUse(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await manager.query(
    `select id from unnest($1::uuid[]) as indicator (id)
      where exists (select 1 from progress where indicator_id = indicator.id)`,
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** True where the superior has an approved plan with a result for the period. */
export async function hasApprovedPlan(
  manager: EntityManager,
  superiorId: string | null,
  { startsOn, endsOn }: Pick<PlanDraft, 'startsOn' | 'endsOn'>,
): Promise<boolean> {
  const rows = await queryPrepared(
    manager,
    `select 1 from performance_plan p where p.employee_id = $1 and p.status in ('APPROVED', 'REVISION_REQUESTED')
        and p.starts_on <= $3 and p.ends_on >= $2 and exists (select 1 from work_result where plan_id = p.id) limit 1`,
    [superiorId, startsOn, endsOn],
  )
  return rows.length > 0
}

const NO_ANNEX: PlanAnnex = { support: null, accountability: null, consequences: null }

/** Writes a draft: a new plan, or the new content of one; results that keep their id keep what refers to them. */
export async function putDraft(
  manager: EntityManager,
  employeeId: string,
  planId: string | null,
  draft: PlanDraft<KeptResult>,
): Promise<string> {
  const id = planId ?? randomUUID()
  await manager.query(
    `insert into performance_plan (id, employee_id, starts_on, ends_on, approach, status, annex)
     values ($1, $2, $3, $4, $5, 'DRAFT', coalesce($6::jsonb, $7::jsonb))
     on conflict (id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on,
       approach = excluded.approach, annex = coalesce($6::jsonb, performance_plan.annex),
       version = performance_plan.version + 1`,
    [id, employeeId, draft.startsOn, draft.endsOn, draft.approach, draft.annex, NO_ANNEX],
  )
  const results = draft.workResults.map((result) => ({ ...result, id: result.id ?? randomUUID() }))
  await manager.query('delete from work_result where plan_id = $1 and not (id = any($2::uuid[]))', [
    id,
    results.map((result) => result.id),
  ])
  await manager.query(
    `insert into work_result (id, plan_id, place, kind, statement, cascaded_from, agreement, actions)
     select id, $1, place, kind, statement, "cascadedFrom", nullif(trim(agreement), ''), actions
       from jsonb_to_recordset($2::jsonb) as result (id uuid, place integer, kind text, statement text,
            "cascadedFrom" uuid, agreement text, actions jsonb)
     on conflict (id) do update set place = excluded.place, kind = excluded.kind, statement = excluded.statement,
       cascaded_from = excluded.cascaded_from, agreement = excluded.agreement, actions = excluded.actions`,
    [id, JSON.stringify(results.map((result, place) => ({ ...result, place, indicators: undefined })))],
  )
  const indicators = results.flatMap((result) =>
    result.indicators.map((indicator, place) => ({
      ...indicator,
      ...{ id: indicator.id ?? randomUUID(), place, workResultId: result.id },
    })),
  )
  await manager.query(
    `delete from indicator using work_result r
      where r.id = work_result_id and r.plan_id = $1 and not (indicator.id = any($2::uuid[]))`,
    [id, indicators.map((indicator) => indicator.id)],
  )
  await manager.query(
    `insert into indicator (id, work_result_id, place, aspect, statement, target, unit)
     select id, "workResultId", place, aspect, statement, target, unit from jsonb_to_recordset($1::jsonb)
         as indicator (id uuid, "workResultId" uuid, place integer, aspect text, statement text, target numeric, unit text)
     on conflict (id) do update set place = excluded.place, aspect = excluded.aspect, statement = excluded.statement,
       target = excluded.target, unit = excluded.unit`,
    [JSON.stringify(indicators)],
  )
  await manager.query(
    'insert into plan_behaviour (plan_id, value) select $1, unnest($2::text[]) on conflict do nothing',
    [id, VALUES],
  )
  return id
}

/** What a plan becomes; only an approval names its approver, and whatever follows forgets them. */
export interface PlanState {
  status: PlanStatus
  appraiserId?: string | null
  approverId?: string | null
  reason: string | null
}

/** Moves a plan to a state; one whose approval is taken back keeps the time at which it was submitted. */
export async function putState(
  manager: EntityManager,
  id: string,
  { status, appraiserId, approverId, reason }: PlanState,
): Promise<void> {
  await queryPrepared(
    manager,
    `update performance_plan set status = $2::text, reason = $3, version = version + 1,
        appraiser_id = coalesce($4, appraiser_id), approver_id = $5,
        submitted_at = case when $2::text = 'SUBMITTED' and status <> 'APPROVED' then now() else submitted_at end,
        decided_at = case when $2::text in ('APPROVED', 'RETURNED') then now() else decided_at end
      where id = $1`,
    [id, status, reason, appraiserId ?? null, approverId ?? null],
  )
}

/** Writes down what the superior expects of behaviour; values that are not named keep what they have. */
export async function putExpectations(
  manager: EntityManager,
  planId: string,
  expectations: readonly { value: BehaviourValue; expectation: string }[],
): Promise<void> {
  await manager.query(
    `update plan_behaviour b set expectation = nullif(trim(e.expectation), '')
       from jsonb_to_recordset($2::jsonb) as e (value text, expectation text)
      where b.plan_id = $1 and b.value = e.value`,
    [planId, JSON.stringify(expectations)],
  )
}
