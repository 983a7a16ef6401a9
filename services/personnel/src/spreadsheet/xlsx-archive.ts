import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { UnreadableFile } from './sheet'

/**
 * Most bytes that a workbook may unpack to, and most times its packed size. A sheet of a million rows stays below both;
 * an archive made to fill the disk does not.
 */
const LARGEST_UNPACKED = 1_000_000_000
const LARGEST_RATIO = 200
const MOST_ENTRIES = 1_000

/** Below this size the ratio tells nothing. */
const SMALL = 10_000_000

/** The parts of a workbook, unpacked one at a time as they are read. */
export interface Archive {
  names: readonly string[]
  has(name: string): boolean
  /** Unpacked, in bytes. */
  sizeOf(name: string): number
  /** @throws UnreadableFile when there is no such part */
  read(name: string): Promise<Readable>
  close(): Promise<void>
}

/** @throws UnreadableFile for an archive that is broken, locked, or unpacks to far more than it holds */
export async function openArchive(file: string): Promise<Archive> {
  const zip = await openPromise(file, { autoClose: false }).catch(asUnreadable)
  try {
    const entries = await readEntries(zip)
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      read: async (name) => {
        const entry = entries.get(name)
        if (!entry) throw new UnreadableFile('FILE_UNREADABLE', name)
        return zip.openReadStreamPromise(entry).catch(asUnreadable)
      },
      close: async () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** The directory tells sizes; yauzl ends a part that turns out larger than it says. */
async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new UnreadableFile('FILE_UNPACKS_TOO_LARGE', `${zip.entryCount}`)
  const entries = new Map<string, Entry>()
  let size = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new UnreadableFile('FILE_ENCRYPTED')
    size += entry.uncompressedSize
    const isDense = entry.uncompressedSize > SMALL && entry.uncompressedSize > LARGEST_RATIO * entry.compressedSize
    if (isDense || size > LARGEST_UNPACKED) throw new UnreadableFile('FILE_UNPACKS_TOO_LARGE')
    entries.set(entry.fileName, entry)
  }
  return entries
}

/** What yauzl complains of is in the file, but for what the system says of the disk. */
function asUnreadable(error: NodeJS.ErrnoException): never {
  throw error.code ? error : new UnreadableFile('FILE_UNREADABLE', 'XLSX')
}
