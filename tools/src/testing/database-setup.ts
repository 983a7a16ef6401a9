import { type EmbeddedPostgres, startEphemeral } from '../postgres/embedded-postgres'

const shared = globalThis as { testDatabase?: EmbeddedPostgres }

/** Before all tests: an empty PostgreSQL, whose superuser address the workers find in `TEST_DATABASE_URL`. */
export default async function startTestDatabase(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return
  shared.testDatabase = await startEphemeral()
  process.env['TEST_DATABASE_URL'] = shared.testDatabase.url
}
