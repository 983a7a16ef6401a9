import { asUuid, queryPrepared } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { CreditEntry } from '../credit/credit-entry'
import type { DocumentKind, PerformanceDocument } from './document'

const DOCUMENT = `select code, kind, employee_id as "employeeId", agency_code as "agencyCode", record,
    record_state as "recordState", holder, statement, content_digest as "contentDigest", file_id as "fileId",
    written_at as "writtenAt" from performance_document`

/** What tells a paper from others of the same record. */
export type DocumentKey = Pick<PerformanceDocument, 'kind' | 'record' | 'contentDigest'>

export class DocumentRepository {
  constructor(private readonly source: DataSource) {}

  async find(code: string): Promise<PerformanceDocument | null> {
    const [row] = await queryPrepared<PerformanceDocument>(this.source, `${DOCUMENT} where code = $1`, [code])
    return row ?? null
  }

  /** The paper that says the same of the record; null where none was made. */
  async findSame({ kind, record, contentDigest }: DocumentKey): Promise<PerformanceDocument | null> {
    const [row] = await queryPrepared<PerformanceDocument>(
      this.source,
      `${DOCUMENT} where kind = $1 and record = $2 and content_digest = $3`,
      [kind, record, contentDigest],
    )
    return row ?? null
  }

  /** The state of a record now, to hold against that of a paper; null where it is gone. */
  async stateOf(kind: DocumentKind, record: string): Promise<string | null> {
    const [row] = await queryPrepared<{ state: string | null }>(this.source, STATES[kind], [record])
    return row?.state ?? null
  }

  /** Plan and period of an objection; null where there is none. */
  async findObjected(objectionId: string): Promise<{ planId: string; key: string } | null> {
    const [row] = await queryPrepared<{ planId: string; key: string }>(
      this.source,
      `select plan_id as "planId", key from objection where id = $1`,
      [asUuid(objectionId)],
    )
    return row ?? null
  }

  /** The whole account of credit points, oldest first. */
  async creditEntries(employeeId: string): Promise<CreditEntry[]> {
    return queryPrepared<CreditEntry>(
      this.source,
      `select level, kind, period_start as "periodStart", period_end as "periodEnd", year, predicate,
              trim_scale(coefficient)::text as coefficient, trim_scale(multiplier)::text as multiplier, months,
              trim_scale(points)::text as points
         from credit_entry where employee_id = $1 order by period_start, level`,
      [employeeId],
    )
  }
}

/** What changes whenever a record does. */
const STATES: Readonly<Record<DocumentKind, string>> = {
  PLAN: 'select version::text as state from performance_plan where id = $1',
  EVALUATION: `select concat_ws(' ', work_rating, behaviour_rating, predicate, trim_scale(credit_points), issued_on) as state
                 from plan_evaluation where plan_id = split_part($1, '.', 1)::uuid and key = split_part($1, '.', 2)`,
  OBJECTION_DECISION: 'select version::text as state from objection where id = $1',
  CREDIT_STATEMENT: `select concat_ws(' ', count(*), trim_scale(sum(points)), max(period_end)) as state
                       from credit_entry where employee_id = $1`,
}

/** Keeps a paper. @returns its code, or that of the one that says the same */
export async function insertDocument(
  manager: EntityManager,
  document: Omit<PerformanceDocument, 'writtenAt'>,
): Promise<string> {
  const { code, kind, employeeId, agencyCode, record, recordState } = document
  const rows: { code: string }[] = await manager.query(
    `insert into performance_document (code, kind, employee_id, agency_code, record, record_state, holder, statement,
       content_digest, file_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict on constraint performance_document_content_key do update set kind = excluded.kind returning code`,
    [
      ...[code, kind, employeeId, agencyCode, record, recordState],
      ...[document.holder, document.statement, document.contentDigest, document.fileId],
    ],
  )
  return rows[0]!.code
}
