import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { DataSource, EntityManager } from 'typeorm'
import type { Context } from '../context'
import { badInput, forbiddenAct, notFound, notScanned, unauthenticated } from '../errors'
import type { Language, Text } from '../language'
import { readerId } from '../policy'
import { asUuid } from '../uuid'
import { FILE_TYPES, type FileType, fileTypeOf } from './file-kind'
import { FileLinks } from './file-link'
import { FileStore, FileTooLarge } from './file-store'
import type { StoredFile } from './stored-file'
import { type VirusScanner, virusScanner } from './virus-scanner'

/** Where the files of an installation lie, and how they are reached. */
export interface FilesConfig {
  /** Folder of all services; each has one of its own below. */
  folder: string
  /** Signs links; the same for all processes of a service. */
  secret: string
  /** Address of `/files` on the gateway, without a slash at the end. */
  publicUrl: string
  /** Address of a clamd that scans what is handed in (`clamd://host:3310`); without one nothing is scanned. */
  virusScanner?: string | undefined
}

/** What files are taken for a purpose. */
export interface FilePurpose {
  types: readonly FileType[]
  maximumBytes: number
}

/** A body that somebody hands in. */
export interface Upload {
  purpose: string
  /** As the person called it; shown again, never used as a path. */
  name: string
  body: Readable
}

export interface OpenFile {
  file: StoredFile
  body: Readable
}

/** Most files of one person that no record refers to yet. */
const MOST_LOOSE = 30

const COLUMNS = `id, purpose, name, content_type as "contentType", size_bytes as "sizeBytes", sha256, owner`

/** Takes in the files of one service and gives them out by signed links. */
export class FileDesk {
  private readonly store: FileStore
  private readonly links: FileLinks
  private readonly isInfected: VirusScanner | null

  constructor(
    private readonly source: DataSource,
    service: string,
    config: FilesConfig,
    private readonly purposes: Readonly<Record<string, FilePurpose>>,
  ) {
    this.store = new FileStore(path.join(config.folder, service))
    this.links = new FileLinks(`${config.publicUrl}/${service}`, config.secret)
    this.isInfected = config.virusScanner ? virusScanner(config.virusScanner) : null
  }

  /**
   * Keeps what a person hands in: its type is told by its content, and it is removed after a day unless a record
   * refers to it (`attach`).
   * @throws UNAUTHENTICATED, FORBIDDEN for programs, NOT_FOUND for an unknown purpose, BAD_USER_INPUT naming `file`,
   *   SUBGRAPH_UNAVAILABLE while the virus scanner cannot be asked
   */
  async receive({ caller, language }: Context, { purpose, name, body }: Upload): Promise<StoredFile> {
    if (caller.kind === 'PUBLIC') throw unauthenticated(language)
    if (caller.kind === 'PARTNER') throw forbiddenAct(language)
    const wanted = Object.hasOwn(this.purposes, purpose) ? this.purposes[purpose] : undefined
    if (!wanted) throw notFound(language, 'purpose')
    const owner = readerId(caller)
    const refused = (reason: Text) => badInput(language, [{ field: 'file', reason }])
    if ((await this.looseOf(owner)) >= MOST_LOOSE) throw refused(TOO_MANY)
    const id = randomUUID()
    const { sizeBytes, sha256 } = await this.store.save(id, body, wanted.maximumBytes).catch((error: Error) => {
      throw error instanceof FileTooLarge ? refused(tooLarge(wanted.maximumBytes)) : error
    })
    const type = sizeBytes > 0 ? await fileTypeOf(this.store.pathOf(id)) : null
    if (!type || !wanted.types.includes(type)) {
      await this.store.remove(id)
      throw refused(sizeBytes === 0 ? EMPTY : wrongType(wanted.types))
    }
    if (await this.scan(id, language)) {
      await this.store.remove(id)
      throw refused(INFECTED)
    }
    return this.record({ id, purpose, name: cleanName(name), contentType: FILE_TYPES[type], sizeBytes, sha256, owner })
  }

  /**
   * Keeps a file that a task made; it belongs to who asked for it. It is loose until a record refers to it (`attach`), so
   * that nothing is left of a task that dies.
   */
  async keep(
    file: Pick<StoredFile, 'purpose' | 'name' | 'contentType' | 'owner'>,
    body: Readable,
  ): Promise<StoredFile> {
    const id = randomUUID()
    const saved = await this.store.save(id, body, Number.MAX_SAFE_INTEGER)
    return this.record({ id, ...file, ...saved })
  }

