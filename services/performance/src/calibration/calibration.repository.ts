import { randomUUID } from 'node:crypto'
import { asUuid, type Day, type DayPlace } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import { DECIDER } from '../dispute/dispute.repository'
import type { OrganisationPredicate } from '../evaluation/distribution'
import type { PerformancePredicate } from '../evaluation/predicate'
import type {
  CalibrationAnswer,
  CalibrationItem,
  CalibrationProposal,
  CalibrationSession,
  ProposalStatus,
  RatedResult,
} from './calibration'
import type { Calibrated } from './outcome'
import type { Viewer } from './viewer'

const SESSIONS = `select s.id, s.chair_id as "chairId", s.agency_code as "agencyCode", s.unit_id as "unitId", s.key, s.status,
    s.opened_on as "openedOn", s.closed_on as "closedOn", s.conclusion, s.one_way_reason as "oneWayReason", s.version
  from calibration_session s`

const resultOf = (prefix: string): string => `json_build_object('workRating', ${prefix}_work_rating,
    'behaviourRating', ${prefix}_behaviour_rating, 'predicate', ${prefix}_predicate)`

const ITEM = `i.session_id as "sessionId", i.plan_id as "planId", s.key, i.employee_id as "employeeId",
    i.assessor_id as "assessorId", ${resultOf('i.before')} as before,
    case when i.after_predicate is not null then ${resultOf('i.after')} end as after, i.known_version as "knownVersion"`

const PROPOSALS = `select c.id, c.session_id as "sessionId", c.plan_id as "planId", s.key, s.chair_id as "chairId",
    ${resultOf('c.from')} as "from", ${resultOf('c.to')} as "to", c.reason, c.proposed_on as "proposedOn",
    c.evaluation_version as "evaluationVersion", c.status, c.answer_reason as "answerReason",
    c.answerer_id as "answererId", c.answered_on as "answeredOn", c.version
  from calibration_proposal c join calibration_session s on s.id = c.session_id`

/** True of a session `s` for who opened it, whoever rated in it, and the HR officers of the agency; `$1`, `$2` ask. */
const SESSION_SEEN = `(s.chair_id = $1::uuid or s.agency_code = $2 or exists (
    select 1 from calibration_item own where own.assessor_id = $1::uuid and own.session_id = s.id))`

/** True of an evaluation `i` of the person `d`: a session shows nobody more than superiors and HR officers see anyway. */
const ITEM_SEEN = `(i.employee_id is distinct from $1::uuid and (
    d.agency_code = $2 or $1::uuid = any(d.superior_ids) or $1::uuid = (${DECIDER})))`

/**
 * Rated evaluations `e` of the plans `p` of people `d` whose assessor the chair `$1` stands above, in the agency `$2`, that
 * no other session holds. One whose chair no longer stands above the person holds nothing.
 */
const OPEN_TO = `directory d join performance_plan p on p.employee_id = d.employee_id
    join plan_evaluation e on e.plan_id = p.id and e.status = 'RATED'
    join directory a on a.employee_id = e.assessor_id and $1::uuid = any(a.superior_ids)
   where d.agency_code = $2 and $1::uuid = any(d.superior_ids) and $1::uuid is distinct from (${DECIDER})
     and not exists (select 1 from calibration_item other join calibration_session held on held.id = other.session_id
                      where other.plan_id = p.id and held.status = 'OPEN' and held.key = e.key
                        and held.chair_id = any(d.superior_ids))`

/** A period in which somebody could open a session. */
export interface OpenPeriod {
  key: string
  evaluations: number
  assessors: number
}

/** One evaluation of a session for the numbers; `isSeen` where the viewer sees it by itself. */
export interface SessionFact extends Calibrated {
  isSeen: boolean
  employeeId: string
  unitId: string | null
  /** As a proposal that waits, and is not stale, would leave it; null without one. */
  proposed: PerformancePredicate | null
}

/** Whose achievement in which year. */
export interface OrganisationKey {
  unitId: string
  agencyCode: string
  year: number
}

/** A place in the list of evaluations of a session. */
export interface ItemPlace {
  assessorId: string
  planId: string
}

export class CalibrationRepository {
  constructor(private readonly source: DataSource) {}

  /** The session, where the viewer may see it. */
  async find(id: string, { employeeId, hrAgency }: Viewer): Promise<CalibrationSession | null> {
    const rows = await this.source.query<CalibrationSession[]>(`${SESSIONS} where s.id = $3 and ${SESSION_SEEN}`, [
      ...[employeeId, hrAgency, asUuid(id)],
    ])
    return rows[0] ?? null
  }

