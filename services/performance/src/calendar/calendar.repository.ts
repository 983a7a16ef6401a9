import type { DataSource, EntityManager } from 'typeorm'
import type { PlanTerm } from '../cycle/terms'
import type { NewSetting, StoredWindowVersion } from './window-version'

const COLUMNS = `agency_code as "agencyCode", number, windows, cadence, valid_from as "validFrom", decision, reason,
  changed_at as "changedAt", cancelled_at as "cancelledAt", cancel_reason as "cancelReason"`

/** The windows that agencies set for themselves, and until when plans are handed in. */
export class CalendarRepository {
  constructor(private readonly source: DataSource) {}

  /** The versions of agencies in the order asked, cancelled ones too. */
  async findVersions(agencyCodes: readonly string[]): Promise<StoredWindowVersion[][]> {
    const rows = await readVersions(this.source, agencyCodes)
    return agencyCodes.map((code) => rows.filter(({ agencyCode }) => agencyCode === code))
  }

  /** Until when plans are handed in, at all times. */
  findPlanTerms(): Promise<PlanTerm[]> {
    return this.source.query(
      `select nullif(agency_code, '') as "agencyCode", due_on as "dueOn", regulation_code as "regulationCode", article,
              confidence, valid_from as "validFrom", valid_to as "validTo" from plan_term order by valid_from`,
    )
  }
}

/** What all agencies have set, cancelled versions left out. */
export const readStandingVersions = (source: DataSource | EntityManager): Promise<StoredWindowVersion[]> =>
  source.query(`select ${COLUMNS} from window_version where cancelled_at is null`)

/** The versions of an agency, held until the end of the transaction: who sets windows of one waits for the other. */
export async function lockVersions(manager: EntityManager, agencyCode: string): Promise<StoredWindowVersion[]> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('window_version ' || $1, 0))`, [agencyCode])
  return readVersions(manager, [agencyCode])
}

/** Who does something to a version, and why. */
export interface ActOnVersion {
  reason: string
  at: Date
  by: string
}

export async function insertVersion(
  manager: EntityManager,
  number: number,
  { agencyCode, windows, cadence, validFrom, decision }: NewSetting,
  { reason, at, by }: ActOnVersion,
): Promise<void> {
  await manager.query(
    `insert into window_version (agency_code, number, windows, cadence, valid_from, decision, reason, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [agencyCode, number, JSON.stringify(windows), cadence, validFrom, decision, reason, at, by],
  )
}

export async function cancelVersion(
  manager: EntityManager,
  { agencyCode, number }: Pick<StoredWindowVersion, 'agencyCode' | 'number'>,
  { reason, at, by }: ActOnVersion,
): Promise<void> {
  await manager.query(
    `update window_version set cancelled_at = $3, cancelled_by = $4, cancel_reason = $5
      where agency_code = $1 and number = $2`,
    [agencyCode, number, at, by, reason],
  )
}

const readVersions = (
  source: DataSource | EntityManager,
  agencyCodes: readonly string[],
): Promise<StoredWindowVersion[]> =>
  source.query(`select ${COLUMNS} from window_version where agency_code = any($1::text[]) order by number`, [
    agencyCodes,
  ])
