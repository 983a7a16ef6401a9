import type { DataSource } from 'typeorm'
import type { CreditEntry } from './credit-entry'

/** A page of the account of one person: newest first, after a place. */
export interface CreditPage {
  employeeId: string
  first: number
  after: { periodStart: string; level: string } | null
}

const ENTRIES = `select level, kind, period_start as "periodStart", period_end as "periodEnd", year, predicate,
    trim_scale(coefficient)::text as coefficient, trim_scale(multiplier)::text as multiplier, months,
    trim_scale(points)::text as points from credit_entry`

export class CreditRepository {
  constructor(private readonly source: DataSource) {}

  /** Pages of entries, one statement for all that a request asks for together; one more row than asked tells that more follow. */
  async findPages(pages: readonly CreditPage[]): Promise<CreditEntry[][]> {
    const most = Math.max(...pages.map(({ first }) => first)) + 1
    const rows = await this.source.query<(CreditEntry & { place: number })[]>(
      `select found.*, asked.place::integer from unnest($1::uuid[], $2::date[], $3::text[])
          with ordinality as asked (employee_id, after_day, after_level, place)
        cross join lateral (${ENTRIES} where employee_id = asked.employee_id
           and (asked.after_day is null or (period_start, level) < (asked.after_day, asked.after_level))
         order by period_start desc, level desc limit ${most}) as found
        order by asked.place, "periodStart" desc, level desc`,
      [
        pages.map(({ employeeId }) => employeeId),
        pages.map(({ after }) => after?.periodStart),
        pages.map(({ after }) => after?.level),
      ],
    )
    return pages.map(({ first }, index) => rows.filter(({ place }) => place === index + 1).slice(0, first + 1))
  }

  /** How many entries each person has. */
  async count(employeeIds: readonly string[]): Promise<number[]> {
    const rows = await this.source.query<{ id: string; count: number }[]>(
      'select employee_id as id, count(*) from credit_entry where employee_id = any($1::uuid[]) group by 1',
      [employeeIds],
    )
    const counts = new Map(rows.map(({ id, count }) => [id, count]))
    return employeeIds.map((id) => counts.get(id) ?? 0)
  }
}
