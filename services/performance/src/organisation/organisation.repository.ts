import type { DataSource, EntityManager } from 'typeorm'
import type { OrganisationRatingRule, UnitResult } from './unit-result'

const RESULTS = `select unit_id as "unitId", agency_code as "agencyCode", year, predicate, leader_id as "leaderId", version
  from unit_result`

/** A leader and a calendar year. */
export interface LedYear {
  leaderId: string
  year: number
}

export class OrganisationRepository {
  constructor(private readonly source: DataSource) {}

  /** How predicates of organisations count for their leaders, at all times. */
  findRatings(): Promise<OrganisationRatingRule[]> {
    return this.source.query(
      `select organisation_predicate as "organisationPredicate", work_rating as "workRating",
              regulation_code as "regulationCode", article, confidence, valid_from as "validFrom", valid_to as "validTo"
         from organisation_rating`,
    )
  }

  async find(unitId: string, year: number): Promise<UnitResult | null> {
    const rows = await this.source.query<UnitResult[]>(`${RESULTS} where unit_id = $1 and year = $2`, [unitId, year])
    return rows[0] ?? null
  }

  /** What the unit that each person led achieved in a year; null where none is recorded. */
  async findLed(years: readonly LedYear[]): Promise<(UnitResult | null)[]> {
    const rows = await this.source.query<UnitResult[]>(
      `${RESULTS} join unnest($1::uuid[], $2::integer[]) as asked (leader_id, year) using (leader_id, year)`,
      [years.map(({ leaderId }) => leaderId), years.map(({ year }) => year)],
    )
    return years.map(
      (asked) => rows.find(({ leaderId, year }) => leaderId === asked.leaderId && year === asked.year) ?? null,
    )
  }

  /** Results of the units of an agency after a unit, by unit; one more than asked tells that more follow. */
  findOfAgency(agencyCode: string, year: number, first: number, after: string | null): Promise<UnitResult[]> {
    return this.source.query(
      `${RESULTS} where agency_code = $1 and year = $2 and ($3::uuid is null or unit_id > $3) order by unit_id limit $4`,
      [agencyCode, year, after, first + 1],
    )
  }

  async count(agencyCode: string, year: number): Promise<number> {
    const rows = await this.source.query<{ count: number }[]>(
      'select count(*)::integer as count from unit_result where agency_code = $1 and year = $2',
      [agencyCode, year],
    )
    return rows[0]!.count
  }
}

/** The result of a unit, held; null where none is recorded. Results of one unit are written in turn. */
export async function lockUnitResult(manager: EntityManager, unitId: string, year: number): Promise<UnitResult | null> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('unit result ' || $1, 0))`, [unitId])
  const rows: UnitResult[] = await manager.query(`${RESULTS} where unit_id = $1 and year = $2 for update`, [
    unitId,
    year,
  ])
  return rows[0] ?? null
}

export async function putUnitResult(
  manager: EntityManager,
  { unitId, agencyCode, year, predicate, leaderId }: Omit<UnitResult, 'version'>,
): Promise<void> {
  await manager.query(
    `insert into unit_result (unit_id, agency_code, year, predicate, leader_id) values ($1, $2, $3, $4, $5)
     on conflict (unit_id, year) do update set predicate = excluded.predicate, leader_id = excluded.leader_id,
       agency_code = excluded.agency_code, version = unit_result.version + 1`,
    [unitId, agencyCode, year, predicate, leaderId],
  )
}
