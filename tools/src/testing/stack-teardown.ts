import type { Stack } from './stack'

/** After the browser tests: ends the system and deletes its data. */
export default async function stopTestStack(): Promise<void> {
  await (globalThis as { testStack?: Stack }).testStack?.stop()
}
