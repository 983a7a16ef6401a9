import { UnreadableFile } from './sheet'

/** Bytes from the start of a file that suffice to recognise it. */
export const HEAD_LENGTH = 8_192

const SIGNATURES: readonly [name: string, bytes: readonly number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['GZIP', [0x1f, 0x8b]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * What a file is by its first bytes; its name does not count.
 * @throws UnreadableFile naming what it looks like when it is neither a workbook nor text
 */
export function fileTypeOf(head: Uint8Array): 'ZIP' | 'TEXT' {
  if (head.length === 0) throw new UnreadableFile('FILE_EMPTY')
  if (startsWith(head, ZIP)) return 'ZIP'
  if (startsWith(head, COMPOUND)) throw new UnreadableFile('FILE_OLD_EXCEL')
  const known = SIGNATURES.find(([, bytes]) => startsWith(head, bytes))
  if (known) throw new UnreadableFile('FILE_WRONG_TYPE', known[0])
  const markup = markupOf(head)
  if (markup) throw new UnreadableFile('FILE_WRONG_TYPE', markup)
  return 'TEXT'
}

/** Length of a piece of a compound file's directory that holds the first names. */
export const DIRECTORY_LENGTH = 4_096

/** Where a compound file (OLE2) keeps its directory, in bytes from its start. */
export function directoryOffset(head: Uint8Array): number {
  const header = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const sectorSize = 1 << header.getUint16(30, true)
  return (header.getUint32(48, true) + 1) * sectorSize
}

/** A compound file is a workbook of before 2007, unless its directory names this: a newer one behind a password. */
export const namesEncryptedPackage = (directory: Buffer): boolean =>
  directory.includes(Buffer.from('EncryptedPackage', 'utf16le'))

/** What a ZIP is by the names in it. */
export function archiveTypeOf(
  names: readonly string[],
): 'XLSX' | 'Word' | 'PowerPoint' | 'XLSB' | 'OpenDocument' | 'ZIP' {
  const has = (name: string): boolean => names.includes(name)
  if (has('word/document.xml')) return 'Word'
  if (has('ppt/presentation.xml')) return 'PowerPoint'
  if (has('xl/workbook.bin')) return 'XLSB'
  if (has('mimetype') && has('content.xml')) return 'OpenDocument'
  return has('[Content_Types].xml') && has('_rels/.rels') ? 'XLSX' : 'ZIP'
}

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte)

/** Old systems save web pages as `.xls`. */
function markupOf(head: Uint8Array): 'HTML' | 'XML' | null {
  const text = Buffer.from(head.subarray(0, 512))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^<(!doctype html|html|table|meta|head|style)\b/i.test(text)) return 'HTML'
  return /^<\?xml|^<[a-z:]+[\s>]/i.test(text) ? 'XML' : null
}
