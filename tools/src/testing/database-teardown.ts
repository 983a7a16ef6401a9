import type { EmbeddedPostgres } from '../postgres/embedded-postgres'

/** After all tests: stops the server and deletes its data. */
export default async function stopTestDatabase(): Promise<void> {
  await (globalThis as { testDatabase?: EmbeddedPostgres }).testDatabase?.stop()
}
