/** The taxonomy of careers as open data: families, positions, steps and the rules of steps. Pure. */
import type { CatalogueRows } from '../catalogue/catalogue-rows'
import { lawOf, tablesOf } from '../law/law-tables'

type Cell = string | number | boolean | null

/** The rows of one table; the first columns, as many as `TAXONOMY_KEYS` says, tell rows apart. */
export type TaxonomyRow = Readonly<Record<string, Cell>>

export const TAXONOMY_TABLES = ['families', 'positions', 'steps', 'requirements', 'promotion-periods'] as const
export type TaxonomyTable = (typeof TAXONOMY_TABLES)[number]

/** The columns by which the rows of a table are told apart. */
export const TAXONOMY_KEYS: Readonly<Record<TaxonomyTable, readonly string[]>> = {
  families: ['code'],
  positions: ['code'],
  steps: ['from', 'to'],
  requirements: ['id'],
  'promotion-periods': ['validFrom'],
}

export type Taxonomy = Readonly<Record<TaxonomyTable, readonly TaxonomyRow[]>>

/** What is published of the reference data, in a stable order. Rules are told with their whole history. */
export function taxonomyOf(rows: CatalogueRows): Taxonomy {
  const { policies, periods } = tablesOf(lawOf(rows, rows.policyVersions))
  return {
    families: inOrder(
      'families',
      rows.families.map(({ code, name, supervisingAgency }) => ({ code, name, supervisingAgency })),
    ),
    positions: inOrder('positions', rows.positions.map(positionOf)),
    steps: inOrder(
      'steps',
      rows.transitions.map(({ fromCode, toCode, move }) => ({ from: fromCode, to: toCode, move })),
    ),
    requirements: inOrder(
      'requirements',
      policies.map(({ id, kind, selector, parameters, regulationCode, article, confidence, validFrom, validTo }) => ({
        ...{ id, kind, selector: JSON.stringify(selector), parameters: JSON.stringify(parameters) },
        ...{ regulation: regulationCode, article, confidence, validFrom, validTo },
      })),
    ),
    'promotion-periods': inOrder(
      'promotion-periods',
      periods.map(({ validFrom, validTo, days, regulationCode, article, confidence }) => ({
        ...{ validFrom, validTo, days: days.join(' '), regulation: regulationCode, article, confidence },
      })),
    ),
  }
}

function positionOf(row: CatalogueRows['positions'][number]): TaxonomyRow {
  const { code, name, kind, level, eselon, familyCode, scope, minimumRank, maximumRank, minimumEducation } = row
  const { retirementAge, steward, legacy, confidence, descriptionId, descriptionEn } = row
  return {
    ...{ code, name, kind, level, eselon, family: familyCode, scope, minimumRank, maximumRank, minimumEducation },
    ...{ retirementAge, steward, legacy, confidence, descriptionId, descriptionEn },
  }
}

/** What tells a row apart from the others of its table. */
export const keyOf = (table: TaxonomyTable, row: TaxonomyRow): string =>
  TAXONOMY_KEYS[table].map((column) => String(row[column])).join(' → ')

const inOrder = (table: TaxonomyTable, rows: readonly TaxonomyRow[]): TaxonomyRow[] =>
  [...rows].sort((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1))
