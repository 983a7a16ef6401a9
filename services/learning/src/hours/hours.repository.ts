import type { DataSource } from 'typeorm'
import type { HoursOfForm, LearningDuty } from './hours'

/** A person and a calendar year. */
export interface LearningYear {
  employeeId: string
  year: number
}

export class HoursRepository {
  constructor(private readonly source: DataSource) {}

  /** What each person completed in a year, by form of learning, most hours first. */
  async findHours(years: readonly LearningYear[]): Promise<HoursOfForm[][]> {
    const rows = await this.source.query<(HoursOfForm & { place: number })[]>(
      `select asked.place::integer, l.form, sum(l.hours)::float8 as hours
         from unnest($1::uuid[], $2::integer[]) with ordinality as asked (employee_id, year, place)
         join learning_record l on l.employee_id = asked.employee_id and l.year = asked.year
        group by asked.place, l.form order by asked.place, hours desc, l.form`,
      [years.map(({ employeeId }) => employeeId), years.map(({ year }) => year)],
    )
    return years.map((_year, index) =>
      rows.filter(({ place }) => place === index + 1).map(({ form, hours }) => ({ form, hours })),
    )
  }

  /** The duties of all times. */
  findDuties(): Promise<LearningDuty[]> {
    return this.source.query(
      `select employment_type as "employmentType", least_hours as "leastHours", most_hours as "mostHours",
              valid_from as "validFrom", valid_to as "validTo", regulation_code as "regulationCode", article, confidence
         from learning_duty order by valid_from`,
    )
  }
}
