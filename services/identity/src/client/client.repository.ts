import type { DataSource } from 'typeorm'
import { type ClientSecret, DEMO_CLIENT, holds, PARTNER_SCOPES, type PartnerClient } from './client'
import { clientSecretTable, clientTable } from './client.tables'
import { digestOf, hintOf, newSecret } from './secret'

/** Agencies of the demonstration client: Kabupaten Bone Bolango and the province. */
const DEMO_AGENCIES = ['7104', '7100']

/** Partner clients in PostgreSQL. */
export class ClientRepository {
  constructor(private readonly database: DataSource) {}

  find(clientId: string): Promise<PartnerClient | null> {
    return this.database.getRepository(clientTable).findOneBy({ clientId })
  }

  /** A client that is neither revoked nor past its end, with the secrets that hold; null for any other. */
  async findActive(
    clientId: string,
    now = new Date(),
  ): Promise<{ client: PartnerClient; secrets: ClientSecret[] } | null> {
    const client = await this.find(clientId)
    if (!client || client.revokedAt || !holds(client, now)) return null
    return { client, secrets: await this.secretsOf(clientId, now) }
  }

  /** The secrets of a client that hold, oldest first. */
  async secretsOf(clientId: string, now = new Date()): Promise<ClientSecret[]> {
    const secrets = await this.database
      .getRepository(clientSecretTable)
      .find({ where: { clientId }, order: { createdAt: 'ASC' } })
    return secrets.filter((secret) => holds(secret, now))
  }

  list(): Promise<PartnerClient[]> {
    return this.database.getRepository(clientTable).find({ order: { clientId: 'ASC' } })
  }

  /** Enters a client, and the secret it starts with when it has no keys. */
  async create(
    client: Pick<PartnerClient, 'clientId' | 'name' | 'scopes' | 'agencies' | 'expiresAt' | 'jwks'>,
    secret: { text: string; expiresAt: Date | null } | null,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.getRepository(clientTable).insert({ ...client, jwks: client.jwks as object | null })
      if (!secret) return
      const { text, expiresAt } = secret
      const row = { clientId: client.clientId, digest: digestOf(text), hint: hintOf(text), expiresAt }
      await manager.getRepository(clientSecretTable).insert(row)
    })
  }

  /** Adds a secret, with which the client ends; the other secrets end at `othersUntil` at the latest. */
  async addSecret(clientId: string, text: string, expiresAt: Date, othersUntil: Date): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `update client_secret set expires_at = least(coalesce(expires_at, $2), $2) where client_id = $1`,
        [clientId, othersUntil],
      )
      const row = { clientId, digest: digestOf(text), hint: hintOf(text), expiresAt }
      await manager.getRepository(clientSecretTable).insert(row)
      await manager.getRepository(clientTable).update({ clientId }, { expiresAt })
    })
  }

  async replaceKeys(clientId: string, jwks: PartnerClient['jwks'], expiresAt: Date): Promise<void> {
    await this.database.query('update client set jwks = $2, expires_at = $3 where client_id = $1', [
      clientId,
      JSON.stringify(jwks),
      expiresAt,
    ])
  }

  /** Ends a client with all its secrets; it is kept, so that the access log can name it. */
  async revoke(clientId: string): Promise<void> {
    await this.database.getRepository(clientTable).update({ clientId }, { revokedAt: new Date() })
  }

  async removeSecret(id: string): Promise<void> {
    await this.database.getRepository(clientSecretTable).delete({ id })
  }

  /** Creates the demonstration client, with a secret of this installation, where it is missing. */
  async ensureDemoClients(): Promise<void> {
    const demoSecret = newSecret()
    await this.database.query(
      `with made as (
         insert into client (client_id, name, demo_secret, scopes, agencies) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning client_id)
       insert into client_secret (client_id, digest, hint) select client_id, $6, $7 from made`,
      [
        ...[DEMO_CLIENT, 'Mitra peragaan', demoSecret, PARTNER_SCOPES, DEMO_AGENCIES],
        ...[digestOf(demoSecret), hintOf(demoSecret)],
      ],
    )
  }
}
