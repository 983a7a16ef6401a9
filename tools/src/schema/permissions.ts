import { type Grant, guardedFields, isGranted, type Policy, type Relation, relationsOf } from '@jalur/common'
import { getNamedType, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql'
import { callerOf, purposeOf, type RelationKey, RELATIONS, type RoleKey, ROLES, SUBJECTS, VIEWER, VIEWERS } from './viewers'

/** One subgraph with the rules that it enforces. */
export interface GuardedSubgraph {
  name: string
  schema: GraphQLSchema
  policy: Policy
}

/** Who may read one field of a person, or of an agency; for an agency the relation tells whether it is the own one. */
export interface FieldPermission {
  subgraph: string
  /** The scope that a partner needs; null: no partner reads it. */
  scope: string | null
  /** A read is recorded for the person, and a partner states a purpose. */
  confidential: boolean
  /** False for a field that only the gateway asks for. */
  public: boolean
  readableBy: Readers
  /** Arguments that fewer may give than may read the field. */
  arguments?: Record<string, Readers>
}

type Readers = Partial<Record<RoleKey, RelationKey[]>>

/** The authorisation matrix, as data. */
export interface Permissions {
  roles: typeof ROLES
  relations: typeof RELATIONS
  /** Every combination of role and relation that is decided. */
  viewers: typeof VIEWERS
  /** Who may ask each root field, mutations too; what is shown or changed of a person is decided by whose it is. */
  queries: Record<string, { subgraph: string; askedBy: RoleKey[] }>
  /** Who may read each field of a person, or of an agency. */
  fields: Record<string, FieldPermission>
  /** Types without rules of their own: open to everyone, or reached only through these fields. */
  types: Record<string, 'EVERYONE' | string[]>
}

type FieldOf = GraphQLField<unknown, unknown>

const roles = Object.keys(ROLES) as RoleKey[]

/** The matrix that follows from the policies of all subgraphs. */
export function permissionsOf(subgraphs: readonly GuardedSubgraph[]): Permissions {
  const own = subgraphs.flatMap(ownFields).filter(isFirst)
  const ofRoots = own.filter(({ type }) => isRoot(type))
  const ofRecords = own.filter(({ type }) => !isRoot(type))
  return {
    roles: ROLES,
    relations: RELATIONS,
    viewers: VIEWERS,
    queries: sorted(
      ofRoots.map(({ name, grant, subgraph }) => [
        name,
        { subgraph, askedBy: roles.filter((role) => decide(grant, role, null)) },
      ]),
    ),
    fields: sorted(
      ofRecords.map(({ name, grant, subgraph, field }): [string, FieldPermission] => [
        name,
        {
          subgraph,
          scope: grant.to.includes('PARTNER') ? (grant.scope ?? null) : null,
          confidential: grant.confidential ?? false,
          public: !hasDirective(field, 'inaccessible'),
          readableBy: readersOf(grant),
          ...(grant.arguments ? { arguments: givenBy(grant) } : {}),
        },
      ]),
    ),
    types: typesOf(subgraphs, own),
  }
}

/** Rules and open types that name nothing: a misspelt rule protects nothing. */
export function emptyRules({ name, schema, policy }: GuardedSubgraph): string[] {
  const known = new Set(guardedFields(schema, policy))
  return [
    ...Object.keys(policy.fields).filter((field) => !known.has(field)),
    ...Object.entries(policy.fields).flatMap(([field, grant]) => emptyArguments(schema, field, grant)),
    ...policy.open.filter((type) => !schema.getType(type)),
  ].map((what) => `${name}: the policy names ${what}, which is not in the schema or is open as a whole`)
}

function emptyArguments(schema: GraphQLSchema, name: string, { arguments: rules = {} }: Grant): string[] {
  const [type = '', field = ''] = name.split('.')
  const parent = schema.getType(type)
  const args = isObjectType(parent) ? (parent.getFields()[field]?.args ?? []) : []
  return Object.keys(rules).flatMap((rule) => (args.some((arg) => arg.name === rule) ? [] : [`${name}(${rule}:)`]))
}

/** Relations by which nobody changes anything: they hold for programs too. */
const NEVER_WRITE: readonly Relation[] = ['ANYONE', 'SIGNED_IN', 'PARTNER']

/** Mutations granted to more than persons. */
export const openMutations = ({ name, policy }: GuardedSubgraph): string[] =>
  Object.entries(policy.fields)
    .filter(([field, { to }]) => field.startsWith('Mutation.') && to.some((it) => NEVER_WRITE.includes(it)))
    .map(([field]) => `${name}: ${field} is granted to programs; only persons change anything (PERSON or an office)`)

const isRoot = (type: string): boolean => type === 'Query' || type === 'Mutation'

/** True when the role may read a field with this grant of a person in this relation, or of nobody in particular. */
function decide(grant: Grant, role: RoleKey, relation: RelationKey | null): boolean {
  const caller = callerOf(role, VIEWER)
  if (!isGranted(grant, caller, relationsOf(caller, relation && SUBJECTS[relation]))) return false
  return !grant.confidential || caller.kind !== 'PARTNER' || purposeOf(role) !== null
}

/** Who may give each argument with a rule of its own. */
const givenBy = (grant: Grant): Record<string, Readers> =>
  Object.fromEntries(
    Object.entries(grant.arguments ?? {}).map(([name, rule]) => [
      name,
      readersOf({ ...rule, confidential: grant.confidential ?? false }),
    ]),
  )

function readersOf(grant: Grant): Readers {
  return Object.fromEntries(
    roles
      .map((role) => [role, VIEWERS[role].filter((relation) => decide(grant, role, relation))] as const)
      .filter(([, relations]) => relations.length > 0),
  )
}

interface OwnField {
  subgraph: string
  type: string
  /** `Type.field`. */
  name: string
  field: FieldOf
  grant: Grant
}

/** Guarded fields that a subgraph resolves itself: not those that the gateway brings along. */
function ownFields({ name: subgraph, schema, policy }: GuardedSubgraph): OwnField[] {
  return guardedFields(schema, policy).flatMap((name) => {
    const [type = '', fieldName = ''] = name.split('.')
    const parent = schema.getType(type)
    const field = isObjectType(parent) ? parent.getFields()[fieldName] : undefined
    const grant = policy.fields[name]
    return field && grant && !hasDirective(field, 'external') ? [{ subgraph, type, name, field, grant }] : []
  })
}

/** An entity's key is told by every subgraph of it; the row is that of the first. */
const isFirst = ({ name }: OwnField, index: number, all: readonly OwnField[]): boolean =>
  all.findIndex((other) => other.name === name) === index

const hasDirective = (field: FieldOf, name: string): boolean =>
  field.astNode?.directives?.some((directive) => directive.name.value === name) ?? false

/** For each open type: whether everyone reaches it from `Query`, or else through which granted fields. */
function typesOf(subgraphs: readonly GuardedSubgraph[], own: readonly OwnField[]): Permissions['types'] {
  const open = new Set(subgraphs.flatMap(({ policy }) => policy.open))
  const next = (type: string): string[] =>
    subgraphs.flatMap(({ schema }) => {
      const found = schema.getType(type)
      return isObjectType(found) ? Object.values(found.getFields()).map(targetOf) : []
    })
  const reach = (from: readonly string[]): Set<string> => {
    const reached = new Set<string>()
    const visit = (type: string): void => {
      if (!open.has(type) || reached.has(type)) return
      reached.add(type)
      next(type).forEach(visit)
    }
    from.forEach(visit)
    return reached
  }
  const everyone = reach(own.filter(({ grant }) => grant.to.includes('ANYONE')).map(({ field }) => targetOf(field)))
  const gates = own
    .filter(({ grant }) => !grant.to.includes('ANYONE'))
    .map(({ name, field }) => ({ name, reached: reach([targetOf(field)]) }))
  return sorted(
    [...open].map((type) => [
      type,
      everyone.has(type) ? 'EVERYONE' : gates.filter(({ reached }) => reached.has(type)).map(({ name }) => name),
    ]),
  )
}

const targetOf = (field: FieldOf): string => getNamedType(field.type).name

const sorted = <Value>(entries: [string, Value][]): Record<string, Value> =>
  Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
