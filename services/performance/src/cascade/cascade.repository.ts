import type { Day } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { PlanYear } from '../plan/plan.repository'
import type { CascadeRequest, OfferedResult, ResultRole } from './cascade'

/** What a superior offered to a person for a year. */
export interface OfferQuestion {
  employeeId: string
  superiorId: string
  year: number
}

export class CascadeRepository {
  constructor(private readonly source: DataSource) {}

  /** Who was offered each result, or supports it. */
  async findRoles(workResultIds: readonly string[]): Promise<ResultRole[][]> {
    const rows = await this.source.query<ResultRole[]>(
      `with link as (
         select r.cascaded_from, p.employee_id, json_agg(json_build_object('id', r.id, 'statement', r.statement,
                  'planStatus', p.status) order by p.starts_on, r.place) as results
           from work_result r join performance_plan p on p.id = r.plan_id
          where r.cascaded_from = any($1::uuid[]) group by 1, 2),
       offer as (select * from result_offer where work_result_id = any($1::uuid[]))
       select coalesce(offer.work_result_id, link.cascaded_from) as "workResultId",
              coalesce(offer.employee_id, link.employee_id) as "employeeId", offer.offered_on as "offeredOn", offer.note,
              coalesce(link.results, '[]') as results
         from offer full join link on link.cascaded_from = offer.work_result_id and link.employee_id = offer.employee_id
        order by 2`,
      [workResultIds],
    )
    return workResultIds.map((id) => rows.filter(({ workResultId }) => workResultId === id))
  }

  /** What superiors offered to people, in the order of the plan. */
  async findOffered(questions: readonly OfferQuestion[]): Promise<OfferedResult[][]> {
    const rows = await this.source.query<(OfferedResult & { place: number })[]>(
      `select asked.place::integer, r.id, r.statement, p.employee_id as "ownerId", o.note,
              p.status in ('APPROVED', 'REVISION_REQUESTED') as "canLink",
              exists (select 1 from work_result own join performance_plan mine on mine.id = own.plan_id
                       where own.cascaded_from = r.id and mine.employee_id = asked.employee_id) as "isTaken"
         from unnest($1::uuid[], $2::uuid[], $3::integer[]) with ordinality as asked (employee_id, superior_id, year, place)
         join result_offer o on o.employee_id = asked.employee_id
         join work_result r on r.id = o.work_result_id
         join performance_plan p on p.id = r.plan_id and p.employee_id = asked.superior_id
          and p.starts_on between make_date(asked.year, 1, 1) and make_date(asked.year, 12, 31)
        order by asked.place, p.starts_on, r.place`,
      [
        questions.map(({ employeeId }) => employeeId),
        questions.map(({ superiorId }) => superiorId),
        questions.map(({ year }) => year),
      ],
    )
    return questions.map((_question, index) => rows.filter(({ place }) => place === index + 1))
  }

  /** The wish of each person for a year; null where there is none. */
  async findRequests(years: readonly PlanYear[]): Promise<(CascadeRequest | null)[]> {
    const rows = await this.source.query<CascadeRequest[]>(
      `select c.employee_id as "employeeId", c.year, c.superior_id as "superiorId", c.question, c.asked_on as "askedOn"
         from unnest($1::uuid[], $2::integer[]) as asked (employee_id, year) join cascade_request c using (employee_id, year)`,
      [years.map(({ employeeId }) => employeeId), years.map(({ year }) => year)],
    )
    return years.map(
      (asked) => rows.find(({ employeeId, year }) => employeeId === asked.employeeId && year === asked.year) ?? null,
    )
  }
}

/** Offers a result to people; an offer that stands takes the new note. */
export async function putOffers(
  manager: EntityManager,
  workResultId: string,
  employeeIds: readonly string[],
  { note, on }: { note: string | null; on: Day },
): Promise<void> {
  await manager.query(
    `insert into result_offer (work_result_id, employee_id, offered_on, note)
     select $1, employee_id, $3, $4 from unnest($2::uuid[]) as offered (employee_id) order by 2
     on conflict (work_result_id, employee_id) do update set note = excluded.note`,
    [workResultId, employeeIds, on, note?.trim() || null],
  )
}

/** @returns whether there was such an offer */
export async function deleteOffer(manager: EntityManager, workResultId: string, employeeId: string): Promise<boolean> {
  const [rows]: [unknown[], number] = await manager.query(
    'delete from result_offer where work_result_id = $1 and employee_id = $2 returning 1',
    [workResultId, employeeId],
  )
  return rows.length > 0
}

/** True where a result of the person supports the result. */
export async function supports(manager: EntityManager, employeeId: string, workResultId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from work_result r join performance_plan p on p.id = r.plan_id
      where r.cascaded_from = $2 and p.employee_id = $1 limit 1`,
    [employeeId, workResultId],
  )
  return rows.length > 0
}

/** Writes the wish down, once a day. @returns false where it was written today already */
export async function putRequest(
  manager: EntityManager,
  { employeeId, year, superiorId, question, askedOn }: CascadeRequest,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `insert into cascade_request (employee_id, year, superior_id, question, asked_on) values ($1, $2, $3, $4, $5)
     on conflict (employee_id, year) do update set superior_id = excluded.superior_id, question = excluded.question,
       asked_on = excluded.asked_on where cascade_request.asked_on < excluded.asked_on returning 1`,
    [employeeId, year, superiorId, question.trim(), askedOn],
  )
  return rows.length > 0
}
