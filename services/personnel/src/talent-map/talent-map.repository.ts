import { randomUUID } from 'node:crypto'
import { queryPrepared } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { OutsideReason } from './placement'
import type { PlacedPerson, PlacementChoice, PlacementCount, TalentMap } from './talent-map'

const MAP = `m.id, m.agency_code as "agencyCode", m.year, m.day, m.facts_as_of as "factsAsOf",
  m.rules_digest as "rulesDigest", m.policy, m.silent_sources as "silentSources", m.staff`
const PLACED = `p.employee_id as "employeeId", p.place, p.box, p.outside, p.facts,
  p.revised_at as "revisedAt"`

/** Whoever has moved to another agency since is nobody's business here any more. */
const STILL_THERE = 'join employee e on e.id = p.employee_id and e.agency_code = $2'

/** Which persons of a map, and where a page of them begins. */
export interface PlacementPage {
  choice: PlacementChoice
  /** Place after which the page begins; 0 for the first. */
  after: number
  first: number
}

/** Talent maps of agencies. */
export class TalentMapRepository {
  constructor(private readonly source: DataSource) {}

  /** Takes down that a map is being made; what an interrupted run left is forgotten. */
  async begin(map: Omit<TalentMap, 'id' | 'factsAsOf' | 'silentSources' | 'staff'>): Promise<string> {
    const { agencyCode, year, day, rulesDigest, policy } = map
    const id = randomUUID()
    await this.source.query('delete from talent_map where agency_code = $1 and facts_as_of is null', [agencyCode])
    await this.source.query(
      'insert into talent_map (id, agency_code, year, day, rules_digest, policy) values ($1, $2, $3, $4, $5, $6::jsonb)',
      [id, agencyCode, year, day, rulesDigest, JSON.stringify(policy)],
    )
    return id
  }

  async add(mapId: string, people: readonly Omit<PlacedPerson, 'revisedAt'>[]): Promise<void> {
    await this.source.query(
      `insert into talent_placement (map_id, place, employee_id, box, outside, facts)
       select $1, place, "employeeId", box, outside, facts from jsonb_to_recordset($2::jsonb)
           as placed (place integer, "employeeId" uuid, box integer, outside text[], facts jsonb)`,
      [mapId, JSON.stringify(people)],
    )
  }

  /** Makes a map the one that holds, in place of those made before it for the same year. */
  async finish(
    manager: EntityManager,
    id: string,
    outcome: Pick<TalentMap, 'factsAsOf' | 'silentSources' | 'staff'>,
  ): Promise<void> {
    await manager.query('update talent_map set facts_as_of = $2, silent_sources = $3, staff = $4 where id = $1', [
      ...[id, outcome.factsAsOf, outcome.silentSources, outcome.staff],
    ])
    await manager.query(
      `delete from talent_map old using talent_map new
        where new.id = $1 and old.agency_code = new.agency_code and old.year = new.year and old.made_at < new.made_at`,
      [id],
    )
  }

  /** The map that holds for a year, or the newest of all; null while there is none. */
  async findReady(agencyCode: string, year: number | null): Promise<TalentMap | null> {
    const rows = await queryPrepared<TalentMap>(
      this.source,
      `select ${MAP} from talent_map m
        where m.agency_code = $1 and ($2::int is null or m.year = $2) and m.facts_as_of is not null
        order by m.year desc, m.made_at desc limit 1`,
      [agencyCode, year],
    )
    return rows[0] ?? null
  }

  /** Agencies with staff that have no map of a year, by code. */
  async agenciesWithout(year: number): Promise<string[]> {
    const rows = await this.source.query<{ code: string }[]>(
      `select code from agency a
        where not exists (select 1 from talent_map where agency_code = a.code and year = $1 and facts_as_of is not null)
          and exists (select 1 from employee where agency_code = a.code) order by code`,
      [year],
    )
    return rows.map(({ code }) => code)
  }

  /** How many stand alike, of those who are still of the agency. */
  counts({ id, agencyCode }: TalentMap): Promise<PlacementCount[]> {
    return queryPrepared(
      this.source,
      `select p.box, p.outside, count(*) from talent_placement p ${STILL_THERE}
        where p.map_id = $1 group by p.box, p.outside`,
      [id, agencyCode],
    )
  }

  /** A page by name; one more than asked for, to tell that more follow. */
  findPage({ id, agencyCode }: TalentMap, { choice, after, first }: PlacementPage): Promise<PlacedPerson[]> {
    const [condition, ...values] = conditionOf(choice)
    return queryPrepared(
      this.source,
      `select ${PLACED} from talent_placement p ${STILL_THERE}
        where p.map_id = $1 and p.place > $3 and ${condition} order by p.place limit $4`,
      [id, agencyCode, after, first + 1, ...values],
    )
  }

  /** Where people stand in the maps of a year, each with the map; absent for whoever stands in none. */
  async findOf(employeeIds: readonly string[], year: number): Promise<(PlacedPerson & { map: TalentMap })[]> {
    const rows = await queryPrepared<PlacedPerson & { map: Omit<TalentMap, 'factsAsOf'> & { factsAsOf: string } }>(
      this.source,
      `select ${PLACED}, (select to_jsonb(map) from (select ${MAP}) as map) as map
         from talent_placement p join employee e on e.id = p.employee_id
         join talent_map m on m.id = p.map_id and m.agency_code = e.agency_code
        where p.employee_id = any($1::uuid[]) and m.year = $2 and m.facts_as_of is not null`,
      [employeeIds, year],
    )
    return rows.map(({ map, ...placed }) => ({ ...placed, map: { ...map, factsAsOf: new Date(map.factsAsOf) } }))
  }
}

/** What a choice asks of a row; the values begin at $5. */
function conditionOf(choice: PlacementChoice): [string, ...(number | OutsideReason)[]] {
  if ('box' in choice) return choice.box === null ? ['p.box is not null'] : ['p.box = $5', choice.box]
  return choice.reason === null ? ['p.box is null'] : ['p.box is null and p.outside @> array[$5]', choice.reason]
}
