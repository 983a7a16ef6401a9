/** A table as a file holds it, whatever the format. */

/**
 * What a cell is besides text. NUMBER is a number that Excel keeps as such (eighteen digits do not fit into one); a
 * number that is shown as a date is no mark: its text is the day, `2026-08-01`.
 */
export type CellMark = 'NUMBER' | 'FORMULA' | 'ERROR_VALUE'

export interface SheetRow {
  /** Line of the file or row of the sheet, from 1. */
  row: number
  /** Texts by column from 0, trimmed; what lies beyond the last is empty. */
  cells: readonly string[]
  /** The columns whose cell is more than text. */
  marks: ReadonlyMap<number, CellMark>
  isHidden: boolean
}

/** Cells that are joined into one; only the first holds a value. Rows from 1, columns from 0. */
export interface MergedCells {
  row: number
  column: number
  /** As Excel writes it: `A1:C2`. */
  range: string
}

export interface Sheet {
  /** Empty for a file that holds a single table. */
  name: string
  isHidden: boolean
  /** About how many rows there are; null when the file does not say. */
  expectedRows: number | null
  /** The rows that are not empty, in order. @throws UnreadableFile */
  rows(): AsyncIterable<SheetRow>
  /** Complete once the rows were read to their end. */
  merged: readonly MergedCells[]
}

export interface TableFile {
  format: 'CSV' | 'XLSX'
  /** What the name of the file ends with, when that is another format. */
  misnamed: string | null
  /** True for a workbook that counts days from 1904; its days are read so. */
  countsFrom1904: boolean
  sheets: readonly Sheet[]
  close(): Promise<void>
}

/** Why a file as a whole cannot be read. */
export type FileFault =
  | 'FILE_EMPTY'
  | 'FILE_UNREADABLE'
  | 'FILE_WRONG_TYPE'
  | 'FILE_OLD_EXCEL'
  | 'FILE_ENCRYPTED'
  | 'FILE_HAS_MACROS'
  | 'FILE_UNPACKS_TOO_LARGE'

/** A file that cannot be read to its end; `row` is how far it could, `hint` what it looks like. */
export class UnreadableFile extends Error {
  constructor(
    readonly fault: FileFault,
    readonly hint = '',
    readonly row = 1,
  ) {
    super(fault)
  }
}
