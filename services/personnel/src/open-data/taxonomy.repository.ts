import type { Day } from '@jalur/common'
import { createHash } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { readCatalogue } from '../catalogue/catalogue.repository'
import type { TaxonomyVersion, TaxonomyVersions } from './open-data'
import { type Taxonomy, taxonomyOf } from './taxonomy'
import { taxonomyChanges } from './taxonomy-changes'

/** How long the list of versions is used, in milliseconds. */
const LIST_KEPT = 10_000

/** The published versions of the taxonomy. */
export class TaxonomyRepository implements TaxonomyVersions {
  /** Versions never change, so the rows of the one asked for last are kept. */
  private kept: { version: string; taxonomy: Taxonomy } | null = null
  private listed: { at: number; versions: Promise<TaxonomyVersion[]> } | null = null

  constructor(
    private readonly source: DataSource,
    private readonly now: () => number = Date.now,
  ) {}

  /** At most ten seconds old: whoever asks needs not sign in, so asking often must cost little. */
  list(): Promise<TaxonomyVersion[]> {
    if (this.listed && this.now() - this.listed.at < LIST_KEPT) return this.listed.versions
    const versions: Promise<TaxonomyVersion[]> = this.source.query(
      `select version, published_on as "publishedOn", digest, changes from taxonomy_version order by ordinal desc`,
    )
    this.listed = { at: this.now(), versions }
    versions.catch(() => (this.listed = null))
    return versions
  }

  async taxonomy(version: string): Promise<Taxonomy | null> {
    if (this.kept?.version === version) return this.kept.taxonomy
    const [row]: { taxonomy: Taxonomy }[] = await this.source.query(
      'select taxonomy from taxonomy_version where version = $1',
      [version],
    )
    if (row) this.kept = { version, taxonomy: row.taxonomy }
    return row?.taxonomy ?? null
  }

  /**
   * Publishes the reference data as they are now, unless the newest version is the same.
   * @returns true when a version was published
   */
  async publish(today: Day): Promise<boolean> {
    const rows = await readCatalogue(this.source)
    if (rows.digest === null) return false
    const taxonomy = taxonomyOf(rows)
    const digest = createHash('sha256').update(JSON.stringify(taxonomy)).digest('hex').slice(0, 32)
    return this.source.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(hashtext('taxonomy version'))`)
      const [newest]: { ordinal: number; digest: string; taxonomy: Taxonomy }[] = await manager.query(
        'select ordinal, digest, taxonomy from taxonomy_version order by ordinal desc limit 1',
      )
      if (newest?.digest === digest) return false
      const [{ count }]: [{ count: number }] = await manager.query(
        'select count(*)::integer as count from taxonomy_version where published_on = $1',
        [today],
      )
      const changes = newest ? taxonomyChanges(newest.taxonomy, taxonomy) : null
      await manager.query(
        `insert into taxonomy_version (version, ordinal, published_on, digest, taxonomy, changes)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          count === 0 ? today : `${today}.${count + 1}`,
          (newest?.ordinal ?? 0) + 1,
          today,
          digest,
          JSON.stringify(taxonomy),
          changes && JSON.stringify(changes),
        ],
      )
      return true
    })
  }
}
