import { type Day, pageOf, queryPrepared, type Connection } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { EducationLevel } from '../career-rules/career-facts'
import type { EmployeeRecord } from './employee'
import type { EmployeeKey } from './employee-key'
import type { EmployeeScope } from './employee-scope'

/** Where a page of employees begins, in the order of name and id. */
export interface EmployeePage {
  first: number
  after: EmployeeKey | null
}

export interface EmployeeFilter {
  agency?: string | null
  text?: string | null
}

/** The page of one superior's direct subordinates. */
export interface TeamPage extends EmployeePage {
  supervisorId: string
}

const EDUCATION_ORDER = `array[${Object.keys(EducationLevel)
  .map((level) => `'${level}'`)
  .join(', ')}]`

const COLUMNS = `e.id, e.nip, e.name, e.birth_date as "birthDate", e.sex, e.employment_type as "employmentType", e.status,
  e.agency_code as "agencyCode", e.unit_id as "unitId", u.name as "unitName", e.supervisor_id as "supervisorId",
  to_json(e.superior_ids) as "superiorIds", e.updated_at as "updatedAt", e.version, r.rank_code as "rankCode",
  r.effective_from as "rankSince", p.position_code as "positionCode", p.effective_from as "positionSince",
  s.level as education`

/** What the histories say of employee `e` on the day bound to `today`. */
const joins = (today: string): string => `join unit u on u.id = e.unit_id
  left join lateral (select rank_code, effective_from from rank_history
    where employee_id = e.id and effective_from <= ${today} order by effective_from desc limit 1) r on true
  left join lateral (select position_code, effective_from from position_history
    where employee_id = e.id and effective_from <= ${today} order by effective_from desc limit 1) p on true
  left join lateral (select level from education_history where employee_id = e.id and graduated_on <= ${today}
    order by array_position(${EDUCATION_ORDER}, level) desc limit 1) s on true`

/** The staff register as of a day. */
export class EmployeeRepository {
  constructor(
    private readonly source: DataSource,
    private readonly today: Day,
  ) {}

  /** The employees with these ids, in any order; unknown ids are left out. */
  findByIds(ids: readonly string[]): Promise<EmployeeRecord[]> {
    return queryPrepared(this.source, `select ${COLUMNS} from employee e ${joins('$2')} where e.id = any($1::uuid[])`, [
      ids,
      this.today,
    ])
  }

  /** Those in scope with these numbers, in any order. */
  findByNips(scope: EmployeeScope, nips: readonly string[]): Promise<EmployeeRecord[]> {
    const values: unknown[] = [nips]
    const bind = (value: unknown): string => `$${values.push(value)}`
    const condition = scopeCondition(scope, bind)
    return this.source.query(
      `select ${COLUMNS} from employee e ${joins(bind(this.today))} where e.nip = any($1::text[]) and ${condition}`,
      values,
    )
  }

  /** A page of those in scope who fit the filter, by name; how many fit is counted only when it is asked for. */
  async findPage(
    scope: EmployeeScope,
    filter: EmployeeFilter,
    page: EmployeePage,
  ): Promise<Connection<EmployeeRecord>> {
    const values: unknown[] = []
    const bind = (value: unknown): string => `$${values.push(value)}`
    const conditions = [scopeCondition(scope, bind), ...filterConditions(filter, bind)].join(' and ')
    const filterValues = [...values]
    const count = async (): Promise<number> => {
      const [row] = await this.source.query<{ count: number }[]>(
        `select count(*) from employee e where ${conditions}`,
        filterValues,
      )
      return row?.count ?? 0
    }
    const after = page.after ? ` and (e.name, e.id) > (${bind(page.after.name)}, ${bind(page.after.id)}::uuid)` : ''
    const rows = await this.source.query<EmployeeRecord[]>(
      `select ${COLUMNS} from (select * from employee e where ${conditions}${after}
         order by e.name, e.id limit ${page.first + 1}) e ${joins(bind(this.today))} order by e.name, e.id`,
      values,
    )
    return connection(rows, page, () => count())
  }

  /** Up to `limit` of those who serve in an agency and whose name holds the text, by name. */
  findColleagues(agencyCode: string, text: string, limit: number): Promise<EmployeeRecord[]> {
    const values: unknown[] = [agencyCode]
    const bind = (value: unknown): string => `$${values.push(value)}`
    const [condition = 'true'] = filterConditions({ text }, bind)
    return this.source.query(
      `select ${COLUMNS} from (select * from employee e where e.agency_code = $1 and e.status <> 'RETIRED'
          and ${condition} order by e.name, e.id limit ${limit}) e ${joins(bind(this.today))} order by e.name, e.id`,
      values,
    )
  }

  /** The teams of several superiors, without the retired, in the order asked. */
  async findTeams(pages: readonly TeamPage[]): Promise<Connection<EmployeeRecord>[]> {
    const supervisorIds = pages.map((page) => page.supervisorId)
    const most = Math.max(...pages.map((page) => page.first))
    const [rows, totals] = await Promise.all([
      this.source.query<(EmployeeRecord & { place: number })[]>(
        `select ${COLUMNS}, team.place from unnest($1::uuid[], $2::text[], $3::uuid[])
           with ordinality as team (supervisor_id, after_name, after_id, place)
         cross join lateral (
           select * from employee m where m.supervisor_id = team.supervisor_id and m.status not in ('RETIRED', 'LEFT')
              and (team.after_id is null or (m.name, m.id) > (team.after_name, team.after_id))
            order by m.name, m.id limit ${most + 1}) e ${joins('$4')} order by team.place, e.name, e.id`,
        [supervisorIds, pages.map(({ after }) => after?.name), pages.map(({ after }) => after?.id), this.today],
      ),
      this.source.query<{ supervisorId: string; count: number }[]>(
        `select supervisor_id as "supervisorId", count(*) from employee
          where supervisor_id = any($1::uuid[]) and status not in ('RETIRED', 'LEFT') group by supervisor_id`,
        [supervisorIds],
      ),
    ])
    return pages.map((page, index) => {
      const own = rows.filter((row) => row.place === index + 1).slice(0, page.first + 1)
      return connection(own, page, totals.find((total) => total.supervisorId === page.supervisorId)?.count ?? 0)
    })
  }

  /** True when somebody's chain of superiors holds this employee. */
  async hasSubordinates(id: string): Promise<boolean> {
    const rows: unknown[] = await this.source.query(
      'select 1 from employee where superior_ids @> array[$1::uuid] limit 1',
      [id],
    )
    return rows.length > 0
  }
}

function connection(
  rows: readonly EmployeeRecord[],
  { first, after }: EmployeePage,
  total: number | (() => Promise<number>),
): Connection<EmployeeRecord> {
  return pageOf(rows, { first, after: after && after.id }, total, (row) => [row.name, row.id])
}

type Bind = (value: unknown) => string

function scopeCondition({ all, agencyCodes, superiorId }: EmployeeScope, bind: Bind): string {
  if (all) return 'true'
  const reasons = [
    ...(agencyCodes.length > 0 ? [`e.agency_code = any(${bind(agencyCodes)}::text[])`] : []),
    ...(superiorId ? [`e.superior_ids @> array[${bind(superiorId)}::uuid]`] : []),
  ]
  return reasons.length > 0 ? `(${reasons.join(' or ')})` : 'false'
}

function filterConditions({ agency, text }: EmployeeFilter, bind: Bind): string[] {
  const pattern = text?.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return [
    ...(agency ? [`e.agency_code = ${bind(agency)}`] : []),
    ...(pattern ? [`e.name ilike ${bind(`%${pattern}%`)}`] : []),
  ]
}
