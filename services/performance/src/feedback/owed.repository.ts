import type { Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { directTeams } from '../dispute/dispute.repository'
import type { DutyTime } from './duty'

/** A superior who has given some direct subordinates no feedback in a time. */
export interface OwedFeedback {
  superiorId: string
  /** First day of the month. */
  month: Day
  /** Direct subordinates today. */
  subordinates: number
  /** How many of them got none. */
  owed: number
}

/** A place in the list of an agency. */
export type OwedPlace = Pick<OwedFeedback, 'superiorId' | 'owed'>

/** Whose superiors are asked about, of a unit where one is named, and the days that count. */
export interface OwedQuestion {
  agencyCode: string
  unitId: string | null
  time: Pick<DutyTime, 'from' | 'until'>
}

const OWING = `
  with superiors as (
    select employee_id from directory
     where agency_code = $1 and active and ($2::text is null or unit_id::text = lower($2))
       and ($5::uuid[] is null or employee_id = any($5))),
  team as (${directTeams('in (select employee_id from superiors)')}),
  owing as (
    select t.superior_id as "superiorId", $3::date as month, count(*)::integer as subordinates,
           (count(*) filter (where not exists (
             select 1 from feedback f join performance_plan p on p.id = f.plan_id
              where f.author_id = t.superior_id and f.given_on between $3::date and $4::date
                and p.employee_id = t.employee_id)))::integer as owed
      from team t where t.active group by 1)`

const valuesOf = ({ agencyCode, unitId, time }: OwedQuestion, superiorIds: readonly string[] | null = null) => [
  ...[agencyCode, unitId, time.from, time.until, superiorIds],
]

export class OwedFeedbackRepository {
  constructor(private readonly source: DataSource) {}

  /** Superiors after a place, who owe most first; one more than asked tells that more follow. */
  findPage(question: OwedQuestion, first: number, after: OwedPlace | null): Promise<OwedFeedback[]> {
    return this.source.query(
      `${OWING} select * from owing
        where owed > 0 and ($6::integer is null or (-owed, "superiorId") > (-$6, $7::uuid))
        order by -owed, "superiorId" limit $8`,
      [...valuesOf(question), after?.owed, after?.superiorId, first + 1],
    )
  }

  /** What the named superiors owe; those who owe nothing are left out. */
  findFor(superiorIds: readonly string[], question: OwedQuestion): Promise<OwedFeedback[]> {
    return this.source.query(
      `${OWING} select * from owing where owed > 0 order by -owed, "superiorId"`,
      valuesOf(question, superiorIds),
    )
  }

  async count(question: OwedQuestion): Promise<number> {
    const [row] = await this.source.query<[{ count: number }]>(
      `${OWING} select count(*)::integer as count from owing where owed > 0`,
      valuesOf(question),
    )
    return row.count
  }
}
