import { archiveTypeOf } from './file-type'
import { type MergedCells, type Sheet, type SheetRow, type TableFile, UnreadableFile } from './sheet'
import { type Archive, openArchive } from './xlsx-archive'
import { XlsxRows } from './xlsx-rows'
import { readWorkbook, type Workbook, type WorkbookSheet } from './xlsx-workbook'
import { readXml } from './xlsx-xml'

/** A workbook of Excel 2007 and newer; macros are refused unread. */
export async function openXlsx(file: string): Promise<Omit<TableFile, 'misnamed'>> {
  const archive = await openArchive(file)
  try {
    checkContent(archive.names)
    const workbook = await readWorkbook(archive)
    const sheets: Sheet[] = []
    // One after the other: yauzl ends the process when a part is closed whose read waits behind that of another part.
    for (const sheet of workbook.sheets) sheets.push(await openSheet(archive, workbook, sheet))
    return { format: 'XLSX', countsFrom1904: workbook.countsFrom1904, sheets, close: archive.close }
  } catch (error) {
    await archive.close()
    throw error
  }
}

function checkContent(names: readonly string[]): void {
  if (names.some((name) => /vbaProject\.bin$|^xl\/macrosheets\//.test(name)))
    throw new UnreadableFile('FILE_HAS_MACROS')
  const type = archiveTypeOf(names)
  if (type !== 'XLSX') throw new UnreadableFile('FILE_WRONG_TYPE', type)
}

async function openSheet(archive: Archive, workbook: Workbook, { part, ...sheet }: WorkbookSheet): Promise<Sheet> {
  const merged: MergedCells[] = []
  return {
    ...sheet,
    merged,
    expectedRows: await expectedRows(archive, part),
    async *rows(): AsyncGenerator<SheetRow> {
      const found = new XlsxRows(workbook)
      for await (const _ of readXml(await archive.read(part), found)) yield* found.take()
      merged.push(...found.merged)
    },
  }
}

/** What the sheet says of its size, in its first bytes. A broken one is found out when its rows are read. */
async function expectedRows(archive: Archive, part: string): Promise<number | null> {
  const stream = await archive.read(part)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const size = /<dimension ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(chunk.toString('latin1'))
      return size ? Number(size[1]) : null
    }
    return null
  } catch {
    return null
  } finally {
    stream.destroy()
  }
}
