import { type Day, FACT_BATCH, queryPrepared } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Vacancies } from '../career-path/career-path'
import { CareerPathRepository, findVacancies } from '../career-path/career-path.repository'
import { EmployeeRepository } from '../employee/employee.repository'
import type { StaffRecord } from './staff'

/** The active staff of an agency as of a day, in batches, for work that judges everybody. */
export class StaffRepository {
  private readonly employees: EmployeeRepository
  private readonly registers: CareerPathRepository

  constructor(
    private readonly source: DataSource,
    today: Day,
  ) {
    this.employees = new EmployeeRepository(source, today)
    this.registers = new CareerPathRepository(source, today)
  }

  async count(agencyCode: string): Promise<number> {
    const [row] = await queryPrepared<{ count: number }>(
      this.source,
      `select count(*) from employee where agency_code = $1 and status = 'ACTIVE'`,
      [agencyCode],
    )
    return row?.count ?? 0
  }

  /** All active staff by name, as many at once as other services are asked about. */
  async *batches(agencyCode: string): AsyncGenerator<StaffRecord[]> {
    for (let after: { name: string; id: string } | null = null; ; ) {
      const rows: { id: string; name: string }[] = await queryPrepared(
        this.source,
        `select id, name from employee where agency_code = $1 and status = 'ACTIVE'
            and ($2::text is null or (name, id) > ($2, $3::uuid)) order by name, id limit ${FACT_BATCH}`,
        [agencyCode, after?.name ?? null, after?.id ?? null],
      )
      const last = rows.at(-1)
      if (!last) return
      yield await this.records(rows.map(({ id }) => id))
      after = last
    }
  }

  /** The openings of an agency by position code. */
  vacanciesOf(agencyCode: string): Promise<Vacancies> {
    return findVacancies(this.source, agencyCode)
  }

  private async records(ids: readonly string[]): Promise<StaffRecord[]> {
    const [employees, records] = await Promise.all([this.employees.findByIds(ids), this.registers.findRecords(ids)])
    const employeeOf = new Map(employees.map((employee) => [employee.id, employee]))
    const recordOf = new Map(records.map((record) => [record.employeeId, record]))
    return ids.flatMap((id) => {
      const [employee, record] = [employeeOf.get(id), recordOf.get(id)]
      return employee && record ? [{ employee, record }] : []
    })
  }
}
