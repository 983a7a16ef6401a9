import { queryPrepared } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { PotentialAssessment } from './potential'

export class PotentialRepository {
  constructor(private readonly source: DataSource) {}

  /** The newest assessment of each person, by employee id; absent for whoever was never assessed. */
  async newestOf(employeeIds: readonly string[]): Promise<Map<string, PotentialAssessment>> {
    const rows = await queryPrepared<PotentialAssessment & { id: string }>(
      this.source,
      `select distinct on (employee_id) employee_id as id, score, assessed_on as "assessedOn", valid_until as "validUntil"
         from potential_assessment where employee_id = any($1::uuid[]) order by employee_id, assessed_on desc`,
      [employeeIds],
    )
    return new Map(rows.map(({ id, ...assessment }) => [id, assessment]))
  }
}
