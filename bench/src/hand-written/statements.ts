import type { Day } from '@jalur/common'
import type { CareerRecord, Vacancies } from '@jalur/personnel/dist/career-path/career-path'
import type { IntegrityStanding, PerformanceStanding } from '@jalur/personnel/dist/career-path/standing'
import type { EmployeeRecord } from '@jalur/personnel/dist/employee/employee'
import type { LearningRecords } from '@jalur/learning/dist/standing/standing'
import type { OpenProgramme } from '@jalur/learning/dist/programme/programme'
import type { Pool } from 'pg'

/** Everything that all four schemas know of a person and the two questions need. Null: not in that directory. */
export interface PersonRow extends EmployeeRecord, Omit<CareerRecord, 'employeeId'> {
  supervisorName: string | null
  supervisorPositionCode: string | null
  learning: LearningRecords | null
  performance: PerformanceStanding | null
  integrity: IntegrityStanding | null
}

/** A programme with its next session that has a seat. */
export type ProgrammeRow = OpenProgramme & { programme: { nextSession: { id: string; startsOn: Day } } }

const EDUCATION = `array['PRIMARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'DIPLOMA_1', 'DIPLOMA_2', 'DIPLOMA_3', 'BACHELOR', 'MASTER', 'DOCTORATE']`

/** $1 is today. */
const personsOf = (people: string): string => `
with person as (${people})
select e.id, e.nip, e.name, e.birth_date as "birthDate", e.employment_type as "employmentType",
  e.agency_code as "agencyCode", e.unit_id as "unitId", u.name as "unitName", e.supervisor_id as "supervisorId",
  r.rank_code as "rankCode", r.effective_from as "rankSince", p.position_code as "positionCode",
  p.effective_from as "positionSince", ed.level as education, f.valid_until as "fitnessValidUntil",
  b.name as "supervisorName", bp.position_code as "supervisorPositionCode",
  coalesce((select json_agg(json_build_object('positionCode', h.position_code, 'effectiveFrom', h.effective_from)
    order by h.effective_from) from personnel.position_history h
    where h.employee_id = e.id and h.effective_from <= $1::date), '[]') as positions,
  case when ld.employee_id is not null then json_build_object(
    'hours', (select coalesce(sum(hours), 0)::float8 from learning.learning_record
      where employee_id = e.id and year = extract(year from $1::date)),
    'assessments', (select coalesce(json_agg(json_build_object('competencyCode', competency_code, 'level', level,
      'assessedOn', assessed_on, 'validUntil', valid_until)), '[]') from learning.assessment where employee_id = e.id),
    'tests', (select coalesce(json_agg(json_build_object('positionCode', position_code, 'passedOn', passed_on,
      'validUntil', valid_until) order by passed_on desc, position_code), '[]')
      from learning.competency_test where employee_id = e.id)) end as learning,
  case when pd.employee_id is not null then json_build_object(
    'exactCreditPoints', case when split_part(pd.position_code, '.', 2) <> '' and c.entries > 0 then c.points end,
    'creditPointsThrough', c.through,
    'recentPredicates', (select coalesce(json_agg(json_build_object('year', year, 'predicate', predicate)
      order by year desc), '[]') from performance.evaluation
      where employee_id = e.id and year >= extract(year from $1::date) - 5)) end as performance,
  case when di.employee_id is not null then json_build_object(
    'pledgeSigned', exists (select from integrity.pledge where employee_id = e.id and valid_until >= $1::date
      and (signed_at at time zone 'Asia/Makassar')::date <= $1::date),
    'disciplineCheckedOn', (select checked_on from integrity.discipline_check where employee_id = e.id),
    'activeSanction', (select json_build_object('level', level, 'until', ends_on) from integrity.discipline_sanction
      where employee_id = e.id and starts_on <= $1::date and (ends_on is null or ends_on >= $1::date)
      order by array_position(array['SEVERE', 'MODERATE', 'LIGHT'], level), ends_on desc nulls first limit 1)
    ) end as integrity
from person e
join personnel.unit u on u.id = e.unit_id
left join lateral (select rank_code, effective_from from personnel.rank_history
  where employee_id = e.id and effective_from <= $1::date order by effective_from desc limit 1) r on true
left join lateral (select position_code, effective_from from personnel.position_history
  where employee_id = e.id and effective_from <= $1::date order by effective_from desc limit 1) p on true
left join lateral (select level from personnel.education_history where employee_id = e.id and graduated_on <= $1::date
  order by array_position(${EDUCATION}, level) desc limit 1) ed on true
left join personnel.fitness_statement f on f.employee_id = e.id
left join personnel.employee b on b.id = e.supervisor_id
left join lateral (select position_code from personnel.position_history
  where employee_id = b.id and effective_from <= $1::date order by effective_from desc limit 1) bp on true
left join learning.directory ld on ld.employee_id = e.id
left join performance.directory pd on pd.employee_id = e.id
left join integrity.directory di on di.employee_id = e.id
left join lateral (select count(*) as entries, max(period_end) filter (where level = split_part(pd.position_code, '.', 2))
    as through, trim_scale(coalesce(sum(points) filter (where level = split_part(pd.position_code, '.', 2)), 0))::text
    as points from performance.credit_entry where employee_id = e.id) c on true
order by e.name, e.id`

const ONE_PERSON = personsOf('select * from personnel.employee where id = $2::uuid')
const STAFF_PAGE = personsOf(`select * from personnel.employee where agency_code = $2
  and (name, id) > ($3, $4::uuid) order by name, id limit 20`)

const VACANCIES = `select json_object_agg(position_code, openings) as openings
  from personnel.vacancy where agency_code = $1`

const PROGRAMMES = `
select pc.competency_code as "competencyCode", pc.reaches_level as "reachesLevel", json_build_object(
  'code', p.code, 'title', p.title, 'learningHours', p.learning_hours::float8,
  'nextSession', json_build_object('id', s.id, 'startsOn', s.starts_on)) as programme
from learning.programme_competency pc
join learning.programme p on p.code = pc.programme_code
cross join lateral (select id, starts_on from learning.session where programme_code = p.code and starts_on >= $2::date
  and seats_taken < seats order by starts_on, id limit 1) s
where pc.competency_code = any($1::text[])`

/** The prepared statements of the hand-written endpoint. */
export function createStatements(pool: Pool, today: Day) {
  const run = async <Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>({ name, text, values })).rows
  return {
    person: (id: string) => run<PersonRow>('person', ONE_PERSON, [today, id]),
    staffPage: (agency: string, [name, id]: string[]) =>
      run<PersonRow>('staff-page', STAFF_PAGE, [today, agency, name, id]),
    async vacancies(agency: string): Promise<Vacancies> {
      const [row] = await run<{ openings: Vacancies | null }>('vacancies', VACANCIES, [agency])
      return row?.openings ?? {}
    },
    programmes: (competencyCodes: readonly string[]) =>
      run<ProgrammeRow>('programmes', PROGRAMMES, [competencyCodes, today]),
  }
}

export type Statements = ReturnType<typeof createStatements>
