import type { Day } from '@jalur/common'
import type { EntityManager } from 'typeorm'
import { EducationLevel } from '../career-rules/career-facts'
import type { ExportedPerson, ExportedPosition, ExportedRank } from './export-rows'

/** Persons that are read at once. */
const BATCH = 500

const EDUCATION_ORDER = `array[${Object.keys(EducationLevel)
  .map((level) => `'${level}'`)
  .join(', ')}]`

/** An entry of a history as one value; null where there is none. */
const entry = (alias: string, code: string, more = ''): string =>
  `case when ${alias}.employee_id is not null then jsonb_build_object('nip', e.nip, 'code', ${alias}.${code},
     'since', ${alias}.effective_from,
     'decree', jsonb_build_object('number', ${alias}.decree_number, 'date', ${alias}.decree_date)${more}) end`
const RANK = (alias: string): string => entry(alias, 'rank_code')
const POSITION = (alias: string): string =>
  entry(
    alias,
    'position_code',
    `, 'agencyCode', ${alias}.agency_code, 'unitId', ${alias}.unit_id, 'exceptionReason', ${alias}.exception_reason`,
  )

/** Reads the register of one agency to its end, in a transaction in which nothing changes meanwhile. */
export class ExportRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly agencyCode: string,
    private readonly today: Day,
  ) {}

  async count(): Promise<number> {
    const [row]: { count: number }[] = await this.manager.query(
      'select count(*) from employee where agency_code = $1',
      [this.agencyCode],
    )
    return row?.count ?? 0
  }

  /** Names of all units by id, also of those that are no more. */
  async unitNames(): Promise<Map<string, string>> {
    const units: { id: string; name: string }[] = await this.manager.query('select id, name from unit')
    return new Map(units.map(({ id, name }) => [id, name]))
  }

  /** Ids of everybody of the agency by name, some at a time. */
  async *batches(): AsyncGenerator<string[]> {
    for (let last = { name: '', id: '00000000-0000-0000-0000-000000000000' }; ; ) {
      const people: { id: string; name: string }[] = await this.manager.query(
        `select id, name from employee where agency_code = $1 and (name, id) > ($2, $3::uuid) order by name, id limit ${BATCH}`,
        [this.agencyCode, last.name, last.id],
      )
      const end = people.at(-1)
      if (!end) return
      last = end
      yield people.map(({ id }) => id)
    }
  }

  persons(ids: readonly string[]): Promise<ExportedPerson[]> {
    return this.manager.query(
      `select e.nip, e.name, e.birth_date as "birthDate", e.sex, e.employment_type as "employmentType", e.status,
         e.agency_code as "agencyCode", e.unit_id as "unitId", ${RANK('r')} as rank, ${POSITION('p')} as position,
         case when s.employee_id is not null then jsonb_build_object('level', s.level, 'graduatedOn', s.graduated_on,
           'major', s.major, 'institution', s.institution) end as education,
         (select nip from employee superior where superior.id = e.supervisor_id
            and superior.agency_code = e.agency_code) as "superiorNip"
       from employee e
       left join lateral (select * from rank_history where employee_id = e.id and effective_from <= $2
         order by effective_from desc limit 1) r on true
       left join lateral (select * from position_history where employee_id = e.id and effective_from <= $2
         order by effective_from desc limit 1) p on true
       left join lateral (select * from education_history where employee_id = e.id and graduated_on <= $2
         order by array_position(${EDUCATION_ORDER}, level) desc, graduated_on desc limit 1) s on true
       where e.id = any($1::uuid[]) order by e.name, e.id`,
      [ids, this.today],
    )
  }

  ranks(ids: readonly string[]): Promise<ExportedRank[]> {
    return this.history('rank_history', RANK('h'), ids)
  }

  positions(ids: readonly string[]): Promise<ExportedPosition[]> {
    return this.history('position_history', POSITION('h'), ids)
  }

  private async history<Entry>(table: string, value: string, ids: readonly string[]): Promise<Entry[]> {
    const rows: { entry: Entry }[] = await this.manager.query(
      `select ${value} as entry from ${table} h join employee e on e.id = h.employee_id
        where h.employee_id = any($1::uuid[]) order by e.name, e.id, h.effective_from`,
      [ids],
    )
    return rows.map((row) => row.entry)
  }
}
