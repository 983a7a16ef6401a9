import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Rows that something writes in the background: read until there are `count`, for at most ten seconds; then whatever
 * there are, for the test to compare.
 */
export async function rowsWhenWritten<Row>(read: () => Promise<Row[]>, count: number): Promise<Row[]> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(50)) {
    const rows = await read()
    if (rows.length >= count) return rows
  }
  return read()
}
