import { randomUUID } from 'node:crypto'
import { asUuid, type Day, isUuid } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { EvaluationKey } from '../evaluation/evaluation.repository'
import { evidenceOf } from '../evidence/evidence.repository'
import { partsOfEvaluationId } from '../evaluation/period'
import type { Objection, ObjectionDecision } from './objection'

const OBJECTIONS = `select o.id, plan_id as "planId", key, status, reason, filed_on as "filedOn", due_on as "dueOn",
    statement, stated_on as "statedOn", decision, decision_reason as "decisionReason", decided_on as "decidedOn",
    decider_id as "deciderId", version, ${evidenceOf('objection', 'o.id')} as evidence,
    ${evidenceOf('statement', 'o.id')} as "statementEvidence" from objection o`

export class ObjectionRepository {
  constructor(private readonly source: DataSource) {}

  async find(id: string): Promise<Objection | null> {
    const rows = await this.source.query<Objection[]>(`${OBJECTIONS} where o.id = $1`, [id])
    return rows[0] ?? null
  }

  /** The objection with an id, or to the evaluation with it; null where there is none. */
  async findCase(id: string): Promise<Objection | null> {
    const evaluation = partsOfEvaluationId(id)
    if (!evaluation) return isUuid(id) ? this.find(id) : null
    const rows = await this.source.query<Objection[]>(`${OBJECTIONS} where plan_id = $1 and key = $2`, [
      ...[asUuid(evaluation.planId), evaluation.key],
    ])
    return rows[0] ?? null
  }

  /** Objections to the results of each plan, in any order. */
  async findByPlans(planIds: readonly string[]): Promise<Objection[][]> {
    const rows = await this.source.query<Objection[]>(`${OBJECTIONS} where plan_id = any($1::uuid[])`, [planIds])
    return planIds.map((id) => rows.filter(({ planId }) => planId === id))
  }
}

/** The objection as it is now; null where there is none. Whoever changes it holds the plan. */
export async function readObjection(manager: EntityManager, id: string): Promise<Objection | null> {
  const rows: Objection[] = await manager.query(`${OBJECTIONS} where o.id = $1`, [asUuid(id)])
  return rows[0] ?? null
}

/** @returns the id */
export async function insertObjection(
  manager: EntityManager,
  { planId, key }: EvaluationKey,
  { reason, filedOn, dueOn }: Pick<Objection, 'reason' | 'filedOn' | 'dueOn'>,
): Promise<string> {
  const id = randomUUID()
  await manager.query(
    `insert into objection (id, plan_id, key, status, reason, filed_on, due_on) values ($1, $2, $3, 'FILED', $4, $5, $6)`,
    [id, planId, key, reason.trim(), filedOn, dueOn],
  )
  return id
}

export async function putStatement(manager: EntityManager, id: string, statement: string, on: Day): Promise<void> {
  await manager.query(
    `update objection set status = 'HEARD', statement = $2, stated_on = $3, version = version + 1 where id = $1`,
    [id, statement.trim(), on],
  )
}

/** What was decided, by whom. */
export interface DecidedObjection {
  decision: ObjectionDecision
  reason: string
  deciderId: string
  on: Day
}

export async function putDecision(
  manager: EntityManager,
  id: string,
  { decision, reason, deciderId, on }: DecidedObjection,
): Promise<void> {
  await manager.query(
    `update objection set status = 'DECIDED', decision = $2, decision_reason = $3, decider_id = $4, decided_on = $5,
        version = version + 1 where id = $1`,
    [id, decision, reason.trim(), deciderId, on],
  )
}
