import { createDataSource } from '@jalur/common'
import { serviceDatabase } from './database'
import type { ChainEnd } from './ledger/ledger'
import { type LedgerCheck, LedgerRepository } from './ledger/ledger.repository'

export type VerifiedLedger = LedgerCheck

/**
 * Walks the ledger of ratings in a database, without the running system.
 * @param known ends of the ledger that somebody kept: how many entries there were, and the digest of the last
 */
export async function verifyLedger(databaseUrl: string, known: readonly ChainEnd[]): Promise<VerifiedLedger> {
  const source = createDataSource({ ...serviceDatabase(databaseUrl), background: true, poolSize: 1 })
  await source.initialize()
  try {
    return await new LedgerRepository(source).check(known)
  } finally {
    await source.destroy()
  }
}