  /** Sessions that a person opened or rated in, newest first; one more than asked tells that more follow. */
  findOfPerson(employeeId: string, first: number, after: DayPlace | null): Promise<CalibrationSession[]> {
    return this.source.query(
      `${SESSIONS} where ${SESSION_SEEN} and ($3::date is null or (s.opened_on, s.id) < ($3, $4::uuid))
        order by s.opened_on desc, s.id desc limit $5`,
      [employeeId, null, after?.day, after?.id, first + 1],
    )
  }

  async countOfPerson(employeeId: string): Promise<number> {
    return this.count(`select count(*)::integer as count from calibration_session s where ${SESSION_SEEN}`, [
      ...[employeeId, null],
    ])
  }

  /** Sessions of an agency, newest first; one more than asked tells that more follow. */
  findOfAgency(agencyCode: string, first: number, after: DayPlace | null): Promise<CalibrationSession[]> {
    return this.source.query(
      `${SESSIONS} where s.agency_code = $1 and ($2::date is null or (s.opened_on, s.id) < ($2, $3::uuid))
        order by s.opened_on desc, s.id desc limit $4`,
      [agencyCode, after?.day, after?.id, first + 1],
    )
  }

  async countOfAgency(agencyCode: string): Promise<number> {
    return this.count('select count(*)::integer as count from calibration_session where agency_code = $1', [agencyCode])
  }

  /** Periods in which a person could open a session, newest first. */
  findOpenPeriods(chairId: string, agencyCode: string): Promise<OpenPeriod[]> {
    return this.source.query(
      `select e.key, count(*)::integer as evaluations, count(distinct e.assessor_id)::integer as assessors from ${OPEN_TO}
        group by e.key order by max(e.ends_on) desc, e.key desc`,
      [chairId, agencyCode],
    )
  }

  /** Every evaluation of each session, for the numbers. */
  async findFacts(sessionIds: readonly string[], { employeeId, hrAgency }: Viewer): Promise<SessionFact[][]> {
    const rows = await this.source.query<(SessionFact & { sessionId: string })[]>(
      `select i.session_id as "sessionId", i.assessor_id as "assessorId", i.before_predicate as before,
              i.after_predicate as after, i.employee_id as "employeeId", d.unit_id as "unitId", ${ITEM_SEEN} as "isSeen",
              (select c.to_predicate from calibration_proposal c
                 join plan_evaluation e on e.plan_id = i.plan_id and e.key = s.key and e.status = 'RATED'
                where c.session_id = i.session_id and c.plan_id = i.plan_id and c.status = 'PROPOSED'
                  and e.version = c.evaluation_version) as proposed
         from calibration_item i join calibration_session s on s.id = i.session_id
         join directory d on d.employee_id = i.employee_id where i.session_id = any($3::uuid[])`,
      [employeeId, hrAgency, sessionIds],
    )
    return sessionIds.map((id) => rows.filter(({ sessionId }) => sessionId === id))
  }

  /** How many proposals of each session have each state. */
  async countProposals(sessionIds: readonly string[]): Promise<Partial<Record<ProposalStatus, number>>[]> {
    const rows = await this.source.query<{ sessionId: string; status: ProposalStatus; count: number }[]>(
      `select session_id as "sessionId", status, count(*)::integer as count from calibration_proposal
        where session_id = any($1::uuid[]) group by 1, 2`,
      [sessionIds],
    )
    return sessionIds.map((id) =>
      Object.fromEntries(rows.filter(({ sessionId }) => sessionId === id).map(({ status, count }) => [status, count])),
    )
  }

  /** What each unit achieved in a year, or else its agency; null while neither is recorded. */
  async findOrganisations(asked: readonly OrganisationKey[]): Promise<(OrganisationPredicate | null)[]> {
    const rows = await this.source.query<{ predicate: OrganisationPredicate | null }[]>(
      `select coalesce(u.predicate, o.predicate) as predicate
         from unnest($1::uuid[], $2::text[], $3::integer[]) with ordinality as asked (unit_id, agency_code, year, place)
         left join unit_result u on u.unit_id = asked.unit_id and u.year = asked.year
         left join organisation_result o on o.agency_code = asked.agency_code and o.year = asked.year
        order by asked.place`,
      [asked.map((it) => it.unitId), asked.map((it) => it.agencyCode), asked.map(({ year }) => year)],
    )
    return rows.map(({ predicate }) => predicate)
  }

