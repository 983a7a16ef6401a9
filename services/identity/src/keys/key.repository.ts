import { randomBytes, randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { type DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm'
import { cookieKeyTable, type SigningKey, signingKeyTable } from './key.tables'

/** How long a retired key is still published: longer than any token that it signed lives. */
const PUBLISHED_AFTER_RETIREMENT = 24 * 60 * 60 * 1_000

/** Keeps two processes from making the first key at the same time. */
const KEY_LOCK = 'select pg_advisory_xact_lock(hashtext($1))'

export interface KeySet {
  /** Private keys, the signing one first. */
  signing: (JWK & { kid: string })[]
  /** Secrets, the signing one first. */
  cookies: string[]
}

/** The keys of the issuer in PostgreSQL: made once, kept over restarts. */
export class KeyRepository {
  constructor(private readonly database: DataSource) {}

  /** All keys in use; makes the first ones on a new installation. */
  async load(): Promise<KeySet> {
    await this.ensure()
    const signing = await this.database.getRepository(signingKeyTable).find({
      where: [{ retiredAt: IsNull() }, { retiredAt: MoreThan(new Date(Date.now() - PUBLISHED_AFTER_RETIREMENT)) }],
      order: { retiredAt: { direction: 'ASC', nulls: 'FIRST' } },
    })
    const cookies = await this.database.getRepository(cookieKeyTable).find({ order: { createdAt: 'DESC' } })
    return {
      signing: signing.map(({ kid, jwk }) => ({ ...jwk, kid, use: 'sig', alg: 'RS256' })),
      cookies: cookies.map(({ secret }) => secret),
    }
  }

  /** Signs with a new key from now on; a running issuer takes it over within a minute. */
  async rotateSigningKey(): Promise<string> {
    const key = await generateSigningKey()
    await this.locked(async (manager) => {
      await manager.getRepository(signingKeyTable).update({ retiredAt: IsNull() }, { retiredAt: new Date() })
      await manager.getRepository(signingKeyTable).insert(key)
    })
    return key.kid
  }

  private async ensure(): Promise<void> {
    const [signing, cookies] = [
      this.database.getRepository(signingKeyTable),
      this.database.getRepository(cookieKeyTable),
    ]
    if ((await signing.existsBy({ retiredAt: IsNull() })) && (await cookies.exists())) return
    const key = await generateSigningKey()
    await this.locked(async (manager) => {
      const active = await manager.getRepository(signingKeyTable).existsBy({ retiredAt: IsNull() })
      if (!active) await manager.getRepository(signingKeyTable).insert(key)
      const secret = randomBytes(32).toString('base64url')
      if (!(await manager.getRepository(cookieKeyTable).exists())) {
        await manager.getRepository(cookieKeyTable).insert({ secret })
      }
    })
  }

  private locked(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return this.database.transaction(async (manager) => {
      await manager.query(KEY_LOCK, ['identity.signing_key'])
      await work(manager)
    })
  }
}

async function generateSigningKey(): Promise<Pick<SigningKey, 'kid' | 'jwk'>> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { kid: randomUUID(), jwk: await exportJWK(privateKey) }
}
