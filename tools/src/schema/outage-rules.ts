import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  type TypeNode,
} from 'graphql'
import type { SubgraphSource } from './compose'

/** Entities that several subgraphs contribute to, and the subgraph that they belong to. */
const OWNERS: Record<string, string> = {
  Agency: 'personnel',
  Employee: 'personnel',
  JobFamily: 'personnel',
  Position: 'personnel',
  PositionComparison: 'personnel',
  Rank: 'personnel',
  Regulation: 'personnel',
  Unit: 'personnel',
  Competency: 'learning',
  TrainingProgramme: 'learning',
}

interface Contribution {
  subgraph: string
  node: ObjectTypeDefinitionNode | ObjectTypeExtensionNode
}

/**
 * Faults that would let the outage of one subgraph empty a whole page. Nullable must be: what a subgraph adds to
 * another's entity, what it computes from others' facts, and a pointer to another's entity unless a nullable field
 * stands between it and the query.
 */
export function checkOutages(subgraphs: SubgraphSource[]): string[] {
  const contributions = subgraphs.flatMap(({ name, sdl }) =>
    parse(sdl).definitions.flatMap((node): Contribution[] =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
        ? [{ subgraph: name, node }]
        : [],
    ),
  )
  const owners = ownersOf(contributions)
  const unknown = [...owners].filter(([, owner]) => owner === undefined)
  return [
    ...unknown.map(([entity]) => `${entity} comes from several subgraphs: name its owner in outage-rules.ts`),
    ...contributions.flatMap((contribution) => faultsOf(contribution, owners, contributions)),
  ]
}

/** The owner of every entity; undefined where several subgraphs define it and none is named above. */
function ownersOf(contributions: Contribution[]): Map<string, string | undefined> {
  const owners = new Map<string, string | undefined>()
  for (const { subgraph, node } of contributions.filter(({ node }) => has(node.directives, 'key'))) {
    const name = node.name.value
    owners.set(name, OWNERS[name] ?? (owners.has(name) ? undefined : subgraph))
  }
  return owners
}

function faultsOf(
  { subgraph, node }: Contribution,
  owners: Map<string, string | undefined>,
  all: Contribution[],
): string[] {
  if (has(node.directives, 'external')) return []
  const type = node.name.value
  const keys = node.directives?.filter(({ name }) => name.value === 'key').flatMap(keyFields) ?? []
  const siblings = all.filter((other) => other.subgraph === subgraph)
  const foreign = owners.has(type) && owners.get(type) !== subgraph
  return (node.fields ?? [])
    .filter((field) => !keys.includes(field.name.value) && !has(field.directives, 'external'))
    .flatMap((field) => {
      const nullsQuery = pointsToAnother(field, subgraph, owners) && climbs(field.type, type, siblings)
      const fault = nullsQuery ? 'an outage where it points to would null the query' : faultOf(field, foreign)
      return fault ? [`${subgraph}: ${type}.${field.name.value} must be nullable: ${fault}`] : []
    })
}

function faultOf({ type, directives }: FieldDefinitionNode, foreign: boolean): string | undefined {
  if (type.kind !== Kind.NON_NULL_TYPE) return undefined
  if (foreign) return 'it is added to the entity of another subgraph'
  return has(directives, 'requires') ? 'it is computed from facts of other subgraphs' : undefined
}

function pointsToAnother(
  { type }: FieldDefinitionNode,
  subgraph: string,
  owners: Map<string, string | undefined>,
): boolean {
  const owner = owners.get(namedType(type))
  return owner !== undefined && owner !== subgraph
}

/** Does a null in a field of this type, which `parent` has, climb up to the query? */
function climbs(type: TypeNode, parent: string, all: Contribution[], seen: string[] = []): boolean {
  if (stopsNull(type)) return false
  if (parent === 'Query' || parent === 'Mutation') return true
  if (seen.includes(parent)) return false
  return all.some(({ node }) =>
    node.fields?.some(
      (field) => namedType(field.type) === parent && climbs(field.type, node.name.value, all, [...seen, parent]),
    ),
  )
}

const has = (directives: readonly ConstDirectiveNode[] | undefined, name: string): boolean =>
  directives?.some((directive) => directive.name.value === name) ?? false

function keyFields({ arguments: args = [] }: ConstDirectiveNode): string[] {
  const fields = args.find(({ name }) => name.value === 'fields')?.value
  return fields?.kind === Kind.STRING ? fields.value.split(/\s+/) : []
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type))

/** Does a null at the end of this type stay inside the field? */
function stopsNull(type: TypeNode): boolean {
  if (type.kind !== Kind.NON_NULL_TYPE) return true
  return type.type.kind === Kind.LIST_TYPE && stopsNull(type.type.type)
}
