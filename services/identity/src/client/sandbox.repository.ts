import { type DataSource, LessThan, Like } from 'typeorm'
import { PARTNER_SCOPES } from './client'
import { clientSecretTable, clientTable } from './client.tables'
import {
  newSandboxId,
  SANDBOX_AGENCIES,
  SANDBOX_DAYS,
  SANDBOX_PREFIX,
  SANDBOX_QUOTA,
  SANDBOX_WINDOW_HOURS,
  type SandboxClient,
  SandboxQuotaError,
} from './sandbox'
import { digestOf, hintOf, newSecret } from './secret'

const DAY = 24 * 60 * 60 * 1_000

/** Partner clients for trying out, in PostgreSQL. */
export class SandboxRepository {
  constructor(private readonly database: DataSource) {}

  /**
   * Creates a client that reads the demonstration agency for a week.
   * @throws SandboxQuotaError when the installation has handed out enough for today
   */
  async create(name: string): Promise<SandboxClient> {
    const clientSecret = newSecret()
    const client = {
      clientId: newSandboxId(),
      name,
      scopes: [...PARTNER_SCOPES],
      agencies: [...SANDBOX_AGENCIES],
      expiresAt: new Date(Date.now() + SANDBOX_DAYS * DAY),
    }
    await this.database.transaction(async (manager) => {
      // One at a time, so that two requests at the same moment do not both take the last place.
      await manager.query(`select pg_advisory_xact_lock(hashtext('sandbox client'))`)
      const [today]: { taken: number; wait: number }[] = await manager.query(
        `select count(*)::int as taken,
           ceil(extract(epoch from min(created_at) + $2::int * interval '1 hour' - now()))::int as wait
         from client where client_id like $1 and created_at > now() - $2::int * interval '1 hour'`,
        [`${SANDBOX_PREFIX}%`, SANDBOX_WINDOW_HOURS],
      )
      if (today && today.taken >= SANDBOX_QUOTA) throw new SandboxQuotaError(Math.max(1, today.wait))
      await manager.getRepository(clientTable).insert(client)
      const secret = { digest: digestOf(clientSecret), hint: hintOf(clientSecret), expiresAt: client.expiresAt }
      await manager.getRepository(clientSecretTable).insert({ clientId: client.clientId, ...secret })
    })
    return { ...client, clientSecret }
  }

  /** Forgets clients whose week is over. */
  async purgeExpired(): Promise<void> {
    await this.database
      .getRepository(clientTable)
      .delete({ clientId: Like(`${SANDBOX_PREFIX}%`), expiresAt: LessThan(new Date()) })
  }
}
