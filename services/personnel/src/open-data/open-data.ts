/** The files of the open data by path. Pure but for the versions, which a port brings. */
import type { PublicFile, PublicFiles } from '@jalur/common'
import { Readable } from 'node:stream'
import { type Taxonomy, TAXONOMY_TABLES, type TaxonomyTable } from './taxonomy'
import type { TaxonomyChanges } from './taxonomy-changes'
import { csvText } from './taxonomy-csv'

/** A published version, without its rows. */
export interface TaxonomyVersion {
  /** The day of publication; with a number for a further one of the day. */
  version: string
  publishedOn: string
  digest: string
  /** What changed since the version before; null for the first. */
  changes: TaxonomyChanges | null
}

/** What the open data asks of storage. */
export interface TaxonomyVersions {
  /** Newest first. */
  list(): Promise<TaxonomyVersion[]>
  taxonomy(version: string): Promise<Taxonomy | null>
}

const TITLE = 'Taksonomi karier ASN Gorontalo / Career taxonomy of civil servants in Gorontalo'
const LICENCE = { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
const SOURCE =
  'Jalur, compiled from regulations of the Republic of Indonesia; each requirement names regulation, article and how far it was checked.'
const JSON_FILE = 'career-taxonomy.json'
const CHANGES_FILE = 'changes.json'
const FILES = [JSON_FILE, ...TAXONOMY_TABLES.map((table) => `${table}.csv`), CHANGES_FILE]

/** The index at the empty path, the newest files at `NAME`, and those of a version at `VERSION/NAME`. */
export class OpenData implements PublicFiles {
  constructor(private readonly versions: TaxonomyVersions) {}

  async find(path: string): Promise<PublicFile | null> {
    const versions = await this.versions.list()
    const [newest] = versions
    if (!newest) return null
    if (path === '') return jsonFile(indexOf(versions), `index-${newest.digest}`, false)
    const parts = path.split('/')
    if (parts.length > 2) return null
    const [name, asked] = [parts.at(-1)!, parts.length === 2 ? parts[0] : newest.version]
    const version = versions.find((it) => it.version === asked)
    return version && FILES.includes(name) ? this.file(version, name, parts.length === 2) : null
  }

  private async file(version: TaxonomyVersion, name: string, isFinal: boolean): Promise<PublicFile | null> {
    const digest = `${version.digest}-${name}`
    const head = { title: TITLE, licence: LICENCE, source: SOURCE, ...headOf(version) }
    if (name === CHANGES_FILE) return jsonFile({ ...head, changes: version.changes }, digest, isFinal)
    const taxonomy = await this.versions.taxonomy(version.version)
    if (!taxonomy) return null
    const table = name.replace(/\.csv$/, '') as TaxonomyTable
    return name === JSON_FILE
      ? { contentType: JSON_TYPE, digest, isFinal, body: () => Readable.from(jsonText(head, taxonomy)) }
      : { contentType: 'text/csv; charset=utf-8', digest, isFinal, body: () => Readable.from(csvText(taxonomy[table])) }
  }
}

const JSON_TYPE = 'application/json; charset=utf-8'

const headOf = ({ version, publishedOn }: TaxonomyVersion) => ({ version, publishedOn })

const indexOf = (versions: readonly TaxonomyVersion[]): object => ({
  ...{ title: TITLE, licence: LICENCE, source: SOURCE },
  latest: versions[0]?.version,
  files: FILES.map((name) => `/open-data/${name}`),
  versions: versions.map((version) => ({
    ...headOf(version),
    files: FILES.map((name) => `/open-data/${version.version}/${name}`),
    changes: version.changes && countsOf(version.changes),
  })),
})

/** How many rows came, went and changed, by table. */
const countsOf = (changes: TaxonomyChanges): object =>
  Object.fromEntries(
    Object.entries(changes).map(([table, { added, removed, changed }]) => [
      table,
      { added: added.length, removed: removed.length, changed: changed.length },
    ]),
  )

const jsonFile = (value: object, digest: string, isFinal: boolean): PublicFile => ({
  ...{ contentType: JSON_TYPE, digest, isFinal },
  body: () => Readable.from([JSON.stringify(value, null, 1)]),
})

/** The whole version, table by table. */
function* jsonText(head: object, taxonomy: Taxonomy): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)}`
  for (const table of TAXONOMY_TABLES) {
    yield `,\n${JSON.stringify(table)}:[`
    yield taxonomy[table].map((row) => `\n${JSON.stringify(row)}`).join(',')
    yield ']'
  }
  yield '}\n'
}
