import { type DataSource, IsNull, Not } from 'typeorm'
import type { Account } from './account'
import { accountTable } from './account.tables'

/** Most persons that the sign-in page offers. */
const OFFERED = 60

/** Accounts in PostgreSQL. */
export class AccountRepository {
  constructor(private readonly database: DataSource) {}

  find(id: string): Promise<Account | null> {
    return this.database.getRepository(accountTable).findOneBy({ id })
  }

  /** The person of a demo key, as the `token` command names it. */
  findDemo(demoKey: string): Promise<Account | null> {
    return this.database.getRepository(accountTable).findOneBy({ demo: true, demoKey })
  }

  /** Everybody who may be chosen without a password, by name. */
  demoPersons(): Promise<Account[]> {
    return this.database
      .getRepository(accountTable)
      .find({ where: { demo: true }, order: { name: 'ASC' }, take: OFFERED })
  }

  /** Whether anybody may be chosen without a password: then this is a demonstration. */
  hasDemoPersons(): Promise<boolean> {
    return this.database.getRepository(accountTable).existsBy({ demo: true })
  }

  async demoKeys(): Promise<string[]> {
    const accounts = await this.database
      .getRepository(accountTable)
      .find({ where: { demo: true, demoKey: Not(IsNull()) }, order: { demoKey: 'ASC' } })
    return accounts.flatMap(({ demoKey }) => demoKey ?? [])
  }
}
