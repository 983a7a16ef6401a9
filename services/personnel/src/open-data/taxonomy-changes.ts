/** What changed from one version of the taxonomy to the next. Pure. */
import { keyOf, type Taxonomy, TAXONOMY_TABLES, type TaxonomyRow, type TaxonomyTable } from './taxonomy'

/** Keys of rows that came or went, and the columns of rows that are others now, with the old and the new value. */
export interface TableChanges {
  added: string[]
  removed: string[]
  changed: { key: string; columns: Record<string, { from: TaxonomyRow[string]; to: TaxonomyRow[string] }> }[]
}

export type TaxonomyChanges = Partial<Record<TaxonomyTable, TableChanges>>

/** The tables that changed; empty where nothing did. */
export function taxonomyChanges(before: Taxonomy, after: Taxonomy): TaxonomyChanges {
  const changes = TAXONOMY_TABLES.map((table) => [table, tableChanges(table, before[table], after[table])] as const)
  return Object.fromEntries(
    changes.filter(([, { added, removed, changed }]) => added.length + removed.length + changed.length > 0),
  )
}

function tableChanges(
  table: TaxonomyTable,
  before: readonly TaxonomyRow[] = [],
  after: readonly TaxonomyRow[] = [],
): TableChanges {
  const [old, fresh] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(table, row), row])))
  return {
    added: [...fresh!.keys()].filter((key) => !old!.has(key)),
    removed: [...old!.keys()].filter((key) => !fresh!.has(key)),
    changed: [...fresh!].flatMap(([key, row]) => {
      const columns = columnChanges(old!.get(key), row)
      return Object.keys(columns).length > 0 ? [{ key, columns }] : []
    }),
  }
}

function columnChanges(
  before: TaxonomyRow | undefined,
  after: TaxonomyRow,
): TableChanges['changed'][number]['columns'] {
  if (!before) return {}
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(
    columns
      .map((column) => [column, { from: before[column] ?? null, to: after[column] ?? null }] as const)
      .filter(([, { from, to }]) => from !== to),
  )
}
