import { EntitySchema } from 'typeorm'
import type { Taxonomy } from './taxonomy'
import type { TaxonomyChanges } from './taxonomy-changes'

/** A published version of the taxonomy; never changed. */
interface TaxonomyVersionRow {
  version: string
  ordinal: number
  publishedOn: string
  digest: string
  taxonomy: Taxonomy
  changes: TaxonomyChanges | null
}

export const taxonomyVersionTable = new EntitySchema<TaxonomyVersionRow>({
  name: 'taxonomy_version',
  columns: {
    version: { type: 'text', primary: true, primaryKeyConstraintName: 'taxonomy_version_pk' },
    ordinal: { type: 'integer' },
    publishedOn: { type: 'date' },
    digest: { type: 'text' },
    taxonomy: { type: 'jsonb' },
    changes: { type: 'jsonb', nullable: true },
  },
  uniques: [{ name: 'taxonomy_version_ordinal_key', columns: ['ordinal'] }],
})
