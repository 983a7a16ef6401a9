import { type FileHandle, open } from 'node:fs/promises'
import { filetypemime } from 'magic-bytes.js'

/** Types of file that are taken, by the name that people know them by. */
export const FILE_TYPES = {
  PDF: 'application/pdf',
  PNG: 'image/png',
  JPEG: 'image/jpeg',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv',
} as const
export type FileType = keyof typeof FILE_TYPES

/** How much of the beginning and of the end of a file is looked at. */
const SAMPLE = 64 * 1024

/** The type of a file by its content; null where it is none of those that are taken. */
export async function fileTypeOf(path: string): Promise<FileType | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const start = await sample(file, 0, size)
    if (isMarkedText(start)) return 'CSV'
    const found = filetypemime(start)
    const known = (Object.keys(FILE_TYPES) as FileType[]).find((type) => found.includes(FILE_TYPES[type]))
    if (known === 'XLSX') return isWorkbook(await sample(file, Math.max(0, size - SAMPLE), size)) ? 'XLSX' : null
    return known ?? (found.length === 0 && isText(start) ? 'CSV' : null)
  } finally {
    await file.close()
  }
}

async function sample(file: FileHandle, from: number, size: number): Promise<Buffer> {
  const length = Math.min(SAMPLE, size - from)
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, from)
  return buffer
}

/** True where the list of contents, which ends a ZIP file, names a workbook and no program (macros). */
const isWorkbook = (end: Buffer): boolean => end.includes('xl/workbook.xml') && !end.includes('vbaProject')

/** Marks in front of text, as Excel writes them: UTF-8, and UTF-16 of either order. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** True where a mark stands in front of what is text in its encoding. */
const isMarkedText = (bytes: Buffer): boolean =>
  MARKS.some(
    ([mark, encoding]) =>
      mark.every((byte, index) => bytes[index] === byte) &&
      isText(Buffer.from(new TextDecoder(encoding).decode(bytes))),
  )

/** True where no byte is one that text in UTF-8 or Windows-1252 cannot hold. */
const isText = (bytes: Buffer): boolean => bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13)