  /** The file, where it exists and the person handed it in for the purpose; null otherwise. */
  async find(id: string, purpose: string, owner: string): Promise<StoredFile | null> {
    const rows = await this.source.query<StoredFile[]>(
      `select ${COLUMNS} from stored_file where id = $1 and purpose = $2 and owner = $3`,
      [asUuid(id), purpose, owner],
    )
    return rows[0] ?? null
  }

  /** Files by id, in any order, for records that refer to them. */
  findAll(ids: readonly string[]): Promise<StoredFile[]> {
    return this.source.query(`select ${COLUMNS} from stored_file where id = any($1::uuid[])`, [ids])
  }

  /** Says that a record refers to the file, in the transaction that writes the record. */
  async attach(manager: EntityManager, id: string): Promise<void> {
    await manager.query('update stored_file set attached_at = coalesce(attached_at, now()) where id = $1', [id])
  }

  /** Says that no record refers to the file any more: it is removed when it is a day old. */
  async release(id: string): Promise<void> {
    await this.source.query('update stored_file set attached_at = null where id = $1', [id])
  }

  /** Removes files at once; unknown ids are left out. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.source.query('delete from stored_file where id = any($1::uuid[])', [ids])
    for (const id of ids) await this.store.remove(id)
  }

  /** A link to a file for who may read it; it works for ten minutes. */
  linkTo = (id: string): string => this.links.linkTo(id)

  /** Path of the bytes, for tasks that read them. */
  pathOf = (id: string): string => this.store.pathOf(id)

  /** What a link leads to; null for one that is altered or has run out. */
  async open(id: string, expires: string, signature: string): Promise<OpenFile | null> {
    if (!this.links.isValid(id, expires, signature)) return null
    const [file] = await this.findAll([id])
    return file ? { file, body: this.store.read(id) } : null
  }

  /** Removes files that no record refers to after a day. */
  async forgetLoose(): Promise<void> {
    const gone = await this.source.query<[{ id: string }[], number]>(
      `delete from stored_file where attached_at is null and created_at < now() - interval '24 hours' returning id`,
    )
    for (const { id } of gone[0]) await rm(this.store.pathOf(id), { force: true })
  }

  /** True where the file carries something harmful; one that cannot be scanned is not kept. */
  private async scan(id: string, language: Language): Promise<boolean> {
    if (!this.isInfected) return false
    try {
      return await this.isInfected(this.store.pathOf(id))
    } catch {
      await this.store.remove(id)
      throw notScanned(language)
    }
  }

  private async record(file: StoredFile): Promise<StoredFile> {
    await this.source.query(
      `insert into stored_file (id, purpose, name, content_type, size_bytes, sha256, owner)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [file.id, file.purpose, file.name, file.contentType, file.sizeBytes, file.sha256, file.owner],
    )
    return file
  }

  private async looseOf(owner: string): Promise<number> {
    const [row] = await this.source.query<{ count: number }[]>(
      `select count(*) from stored_file where owner = $1 and purpose = any($2::text[]) and attached_at is null
          and created_at > now() - interval '24 hours'`,
      [owner, Object.keys(this.purposes)],
    )
    return row?.count ?? 0
  }
}

const LONGEST_NAME = 120

/** A name to show: no path, no control characters, not endless. */
const cleanName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(-LONGEST_NAME) || 'file'

const INFECTED: Text = { id: 'mengandung virus', en: 'it carries a virus' }
const EMPTY: Text = { id: 'berkasnya kosong', en: 'the file is empty' }
const TOO_MANY: Text = {
  id: 'terlalu banyak berkas yang belum dipakai; coba lagi besok',
  en: 'too many files that are not in use; try again tomorrow',
}
const tooLarge = (bytes: number): Text => {
  const most = Math.floor(bytes / 1_000_000)
  return { id: `lebih besar dari ${most} MB`, en: `larger than ${most} MB` }
}
const wrongType = (types: readonly FileType[]): Text => ({
  id: `isinya bukan ${types.join(', ')}`,
  en: `its content is not ${types.join(', ')}`,
})
