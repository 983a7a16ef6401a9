import type { DataRead } from '@jalur/common'
import type { DataSource } from 'typeorm'

/** Where a page of reads begins: after this one, newest first. */
export interface ReadKey {
  /** ISO 8601. */
  at: string
  requestId: string
  readerId: string
}

/** A read with the office that the reader held on that day. */
export interface ListedRead extends Omit<DataRead, 'at'> {
  at: Date
  positionCode: string | null
  unitId: string | null
  unitName: string | null
}

/** Who read the confidential data of employees, in all services. */
export class AccessLogRepository {
  constructor(private readonly source: DataSource) {}

  /** Up to `limit` reads of an employee's data, newest first. */
  find(employeeId: string, after: ReadKey | null, limit: number): Promise<ListedRead[]> {
    return this.source.query(
      `select l.employee_id as "employeeId", l.at, l.request_id as "requestId", l.reader_kind as "readerKind",
              l.reader_id as "readerId", l.reader_name as "readerName", l.reader_employee_id as "readerEmployeeId",
              l.reader_agency as "readerAgency", l.relation, l.purpose, l.fields,
              p.position_code as "positionCode", u.id as "unitId", u.name as "unitName"
         from (select * from access_log where employee_id = $1
                  and ($2::timestamptz is null or (at, request_id, reader_id) < ($2::timestamptz, $3, $4))
                order by at desc, request_id desc, reader_id desc limit $5) l
         left join lateral (select position_code, unit_id from position_history
                where employee_id = l.reader_employee_id
                  and effective_from <= (l.at at time zone 'Asia/Makassar')::date
                order by effective_from desc limit 1) p on true
         left join unit u on u.id = p.unit_id
        order by l.at desc, l.request_id desc, l.reader_id desc`,
      [employeeId, after?.at, after?.requestId, after?.readerId, limit],
    )
  }

  async count(employeeId: string): Promise<number> {
    const [row]: { count: number }[] = await this.source.query(
      'select count(*) from access_log where employee_id = $1',
      [employeeId],
    )
    return row?.count ?? 0
  }
}
