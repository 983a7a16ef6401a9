import type { DataSource } from 'typeorm'
import type { PromotionDocument } from './promotion-document'

const COLUMNS = `code, agency_code as "agencyCode", period, aim, status, format, people, facts_as_of as "factsAsOf",
  silent_sources as "silentSources", file_id as "fileId", written_at as "writtenAt"`

/** Papers that were made of lists; they outlive the lists. */
export class PromotionDocumentRepository {
  constructor(private readonly source: DataSource) {}

  async add(document: Omit<PromotionDocument, 'writtenAt'>): Promise<void> {
    const { code, agencyCode, period, aim, status, format, people, factsAsOf, silentSources, fileId } = document
    await this.source.query(
      `insert into promotion_document (code, agency_code, period, aim, status, format, people, facts_as_of, silent_sources, file_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [code, agencyCode, period, aim, status, format, people, factsAsOf, silentSources, fileId],
    )
  }

  async find(code: string): Promise<PromotionDocument | null> {
    const rows = await this.source.query<PromotionDocument[]>(
      `select ${COLUMNS} from promotion_document where code = $1`,
      [code],
    )
    return rows[0] ?? null
  }
}
