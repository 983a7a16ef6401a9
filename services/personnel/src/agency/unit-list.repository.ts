import { type Day, queryPrepared } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Unit } from './agency.types'

/** Where a page of units begins: after this one, by name. */
export interface UnitKey {
  name: string
  id: string
}

const MATCHES = `agency_code = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2) and name ilike $3`

/** The units of an agency as of a day. */
export class UnitListRepository {
  constructor(
    private readonly source: DataSource,
    private readonly today: Day,
  ) {}

  /** Up to `limit` units whose name holds the text, by name. */
  find(agencyCode: string, text: string, after: UnitKey | null, limit: number): Promise<Unit[]> {
    return queryPrepared(
      this.source,
      `select id, name from unit where ${MATCHES} and ($4::text is null or (name, id) > ($4, $5::uuid))
        order by name, id limit $6`,
      [agencyCode, this.today, patternOf(text), after?.name, after?.id, limit],
    )
  }

  async count(agencyCode: string, text: string): Promise<number> {
    const [row] = await queryPrepared<{ count: number }>(this.source, `select count(*) from unit where ${MATCHES}`, [
      ...[agencyCode, this.today, patternOf(text)],
    ])
    return row?.count ?? 0
  }
}

const patternOf = (text: string): string => `%${text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
