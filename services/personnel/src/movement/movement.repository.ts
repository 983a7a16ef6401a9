import type { Day } from '@jalur/common'
import type { EntityManager } from 'typeorm'
import type { Catalogue } from '../catalogue/catalogue'
import type { EmploymentType } from '../career-rules/career-facts'
import type { MovementOrder } from './movement'
import type {
  EndingActing,
  MovementFacts,
  MovingPerson,
  Official,
  OtherMovement,
  PostActing,
  UnitFacts,
} from './movement-facts'

const IN_SERVICE = "status not in ('RETIRED', 'LEFT')"
const OFFICIAL = `id, name, agency_code as "agencyCode", unit_id as "unitId", status, superior_ids as "superiorIds"`

interface PersonRow extends Official {
  birthDate: Day
  employmentType: EmploymentType
  unitName: string
  supervisorName: string | null
  rankCode: string | null
  positionCode: string | null
  positionSince: Day | null
  lastRankFrom: Day | null
  lastPositionFrom: Day | null
}

/** Reads what the rules of movements judge by; in a transaction all of it is of that transaction. */
export class MovementRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly catalogue: Catalogue,
  ) {}

  /** Locks a record until the end of the transaction. Null for an unknown id. */
  async lockRecord(employeeId: string): Promise<{ version: number } | null> {
    const [row]: { version: number }[] = await this.manager.query(
      'select version from employee where id = $1 for update',
      [employeeId],
    )
    return row ?? null
  }

  /** All facts about a movement of a person; null for an unknown person. */
  async factsFor(employeeId: string, order: MovementOrder, today: Day): Promise<MovementFacts | null> {
    const row = await this.person(employeeId, order.effectiveFrom)
    if (!row) return null
    const { lastRankFrom, lastPositionFrom } = row
    const named = [order.superiorId, order.leavesTeamTo, order.takesTeamOf].filter((id) => id !== null)
    const officials = await this.officials(named)
    const officialOf = (id: string | null) => officials.find((official) => official.id === id) ?? null
    const { agenciesByCode, positionsByCode, ranksByCode } = this.catalogue
    return {
      ...{ today, lastRankFrom, lastPositionFrom, person: this.personOf(row) },
      position: positionsByCode.get(order.positionCode ?? '') ?? null,
      agency: order.unitId === null ? null : (agenciesByCode.get(order.agencyCode ?? row.agencyCode) ?? null),
      rank: ranksByCode.get(order.rankCode ?? '') ?? null,
      unit: order.unitId === null ? null : await this.unit(order.unitId),
      superior: officialOf(order.superiorId),
      successor: officialOf(order.leavesTeamTo),
      predecessor: officialOf(order.takesTeamOf),
      team: await this.team(employeeId),
      takenTeam: await this.teamInUnit(order.takesTeamOf, order.unitId),
      others: await this.others(employeeId, today),
      ...(await this.post(employeeId, order)),
      ending: order.actingId === null ? null : await this.ending(employeeId, order.actingId),
    }
  }

  private async person(id: string, day: Day): Promise<PersonRow | null> {
    const [row]: PersonRow[] = await this.manager.query(
      `select e.id, e.name, e.agency_code as "agencyCode", e.unit_id as "unitId", e.status, e.birth_date as "birthDate",
              e.superior_ids as "superiorIds", e.employment_type as "employmentType", u.name as "unitName",
              s.name as "supervisorName", r.rank_code as "rankCode", p.position_code as "positionCode",
              p.effective_from as "positionSince",
              (select max(effective_from) from rank_history where employee_id = e.id) as "lastRankFrom",
              (select max(effective_from) from position_history where employee_id = e.id) as "lastPositionFrom"
         from employee e join unit u on u.id = e.unit_id left join employee s on s.id = e.supervisor_id
         left join lateral (select rank_code from rank_history where employee_id = e.id and effective_from <= $2
           order by effective_from desc limit 1) r on true
         left join lateral (select position_code, effective_from from position_history
           where employee_id = e.id and effective_from <= $2 order by effective_from desc limit 1) p on true
        where e.id = $1`,
      [id, day],
    )
    return row ?? null
  }

  private personOf({ rankCode, positionCode, ...row }: PersonRow): MovingPerson {
    return {
      ...row,
      rank: this.catalogue.ranksByCode.get(rankCode ?? '') ?? null,
      position: this.catalogue.positionsByCode.get(positionCode ?? '') ?? null,
    }
  }

  private officials(ids: readonly string[]): Promise<Official[]> {
    return this.manager.query(`select ${OFFICIAL} from employee where id = any($1::uuid[])`, [ids])
  }

  private team(supervisorId: string): Promise<Official[]> {
    return this.manager.query(
      `select ${OFFICIAL} from employee where supervisor_id = $1 and ${IN_SERVICE} order by name, id`,
      [supervisorId],
    )
  }

  /** Those of a team who work in the unit or in one below it. */
  private async teamInUnit(supervisorId: string | null, unitId: string | null): Promise<Official[]> {
    if (supervisorId === null || unitId === null) return []
    return this.manager.query(
      `with recursive within as (
         select id from unit where id = $2 union select u.id from unit u join within w on u.parent_id = w.id)
       select ${OFFICIAL} from employee where supervisor_id = $1 and ${IN_SERVICE}
          and unit_id in (select id from within) order by name, id`,
      [supervisorId, unitId],
    )
  }

  private async unit(id: string): Promise<UnitFacts | null> {
    const [row]: UnitFacts[] = await this.manager.query(
      `select id, name, agency_code as "agencyCode", valid_from as "validFrom", valid_to as "validTo"
         from unit where id = $1`,
      [id],
    )
    return row ?? null
  }

  private others(employeeId: string, today: Day): Promise<OtherMovement[]> {
    return this.manager.query(
      `select id, kind, effective_from as "effectiveFrom", effective_to as "effectiveTo" from staff_movement
        where employee_id = $1 and (status in ('SCHEDULED', 'BLOCKED')
           or (status = 'IN_FORCE' and effective_to >= $2)) order by effective_from`,
      [employeeId, today],
    )
  }

  private async post(
    employeeId: string,
    { positionCode, unitId, effectiveFrom }: MovementOrder,
  ): Promise<{ holders: number; actings: PostActing[] }> {
    if (positionCode === null || unitId === null) return { holders: 0, actings: [] }
    const [held]: { count: number }[] = await this.manager.query(
      `select count(*) from employee e join lateral (select position_code from position_history
           where employee_id = e.id and effective_from <= $4 order by effective_from desc limit 1) p on true
        where e.unit_id = $2 and e.${IN_SERVICE} and p.position_code = $3 and e.id <> $1`,
      [employeeId, unitId, positionCode, effectiveFrom],
    )
    const actings: PostActing[] = await this.manager.query(
      `select id, employee_id as "employeeId", effective_from as "effectiveFrom", effective_to as "effectiveTo"
         from staff_movement where position_code = $3 and unit_id = $2 and employee_id <> $1
          and kind in ('ACTING_PLT', 'ACTING_PLH') and status in ('SCHEDULED', 'BLOCKED', 'IN_FORCE')`,
      [employeeId, unitId, positionCode],
    )
    return { holders: held?.count ?? 0, actings }
  }

  /** The acting of the person, with those who still report to the person by it and to whom they go back. */
  private async ending(employeeId: string, id: string): Promise<EndingActing | null> {
    const [acting]: EndingActing[] = await this.manager.query(
      `select id, employee_id as "employeeId", effective_from as "effectiveFrom", effective_to as "effectiveTo",
              position_code as "positionCode"
         from staff_movement where id = $1 and employee_id = $2 and status = 'IN_FORCE'
          and kind in ('ACTING_PLT', 'ACTING_PLH')`,
      [id, employeeId],
    )
    return acting ? { ...acting, team: await this.teamOfActing(id) } : null
  }

  /** Whoever stood above them before goes on, if still in service in the agency; else the superior of who acted. */
  teamOfActing(id: string): Promise<EndingActing['team']> {
    return this.manager.query(
      `select e.id, e.name, b.id as "backTo", b.name as "backToName", b.superior_ids as "backToSuperiorIds",
              e.superior_ids as "superiorIds"
         from staff_movement m cross join jsonb_to_recordset(m.moved_team) as moved ("employeeId" uuid, "from" uuid)
         join employee e on e.id = moved."employeeId" and e.supervisor_id = m.employee_id
         join employee acted on acted.id = m.employee_id
         left join employee before on before.id = moved."from" and before.agency_code = e.agency_code
          and before.${IN_SERVICE}
         left join employee b on b.id = coalesce(before.id, acted.supervisor_id)
        where m.id = $1 order by e.name, e.id`,
      [id],
    )
  }
}
