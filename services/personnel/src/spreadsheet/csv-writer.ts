import { Readable } from 'node:stream'
import { harmless } from './formula'

const ROWS_AT_ONCE = 200

/**
 * A CSV file as Excel in Indonesia opens it: semicolons, UTF-8 with its mark. Nothing in it is a formula.
 * @param rows read once
 */
export const writeCsv = (
  headings: readonly string[],
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): Readable => Readable.from(csvText(headings, rows), { objectMode: false })

async function* csvText(
  headings: readonly string[],
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<string> {
  let piece = `\uFEFF${csvLine(headings)}`
  let count = 0
  for await (const cells of rows) {
    piece += csvLine(cells)
    if (++count % ROWS_AT_ONCE > 0) continue
    yield piece
    piece = ''
  }
  yield piece
}

/** One row, with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(';')}\r\n`

function quoted(text: string): string {
  const safe = harmless(text)
  return /[;"\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
