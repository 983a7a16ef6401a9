import type { DataSource } from 'typeorm'
import { DEMO_CLIENT, digestOf, newSecret, PARTNER_SCOPES, type PartnerClient } from './client'
import { clientTable } from './client.tables'

/** Agencies of the demonstration client: Kabupaten Bone Bolango and the province. */
const DEMO_AGENCIES = ['7104', '7100']

/** Partner clients in PostgreSQL. */
export class ClientRepository {
  constructor(private readonly database: DataSource) {}

  find(clientId: string): Promise<PartnerClient | null> {
    return this.database.getRepository(clientTable).findOneBy({ clientId })
  }

  /** Creates the demonstration client, with a secret of this installation, where it is missing. */
  async ensureDemoClients(): Promise<void> {
    const demoSecret = newSecret()
    await this.database
      .createQueryBuilder()
      .insert()
      .into(clientTable)
      .values({
        clientId: DEMO_CLIENT,
        name: 'Mitra peragaan',
        secretDigest: digestOf(demoSecret),
        demoSecret,
        scopes: [...PARTNER_SCOPES],
        agencies: DEMO_AGENCIES,
      })
      .orIgnore()
      .execute()
  }
}
