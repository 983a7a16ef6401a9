import { writable } from '@jalur/common'
import { create } from 'qrcode'
import PDFDocument from 'pdfkit'
import type { Line, Paper, PaperColumn, PaperPart } from './paper'

/** What a paper says of itself. */
export interface Imprint {
  code: string
  /** Where anyone checks it. */
  checkUrl: string
  /** `27 November 2026`. */
  writtenOn: string
  writtenAt: Date
}

const MARGIN = 42
const FOOT = 20
const PADDING = 3
const GAP = 10
const SIZES = { title: 13, subtitle: 9.5, heading: 9.5, text: 8.5, cell: 7.5, foot: 7 }
const FONTS = { plain: 'Helvetica', bold: 'Helvetica-Bold' }
const LABEL_SHARE = 0.32
const SIGNATURE_HEIGHT = 96
const QR_SIZE = 68
const GREY = '#5b6472'
const RULE = '#b8c0cc'

type Document = InstanceType<typeof PDFDocument>
type Structure = ReturnType<Document['struct']>

/**
 * Draws a paper on A4, tagged for screen readers. The fonts are those that every reader has; what they cannot write
 * becomes a question mark.
 */
export function drawPaper(paper: Paper, imprint: Imprint): Document {
  const document = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, bufferPages: true, pdfVersion: '1.7', tagged: true },
    ...{ lang: 'id-ID', displayTitle: true },
    info: { Title: paper.title, CreationDate: imprint.writtenAt, ModDate: imprint.writtenAt },
  })
  drawTitle(document, paper)
  drawParties(document, paper)
  for (const part of paper.parts) drawPart(document, part)
  drawSignatures(document, paper, imprint)
  drawImprint(document, imprint)
  drawFooters(document, `${paper.title} · ${imprint.code}`)
  document.end()
  return document
}

const widthOf = ({ page }: Document): number => page.width - 2 * MARGIN
const bottomOf = ({ page }: Document): number => page.height - MARGIN - FOOT

/** Begins a page where less than a height is left of this one. */
function need(document: Document, height: number): void {
  if (document.y + height <= bottomOf(document)) return
  document.addPage()
  document.y = MARGIN
}

function tag(document: Document, type: string, draw: () => void, inside?: Structure): void {
  const structure = document.struct(type, {}, draw)
  if (inside) inside.add(structure)
  else document.addStructure(structure)
}

/** What is drawn says nothing: readers pass over it. */
function decorate(document: Document, type: 'Layout' | 'Pagination', draw: () => void): void {
  document.markContent('Artifact', { type })
  draw()
  document.endMarkedContent()
}

function drawTitle(document: Document, { title, subtitles }: Paper): void {
  const options = { width: widthOf(document), align: 'center' as const }
  tag(document, 'H1', () =>
    document.font(FONTS.bold).fontSize(SIZES.title).text(writable(title.toUpperCase()), MARGIN, MARGIN, options),
  )
  tag(document, 'P', () => {
    document.font(FONTS.plain).fontSize(SIZES.subtitle)
    for (const subtitle of subtitles) document.text(writable(subtitle), MARGIN, document.y + 1, options)
  })
  document.y += GAP
}

function drawParties(document: Document, { parties }: Paper): void {
  const top = document.y
  const width = (widthOf(document) - GAP * (parties.length - 1)) / parties.length
  let bottom = top
  for (const [place, { heading, lines }] of parties.entries()) {
    const x = MARGIN + place * (width + GAP)
    document.y = top
    drawHeading(document, heading, x, width)
    drawLines(document, lines, x, width)
    bottom = Math.max(bottom, document.y)
  }
  document.y = bottom + GAP
}

function drawHeading(document: Document, heading: string, x = MARGIN, width = widthOf(document)): void {
  tag(document, 'H2', () =>
    document
      .font(FONTS.bold)
      .fontSize(SIZES.heading)
      .fillColor('black')
      .text(writable(heading), x, document.y, { width }),
  )
  document.y += 2
}

function drawLines(document: Document, lines: readonly Line[], x = MARGIN, width = widthOf(document)): void {
  const label = width * LABEL_SHARE
  for (const [name, text] of lines) {
    document.font(FONTS.plain).fontSize(SIZES.text)
    const shown = writable(text) || '-'
    const height = Math.max(
      document.heightOfString(name, { width: label - PADDING }),
      document.heightOfString(shown, { width: width - label }),
    )
    need(document, height)
    const y = document.y
    tag(document, 'P', () => {
      document.fillColor(GREY).text(name, x, y, { width: label - PADDING })
      document.fillColor('black').text(shown, x + label, y, { width: width - label })
    })
    document.y = y + height + 2
  }
}

function drawPart(document: Document, part: PaperPart): void {
  need(document, 48)
  drawHeading(document, part.heading)
  if ('lines' in part) drawLines(document, part.lines)
  else if ('text' in part) drawText(document, part.text)
  else drawTable(document, part.columns, part.rows)
  document.y += GAP
}

