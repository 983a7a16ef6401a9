import { queryPrepared } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { TalentContest } from './talent-contest'

const SELECT = `select c.id, c.number, c.employee_id as "employeeId", c.agency_code as "agencyCode", c.year, c.status,
    c.contested_box as "contestedBox", c.explanation, c.submitted_at as "submittedAt", c.due_at as "dueAt",
    c.decided_at as "decidedAt", c.reason, c.revised_box as "revisedBox", c.version from talent_contest c`

/** Whoever has moved to another agency since is nobody's business here any more. */
const STILL_THERE = 'join employee e on e.id = c.employee_id and e.agency_code = c.agency_code'

/** Counts the open objections to the maps of the agency `$1`. */
export const COUNT_OPEN_CONTESTS = `select count(*) from talent_contest c ${STILL_THERE}
  where c.agency_code = $1 and c.status = 'SUBMITTED'`

/** What a new objection holds before it has a number. */
export type NewTalentContest = Pick<
  TalentContest,
  'id' | 'employeeId' | 'agencyCode' | 'year' | 'contestedBox' | 'explanation' | 'submittedAt' | 'dueAt'
>

/** What became of an objection. */
export type TalentContestChange = Pick<TalentContest, 'status' | 'decidedAt' | 'reason' | 'revisedBox'>

/** Where a page begins: after this one, by due time. */
export interface TalentContestKey {
  /** ISO 8601. */
  dueAt: string
  id: string
}

/** Objections to talent maps. */
export class TalentContestRepository {
  constructor(private readonly source: DataSource) {}

  async find(id: string): Promise<TalentContest | null> {
    const rows = await queryPrepared<TalentContest>(this.source, `${SELECT} where c.id::text = $1`, [id])
    return rows[0] ?? null
  }

  /** The objections of several people to the map of a year, newest first. */
  ofEmployees(employeeIds: readonly string[], year: number): Promise<TalentContest[]> {
    return queryPrepared(
      this.source,
      `${SELECT} where c.employee_id = any($1::uuid[]) and c.year = $2 order by c.submitted_at desc, c.id desc`,
      [employeeIds, year],
    )
  }

  /** Up to `limit` open objections to the maps of an agency, those due first in front. */
  findOpen(agencyCode: string, after: TalentContestKey | null, limit: number): Promise<TalentContest[]> {
    return queryPrepared(
      this.source,
      `${SELECT} ${STILL_THERE} where c.agency_code = $1 and c.status = 'SUBMITTED'
          and ($2::timestamptz is null or (c.due_at, c.id) > ($2::timestamptz, $3::uuid))
        order by c.due_at, c.id limit $4`,
      [agencyCode, after?.dueAt ?? null, after?.id ?? null, limit],
    )
  }

  async countOpen(agencyCode: string): Promise<number> {
    const rows = await queryPrepared<{ count: number }>(this.source, COUNT_OPEN_CONTESTS, [agencyCode])
    return rows[0]?.count ?? 0
  }

  /** The boxes that decisions have set in the map of a year, by employee id. */
  async revisedBoxes(agencyCode: string, year: number): Promise<ReadonlyMap<string, number>> {
    const rows: Pick<TalentContest, 'employeeId' | 'revisedBox'>[] = await this.source.query(REVISIONS, [
      agencyCode,
      year,
    ])
    return new Map(rows.map(({ employeeId, revisedBox }) => [employeeId, revisedBox!]))
  }
}

/** The newest decision for another box, of each person. */
const REVISIONS = `select distinct on (employee_id) employee_id as "employeeId", revised_box as "revisedBox",
    decided_at as "decidedAt" from talent_contest
  where agency_code = $1 and year = $2 and status = 'REVISED' order by employee_id, decided_at desc`

/** Lets whoever makes a map of an agency and whoever decides on it take turns, until the transaction ends. */
export async function lockTalentMap(manager: EntityManager, agencyCode: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`talent map ${agencyCode}`])
}

/** Puts people into the boxes that decisions have set, in the maps of an agency and a year. */
export async function applyRevisions(manager: EntityManager, agencyCode: string, year: number): Promise<void> {
  await manager.query(
    `update talent_placement p set box = revised."revisedBox", revised_at = revised."decidedAt"
       from (${REVISIONS}) as revised, talent_map m
      where m.agency_code = $1 and m.year = $2 and p.map_id = m.id and p.employee_id = revised."employeeId"
        and p.revised_at is distinct from revised."decidedAt"`,
    [agencyCode, year],
  )
}

/** The objection, locked until the end of the transaction; null for an unknown id. */
export async function lockContest(manager: EntityManager, id: string): Promise<TalentContest | null> {
  const rows: TalentContest[] = await manager.query(`${SELECT} where c.id::text = $1 for update of c`, [id])
  return rows[0] ?? null
}

/** True when the person has an open objection to the map of a year. */
export async function hasOpenContest(manager: EntityManager, employeeId: string, year: number): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from talent_contest where employee_id = $1 and year = $2 and status = 'SUBMITTED'`,
    [employeeId, year],
  )
  return rows.length > 0
}

/** Where a person stands in the map of a year; undefined for nobody of the map. */
export async function placementOf(
  manager: EntityManager,
  employeeId: string,
  year: number,
): Promise<{ agencyCode: string; box: number | null } | undefined> {
  const rows: { agencyCode: string; box: number | null }[] = await manager.query(
    `select m.agency_code as "agencyCode", p.box from talent_placement p join talent_map m on m.id = p.map_id
       join employee e on e.id = p.employee_id and e.agency_code = m.agency_code
      where p.employee_id = $1 and m.year = $2 and m.facts_as_of is not null`,
    [employeeId, year],
  )
  return rows[0]
}

export async function insertContest(manager: EntityManager, contest: NewTalentContest): Promise<void> {
  const { id, employeeId, agencyCode, year, contestedBox, explanation, submittedAt, dueAt } = contest
  await manager.query(
    `insert into talent_contest (id, employee_id, agency_code, year, contested_box, explanation, submitted_at, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, employeeId, agencyCode, year, contestedBox, explanation, submittedAt, dueAt],
  )
}

export async function changeContest(manager: EntityManager, id: string, change: TalentContestChange): Promise<void> {
  const { status, decidedAt, reason, revisedBox } = change
  await manager.query(
    `update talent_contest set status = $2, decided_at = $3, reason = $4, revised_box = $5, version = version + 1
      where id = $1`,
    [id, status, decidedAt, reason, revisedBox],
  )
}