  /** Evaluations of a session that the viewer sees, by assessor; one more than asked tells that more follow. */
  findItems(
    sessionId: string,
    { employeeId, hrAgency }: Viewer,
    { first, after, assessorId }: { first: number; after: ItemPlace | null; assessorId: string | null },
  ): Promise<CalibrationItem[]> {
    return this.source.query(
      `select ${ITEM} from calibration_item i join calibration_session s on s.id = i.session_id
         join directory d on d.employee_id = i.employee_id
        where i.session_id = $3 and ${ITEM_SEEN} and ($4::uuid is null or (i.assessor_id, i.plan_id) > ($4, $5::uuid))
          and ($6::uuid is null or i.assessor_id = $6) order by i.assessor_id, i.plan_id limit $7`,
      [employeeId, hrAgency, sessionId, after?.assessorId, after?.planId, assessorId, first + 1],
    )
  }

  async countItems(sessionId: string, { employeeId, hrAgency }: Viewer, assessorId: string | null): Promise<number> {
    return this.count(
      `select count(*)::integer as count from calibration_item i join directory d on d.employee_id = i.employee_id
        where i.session_id = $3 and ${ITEM_SEEN} and ($4::uuid is null or i.assessor_id = $4)`,
      [employeeId, hrAgency, sessionId, assessorId],
    )
  }

  /** What was proposed for evaluations of sessions, oldest first. */
  async findProposals(
    items: readonly Pick<CalibrationItem, 'sessionId' | 'planId'>[],
  ): Promise<CalibrationProposal[][]> {
    const rows = await this.source.query<CalibrationProposal[]>(
      `${PROPOSALS} join (select distinct * from unnest($1::uuid[], $2::uuid[])) as asked (session_id, plan_id)
          on asked.session_id = c.session_id and asked.plan_id = c.plan_id order by c.proposed_on, c.id`,
      [items.map(({ sessionId }) => sessionId), items.map(({ planId }) => planId)],
    )
    return items.map((item) =>
      rows.filter(({ sessionId, planId }) => sessionId === item.sessionId && planId === item.planId),
    )
  }

  /** Confirmed changes of the evaluations of each plan, in the order in which they took effect. */
  async findConfirmed(planIds: readonly string[]): Promise<CalibrationProposal[][]> {
    const rows = await this.source.query<CalibrationProposal[]>(
      `${PROPOSALS} where c.plan_id = any($1::uuid[]) and c.status = 'CONFIRMED' order by c.evaluation_version`,
      [planIds],
    )
    return planIds.map((id) => rows.filter(({ planId }) => planId === id))
  }

  private async count(sql: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.source.query<[{ count: number }]>(sql, [...values])
    return row.count
  }
}

