import path from 'node:path/posix'
import { UnreadableFile } from './sheet'
import type { Archive } from './xlsx-archive'
import { isDateFormat } from './xlsx-dates'
import { readWholeXml } from './xlsx-xml'

/** A sheet of the workbook and the part of the archive that holds its rows. */
export interface WorkbookSheet {
  name: string
  isHidden: boolean
  part: string
}

export interface Workbook {
  sheets: WorkbookSheet[]
  countsFrom1904: boolean
  /** Texts that cells refer to by their place in it. */
  strings: readonly string[]
  /** Whether the style of this number shows numbers as days. */
  isDateStyle(style: number): boolean
}

/** A workbook keeps each text once, in one part that has to be in memory while rows are read; in bytes. */
const LARGEST_STRINGS = 100_000_000

/** Reads everything of a workbook but the rows. @throws UnreadableFile */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await relationsOf(archive, '')
  const main = root.find(({ type }) => type === 'officeDocument')
  if (!main) throw new UnreadableFile('FILE_UNREADABLE', 'XLSX')
  const relations = await relationsOf(archive, main.target)
  const targetOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target
  const { sheets, countsFrom1904 } = await readSheets(archive, main.target)
  return {
    countsFrom1904,
    sheets: sheets.flatMap(({ id, name, isHidden }) => {
      const relation = relations.find((it) => it.id === id)
      return relation?.type === 'worksheet' ? [{ name, isHidden, part: relation.target }] : []
    }),
    strings: await readStrings(archive, targetOf('sharedStrings')),
    isDateStyle: await readStyles(archive, targetOf('styles')),
  }
}

interface Relation {
  id: string
  type: string
  target: string
}

/** What a part refers to; the empty name stands for the archive. Links out of the archive are left out. */
async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const relations: Relation[] = []
  const folder = path.dirname(part)
  await readWholeXml(await archive.read(path.join(folder, '_rels', `${path.basename(part)}.rels`)), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      relations.push({ id: Id, type: path.basename(Type), target: path.resolve('/', folder, Target).slice(1) })
    },
  })
  return relations
}

async function readSheets(
  archive: Archive,
  part: string,
): Promise<{ sheets: { id: string; name: string; isHidden: boolean }[]; countsFrom1904: boolean }> {
  const sheets: { id: string; name: string; isHidden: boolean }[] = []
  let countsFrom1904 = false
  await readWholeXml(await archive.read(part), {
    open(element, attributes) {
      if (element === 'workbookPr') countsFrom1904 = isTrue(attributes['date1904'])
      if (element !== 'sheet') return
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
      const { name = '', state = 'visible' } = attributes
      sheets.push({ id, name, isHidden: state !== 'visible' })
    },
  })
  return { sheets, countsFrom1904 }
}

async function readStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (!part || !archive.has(part)) return strings
  if (archive.sizeOf(part) > LARGEST_STRINGS) throw new UnreadableFile('FILE_UNPACKS_TOO_LARGE')
  let text = ''
  let isReading = false
  let isReadingSound = false
  await readWholeXml(await archive.read(part), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isReadingSound = true
      isReading = name === 't' && !isReadingSound
    },
    text(piece) {
      if (isReading) text += piece
    },
    close(name) {
      if (name === 't') isReading = false
      if (name === 'rPh') isReadingSound = false
      if (name === 'si') strings.push(text.trim())
    },
  })
  return strings
}

async function readStyles(archive: Archive, part: string | undefined): Promise<(style: number) => boolean> {
  const codes = new Map<number, string>()
  const dates: boolean[] = []
  let isCellFormat = false
  if (part && archive.has(part)) {
    await readWholeXml(await archive.read(part), {
      open(name, { numFmtId, formatCode }) {
        if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
        if (name === 'cellXfs') isCellFormat = true
        if (name === 'xf' && isCellFormat) dates.push(isDateFormat(Number(numFmtId), codes.get(Number(numFmtId))))
      },
      close(name) {
        if (name === 'cellXfs') isCellFormat = false
      },
    })
  }
  return (style) => dates[style] ?? false
}

const isTrue = (flag: string | undefined): boolean => flag === '1' || flag === 'true'
