import type { Adapter, AdapterPayload, ClientMetadata } from 'oidc-provider' with { 'resolution-mode': 'import' }
import { type DataSource, LessThan } from 'typeorm'
import type { ClientSecret, PartnerClient } from '../client/client'
import type { ClientRepository } from '../client/client.repository'
import { oidcModelTable } from './oidc-model.tables'

/** Sessions, grants, codes and refresh tokens in PostgreSQL, one adapter for each kind. */
export class PostgresAdapter implements Adapter {
  /** @param alreadyConsumed the error for a code or token that another request has just used */
  constructor(
    private readonly database: DataSource,
    private readonly kind: string,
    private readonly alreadyConsumed: () => Error,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const { grantId, userCode, uid, consumed } = payload
    await this.database.query(
      `insert into oidc_model (kind, id, payload, grant_id, user_code, uid, expires_at, consumed_at)
       values ($1, $2, $3, $4, $5, $6, now() + $7::int * interval '1 second', to_timestamp($8::float8))
       on conflict (kind, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
         user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at,
         consumed_at = coalesce(excluded.consumed_at, oidc_model.consumed_at)`,
      [this.kind, id, payload, grantId, userCode, uid, expiresIn, typeof consumed === 'number' ? consumed : null],
    )
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return this.findBy('id', id)
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.findBy('uid', uid)
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.findBy('user_code', userCode)
  }

  /** Marks as used, once: of two requests at the same moment the second one fails. */
  async consume(id: string): Promise<void> {
    const consumed: unknown[] = await this.database.query(
      `with used as (
         update oidc_model set consumed_at = now() where kind = $1 and id = $2 and consumed_at is null returning id
       ) select id from used`,
      [this.kind, id],
    )
    if (consumed.length === 0) throw this.alreadyConsumed()
  }

  async destroy(id: string): Promise<void> {
    await this.database.getRepository(oidcModelTable).delete({ kind: this.kind, id })
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.getRepository(oidcModelTable).delete({ kind: this.kind, grantId })
  }

  private async findBy(column: 'id' | 'uid' | 'user_code', value: string): Promise<AdapterPayload | undefined> {
    const [row]: { payload: AdapterPayload; consumed: number | null }[] = await this.database.query(
      `select payload, extract(epoch from consumed_at)::float8 as consumed
       from oidc_model where kind = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
      [this.kind, value],
    )
    return row && (row.consumed === null ? row.payload : { ...row.payload, consumed: row.consumed })
  }
}

/** Partner clients as the provider reads them. It cannot register any: there is no open registration. */
export class ClientAdapter implements Adapter {
  constructor(private readonly clients: ClientRepository) {}

  async find(clientId: string): Promise<AdapterPayload | undefined> {
    const active = await this.clients.findActive(clientId)
    return active ? partnerMetadata(active.client, active.secrets) : undefined
  }

  async findByUid(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  upsert = refuse
  consume = refuse
  destroy = refuse
  revokeByGrantId = refuse
}

async function refuse(): Promise<never> {
  throw new Error('Clients are kept in the table identity.client, not by the provider')
}

/** The digests of the secrets that hold stand in for the secret: the provider compares through `secretMatches`. */
function partnerMetadata(client: PartnerClient, secrets: readonly ClientSecret[]): ClientMetadata {
  const credentials = client.jwks
    ? { token_endpoint_auth_method: 'private_key_jwt' as const, jwks: client.jwks }
    : { client_secret: secrets.map(({ digest }) => digest).join('.') || 'none' }
  return {
    client_id: client.clientId,
    client_name: client.name,
    ...credentials,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: client.scopes.join(' '),
    agencies: client.agencies,
  }
}

/** Forgets what has expired. */
export async function purgeExpired(database: DataSource): Promise<void> {
  await database.getRepository(oidcModelTable).delete({ expiresAt: LessThan(new Date()) })
}
