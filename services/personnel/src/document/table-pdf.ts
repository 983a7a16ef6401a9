import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { writable } from '@jalur/common'
import PDFDocument from 'pdfkit'

/** A paper with one long table, landscape A4. */
export interface TablePaper {
  title: string
  /** Labels and texts above the table. */
  lines: readonly (readonly [string, string])[]
  columns: readonly { heading: string; width: number }[]
  /** Read once, a text for each column. */
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>
  /** At the foot of each page, before its number. */
  footer: string
  /** Below the table: where a hand signs. */
  signature: readonly string[]
  writtenAt: Date
}

const MARGIN = 28
const FOOT = 24
const PADDING = 2.5
const SIZES = { title: 13, line: 8, cell: 6.5, foot: 7 }
const FONTS = { plain: 'Helvetica', bold: 'Helvetica-Bold' }
const SIGNATURE_HEIGHT = 110
const LABEL_WIDTH = 90
const GREY = '#5b6472'
const RULE = '#b8c0cc'

type Document = InstanceType<typeof PDFDocument>

/**
 * Writes the paper page by page. Between the rows the process does other work: a list of thousands takes seconds.
 * The fonts are those that every reader has; what they cannot write becomes a question mark.
 */
export function writeTablePdf(paper: TablePaper): Readable {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: MARGIN,
    bufferPages: true,
    lang: 'id-ID',
    displayTitle: true,
    info: { Title: paper.title, CreationDate: paper.writtenAt, ModDate: paper.writtenAt },
  })
  drawPaper(document, paper).then(
    () => document.end(),
    (error: Error) => document.destroy(error),
  )
  return document
}

async function drawPaper(document: Document, paper: TablePaper): Promise<void> {
  const widths = columnWidths(document, paper.columns)
  const headings = paper.columns.map(({ heading }) => heading)
  let y = drawRow(document, headings, widths, drawHead(document, paper), FONTS.bold)
  for await (const row of paper.rows) {
    await setImmediate()
    const cells = row.map(writable)
    if (y + heightOf(document, cells, widths) > bottomOf(document)) {
      document.addPage()
      y = drawRow(document, headings, widths, MARGIN, FONTS.bold)
    }
    y = drawRow(document, cells, widths, y, FONTS.plain)
  }
  if (y + SIGNATURE_HEIGHT > bottomOf(document)) {
    document.addPage()
    y = MARGIN
  }
  drawSignature(document, paper.signature, y)
  drawFooters(document, paper.footer)
}

const bottomOf = ({ page }: Document): number => page.height - MARGIN - FOOT

function columnWidths({ page }: Document, columns: TablePaper['columns']): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => (width / all) * (page.width - 2 * MARGIN))
}

/** @returns where the table begins */
function drawHead(document: Document, { title, lines }: TablePaper): number {
  document.font(FONTS.bold).fontSize(SIZES.title).text(writable(title), MARGIN, MARGIN)
  let y = document.y + 6
  document.fontSize(SIZES.line)
  for (const [label, text] of lines) {
    const width = document.page.width - 2 * MARGIN - LABEL_WIDTH
    document.font(FONTS.plain).fillColor(GREY).text(label, MARGIN, y, { width: LABEL_WIDTH })
    document.fillColor('black').text(writable(text), MARGIN + LABEL_WIDTH, y, { width })
    y = document.y + 2
  }
  return y + 6
}

function heightOf(document: Document, cells: readonly string[], widths: readonly number[]): number {
  document.fontSize(SIZES.cell)
  const heights = cells.map((text, index) => document.heightOfString(text, { width: widths[index]! - 2 * PADDING }))
  return Math.max(...heights) + 2 * PADDING
}

/** @returns where the next row begins */
function drawRow(
  document: Document,
  cells: readonly string[],
  widths: readonly number[],
  y: number,
  font: string,
): number {
  document.font(font)
  const height = heightOf(document, cells, widths)
  let x = MARGIN
  for (const [index, text] of cells.entries()) {
    document.text(text, x + PADDING, y + PADDING, { width: widths[index]! - 2 * PADDING })
    x += widths[index]!
  }
  document
    .moveTo(MARGIN, y + height)
    .lineTo(x, y + height)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke()
  return y + height
}

function drawSignature(document: Document, lines: readonly string[], y: number): void {
  const x = document.page.width - MARGIN - 240
  document.font(FONTS.plain).fontSize(SIZES.line)
  for (const [index, line] of lines.entries()) document.text(writable(line), x, y + 24 + index * 12, { width: 240 })
}

function drawFooters(document: Document, footer: string): void {
  const { count } = document.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    document.switchToPage(page)
    // Text below the margin would begin a page of its own.
    document.page.margins.bottom = 0
    const text = `${footer} · Halaman ${page + 1} dari ${count}`
    document.font(FONTS.plain).fontSize(SIZES.foot).fillColor(GREY)
    document.text(text, MARGIN, document.page.height - MARGIN, { lineBreak: false })
  }
}
