import { open } from 'node:fs/promises'
import path from 'node:path'
import { openCsv } from './csv-file'
import { DIRECTORY_LENGTH, directoryOffset, fileTypeOf, HEAD_LENGTH, namesEncryptedPackage } from './file-type'
import { type TableFile, UnreadableFile } from './sheet'
import { openXlsx } from './xlsx-file'

/**
 * Opens a CSV or XLSX file on disk, by what it holds; nothing of it is kept in memory.
 * @param name what the file was called by whoever sent it
 * @throws UnreadableFile for a file that is neither
 */
export async function openTableFile(file: string, name: string): Promise<TableFile> {
  const head = await readPart(file, 0, HEAD_LENGTH)
  const opened = (await typeOf(file, head)) === 'ZIP' ? await openXlsx(file) : await openCsv(file, head)
  const extension = path.extname(name).toLowerCase()
  const expected = opened.format === 'XLSX' ? ['.xlsx'] : ['.csv', '.txt', '.tsv']
  return { ...opened, misnamed: extension === '' || expected.includes(extension) ? null : extension }
}

async function typeOf(file: string, head: Uint8Array): Promise<'ZIP' | 'TEXT'> {
  try {
    return fileTypeOf(head)
  } catch (error) {
    if (!(error instanceof UnreadableFile) || error.fault !== 'FILE_OLD_EXCEL' || head.length < 512) throw error
    const directory = await readPart(file, directoryOffset(head), DIRECTORY_LENGTH)
    throw namesEncryptedPackage(directory) ? new UnreadableFile('FILE_ENCRYPTED') : error
  }
}

async function readPart(file: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(file)
  try {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await handle.read(buffer, 0, length, offset)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
