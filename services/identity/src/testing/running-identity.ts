import { createTestDatabase, type TestDatabase } from '@jalur/common'
import { createRemoteJWKSet, type JWTVerifyResult, jwtVerify } from 'jose'
import type { DataSource } from 'typeorm'
import { migrateIdentity } from '../identity'
import { ACCOUNTS, openWithAccounts } from './demo-accounts'
import { AUDIENCE, freePort, type IdentityProcess, startIdentity } from './identity-process'
import { requestToken, type TokenAnswer, Visitor } from './visitor'

/** A provider over a database of its own with the accounts of `demo-accounts`, for all tests of one file. */
export class RunningIdentity {
  process: IdentityProcess

  private constructor(
    readonly database: TestDatabase,
    /** Looks behind the curtain, and changes rows. */
    readonly tables: DataSource,
    private readonly port: number,
  ) {}

  /** @param serverUrl a superuser's address, `TEST_DATABASE_URL` under jest */
  static async start(serverUrl = ''): Promise<RunningIdentity> {
    const database = await createTestDatabase(serverUrl, 'identity')
    await migrateIdentity(database.url)
    const running = new RunningIdentity(database, await openWithAccounts(database.url), await freePort())
    running.process = await startIdentity(database.url, running.port)
    return running
  }

  get issuer(): string {
    return this.process.issuer
  }

  /** Resolves to the milliseconds that it took to end. */
  async restart(): Promise<number> {
    const milliseconds = await this.process.stop()
    this.process = await startIdentity(this.database.url, this.port)
    return milliseconds
  }

  async stop(): Promise<void> {
    await this.process.stop()
    await this.tables.destroy()
    await this.database.drop()
  }

  visitor(): Visitor {
    return new Visitor(this.issuer)
  }

  /** Checks an access token against the published keys. */
  verify(token = ''): Promise<JWTVerifyResult> {
    const keys = createRemoteJWKSet(new URL(`${this.issuer}/jwks`))
    return jwtVerify(token, keys, { issuer: this.issuer, audience: AUDIENCE, algorithms: ['RS256'], typ: 'at+jwt' })
  }

  refresh(token = ''): Promise<TokenAnswer> {
    return requestToken(this.issuer, { grant_type: 'refresh_token', client_id: 'web', refresh_token: token })
  }

  /** A browser in which somebody has just signed in, and the code that came back. */
  async signedIn(account: string = ACCOUNTS.asn.id): Promise<{ browser: Visitor; code: string }> {
    const browser = this.visitor()
    const answer = await browser.signIn(account)
    return { browser, code: answer.get('code') ?? '' }
  }
}