/** Opens a session over what is open to the chair; @returns its id, null where there is nothing to calibrate. */
export async function insertSession(
  manager: EntityManager,
  session: Pick<CalibrationSession, 'chairId' | 'agencyCode' | 'unitId' | 'key' | 'openedOn'>,
): Promise<string | null> {
  const { chairId, agencyCode, unitId, key, openedOn } = session
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('calibration ' || $1, 0))`, [agencyCode])
  const id = randomUUID()
  const rows: unknown[] = await manager.query(
    `insert into calibration_session (id, chair_id, agency_code, unit_id, key, status, opened_on)
     select $1, $2, $3, $4, $5, 'OPEN', $6
      where not exists (select 1 from calibration_session where chair_id = $2 and key = $5 and status = 'OPEN') returning 1`,
    [id, chairId, agencyCode, unitId, key, openedOn],
  )
  if (rows.length === 0) return null
  const items: unknown[] = await manager.query(
    `insert into calibration_item (session_id, plan_id, employee_id, assessor_id, before_work_rating,
       before_behaviour_rating, before_predicate, known_version)
     select $3, p.id, p.employee_id, e.assessor_id, e.work_rating, e.behaviour_rating, e.predicate, e.version
       from ${OPEN_TO} and e.key = $4 returning 1`,
    [chairId, agencyCode, id, key],
  )
  return items.length === 0 ? null : id
}

/** The session, held; null where there is none. */
export async function lockSession(manager: EntityManager, id: string): Promise<CalibrationSession | null> {
  const rows: CalibrationSession[] = await manager.query(`${SESSIONS} where s.id = $1 for update`, [asUuid(id)])
  return rows[0] ?? null
}

/** An evaluation of a session; whoever changes it holds the session. */
export async function readItem(
  manager: EntityManager,
  sessionId: string,
  planId: string,
): Promise<CalibrationItem | null> {
  const rows: CalibrationItem[] = await manager.query(
    `select ${ITEM} from calibration_item i join calibration_session s on s.id = i.session_id
      where i.session_id = $1 and i.plan_id = $2`,
    [sessionId, planId],
  )
  return rows[0] ?? null
}

/** A proposal as it is now; whoever changes it holds the session. */
export async function readProposal(manager: EntityManager, id: string): Promise<CalibrationProposal | null> {
  const rows: CalibrationProposal[] = await manager.query(`${PROPOSALS} where c.id = $1`, [asUuid(id)])
  return rows[0] ?? null
}

/** @returns the id; null where a proposal about the evaluation waits already */
export async function insertProposal(
  manager: EntityManager,
  { sessionId, planId }: Pick<CalibrationItem, 'sessionId' | 'planId'>,
  made: Pick<CalibrationProposal, 'from' | 'to' | 'reason' | 'proposedOn' | 'evaluationVersion'>,
): Promise<string | null> {
  const { from, to, reason, proposedOn, evaluationVersion } = made
  const rows: { id: string }[] = await manager.query(
    `insert into calibration_proposal (id, session_id, plan_id, from_work_rating, from_behaviour_rating, from_predicate,
       to_work_rating, to_behaviour_rating, to_predicate, reason, proposed_on, evaluation_version, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'PROPOSED')
     on conflict (session_id, plan_id) where status = 'PROPOSED' do nothing returning id`,
    [
      ...[randomUUID(), sessionId, planId, from.workRating, from.behaviourRating, from.predicate],
      ...[to.workRating, to.behaviourRating, to.predicate, reason.trim(), proposedOn, evaluationVersion],
    ],
  )
  return rows[0]?.id ?? null
}

/** What the assessor answered. */
export interface GivenAnswer {
  status: CalibrationAnswer
  reason: string
  answererId: string
  on: Day
}

export async function putAnswer(
  manager: EntityManager,
  id: string,
  { status, reason, answererId, on }: GivenAnswer,
): Promise<void> {
  await manager.query(
    `update calibration_proposal set status = $2, answer_reason = $3, answerer_id = $4, answered_on = $5,
        version = version + 1 where id = $1`,
    [id, status, reason.trim(), answererId, on],
  )
}

/** What the session knows of an evaluation after a confirmed change. */
export async function putAfter(
  manager: EntityManager,
  { sessionId, planId }: Pick<CalibrationItem, 'sessionId' | 'planId'>,
  { workRating, behaviourRating, predicate }: RatedResult,
  knownVersion: number,
): Promise<void> {
  await manager.query(
    `update calibration_item set after_work_rating = $3, after_behaviour_rating = $4, after_predicate = $5, known_version = $6
      where session_id = $1 and plan_id = $2`,
    [sessionId, planId, workRating, behaviourRating, predicate, knownVersion],
  )
}

/** Ends what still waits: one proposal, or all of a session. */
export async function endProposals(
  manager: EntityManager,
  { sessionId, id = null }: { sessionId: string; id?: string | null },
  status: ProposalStatus,
): Promise<void> {
  await manager.query(
    `update calibration_proposal set status = $3, version = version + 1
      where session_id = $1 and status = 'PROPOSED' and ($2::uuid is null or id = $2)`,
    [sessionId, id, status],
  )
}

/** Counts a change of a session, so that nobody closes another one than he looked at. */
export async function touchSession(manager: EntityManager, id: string): Promise<void> {
  await manager.query('update calibration_session set version = version + 1 where id = $1', [id])
}

/** What is said at the end of a session. */
export type Closing = Pick<CalibrationSession, 'oneWayReason'> & { conclusion: string; on: Day }

export async function putClosing(
  manager: EntityManager,
  id: string,
  { conclusion, oneWayReason, on }: Closing,
): Promise<void> {
  await manager.query(
    `update calibration_session set status = 'CLOSED', closed_on = $3, conclusion = $2, one_way_reason = $4,
        version = version + 1 where id = $1`,
    [id, conclusion.trim(), on, oneWayReason],
  )
}
