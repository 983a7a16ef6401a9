import { withoutApostrophe } from './formula'
import type { CellMark, MergedCells, SheetRow } from './sheet'
import { dayOfSerial } from './xlsx-dates'
import type { Workbook } from './xlsx-workbook'
import type { Attributes, XmlReader } from './xlsx-xml'

/** Columns to the right of this are not read. */
const MOST_COLUMNS = 256

/** Collects the rows of a sheet as its XML goes by; `take` gives those that are complete. */
export class XlsxRows implements XmlReader {
  readonly merged: MergedCells[] = []
  private complete: SheetRow[] = []
  private row = 0
  private isHidden = false
  private cells: string[] = []
  private marks = new Map<number, CellMark>()
  private column = -1
  private type = 'n'
  private style = 0
  private value = ''
  private isReading = false
  private isComputed = false

  constructor(private readonly workbook: Workbook) {}

  take(): SheetRow[] {
    const rows = this.complete
    this.complete = []
    return rows
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'v' || name === 't') this.isReading = true
    else if (name === 'f') this.isComputed = true
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'mergeCell') this.addMerged(attributes['ref'] ?? '')
  }

  text(text: string): void {
    if (this.isReading) this.value += text
  }

  close(name: string): void {
    if (name === 'c') this.closeCell()
    else if (name === 'v' || name === 't') this.isReading = false
    else if (name === 'row') this.closeRow()
  }

  private openRow({ r, hidden }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r)
    this.isHidden = hidden === '1' || hidden === 'true'
    this.cells = []
    this.marks = new Map()
    this.column = -1
  }

  private openCell({ r, t = 'n', s = '0' }: Attributes): void {
    this.column = r === undefined ? this.column + 1 : placeOf(r).column
    this.type = t
    this.style = Number(s)
    this.value = ''
    this.isComputed = false
  }

  private closeCell(): void {
    const { column, value } = this
    const text = this.textOf(value)
    if (text === '' || !(column < MOST_COLUMNS)) return
    while (this.cells.length < column) this.cells.push('')
    this.cells[column] = text
    if (this.isComputed) this.marks.set(column, 'FORMULA')
    else if (this.type === 'e') this.marks.set(column, 'ERROR_VALUE')
    else if (this.type === 'n' && text === numberText(value)) this.marks.set(column, 'NUMBER')
  }

  private textOf(value: string): string {
    switch (this.type) {
      case 's':
        return withoutApostrophe(this.workbook.strings[Number(value)] ?? '')
      case 'n':
        if (value === '') return ''
        return this.workbook.isDateStyle(this.style)
          ? (dayOfSerial(Number(value), this.workbook.countsFrom1904) ?? numberText(value))
          : numberText(value)
      default:
        return withoutApostrophe(value.trim())
    }
  }

  private closeRow(): void {
    if (this.cells.length === 0) return
    this.complete.push({ row: this.row, cells: this.cells, marks: this.marks, isHidden: this.isHidden })
  }

  private addMerged(range: string): void {
    this.merged.push({ ...placeOf(range), range })
  }
}

/** `C12` → row 12, column 2. */
function placeOf(reference: string): { row: number; column: number } {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return { row: Number.parseInt(reference.slice(at), 10), column: column - 1 }
}

/** Whole numbers without the exponent and the point that some programs write. */
function numberText(value: string): string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? String(number) : value
}
