import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MissingRules, type ServiceModule } from '@jalur/common'
import { root } from '../project'
import { services } from '../services'
import { checkApi } from './api-rules'
import { breakingChanges } from './breaking-changes'
import { changeLog, type Release } from './change-log'
import { compose, CompositionError, type SubgraphSource } from './compose'
import { checkOutages } from './outage-rules'
import { emptyRules, type GuardedSubgraph, openMutations, permissionsOf } from './permissions'
import { permissionsPage } from './permissions-page'

const folder = path.join(root, 'schema')
const releasesFolder = path.join(folder, 'released')

/** The addresses that a supergraph names; whoever runs the gateway decides where the subgraphs really are. */
const ports: Record<string, number> = { personnel: 4101, learning: 4102, performance: 4103, integrity: 4104 }

type SchemaModule = Pick<ServiceModule, 'name' | 'buildSchema'>

export interface SchemaResult {
  /** The generated files by name. */
  files: Record<string, string>
  /** What is wrong with the schema, a sentence each. */
  faults: string[]
}

/** Builds all schema files from the compiled services, without a database, and checks them. */
export async function generateSchema(
  modules: readonly SchemaModule[] = services.map(({ module }) => module),
): Promise<SchemaResult> {
  const built = await Promise.all(modules.map(buildOne))
  const unguarded = built.flatMap(({ faults }) => faults)
  if (unguarded.length > 0) return { files: {}, faults: unguarded }
  const subgraphs = built.flatMap(({ subgraph }) => subgraph ?? [])
  const permissions = permissionsOf(subgraphs)
  const files = {
    ...Object.fromEntries(subgraphs.map(({ name, sdl }) => [`${name}.graphql`, sdl])),
    'permissions.json': `${JSON.stringify(permissions, null, 2)}\n`,
    'permissions.md': permissionsPage(permissions),
  }
  const faults = [...checkOutages(subgraphs), ...subgraphs.flatMap(emptyRules), ...subgraphs.flatMap(openMutations)]
  try {
    const { supergraph, api } = compose(subgraphs)
    const releases = readReleases()
    const last = releases.at(-1)
    const breaking = last ? await breakingChanges(last.sdl, api) : []
    faults.push(...checkApi(api), ...breaking.map((change) => `Breaking for released clients: ${change}`))
    const log = await changeLog(releases, api)
    return { files: { ...files, 'supergraph.graphql': supergraph, 'api.graphql': api, 'CHANGELOG.md': log }, faults }
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error
    return { files, faults: [...faults, ...error.reasons.map((reason) => `Composition: ${reason}`)] }
  }
}

/** The subgraph of a module; a field that has no rule is a fault that names the field and the file to mend. */
async function buildOne({
  name,
  buildSchema,
}: SchemaModule): Promise<{ subgraph?: SubgraphSource & GuardedSubgraph; faults: string[] }> {
  try {
    const { sdl, schema, policy } = await buildSchema()
    const url = `http://localhost:${ports[name]}/graphql`
    return { subgraph: { name, url, sdl: `${sdl.trim()}\n`, schema, policy }, faults: [] }
  } catch (error) {
    if (!(error instanceof MissingRules)) throw error
    const remedy = `say in services/${name}/src/policy.ts who may read it`
    return { faults: error.fields.map((field) => `${field} has no rule: ${remedy}`) }
  }
}

/** The names of generated files that differ from the committed ones. */
export function staleFiles(files: Record<string, string>): string[] {
  return Object.entries(files)
    .filter(([name, text]) => !existsSync(path.join(folder, name)) || readFileSync(path.join(folder, name), 'utf8') !== text)
    .map(([name]) => `schema/${name}`)
}

export function writeFiles(files: Record<string, string>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
}

/** The released public schemas, oldest first: `schema/released/<day>.graphql`. */
function readReleases(): Release[] {
  if (!existsSync(releasesFolder)) return []
  return readdirSync(releasesFolder)
    .sort()
    .map((file) => ({
      day: path.basename(file, '.graphql'),
      sdl: readFileSync(path.join(releasesFolder, file), 'utf8'),
    }))
}

/** Makes the present public schema, released on `day`, the one that later changes may not break. */
export function release(day: string, { 'api.graphql': api = '' }: Record<string, string>): void {
  mkdirSync(releasesFolder, { recursive: true })
  writeFileSync(path.join(releasesFolder, `${day}.graphql`), api)
}
