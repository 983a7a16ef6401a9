import { createDataSource, createTestDatabase } from '@jalur/common'
import { personnelDatabase } from './database'

test('the migrations make what the tables say, and can be taken back', async () => {
  const testDatabase = await createTestDatabase(process.env['TEST_DATABASE_URL'] ?? '', 'personnel')
  const { tables } = personnelDatabase('')
  const database = await createDataSource(personnelDatabase(testDatabase.url)).initialize()
  const stored = async (): Promise<string[]> => {
    const rows: { tablename: string }[] = await database.query(
      `select tablename from pg_tables where schemaname = 'personnel' and tablename <> 'migrations' order by 1`,
    )
    return rows.map(({ tablename }) => tablename)
  }
  try {
    await database.runMigrations()
    expect(await stored()).toEqual(tables.map(({ options }) => options.name).sort())
    const drift = await database.driver.createSchemaBuilder().log()
    expect(drift.upQueries.map(({ query }) => query)).toEqual([])
    for (let left = database.migrations.length; left > 0; left--) await database.undoLastMigration()
    expect(await stored()).toEqual([])
  } finally {
    await database.destroy()
    await testDatabase.drop()
  }
}, 60_000)
