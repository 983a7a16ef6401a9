import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Where the bytes of files lie: a folder. Names come from ids, never from a caller. */
export class FileStore {
  constructor(private readonly folder: string) {}

  /**
   * Writes a body to its place, or nothing at all.
   * @throws FileTooLarge as soon as it grows above `maximumBytes`
   */
  async save(id: string, body: Readable, maximumBytes: number): Promise<{ sizeBytes: number; sha256: string }> {
    const place = this.pathOf(id)
    const draft = `${place}.part`
    await mkdir(path.dirname(place), { recursive: true })
    const hash = createHash('sha256')
    let sizeBytes = 0
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        sizeBytes += chunk.length
        hash.update(chunk)
        done(sizeBytes > maximumBytes ? new FileTooLarge() : null, chunk)
      },
    })
    try {
      await pipeline(body, counted, createWriteStream(draft, { mode: 0o600 }))
      await rename(draft, place)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
    return { sizeBytes, sha256: hash.digest('hex') }
  }

  read(id: string): Readable {
    return createReadStream(this.pathOf(id))
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true })
  }

  /** Path of the bytes of a file, for programs that read from disk. */
  pathOf(id: string): string {
    return path.join(this.folder, id.slice(0, 2), id)
  }
}

export class FileTooLarge extends Error {}
