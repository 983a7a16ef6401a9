import { queryPrepared } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { TalentMap } from '../talent-map/talent-map'
import type { CandidateChoice, SuccessionCandidate, SuccessionPost } from './succession-post'

const POST = `p.place, p.position_code as "positionCode", p.unit_id as "unitId", e.id as "incumbentId",
  case when e.id is not null then p.retires_on end as "retiresOn", p.openings, p.ready_now as "readyNow",
  p.ready_within_two_years as "readyWithinTwoYears", p.risk`
const CANDIDATE = `c.position_code as "positionCode", c.place, c.employee_id as "employeeId", c.box, c.readiness,
  c.ready_on as "readyOn", c.met, c.open`

/** Structural posts and their candidates, as talent maps keep them. */
export class SuccessionRepository {
  constructor(private readonly source: DataSource) {}

  /**
   * A page by risk; one more than asked for, to tell that more follow. Of a holder who has moved to another agency since,
   * nothing is told.
   */
  findPosts(
    { id, agencyCode }: Pick<TalentMap, 'id' | 'agencyCode'>,
    after: number,
    first: number,
  ): Promise<SuccessionPost[]> {
    return queryPrepared(
      this.source,
      `select ${POST} from succession_post p left join employee e on e.id = p.incumbent_id and e.agency_code = $2
        where p.map_id = $1 and p.place > $3 order by p.place limit $4`,
      [id, agencyCode, after, first + 1],
    )
  }

  async countPosts(mapId: string): Promise<number> {
    const rows = await queryPrepared<{ count: number }>(
      this.source,
      'select count(*) from succession_post where map_id = $1',
      [mapId],
    )
    return rows[0]?.count ?? 0
  }

  /**
   * The candidates for several positions, the readiest first, in the order asked; one more than asked for of each. Whoever
   * has moved to another agency since is left out.
   */
  async findCandidates(choices: readonly CandidateChoice[]): Promise<SuccessionCandidate[][]> {
    const rows = await queryPrepared<SuccessionCandidate & { number: number }>(
      this.source,
      `select asked.number, ${CANDIDATE}
         from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::int[])
              with ordinality as asked (map_id, position_code, readiness, after, first, number)
         join talent_map m on m.id = asked.map_id
        cross join lateral (
          select c.* from succession_candidate c join employee e on e.id = c.employee_id and e.agency_code = m.agency_code
           where c.map_id = asked.map_id and c.position_code = asked.position_code and c.place > asked.after
             and (asked.readiness is null or c.readiness = asked.readiness)
           order by c.place limit asked.first + 1) c
        order by asked.number, c.place`,
      [
        choices.map(({ mapId }) => mapId),
        choices.map(({ positionCode }) => positionCode),
        choices.map(({ readiness }) => readiness),
        choices.map(({ after }) => after),
        choices.map(({ first }) => first),
      ],
    )
    return choices.map((_, index) => rows.filter(({ number }) => number === index + 1))
  }
}

export async function insertPosts(
  manager: EntityManager,
  mapId: string,
  posts: readonly SuccessionPost[],
): Promise<void> {
  await manager.query(
    `insert into succession_post (map_id, place, position_code, unit_id, incumbent_id, retires_on, openings, ready_now,
       ready_within_two_years, risk)
     select $1, place, "positionCode", "unitId", "incumbentId", "retiresOn", openings, "readyNow", "readyWithinTwoYears", risk
       from jsonb_to_recordset($2::jsonb) as post (place integer, "positionCode" text, "unitId" uuid, "incumbentId" uuid,
            "retiresOn" date, openings integer, "readyNow" integer, "readyWithinTwoYears" integer, risk text)`,
    [mapId, JSON.stringify(posts)],
  )
}

/** Candidates of one statement; more would hold the process up while they are put into words. */
const WRITTEN_AT_ONCE = 200

const ADD_CANDIDATES = `
  insert into succession_candidate (map_id, position_code, place, employee_id, box, readiness, ready_on, met, open)
  select $1, "positionCode", place, "employeeId", box, readiness, "readyOn", met, open
    from jsonb_to_recordset($2::jsonb) as candidate ("positionCode" text, place integer, "employeeId" uuid, box integer,
         readiness text, "readyOn" date, met text[], open jsonb)`

/** Adds candidates, some at a time: with what is still asked a candidate has some kilobytes. */
export async function insertCandidates(
  manager: EntityManager,
  mapId: string,
  candidates: readonly SuccessionCandidate[],
): Promise<void> {
  for (let at = 0; at < candidates.length; at += WRITTEN_AT_ONCE) {
    await manager.query(ADD_CANDIDATES, [mapId, JSON.stringify(candidates.slice(at, at + WRITTEN_AT_ONCE))])
  }
}
