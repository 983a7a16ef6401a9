import { type Day, isUuid } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { Conversion } from '../credit/conversion'
import type { OrganisationPredicate, PredicateCounts } from './distribution'
import { NO_COUNTS } from './distribution'
import type { EvaluationStatus } from './evaluation-state'
import {
  type GivenRating,
  type KeptEvaluation,
  notStarted,
  RatedPart,
  type RatingReference,
  type ReferenceKind,
  type SelfView,
} from './evaluation'
import type { Period } from './period'
import type { PerformancePredicate, Rating } from './predicate'

const KEPT = `e.plan_id as "planId", e.key, e.status, e.version, e.self_work_rating as "selfWorkRating",
    e.self_behaviour_rating as "selfBehaviourRating", e.self_note as "selfNote", e.work_rating as "workRating",
    e.behaviour_rating as "behaviourRating", e.work_reason as "workReason", e.behaviour_reason as "behaviourReason",
    e.predicate, trim_scale(e.credit_points)::text as "creditPoints", e.assessor_id as "assessorId",
    e.distribution_reason as "distributionReason", e.feedback_reason as "feedbackReason",
    e.return_reason as "returnReason", e.was_returned as "wasReturned", e.issued_on as "issuedOn",
    (select coalesce(json_agg(json_build_object('part', r.part, 'kind', r.kind, 'id', r.reference_id)
        order by r.part desc, r.kind, r.reference_id), '[]')
       from evaluation_reference r where r.plan_id = e.plan_id and r.key = e.key) as references`

/** Which evaluation: of which plan, in which period. */
export interface EvaluationKey {
  planId: string
  key: string
}

/** What the superior gives. */
export interface GivenResult {
  work: GivenRating
  behaviour: GivenRating
  predicate: PerformancePredicate
  creditPoints: string | null
  assessorId: string
  distributionReason: string | null
  feedbackReason: string | null
}

/** The predicate of an organisation in a year. */
export interface OrganisationResult {
  agencyCode: string
  year: number
  predicate: OrganisationPredicate
  version: number
}

export class EvaluationRepository {
  constructor(private readonly source: DataSource) {}

  /** What was begun of each plan, in any order. */
  async findByPlans(planIds: readonly string[]): Promise<KeptEvaluation[][]> {
    const rows = await this.source.query<KeptEvaluation[]>(
      `select ${KEPT} from plan_evaluation e where e.plan_id = any($1::uuid[])`,
      [planIds],
    )
    return planIds.map((id) => rows.filter(({ planId }) => planId === id))
  }

  async findOrganisationResult(agencyCode: string, year: number): Promise<OrganisationResult | null> {
    const rows = await this.source.query<OrganisationResult[]>(
      `select agency_code as "agencyCode", year, predicate, version from organisation_result
        where agency_code = $1 and year = $2`,
      [agencyCode, year],
    )
    return rows[0] ?? null
  }

  /** How many of an agency have each predicate in a period, one plan aside. */
  async countPredicates(agencyCode: string, key: string, exceptPlanId: string): Promise<PredicateCounts> {
    const rows = await this.source.query<{ predicate: PerformancePredicate; count: number }[]>(
      `select e.predicate, count(*)::integer as count from plan_evaluation e
         join performance_plan p on p.id = e.plan_id
         join directory d on d.employee_id = p.employee_id and d.agency_code = $1
        where e.key = $2 and e.plan_id <> $3 and e.predicate is not null group by 1`,
      [agencyCode, key, exceptPlanId],
    )
    return { ...NO_COUNTS, ...Object.fromEntries(rows.map(({ predicate, count }) => [predicate, count])) }
  }
}

/** The evaluation as it is kept, or not begun; the plan is held by the caller. */
export async function readEvaluation(manager: EntityManager, { planId, key }: EvaluationKey): Promise<KeptEvaluation> {
  const rows: KeptEvaluation[] = await manager.query(
    `select ${KEPT} from plan_evaluation e where e.plan_id = $1 and e.key = $2`,
    [planId, key],
  )
  return rows[0] ?? notStarted(planId, key)
}

