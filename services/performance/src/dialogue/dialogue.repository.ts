import { randomUUID } from 'node:crypto'
import { asUuid, type Day } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { RatedQuarter } from './coaching'
import type { CoachingRating, Dialogue, DialogueContent, DialogueVersion } from './dialogue'

const VERSION = `v.number, v.kind, v.held_on as "heldOn", v.work_result_id as "workResultId", v.behaviour, v.points,
    v.steps, v.reason, v.written_on as "writtenOn", v.confirmed_on as "confirmedOn"`

/** The newest version of each record: its number is that of the versions so far. */
const DIALOGUE = `select d.id, d.plan_id as "planId", p.employee_id as "employeeId", d.superior_id as "superiorId",
    d.recorded_at as "recordedAt", d.version, ${VERSION}
  from performance_dialogue d join performance_plan p on p.id = d.plan_id
  cross join lateral (select * from dialogue_version w where w.dialogue_id = d.id order by w.number desc limit 1) as v`

/** A page of the dialogues about one plan: newest first, after a place. */
export interface DialoguePage {
  planId: string
  first: number
  after: { recordedAt: string; id: string } | null
}

/** Ratings of a year: those that one superior got, or those of an agency. */
export interface CoachingQuestion {
  superiorId: string | null
  agencyCode: string | null
  year: number
}

export class DialogueRepository {
  constructor(private readonly source: DataSource) {}

  async find(id: string): Promise<Dialogue | null> {
    const rows = await this.source.query<Dialogue[]>(`${DIALOGUE} where d.id = $1`, [id])
    return rows[0] ?? null
  }

  /** Pages of dialogues, one statement for all that a request asks for together; one more row than asked tells that more follow. */
  async findPages(pages: readonly DialoguePage[]): Promise<Dialogue[][]> {
    const most = Math.max(...pages.map(({ first }) => first)) + 1
    const rows = await this.source.query<(Dialogue & { place: number })[]>(
      `select found.*, asked.place::integer from unnest($1::uuid[], $2::timestamptz[], $3::uuid[])
          with ordinality as asked (plan_id, after_instant, after_id, place)
        cross join lateral (${DIALOGUE} where d.plan_id = asked.plan_id
           and (asked.after_instant is null or (d.recorded_at, d.id) < (asked.after_instant, asked.after_id))
         order by d.recorded_at desc, d.id desc limit ${most}) as found order by asked.place, "recordedAt" desc, id desc`,
      [
        pages.map(({ planId }) => planId),
        pages.map(({ after }) => after?.recordedAt),
        pages.map(({ after }) => after?.id),
      ],
    )
    return pages.map(({ first }, index) => rows.filter(({ place }) => place === index + 1).slice(0, first + 1))
  }

  /** How many dialogues there are about each plan. */
  async count(planIds: readonly string[]): Promise<number[]> {
    const rows = await this.source.query<{ id: string; count: number }[]>(
      'select plan_id as id, count(*)::integer as count from performance_dialogue where plan_id = any($1::uuid[]) group by 1',
      [planIds],
    )
    return planIds.map((id) => rows.find((row) => row.id === id)?.count ?? 0)
  }

  /** Every version of each record, oldest first. */
  async findVersions(ids: readonly string[]): Promise<DialogueVersion[][]> {
    const rows = await this.source.query<DialogueVersion[]>(
      `select v.dialogue_id as "dialogueId", ${VERSION} from dialogue_version v
        where v.dialogue_id = any($1::uuid[]) order by v.number`,
      [ids],
    )
    return ids.map((id) => rows.filter(({ dialogueId }) => dialogueId === id))
  }

  /** How each was rated; null where nobody has. */
  async findRatings(ids: readonly string[]): Promise<(CoachingRating | null)[]> {
    const rows = await this.source.query<(CoachingRating & { id: string })[]>(
      `select dialogue_id as id, rating, word, rated_on as "ratedOn" from coaching_rating where dialogue_id = any($1::uuid[])`,
      [ids],
    )
    return ids.map((id) => rows.find((row) => row.id === id) ?? null)
  }

