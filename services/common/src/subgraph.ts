import { buildSubgraphSchema } from '@apollo/subgraph'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { type GraphQLSchema, parse } from 'graphql'
import { buildSchema, type BuildSchemaOptions, createResolversMap } from 'type-graphql'
import { enforcePolicy, type Policy, type SubjectOf } from './policy'
import { DateTimeScalar } from './scalars'

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@tag"])\n\n'

/** Turns the key fields (and `@requires` facts) that the gateway sends into the object that resolvers see. */
export type ReferenceResolver = (reference: never, context: never) => unknown

export interface SubgraphParts {
  resolvers: BuildSchemaOptions['resolvers']
  orphanedTypes?: BuildSchemaOptions['orphanedTypes']
  /** Makes resolver instances. */
  container?: BuildSchemaOptions['container']
  references: Readonly<Record<string, ReferenceResolver>>
  policy: Policy
  /** For each guarded type: whose data an object of it is. */
  subjects: Readonly<Record<string, SubjectOf>>
}

export interface Subgraph {
  /** Federation SDL, committed under `schema/`. */
  sdl: string
  schema: GraphQLSchema
  /** Who may read what of it. */
  policy: Policy
}

/** A federation subgraph from type-graphql classes, guarded by its policy. */
export async function buildSubgraph(parts: SubgraphParts): Promise<Subgraph> {
  const plain = await buildSchema({
    resolvers: parts.resolvers,
    orphanedTypes: parts.orphanedTypes,
    container: parts.container,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validate: false,
    skipCheck: true,
  })
  const sdl = `${LINK}${printSchemaWithDirectives(plain).replace(/^schema\s*\{[^}]*\}\s*/m, '')}\n`
  const resolvers: Record<string, Record<string, unknown>> = { ...createResolversMap(plain) } as never
  for (const [type, resolve] of Object.entries(parts.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve }
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }])
  enforcePolicy(schema, parts.policy, parts.subjects)
  return { sdl, schema, policy: parts.policy }
}
