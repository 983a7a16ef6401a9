import type { DataSource } from 'typeorm'
import type { CatalogueRows } from './catalogue-rows'
import { VERSION_NAME } from './reference-version'

const TABLES = {
  regulations: 'regulation',
  ranks: 'rank',
  kinds: 'position_kind',
  families: 'job_family',
  positions: 'position',
  transitions: 'career_transition',
  policies: 'requirement_policy',
  policyVersions: 'policy_version',
  periods: 'promotion_period',
  careerRules: 'career_rule',
  terms: 'service_term',
  agencies: 'agency',
  movementRules: 'movement_rule',
  talentBoxes: 'talent_box',
  talentPolicies: 'talent_policy',
}

// Decimals leave as text: a JSON number would be read as a float.
const LEVELS = `(select jsonb_agg(to_jsonb(t) || jsonb_build_object('coefficient', t.coefficient::text,
  'points_per_rank', t.points_per_rank::text, 'points_to_next_level', t.points_to_next_level::text))
  from functional_level t)`

/** That of the release, followed by that of what officers changed. */
const DIGEST = `select string_agg(digest, '.' order by name = '${VERSION_NAME}' desc) from reference_version`

const CATALOGUE = `select jsonb_build_object(
  'digest', (${DIGEST}), 'levels', ${LEVELS},
  ${Object.entries(TABLES)
    .map(([name, table]) => `'${name}', (select jsonb_agg(t) from ${table} t)`)
    .join(', ')}) as catalogue`

/** All reference tables by one statement, so that they are of one moment. */
export async function readCatalogue(source: Pick<DataSource, 'query'>): Promise<CatalogueRows> {
  const [row]: [{ catalogue: Record<string, unknown> }] = await source.query(CATALOGUE)
  const tables = Object.entries(row.catalogue).map(([name, value]) => [
    name,
    name === 'digest' ? value : ((value ?? []) as object[]).map(camelCased),
  ])
  return Object.fromEntries(tables) as CatalogueRows
}

/** The digest of the stored reference data; null where there is none. */
export async function readDigest(source: DataSource): Promise<string | null> {
  const [row]: [{ digest: string | null }] = await source.query(`select (${DIGEST}) as digest`)
  return row.digest
}

/** Column names to property names; what is inside a JSON column stays as it is. */
const camelCased = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