  /** How many records wait for each person to confirm them. */
  async countUnconfirmed(employeeIds: readonly string[]): Promise<number[]> {
    const rows = await this.source.query<{ id: string; count: number }[]>(
      `select p.employee_id as id, count(*)::integer as count from performance_plan p
         join performance_dialogue d on d.plan_id = p.id
         cross join lateral (select w.confirmed_on from dialogue_version w where w.dialogue_id = d.id
                              order by w.number desc limit 1) as v
        where p.employee_id = any($1::uuid[]) and v.confirmed_on is null group by 1`,
      [employeeIds],
    )
    return employeeIds.map((id) => rows.find((row) => row.id === id)?.count ?? 0)
  }

  /** The ratings of a year by quarter. */
  async findQuarters({ superiorId, agencyCode, year }: CoachingQuestion): Promise<RatedQuarter[]> {
    return this.source.query(
      `select date_trunc('quarter', r.rated_on)::date as "startsOn", count(*)::integer as ratings,
              count(distinct p.employee_id)::integer as people, round(avg(r.rating), 2)::text as average,
              coalesce(array_agg(r.word order by d.id) filter (where r.word is not null), '{}') as words
         from performance_dialogue d join coaching_rating r on r.dialogue_id = d.id
         join performance_plan p on p.id = d.plan_id join directory s on s.employee_id = p.employee_id
        where ($1::uuid is null or d.superior_id = $1) and ($2::text is null or s.agency_code = $2)
          and r.rated_on between make_date($3, 1, 1) and make_date($3, 12, 31) group by 1`,
      [superiorId, agencyCode, year],
    )
  }
}

/** Keeps a record. @returns its id */
export async function insertDialogue(
  manager: EntityManager,
  { planId, superiorId, at, on }: { planId: string; superiorId: string; at: Date; on: Day },
  content: DialogueContent,
): Promise<string> {
  const id = randomUUID()
  await manager.query(
    'insert into performance_dialogue (id, plan_id, superior_id, recorded_at) values ($1, $2, $3, $4)',
    [id, planId, superiorId, at],
  )
  await insertVersion(manager, id, { ...content, reason: null }, on)
  return id
}

async function insertVersion(
  manager: EntityManager,
  id: string,
  content: DialogueContent & { reason: string | null },
  on: Day,
): Promise<void> {
  const { kind, heldOn, workResultId, behaviour, points, steps, reason } = content
  await manager.query(
    `insert into dialogue_version (dialogue_id, number, kind, held_on, work_result_id, behaviour, points, steps, reason, written_on)
     select $1, count(*) + 1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9 from dialogue_version where dialogue_id = $1`,
    [id, kind, heldOn, workResultId, behaviour, points.trim(), JSON.stringify(steps), reason?.trim() ?? null, on],
  )
}

/** Keeps a correction beside the versions before it. */
export async function correctDialogue(
  manager: EntityManager,
  id: string,
  content: DialogueContent & { reason: string },
  on: Day,
): Promise<void> {
  await insertVersion(manager, id, content, on)
  await manager.query('update performance_dialogue set version = version + 1 where id = $1', [id])
}

/** Takes down that the person confirms the newest version. */
export async function confirmVersion(manager: EntityManager, { id, number }: Dialogue, on: Day): Promise<void> {
  await manager.query('update dialogue_version set confirmed_on = $3 where dialogue_id = $1 and number = $2', [
    ...[id, number, on],
  ])
  await manager.query('update performance_dialogue set version = version + 1 where id = $1', [id])
}

/** A dialogue that nobody else changes meanwhile; null where there is none. */
export async function lockDialogue(manager: EntityManager, id: string): Promise<Dialogue | null> {
  const known = asUuid(id)
  await manager.query('select 1 from performance_dialogue where id = $1 for update', [known])
  const rows: Dialogue[] = await manager.query(`${DIALOGUE} where d.id = $1`, [known])
  return rows[0] ?? null
}

/** Keeps how it was rated; false where it was rated before. */
export async function insertRating(
  manager: EntityManager,
  id: string,
  { rating, word, ratedOn }: CoachingRating,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `insert into coaching_rating (dialogue_id, rating, word, rated_on) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [id, rating, word?.trim() ?? null, ratedOn],
  )
  return rows.length > 0
}

/** First day of a plan. */
export async function startOfPlan(manager: EntityManager, planId: string): Promise<Day> {
  const rows: [{ startsOn: Day }] = await manager.query(
    'select starts_on as "startsOn" from performance_plan where id = $1',
    [planId],
  )
  return rows[0].startsOn
}
