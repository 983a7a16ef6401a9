import type { DataSource } from 'typeorm'
import { buildCatalogue } from './build-catalogue'
import type { Catalogue } from './catalogue'
import { readCatalogue, readDigest } from './catalogue.repository'

/** How long a catalogue is used before the stored version is looked at again, in milliseconds. */
const FRESH_FOR = 60_000

/** Keeps the catalogue in memory and reads it anew when another version of the reference data has been stored. */
export class CatalogueStore {
  private catalogue: Catalogue | null = null
  private checkedAt = Number.NEGATIVE_INFINITY
  private pending: Promise<Catalogue> | null = null

  constructor(
    private readonly source: DataSource,
    private readonly now: () => number = Date.now,
  ) {}

  /** The catalogue, at most a minute behind the database; requests that wait for it share one read. */
  async current(): Promise<Catalogue> {
    if (this.catalogue && this.now() - this.checkedAt < FRESH_FOR) return this.catalogue
    this.pending ??= this.refresh().finally(() => {
      this.pending = null
    })
    return this.pending
  }

  /** The catalogue as stored now, for whoever has just changed it or is about to. */
  async renewed(): Promise<Catalogue> {
    await this.pending
    this.checkedAt = Number.NEGATIVE_INFINITY
    return this.current()
  }

  private async refresh(): Promise<Catalogue> {
    const known = this.catalogue
    const isCurrent = known !== null && (await readDigest(this.source)) === known.digest
    const catalogue = isCurrent ? known : buildCatalogue(await readCatalogue(this.source))
    this.catalogue = catalogue
    this.checkedAt = this.now()
    return catalogue
  }
}
