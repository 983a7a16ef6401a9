import { randomUUID } from 'node:crypto'
import type { Day } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import { EMPTY_COUNTS, type Panel, type PanelAnswer, type PanelTally, type ValueCounts } from './panel'

const PANEL = `select p.id, p.plan_id as "planId", p.key, p.opened_on as "openedOn", p.closes_on as "closesOn",
    (select count(*)::integer from panel_member m where m.panel_id = p.id) as asked
  from behaviour_panel p`

/** A panel that waits for somebody's answer. */
export interface PanelRequest extends Panel {
  /** Whom it is about. */
  employeeId: string
}

export class PanelRepository {
  constructor(private readonly source: DataSource) {}

  /** The panels of each plan, in any order. */
  async findByPlans(planIds: readonly string[]): Promise<Panel[][]> {
    const rows = await this.source.query<Panel[]>(`${PANEL} where p.plan_id = any($1::uuid[])`, [planIds])
    return planIds.map((id) => rows.filter(({ planId }) => planId === id))
  }

  /** All that was said to each panel. */
  async findTallies(panelIds: readonly string[]): Promise<PanelTally[]> {
    const rows = await this.source.query<({ panelId: string } & PanelTally)[]>(
      `select p.id as "panelId",
              (select count(*)::integer from panel_member m where m.panel_id = p.id and m.answered) as answers,
              (select json_agg(json_build_object('value', c.value, 'above', c.above, 'meets', c.meets, 'below', c.below))
                 from (select value, sum(count) filter (where rating = 'ABOVE') as above,
                              sum(count) filter (where rating = 'MEETS') as meets,
                              sum(count) filter (where rating = 'BELOW') as below
                         from panel_count where panel_id = p.id group by value) as c) as counts,
              (select coalesce(json_agg(json_build_object('value', n.value, 'observed', n.observed, 'effect', n.effect)
                                order by n.id), '[]')
                 from panel_note n where n.panel_id = p.id) as notes
         from behaviour_panel p where p.id = any($1::uuid[])`,
      [panelIds],
    )
    return panelIds.map((id) => {
      const { answers, counts, notes } = rows.find(({ panelId }) => panelId === id)!
      return { answers, counts: inOrder(counts), notes }
    })
  }

  /** Who was asked, by panel. */
  async findMembers(panelIds: readonly string[]): Promise<string[][]> {
    const rows = await this.source.query<{ panelId: string; id: string }[]>(
      `select panel_id as "panelId", employee_id as id from panel_member where panel_id = any($1::uuid[]) order by employee_id`,
      [panelIds],
    )
    return panelIds.map((id) => rows.filter(({ panelId }) => panelId === id).map((row) => row.id))
  }

  /** What waits for answers of each person on a day, what closes first comes first. */
  async findRequests(memberIds: readonly string[], today: Day): Promise<PanelRequest[][]> {
    const rows = await this.source.query<(PanelRequest & { memberId: string })[]>(
      `select p.*, m.employee_id as "memberId", plan.employee_id as "employeeId"
         from panel_member m join (${PANEL}) as p on p.id = m.panel_id join performance_plan plan on plan.id = p."planId"
        where m.employee_id = any($1::uuid[]) and not m.answered and p."closesOn" >= $2
        order by p."closesOn", p.id`,
      [memberIds, today],
    )
    return memberIds.map((id) => rows.filter(({ memberId }) => memberId === id))
  }
}

const VALUES = [...new Set(EMPTY_COUNTS.map(({ value }) => value))]
const inOrder = (counts: readonly ValueCounts[]) => VALUES.flatMap((value) => counts.filter((it) => it.value === value))

/** Opens a panel with nothing said; null where the period of the plan has one. */
export async function insertPanel(
  manager: EntityManager,
  { planId, key }: Pick<Panel, 'planId' | 'key'>,
  { asked, openedOn, closesOn }: { asked: readonly string[]; openedOn: Day; closesOn: Day },
): Promise<string | null> {
  const made: { id: string }[] = await manager.query(
    `insert into behaviour_panel (id, plan_id, key, opened_on, closes_on) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [randomUUID(), planId, key, openedOn, closesOn],
  )
  const id = made[0]?.id
  if (id === undefined) return null
  await manager.query('insert into panel_member (panel_id, employee_id) select $1, unnest($2::uuid[])', [id, asked])
  await manager.query(
    `insert into panel_count (panel_id, value, rating) select $1, value, rating
       from jsonb_to_recordset($2::jsonb) as nothing (value text, rating text)`,
    [id, JSON.stringify(EMPTY_COUNTS)],
  )
  return id
}

/** A panel that nobody else answers meanwhile, with whether one member has answered; null where that one was not asked. */
export async function lockPanel(
  manager: EntityManager,
  panelId: string,
  memberId: string,
): Promise<{ closesOn: Day; answered: boolean } | null> {
  await manager.query('select 1 from behaviour_panel where id = $1 for update', [panelId])
  const rows: { closesOn: Day; answered: boolean }[] = await manager.query(
    `select p.closes_on as "closesOn", m.answered from behaviour_panel p join panel_member m on m.panel_id = p.id
      where p.id = $1 and m.employee_id = $2`,
    [panelId, memberId],
  )
  return rows[0] ?? null
}

/**
 * Adds the answers of one member. Every row of the panel is written anew, whoever answers, and the notes in the order of
 * their random ids: neither the transaction that wrote a row nor its place in the table tells whose answer it holds.
 */
export async function addAnswers(
  manager: EntityManager,
  panelId: string,
  memberId: string,
  answers: readonly PanelAnswer[],
): Promise<void> {
  await manager.query('update panel_member set answered = answered or employee_id = $2 where panel_id = $1', [
    panelId,
    memberId,
  ])
  await manager.query(
    `update panel_count known set count = count + (
        select count(*) from jsonb_to_recordset($2::jsonb) as given (value text, rating text)
         where given.value = known.value and given.rating = known.rating)
      where panel_id = $1`,
    [panelId, JSON.stringify(answers)],
  )
  const notes = answers
    .filter(({ observed }) => observed.trim())
    .map(({ value, observed, effect }) => ({
      ...{ id: randomUUID(), value, observed: observed.trim(), effect: effect?.trim() || null },
    }))
  await manager.query(
    `with known as (delete from panel_note where panel_id = $1 returning id, value, observed, effect)
     insert into panel_note (id, panel_id, value, observed, effect)
     select id, $1, value, observed, effect from (
       select * from known union all
       select * from jsonb_to_recordset($2::jsonb) as given (id uuid, value text, observed text, effect text)) as note
      order by id`,
    [panelId, JSON.stringify(notes)],
  )
}
