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
  Rank: 'personnel',
  Regulation: 'personnel',
  Competency: 'learning',
  TrainingProgramme: 'learning',
}

interface Contribution {
  subgraph: string
  node: ObjectTypeDefinitionNode | ObjectTypeExtensionNode
}

/**
 * Faults that would let the outage of one subgraph empty a whole page. A null may not climb out of the field that
 * crosses to another subgraph, so nullable are: what a subgraph adds to another's entity, what it computes from
 * others' facts, and where it points to another's entity.
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
    ...contributions.flatMap((contribution) => faultsOf(contribution, owners)),
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

function faultsOf({ subgraph, node }: Contribution, owners: Map<string, string | undefined>): string[] {
  if (has(node.directives, 'external')) return []
  const type = node.name.value
  const keys = node.directives?.filter(({ name }) => name.value === 'key').flatMap(keyFields) ?? []
  const foreign = owners.has(type) && owners.get(type) !== subgraph
  return (node.fields ?? [])
    .filter((field) => !keys.includes(field.name.value) && !has(field.directives, 'external'))
    .flatMap((field) => {
      const fault = faultOf(field, foreign, subgraph, owners)
      return fault ? [`${subgraph}: ${type}.${field.name.value} must be nullable: ${fault}`] : []
    })
}

function faultOf(
  { type, directives }: FieldDefinitionNode,
  foreign: boolean,
  subgraph: string,
  owners: Map<string, string | undefined>,
): string | undefined {
  const nullable = type.kind !== Kind.NON_NULL_TYPE
  if (foreign && !nullable) return 'it is added to the entity of another subgraph'
  if (has(directives, 'requires') && !nullable) return 'it is computed from facts of other subgraphs'
  const owner = owners.get(namedType(type))
  if (owner && owner !== subgraph && !stopsNull(type)) return `it points to an entity of ${owner}`
  return undefined
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
