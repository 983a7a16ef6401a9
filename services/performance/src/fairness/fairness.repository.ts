import { FACT_BATCH, type FactSource } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { PerformancePredicate } from '../evaluation/predicate'
import type { GroupedRating } from './fairness'

/** A person with what the directory and the rating tell. */
export interface GroupedPerson {
  employeeId: string
  unitId: string | null
  assessorId: string | null
}

interface RatedPerson extends GroupedPerson {
  predicate: PerformancePredicate
  before: PerformancePredicate | null
}

/** What personnel tells of a person for a comparison of groups. */
interface Traits {
  sex: string
  birthYear: number
}

/** The yearly predicates of an agency; who rated is known of evaluations made here, and is else the direct superior. */
const RATED = `
  select e.employee_id as "employeeId", d.unit_id as "unitId", coalesce(made.assessor_id, d.superior_ids[1]) as "assessorId",
         e.predicate, before.predicate as before
    from directory d join evaluation e on e.employee_id = d.employee_id and e.year = $2
    left join evaluation before on before.employee_id = e.employee_id and before.year = $2 - 1
    left join lateral (
      select p.assessor_id from performance_plan plan
        join plan_evaluation p on p.plan_id = plan.id and p.key = 'Y' || $2::integer and p.issued_on is not null
       where plan.employee_id = e.employee_id and plan.starts_on >= make_date($2, 1, 1)
       order by plan.starts_on desc limit 1) as made on true
   where d.agency_code = $1 and d.active`

const BANDS = [
  { below: 35, code: '<35' },
  { below: 45, code: '35-44' },
  { below: 55, code: '45-54' },
] as const

export class FairnessRepository {
  constructor(
    private readonly source: DataSource,
    private readonly personnel: FactSource | null,
  ) {}

  /**
   * The yearly predicates of an agency with the groups that people belong to; without sex and age where personnel does
   * not answer.
   */
  async findRatings(agencyCode: string, year: number): Promise<{ ratings: GroupedRating[]; traitsKnown: boolean }> {
    const rated = await this.source.query<RatedPerson[]>(RATED, [agencyCode, year])
    const { groups, traitsKnown } = await this.groupsOf(rated, year)
    return {
      ratings: rated.map(({ predicate, before }, place) => ({ predicate, before, groups: groups[place]! })),
      traitsKnown,
    }
  }

  /** What people belong to in a year, in the order asked; without sex and age where personnel does not answer. */
  async groupsOf(
    people: readonly GroupedPerson[],
    year: number,
  ): Promise<{ groups: GroupedRating['groups'][]; traitsKnown: boolean }> {
    const traits = await this.traitsOf(people.map(({ employeeId }) => employeeId))
    const groups = people.map(({ unitId, assessorId }, place) => {
      const { sex = null, birthYear = null } = traits?.[place] ?? {}
      const AGE_BAND = birthYear === null ? null : bandOf(year - birthYear)
      return { ASSESSOR: assessorId, SEX: sex, AGE_BAND, UNIT: unitId }
    })
    return { groups, traitsKnown: traits !== null }
  }

  private async traitsOf(employeeIds: readonly string[]): Promise<(Traits | null)[] | null> {
    const found: (Traits | null)[] = []
    try {
      for (let from = 0; from < employeeIds.length; from += FACT_BATCH) {
        const references = employeeIds.slice(from, from + FACT_BATCH).map((employeeId) => ({ employeeId, targets: [] }))
        const facts = await this.personnel?.factsOf(references)
        if (!facts) return null
        found.push(...(facts as (Traits | null)[]))
      }
      return found
    } catch {
      return null
    }
  }
}

const bandOf = (age: number): string => BANDS.find(({ below }) => age < below)?.code ?? '55+'
