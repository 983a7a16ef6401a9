import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../project'
import { services } from '../services'
import { checkApi } from './api-rules'
import { breakingChanges } from './breaking-changes'
import { compose, CompositionError, type SubgraphSource } from './compose'
import { checkOutages } from './outage-rules'

const folder = path.join(root, 'schema')
const released = path.join(folder, 'api.released.graphql')

/** The addresses that a supergraph names; whoever runs the gateway decides where the subgraphs really are. */
const ports: Record<string, number> = { personnel: 4101, learning: 4102, performance: 4103, integrity: 4104 }

export interface SchemaResult {
  /** The generated files by name. */
  files: Record<string, string>
  /** What is wrong with the schema, a sentence each. */
  faults: string[]
}

/** Builds all schema files from the compiled services, without a database, and checks them. */
export async function generateSchema(): Promise<SchemaResult> {
  const subgraphs = await Promise.all(
    services.map(async ({ module }): Promise<SubgraphSource> => {
      const { sdl } = await module.buildSchema()
      return { name: module.name, url: `http://localhost:${ports[module.name]}/graphql`, sdl: `${sdl.trim()}\n` }
    }),
  )
  const files = Object.fromEntries(subgraphs.map(({ name, sdl }) => [`${name}.graphql`, sdl]))
  const faults = checkOutages(subgraphs)
  try {
    const { supergraph, api } = compose(subgraphs)
    const breaking = existsSync(released) ? await breakingChanges(readFileSync(released, 'utf8'), api) : []
    faults.push(...checkApi(api), ...breaking.map((change) => `Breaking for released clients: ${change}`))
    return { files: { ...files, 'supergraph.graphql': supergraph, 'api.graphql': api }, faults }
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error
    return { files, faults: [...faults, ...error.reasons.map((reason) => `Composition: ${reason}`)] }
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

/** Makes the present public schema the one that later changes may not break. */
export function release({ 'api.graphql': api = '' }: Record<string, string>): void {
  writeFileSync(released, api)
}
