import type { Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { EducationLevel } from '../career-rules/career-facts'
import type { StepThreshold, TakenRoute } from './career-statistics'

const COUNT_NAME = 'careers'

/** The statistics of careers: counted as a whole in the background, read by key. */
export class CareerStatisticsRepository {
  constructor(private readonly source: DataSource) {}

  /**
   * Counts everything anew, in one transaction; readers see the old numbers until its end. Ways that fewer than
   * `smallest` people went are not kept at all.
   */
  async count(thresholds: readonly StepThreshold[], smallest: number, today: Day): Promise<void> {
    await this.source.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(hashtext('career statistics'))`)
      await manager.query('delete from taken_route')
      await manager.query(TAKEN_ROUTES, [today, smallest])
      await manager.query('delete from step_candidates')
      await manager.query(STEP_CANDIDATES, [today, JSON.stringify(thresholds)])
      await manager.query(
        `insert into statistics_count (name, counted_on) values ($1, $2)
         on conflict (name) do update set counted_on = excluded.counted_on`,
        [COUNT_NAME, today],
      )
    })
  }

  /** The day of the last count; null before the first. */
  async countedOn(): Promise<Day | null> {
    const rows = await this.source.query<{ countedOn: Day }[]>(
      'select counted_on as "countedOn" from statistics_count where name = $1',
      [COUNT_NAME],
    )
    return rows[0]?.countedOn ?? null
  }

  /** The ways that start at any of these positions, the most taken first. */
  findTaken(starts: readonly string[]): Promise<TakenRoute[]> {
    return this.source.query(
      'select codes, people from taken_route where codes[1] = any($1::text[]) order by people desc, codes',
      [starts],
    )
  }

  /** Openings and candidates of positions in agencies, pair by pair; numbers that nobody reported are null. */
  findCompetition(agencies: readonly string[], positions: readonly string[]): Promise<CompetitionRow[]> {
    return this.source.query(
      `select agency as "agencyCode", position as "positionCode", v.openings, c.people as candidates
         from unnest($1::text[], $2::text[]) as asked (agency, position)
         left join vacancy v on v.agency_code = agency and v.position_code = position
         left join step_candidates c on c.agency_code = agency and c.position_code = position`,
      [agencies, positions],
    )
  }
}

export interface CompetitionRow {
  agencyCode: string
  positionCode: string
  openings: number | null
  candidates: number | null
}

/** Ways of one to three moves; entries of the history that keep the position are no move. */
const TAKEN_ROUTES = `with entered as (
    select employee_id, position_code, effective_from, lag(position_code) over history as previous
      from position_history where effective_from <= $1
    window history as (partition by employee_id order by effective_from)),
  ways as (
    select employee_id, position_code as first, lead(position_code, 1) over moves as second,
           lead(position_code, 2) over moves as third, lead(position_code, 3) over moves as fourth
      from entered where previous is distinct from position_code
    window moves as (partition by employee_id order by effective_from))
  insert into taken_route (codes, people)
  select codes, count(distinct employee_id) from ways
   cross join lateral (values (array[first, second]), (array[first, second, third]),
     (array[first, second, third, fourth])) as way (codes)
   where array_position(codes, null) is null group by codes having count(distinct employee_id) >= $2`

const EDUCATION_LEVELS = `array[${Object.keys(EducationLevel)
  .map((level) => `'${level}'`)
  .join(', ')}]`

/** In service, in the scope of the position, with a step that leads there, and with its rank and education. */
const STEP_CANDIDATES = `with held as (
    select distinct on (h.employee_id) h.employee_id, h.position_code, e.agency_code
      from position_history h join employee e on e.id = h.employee_id and e.status <> 'RETIRED'
     where h.effective_from <= $1 order by h.employee_id, h.effective_from desc),
  ranked as (
    select distinct on (h.employee_id) h.employee_id, r.ordinal from rank_history h join rank r on r.code = h.rank_code
     where h.effective_from <= $1 order by h.employee_id, h.effective_from desc),
  educated as (
    select employee_id, max(array_position(${EDUCATION_LEVELS}, level)) - 1 as place from education_history
     where graduated_on <= $1 group by employee_id),
  asked as (select * from jsonb_to_recordset($2::jsonb) as t (code text, rank integer, education integer))
  insert into step_candidates (agency_code, position_code, people)
  select held.agency_code, asked.code, count(*)
    from held join career_transition step on step.from_code = held.position_code join asked on asked.code = step.to_code
    join position target on target.code = asked.code join agency on agency.code = held.agency_code
    left join ranked using (employee_id) left join educated using (employee_id)
   where (asked.rank is null or ranked.ordinal >= asked.rank)
     and (asked.education is null or educated.place >= asked.education)
     and (target.scope is null or (target.scope = 'PROVINCE') = (agency.kind = 'PROVINCE'))
   group by held.agency_code, asked.code`
