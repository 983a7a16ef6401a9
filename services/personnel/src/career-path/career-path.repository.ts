import { type Day, queryPrepared } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { CareerRecord, Vacancies } from './career-path'

/** The registers that the career rules read, as of a day. */
export class CareerPathRepository {
  constructor(
    private readonly source: DataSource,
    private readonly day: Day,
  ) {}

  /** The records of several employees; one without any entry comes with empty ones. */
  findRecords(employeeIds: readonly string[]): Promise<CareerRecord[]> {
    return queryPrepared(
      this.source,
      `select e.id as "employeeId", f.valid_until::text as "fitnessValidUntil", coalesce((
           select json_agg(json_build_object('positionCode', p.position_code, 'effectiveFrom', p.effective_from,
                    'agencyCode', p.agency_code)
                  order by p.effective_from)
             from position_history p where p.employee_id = e.id and p.effective_from <= $2), '[]') as positions
         from unnest($1::uuid[]) as e (id) left join fitness_statement f on f.employee_id = e.id`,
      [employeeIds, this.day],
    )
  }
}

/** The reported openings of an agency. */
export async function findVacancies(source: DataSource, agencyCode: string): Promise<Vacancies> {
  const [row] = await queryPrepared<{ openings: Vacancies | null }>(
    source,
    'select json_object_agg(position_code, openings) as openings from vacancy where agency_code = $1',
    [agencyCode],
  )
  return row?.openings ?? {}
}
