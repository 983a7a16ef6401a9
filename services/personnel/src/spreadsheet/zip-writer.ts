import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file to pack; it is opened when its turn comes. */
export interface FileToPack {
  name: string
  open(): Readable
}

/** A ZIP file of files that are written as their rows come, one after the other. */
export function writeZip(files: readonly FileToPack[]): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  for (const { name, open } of files) {
    zip.addReadStreamLazy(name, (give) => {
      const source = open()
      source.once('error', (error) => output.destroy(error))
      give(null, source)
    })
  }
  zip.end()
  return output
}
