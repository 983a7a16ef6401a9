import type { Day } from '@jalur/common'
import type { ImportColumn } from './import-column'
import type { RawRow } from './import-file'
import { type ImportProblem, type ImportProblemCode, problemWith } from './import-problem'
import { DATE_FORMS, dayOf } from './import-values'

const LONGEST_TEXT = 200

/** How a cell is read: `read` gives null for a value that is not one; `hint` says what would be. */
export interface CellReading<T> {
  read: (text: string) => T | null
  code: ImportProblemCode
  hint?: string | ((text: string) => string)
}

const day: CellReading<Day> = { read: dayOf, code: 'DATE_INVALID', hint: DATE_FORMS }
const text: CellReading<string> = {
  read: (value) => (value.length > LONGEST_TEXT ? null : value),
  code: 'VALUE_TOO_LONG',
  hint: `${LONGEST_TEXT}`,
}

/** The cells of one row, and what was found wrong with them. */
export class ImportCells {
  readonly problems: ImportProblem[] = []

  constructor(private readonly raw: RawRow) {}

  get row(): number {
    return this.raw.row
  }
  get hasErrors(): boolean {
    return this.problems.some(({ severity }) => severity === 'ERROR')
  }

  isEmpty(column: ImportColumn): boolean {
    return this.raw.cells[column] === ''
  }
  text(column: ImportColumn): string {
    return this.raw.cells[column]
  }

  /** Notes a problem; returns null so that a reader can end with it. */
  report(column: ImportColumn, code: ImportProblemCode, hint = ''): null {
    this.problems.push(problemWith(this.row, column, this.text(column), code, hint))
    return null
  }

  /** The value of a cell that must have one. */
  required<T>(column: ImportColumn, reading: CellReading<T>): T | null {
    return this.isEmpty(column) ? this.report(column, 'VALUE_MISSING') : this.optional(column, reading)
  }
  requiredText = (column: ImportColumn): string | null => this.required(column, text)
  requiredDay = (column: ImportColumn): Day | null => this.required(column, day)

  /** The value of a cell that may be empty; null then. */
  optional<T>(column: ImportColumn, { read, code, hint = '' }: CellReading<T>): T | null {
    if (this.isEmpty(column)) return null
    const written = this.text(column)
    return read(written) ?? this.report(column, code, typeof hint === 'string' ? hint : hint(written))
  }
  optionalText = (column: ImportColumn): string | null => this.optional(column, text)
  optionalDay = (column: ImportColumn): Day | null => this.optional(column, day)
}