/** Writes the person's own view. */
export async function putSelfView(
  manager: EntityManager,
  planId: string,
  { key, startsOn, endsOn }: Period,
  status: EvaluationStatus,
  { workRating, behaviourRating, note }: SelfView,
): Promise<void> {
  await manager.query(
    `insert into plan_evaluation (plan_id, key, starts_on, ends_on, status, self_work_rating, self_behaviour_rating, self_note)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (plan_id, key) do update set status = excluded.status, self_work_rating = excluded.self_work_rating,
       self_behaviour_rating = excluded.self_behaviour_rating, self_note = excluded.self_note,
       version = plan_evaluation.version + 1`,
    [planId, key, startsOn, endsOn, status, workRating, behaviourRating, note?.trim() || null],
  )
}

/** Writes the ratings of the superior with what they rest on, in place of those before. */
export async function putResult(
  manager: EntityManager,
  { planId, key }: EvaluationKey,
  result: GivenResult,
): Promise<void> {
  const { work, behaviour } = result
  await manager.query(
    `update plan_evaluation set status = 'RATED', work_rating = $3, behaviour_rating = $4, work_reason = $5,
        behaviour_reason = $6, predicate = $7, credit_points = $8, assessor_id = $9, distribution_reason = $10,
        feedback_reason = $11, version = version + 1
      where plan_id = $1 and key = $2`,
    [
      ...[planId, key, work.rating, behaviour.rating, work.reason, behaviour.reason],
      ...[result.predicate, result.creditPoints, result.assessorId, result.distributionReason, result.feedbackReason],
    ],
  )
  const references: RatingReference[] = [
    ...work.references.map((reference) => ({ ...reference, part: RatedPart.WORK })),
    ...behaviour.references.map((reference) => ({ ...reference, part: RatedPart.BEHAVIOUR })),
  ]
  await manager.query('delete from evaluation_reference where plan_id = $1 and key = $2', [planId, key])
  await manager.query(
    `insert into evaluation_reference (plan_id, key, part, kind, reference_id)
     select $1, $2, part, kind, id from jsonb_to_recordset($3::jsonb) as reference (part text, kind text, id uuid)
     on conflict do nothing`,
    [planId, key, JSON.stringify(references)],
  )
}

/** Writes the result that an objection comes to; the reasons of the assessor stay. */
export async function putChangedResult(
  manager: EntityManager,
  { planId, key }: EvaluationKey,
  result: { workRating: Rating; behaviourRating: Rating; predicate: PerformancePredicate; creditPoints: string | null },
): Promise<void> {
  await manager.query(
    `update plan_evaluation set work_rating = $3, behaviour_rating = $4, predicate = $5, credit_points = $6
      where plan_id = $1 and key = $2`,
    [planId, key, result.workRating, result.behaviourRating, result.predicate, result.creditPoints],
  )
}

/** Writes the ratings that an assessor confirmed in a calibration; what was said and what it rests on stays. */
export async function putCalibratedResult(
  manager: EntityManager,
  { planId, key }: EvaluationKey,
  result: Pick<GivenResult, 'predicate' | 'creditPoints' | 'assessorId' | 'distributionReason'> & {
    workRating: Rating
    behaviourRating: Rating
  },
): Promise<void> {
  await manager.query(
    `update plan_evaluation set work_rating = $3, behaviour_rating = $4, predicate = $5, credit_points = $6,
        assessor_id = $7, distribution_reason = $8, version = version + 1
      where plan_id = $1 and key = $2`,
    [
      ...[planId, key, result.workRating, result.behaviourRating, result.predicate, result.creditPoints],
      ...[result.assessorId, result.distributionReason],
    ],
  )
}

/** Moves an evaluation to a state, with what belongs to it. */
export async function putEvaluationState(
  manager: EntityManager,
  { planId, key }: EvaluationKey,
  {
    status,
    returnReason = null,
    issuedOn = null,
  }: { status: EvaluationStatus; returnReason?: string | null; issuedOn?: Day | null },
): Promise<void> {
  await manager.query(
    `update plan_evaluation set status = $3::text, version = version + 1, issued_on = coalesce($5, issued_on),
        return_reason = coalesce($4, return_reason), was_returned = was_returned or $3::text = 'RETURNED'
      where plan_id = $1 and key = $2`,
    [planId, key, status, returnReason?.trim() ?? null, issuedOn],
  )
}

