import { ZipFile } from 'yazl'

/** Content of a workbook's cell: text, or the XML of the cell without its place. */
export type TestCell = string | { xml: string }

/** A number; the style 1 shows it as a day. */
export const number = (value: number | string, style = 0): TestCell => ({ xml: `<c s="${style}"><v>${value}</v></c>` })
export const day = (serial: number): TestCell => number(serial, 1)
export const formula = (text: string, value: string): TestCell => ({
  xml: `<c t="str"><f>${text}</f><v>${value}</v></c>`,
})
export const cellError = (text: string): TestCell => ({ xml: `<c t="e"><v>${text}</v></c>` })

export interface TestSheet {
  name: string
  rows: readonly (readonly TestCell[])[]
  /** Rows, from 1, that are hidden. */
  hidden?: readonly number[]
  merged?: readonly string[]
  isHidden?: boolean
}

export interface TestWorkbook {
  sheets: readonly TestSheet[]
  date1904?: boolean
  /** Further parts of the archive, or others in place of those. */
  parts?: Readonly<Record<string, string | Buffer>>
}

/** A workbook as Excel writes it: texts once, in a part of their own. */
export function workbookOf({ sheets, date1904 = false, parts = {} }: TestWorkbook): Promise<Buffer> {
  const texts: string[] = []
  const written = sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, texts)] as const)
  const list = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${isHidden ? ' state="hidden"' : ''}/>`,
  )
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ...Object.fromEntries(written),
    ...parts,
  })
}

/** An archive of parts by name. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships>${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="http://x/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

function sheetXml({ rows, hidden = [], merged = [] }: TestSheet, texts: string[]): string {
  const written = rows.map((cells, index) => {
    const state = hidden.includes(index + 1) ? ' hidden="1"' : ''
    return `<row r="${index + 1}"${state}>${cells.map((cell) => cellXml(cell, texts)).join('')}</row>`
  })
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`)
  return `<worksheet><dimension ref="A1:Z${rows.length}"/><sheetData>${written.join('')}</sheetData><mergeCells>${ranges.join('')}</mergeCells></worksheet>`
}

function cellXml(cell: TestCell, texts: string[]): string {
  if (typeof cell !== 'string') return cell.xml
  if (cell === '') return '<c/>'
  return `<c t="s"><v>${texts.push(cell) - 1}</v></c>`
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
