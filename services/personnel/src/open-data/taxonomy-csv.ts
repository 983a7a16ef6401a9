/** A table of the taxonomy as CSV: RFC 4180, UTF-8, commas, one line of headings. Pure. */
import type { TaxonomyRow } from './taxonomy'

/** What a spreadsheet would compute; an apostrophe in front makes it text. */
const FORMULA = /^[=+\-@\t\r]/

const ROWS_AT_ONCE = 200

/** The lines, some hundred at a time. */
export function* csvText(rows: readonly TaxonomyRow[]): Generator<string> {
  const columns = Object.keys(rows[0] ?? {})
  let text = csvLine(columns)
  for (const [index, row] of rows.entries()) {
    text += csvLine(columns.map((column) => String(row[column] ?? '')))
    if ((index + 1) % ROWS_AT_ONCE > 0) continue
    yield text
    text = ''
  }
  yield text
}

/** One line with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