/** Which references are of the plan, and of the time that the evaluation looks at: `KIND id`. */
export async function findReferences(
  manager: EntityManager,
  planId: string,
  { startsOn, endsOn }: Pick<Period, 'startsOn' | 'endsOn'>,
  references: readonly { kind: ReferenceKind; id: string }[],
): Promise<Set<string>> {
  const rows: { found: string }[] = await manager.query(
    `with report as (
       select g.id from progress g join work_result r on r.id = g.work_result_id
        where r.plan_id = $1 and g.reported_on between $2 and $3 and g.status <> 'DRAFT')
     select 'PROGRESS ' || id as found from report where id = any($4::uuid[])
     union all select 'EVIDENCE ' || e.id from evidence e join report on report.id = e.progress_id where e.id = any($4::uuid[])
     union all select 'FEEDBACK ' || f.id from feedback f
        where f.plan_id = $1 and f.given_on >= $2 and f.id = any($4::uuid[])`,
    [planId, startsOn, endsOn, references.map(({ id }) => id).filter(isUuid)],
  )
  return new Set(rows.map(({ found }) => found))
}

/** True where an author gave feedback on the plan since a day. */
export async function gaveFeedback(
  manager: EntityManager,
  authorId: string,
  planId: string,
  since: Day,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'select 1 from feedback where author_id = $1 and plan_id = $2 and given_on >= $3 limit 1',
    [authorId, planId, since],
  )
  return rows.length > 0
}

/** What a yearly result means for the register: the predicate of the year, and the points of the level. */
export interface YearlyConsequence {
  employeeId: string
  planId: string
  period: Pick<Period, 'key' | 'startsOn' | 'endsOn'>
  result: Pick<KeptEvaluation, 'workRating' | 'behaviourRating' | 'predicate'>
  conversion: Conversion | null
  decidedOn: Day
}

/**
 * Writes the predicate of the year and the credit entry that follow from an evaluation, in place of those it wrote
 * before. Of two plans of one year the later one gives the predicate.
 */
export async function putConsequences(manager: EntityManager, consequence: YearlyConsequence): Promise<void> {
  const { employeeId, planId, period, result, conversion, decidedOn } = consequence
  const year = Number(period.startsOn.slice(0, 4))
  await manager.query(
    `insert into evaluation (employee_id, year, work_rating, behaviour_rating, predicate, decided_on)
     select $1::uuid, $2::integer, $3, $4, $5, $6::date
      where not exists (select 1 from plan_evaluation later join performance_plan p on p.id = later.plan_id
                         where p.employee_id = $1::uuid and later.key = $7 and later.starts_on > $8
                           and later.plan_id <> $9 and later.issued_on is not null)
     on conflict (employee_id, year) do update set work_rating = excluded.work_rating,
       behaviour_rating = excluded.behaviour_rating, predicate = excluded.predicate, decided_on = excluded.decided_on`,
    [
      ...[employeeId, year, result.workRating, result.behaviourRating, result.predicate, decidedOn],
      ...[period.key, period.startsOn, planId],
    ],
  )
  await manager.query(`delete from credit_entry where employee_id = $1 and period_start = $2 and kind = 'CONVERSION'`, [
    employeeId,
    period.startsOn,
  ])
  if (!conversion) return
  const { level, coefficient, multiplier, months, points } = conversion
  await manager.query(
    `insert into credit_entry (employee_id, level, period_start, kind, period_end, year, predicate, coefficient,
       multiplier, months, points) values ($1, $2, $3, 'CONVERSION', $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[employeeId, level, period.startsOn, period.endsOn, year, result.predicate],
      ...[coefficient, multiplier, months, points],
    ],
  )
}

/** The predicate of an organisation, held; null where none is recorded. */
export async function lockOrganisationResult(
  manager: EntityManager,
  agencyCode: string,
  year: number,
): Promise<{ version: number } | null> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('organisation ' || $1, 0))`, [agencyCode])
  const rows: { version: number }[] = await manager.query(
    'select version from organisation_result where agency_code = $1 and year = $2 for update',
    [agencyCode, year],
  )
  return rows[0] ?? null
}

export async function putOrganisationResult(
  manager: EntityManager,
  { agencyCode, year, predicate }: Omit<OrganisationResult, 'version'>,
): Promise<void> {
  await manager.query(
    `insert into organisation_result (agency_code, year, predicate) values ($1, $2, $3)
     on conflict (agency_code, year) do update set predicate = excluded.predicate, version = organisation_result.version + 1`,
    [agencyCode, year, predicate],
  )
}
