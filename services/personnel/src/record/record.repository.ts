import { queryPrepared } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { EducationEntry, PositionEntry, RankEntry, SupervisionEntry } from './history'
import type { FieldLineage, ReplacedValue } from './recorded-field'

/** A row of somebody's record. */
export type Of<Row> = Row & { employeeId: string }

const RECORDED = 'source, recorded_at as "recordedAt"'
const DECREED = 'decree_number as "decreeNumber", decree_date as "decreeDate"'

/** The records of several employees, each part by one statement; rows of one employee come newest first. */
export class RecordRepository {
  constructor(private readonly source: DataSource) {}

  ranks(employeeIds: readonly string[]): Promise<Of<RankEntry>[]> {
    return this.find(
      `select employee_id as "employeeId", effective_from as "effectiveFrom", rank_code as "rankCode", ${DECREED}, ${RECORDED}
         from rank_history where employee_id = any($1::uuid[]) order by employee_id, effective_from desc`,
      employeeIds,
    )
  }

  positions(employeeIds: readonly string[]): Promise<Of<PositionEntry>[]> {
    return this.find(
      `select employee_id as "employeeId", effective_from as "effectiveFrom", position_code as "positionCode",
              unit_id as "unitId", u.name as "unitName", h.agency_code as "agencyCode", ${DECREED}, ${RECORDED}
         from position_history h join unit u on u.id = h.unit_id
        where employee_id = any($1::uuid[]) order by employee_id, effective_from desc`,
      employeeIds,
    )
  }

  supervisions(employeeIds: readonly string[]): Promise<Of<SupervisionEntry>[]> {
    return this.find(
      `select employee_id as "employeeId", effective_from as "effectiveFrom", supervisor_id as "supervisorId", ${RECORDED}
         from supervision_history where employee_id = any($1::uuid[]) order by employee_id, effective_from desc`,
      employeeIds,
    )
  }

  educations(employeeIds: readonly string[]): Promise<Of<EducationEntry>[]> {
    return this.find(
      `select employee_id as "employeeId", graduated_on as "graduatedOn", level, major, institution, ${RECORDED}
         from education_history where employee_id = any($1::uuid[]) order by employee_id, graduated_on desc, level`,
      employeeIds,
    )
  }

  /** For each field the newest entry that names it. */
  lineage(employeeIds: readonly string[]): Promise<Of<FieldLineage>[]> {
    return this.find(
      `select distinct on (employee_id, field) employee_id as "employeeId", field, source, as_of as "asOf", reference,
              agency_code as "agencyCode", recorded_at as "recordedAt"
         from field_lineage, unnest(fields) as field
        where employee_id = any($1::uuid[]) order by employee_id, field, id desc`,
      employeeIds,
    )
  }

  /** What stood on record before, with the name of the unit or the person that a value refers to. */
  replacedValues(employeeIds: readonly string[]): Promise<Of<ReplacedValue>[]> {
    return this.find(
      `select r.id, r.employee_id as "employeeId", r.field, r.value, r.effective_from as "effectiveFrom",
              coalesce(u.name, s.name) as name, r.replaced_at as "replacedAt"
         from replaced_value r
         left join unit u on u.id = r.unit_id
         left join employee s on s.id = case r.field when 'SUPERVISOR' then r.value::uuid end
        where r.employee_id = any($1::uuid[]) order by r.employee_id, r.id desc`,
      employeeIds,
    )
  }

  private find<Row extends object>(text: string, employeeIds: readonly string[]): Promise<Row[]> {
    return queryPrepared(this.source, text, [employeeIds])
  }
}
