/** The fixed parts of a workbook as we write it, and the XML of its rows. */
import type { SheetToWrite } from './xlsx-writer'

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is left out. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter).replace(FORBIDDEN, '')

export const contentTypes = (sheets: number): string =>
  `${HEADER}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  typeOf('/xl/workbook.xml', 'sheet.main') +
  typeOf('/xl/styles.xml', 'styles') +
  numbers(sheets)
    .map((number) => typeOf(`/xl/worksheets/sheet${number}.xml`, 'worksheet'))
    .join('') +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'

const typeOf = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`

export const rootRelations = (): string =>
  `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

export const coreProperties = (title: string, identifier: string): string =>
  `${HEADER}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escape(title)}</dc:title><dc:identifier>${escape(identifier)}</dc:identifier></cp:coreProperties>`

export const workbookPart = (sheets: readonly SheetToWrite[]): string =>
  `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${sheets
    .map(({ name }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')}</sheets></workbook>`

export const workbookRelations = (sheets: number): string =>
  `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${numbers(sheets)
    .map(
      (number) =>
        `<Relationship Id="rId${number}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )
    .join(
      '',
    )}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`

/** Style 1 keeps what is written as text, 2 is the heading. */
export const stylesPart = (): string =>
  `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EEF5"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="0"/></xf>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs></styleSheet>'

/** What stands before the rows: the heading stays in sight, and columns are text, so that a NIP keeps its digits. */
export const sheetStart = ({ columns }: SheetToWrite): string =>
  `${HEADER}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>' +
  columns
    .map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="1" customWidth="1"/>`,
    )
    .join('') +
  '</cols><sheetData>'

export const rowXml = (row: number, cells: readonly string[]): string => {
  const style = row === 1 ? 2 : 1
  const written = cells.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${columnLetters(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`,
  )
  return `<row r="${row}">${written.join('')}</row>`
}

/** What stands after the rows: the lists that cells may be chosen from. */
export function sheetEnd({ columns }: SheetToWrite): string {
  const lists = columns.flatMap(({ choices }, index) => (choices ? [{ choices, letters: columnLetters(index) }] : []))
  const validations = lists.map(
    ({ choices, letters }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letters}2:${letters}100000">` +
      `<formula1>${escape(choices)}</formula1></dataValidation>`,
  )
  const written =
    lists.length > 0 ? `<dataValidations count="${lists.length}">${validations.join('')}</dataValidations>` : ''
  return `</sheetData>${written}</worksheet>`
}

/** 0 → `A`, 26 → `AA`. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26)

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
