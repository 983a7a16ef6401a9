import type { Day } from '@jalur/common'
import { IMPORT_TABLES, type ImportColumn, PERSONAL_COLUMNS } from './import-column'
import type { RawRow } from './import-file'
import { type ImportProblem, type ImportProblemCode, problemAt } from './import-problem'
import { checkText } from './import-text'
import { DATE_FORMS, dayOf, dayOfNumber } from './import-values'

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

/** What a row says, null where it has an error, and what was found. */
export interface CheckedEntry<Entry> {
  entry: Entry | null
  problems: ImportProblem[]
}

/** The cells of one row, and what was found wrong with them. */
export class ImportCells {
  readonly problems: ImportProblem[] = []
  /** Columns whose text is not what was meant; it is not read. */
  private readonly spoilt = new Set<ImportColumn>()

  constructor(private readonly raw: RawRow) {
    if (raw.isHidden) this.report(null, 'ROW_HIDDEN')
    if (raw.isTooWide) this.report(null, 'ROW_TOO_WIDE')
    for (const column of IMPORT_TABLES[raw.kind].columns) this.checkCell(column)
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
  isNumber(column: ImportColumn): boolean {
    return this.raw.marks.get(column) === 'NUMBER'
  }
  isSpoilt(column: ImportColumn): boolean {
    return this.spoilt.has(column)
  }

  /** Notes a problem; returns null so that a reader can end with it. */
  report(column: ImportColumn | null, code: ImportProblemCode, hint = ''): null {
    this.problems.push(problemAt(this.raw, column, column ? this.text(column) : '', code, hint))
    return null
  }

  /** The value of a cell that must have one. */
  required<T>(column: ImportColumn, reading: CellReading<T>): T | null {
    return this.isEmpty(column) ? this.report(column, 'VALUE_MISSING') : this.optional(column, reading)
  }
  requiredText = (column: ImportColumn): string | null => this.required(column, text)
  requiredDay = (column: ImportColumn): Day | null =>
    this.isEmpty(column) ? this.report(column, 'VALUE_MISSING') : this.optionalDay(column)

  /** The value of a cell that may be empty; null then. */
  optional<T>(column: ImportColumn, { read, code, hint = '' }: CellReading<T>): T | null {
    if (this.isEmpty(column) || this.isSpoilt(column)) return null
    const written = this.text(column)
    return read(written) ?? this.report(column, code, typeof hint === 'string' ? hint : hint(written))
  }
  optionalText = (column: ImportColumn): string | null => this.optional(column, text)
  optionalDay = (column: ImportColumn): Day | null => {
    const meant = dayOfNumber(this.text(column))
    if (meant === null) return this.optional(column, day)
    return this.report(column, 'DATE_AS_NUMBER', PERSONAL_COLUMNS.has(column) ? '' : meant)
  }

  private checkCell(column: ImportColumn): void {
    const text = this.text(column)
    if (text === '') return
    const mark = this.raw.marks.get(column)
    const fault = mark === 'FORMULA' ? 'FORMULA_IN_CELL' : mark === 'ERROR_VALUE' ? 'CELL_ERROR' : checkText(text)
    if (!fault) return
    this.spoilt.add(column)
    this.report(column, fault)
  }
}
