import { createDataSource, createTestDatabase } from '@jalur/common'
import { identityDatabase } from './database'

test('the migrations make what the tables say, and can be taken back', async () => {
  const testDatabase = await createTestDatabase(process.env['TEST_DATABASE_URL'] ?? '', 'identity')
  const database = await createDataSource(identityDatabase(testDatabase.url)).initialize()
  const tables = async (): Promise<string[]> =>
    (
      (await database.query(`select tablename from pg_tables where schemaname = 'identity' order by 1`)) as {
        tablename: string
      }[]
    )
      .map(({ tablename }) => tablename)
      .filter((name) => name !== 'migrations')
  try {
    await database.runMigrations()
    expect(await tables()).toEqual(['account', 'client', 'client_secret', 'cookie_key', 'oidc_model', 'signing_key'])
    const drift = await database.driver.createSchemaBuilder().log()
    expect(drift.upQueries.map(({ query }) => query)).toEqual([])
    for (let left = database.migrations.length; left > 0; left--) await database.undoLastMigration()
    expect(await tables()).toEqual([])
  } finally {
    await database.destroy()
    await testDatabase.drop()
  }
})