function drawText(document: Document, text: string): void {
  tag(document, 'P', () =>
    document
      .font(FONTS.plain)
      .fontSize(SIZES.text)
      .text(writable(text), MARGIN, document.y, { width: widthOf(document) }),
  )
}

function drawTable(document: Document, columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): void {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => (width / shares) * widthOf(document))
  const headings = columns.map(({ heading }) => heading)
  const table = document.struct('Table')
  document.addStructure(table)
  drawRow(document, table, { cells: headings, widths, font: FONTS.bold, type: 'TH' })
  for (const row of rows) {
    const cells = row.map(writable)
    if (document.y + heightOf(document, cells, widths) > bottomOf(document)) {
      document.addPage()
      document.y = MARGIN
      drawRow(document, table, { cells: headings, widths, font: FONTS.bold, type: 'TH' })
    }
    drawRow(document, table, { cells, widths, font: FONTS.plain, type: 'TD' })
  }
  table.end()
}

function heightOf(document: Document, cells: readonly string[], widths: readonly number[]): number {
  document.fontSize(SIZES.cell)
  return (
    Math.max(...cells.map((text, index) => document.heightOfString(text, { width: widths[index]! - 2 * PADDING }))) +
    2 * PADDING
  )
}

interface Row {
  cells: readonly string[]
  widths: readonly number[]
  font: string
  type: 'TH' | 'TD'
}

function drawRow(document: Document, table: Structure, { cells, widths, font, type }: Row): void {
  document.font(font).fillColor('black')
  const [y, height] = [document.y, heightOf(document, cells, widths)]
  const row = document.struct('TR')
  table.add(row)
  let x = MARGIN
  for (const [index, text] of cells.entries()) {
    const [left, width] = [x + PADDING, widths[index]! - 2 * PADDING]
    tag(document, type, () => document.text(text, left, y + PADDING, { width }), row)
    x += widths[index]!
  }
  row.end()
  decorate(document, 'Layout', () =>
    document
      .moveTo(MARGIN, y + height)
      .lineTo(x, y + height)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke(),
  )
  document.y = y + height
}

function drawSignatures(document: Document, { signatures }: Paper, { writtenOn }: Imprint): void {
  if (signatures.length === 0) return
  need(document, SIGNATURE_HEIGHT)
  const top = document.y + GAP
  // One hand alone signs on the right.
  const places = Math.max(2, signatures.length)
  const width = widthOf(document) / places
  document.font(FONTS.plain).fontSize(SIZES.text)
  for (const [place, { office, name, nip }] of signatures.entries()) {
    const x = MARGIN + (place + places - signatures.length) * width
    const isLast = place === signatures.length - 1
    tag(document, 'P', () => {
      document.fillColor('black')
      if (isLast) document.text(`……………………, ${writtenOn}`, x, top, { width })
      document.text(`${office},`, x, top + 12, { width })
      document.text(writable(name), x, top + 66, { width })
      document.text(`NIP ${nip}`, x, top + 78, { width })
    })
  }
  document.y = top + SIGNATURE_HEIGHT
}

/** The code with a QR that leads to where it is checked. */
function drawImprint(document: Document, { code, checkUrl, writtenOn }: Imprint): void {
  need(document, QR_SIZE + GAP)
  const top = document.y + GAP
  const { size, data } = create(checkUrl, { errorCorrectionLevel: 'M' }).modules
  const side = QR_SIZE / size
  tag(document, 'Figure', () => {
    document.fillColor('black')
    for (let index = 0; index < size * size; index++) {
      if (data[index]) document.rect(MARGIN + (index % size) * side, top + Math.floor(index / size) * side, side, side)
    }
    document.fill()
  })
  const [x, width] = [MARGIN + QR_SIZE + GAP, widthOf(document) - QR_SIZE - GAP]
  tag(document, 'P', () => {
    document.font(FONTS.bold).fontSize(SIZES.heading).fillColor('black')
    document.text(`Kode verifikasi ${code}`, x, top + 8, { width })
    document.font(FONTS.plain).fontSize(SIZES.text).fillColor(GREY)
    document.text(`Periksa keaslian dokumen ini di ${checkUrl}`, x, document.y + 3, { width, link: checkUrl })
    document.text(
      `Dibuat dengan Jalur pada ${writtenOn}. Isinya sama dengan catatan pada hari itu.`,
      x,
      document.y + 3,
      {
        width,
      },
    )
  })
}

function drawFooters(document: Document, footer: string): void {
  const { count } = document.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    document.switchToPage(page)
    // Text below the margin would begin a page of its own.
    document.page.margins.bottom = 0
    decorate(document, 'Pagination', () =>
      document
        .font(FONTS.plain)
        .fontSize(SIZES.foot)
        .fillColor(GREY)
        .text(`${footer} · Halaman ${page + 1} dari ${count}`, MARGIN, document.page.height - MARGIN, {
          lineBreak: false,
        }),
    )
  }
}
