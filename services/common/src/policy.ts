import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from 'graphql'
import type { Caller, Scope } from './caller'
import type { Context } from './context'
import { READER_RELATIONS } from './access-log'
import { forbidden, forbiddenAct, notLogged, purposeRequired, unauthenticated } from './errors'
import { type Relation, relationsOf, type StaffMember } from './relation'

/** Who may read a field: the relations to the employee it belongs to, and the scope that a partner needs besides. */
export interface Grant {
  to: readonly Relation[]
  scope?: Scope
  /** A read by anyone but the person is taken down, and a partner must state its purpose. */
  confidential?: boolean
  /** Arguments that tell more than the field does, by name: who may give them, of those who may read the field. */
  arguments?: Readonly<Record<string, Pick<Grant, 'to' | 'scope'>>>
}

/**
 * The rules of one subgraph, as data.
 *
 * `open` names the types whose fields hold nothing about a person, or that are reached only through a granted field.
 * `fields` grants `Type.field` one by one. A field with neither rule stops the schema from being built.
 */
export interface Policy {
  open: readonly string[]
  fields: Readonly<Record<string, Grant>>
}

/**
 * Finds the employee a source object of a guarded type is about; null where it is about nobody (`Query`). `field` is what
 * is asked of it: where its facts are read together with their subject, both come by one statement.
 */
export type SubjectOf = (
  source: unknown,
  context: Context,
  field: string,
) => StaffMember | null | Promise<StaffMember | null>

/** Types that federation adds itself. */
const FEDERATION_TYPES = new Set(['_Service', '_Entity', '_Any'])
const FEDERATION_FIELDS = new Set(['_service', '_entities'])

/** True when the relations of the caller, and the scope of a partner, satisfy the grant. */
export function isGranted(
  grant: Pick<Grant, 'to' | 'scope'>,
  caller: Caller,
  relations: ReadonlySet<Relation>,
): boolean {
  return grant.to.some((relation) => {
    if (!relations.has(relation)) return false
    if (relation !== 'PARTNER') return true
    return caller.kind === 'PARTNER' && grant.scope !== undefined && caller.scopes.includes(grant.scope)
  })
}

/** The fields of a schema that need a rule of their own, as `Type.field`, sorted. */
export const guardedFields = (schema: GraphQLSchema, policy: Policy): string[] =>
  guardedTypes(schema, policy)
    .flatMap((type) => fieldNames(type).map((field) => `${type.name}.${field}`))
    .sort()

/** The fields of a schema that the policy says nothing about, as `Type.field`, sorted. */
export const fieldsWithoutRule = (schema: GraphQLSchema, policy: Policy): string[] =>
  guardedFields(schema, policy).filter((name) => !Object.hasOwn(policy.fields, name))

/** A schema has fields that nobody granted to anyone. */
export class MissingRules extends Error {
  constructor(readonly fields: readonly string[]) {
    super(`Fields without a rule in the policy: ${fields.join(', ')}`)
  }
}

/**
 * Puts the policy in front of every resolver of the guarded types.
 * @throws MissingRules naming each field that has no rule: what is not granted is denied, before it can be asked for
 */
export function enforcePolicy(
  schema: GraphQLSchema,
  policy: Policy,
  subjects: Readonly<Record<string, SubjectOf>>,
): void {
  const missing = fieldsWithoutRule(schema, policy)
  if (missing.length > 0) throw new MissingRules(missing)
  for (const type of guardedTypes(schema, policy)) {
    for (const name of fieldNames(type)) {
      const field = type.getFields()[name]!
      const grant = policy.fields[`${type.name}.${name}`]!
      if (grant.to.includes('ANYONE') && !grant.arguments) continue
      field.resolve = guard(field.resolve ?? defaultFieldResolver, grant, subjects[type.name])
    }
  }
}

/**
 * Asks for a grant inside a mutation, where the record tells whose it is.
 * @throws FORBIDDEN, or UNAUTHENTICATED when nobody is signed in
 */
export function demand({ caller, language }: Context, grant: Grant, subject: StaffMember): void {
  if (isGranted(grant, caller, relationsOf(caller, subject))) return
  throw caller.kind === 'PUBLIC' ? unauthenticated(language) : forbiddenAct(language)
}

function guard(
  resolve: GraphQLFieldResolver<unknown, Context>,
  grant: Grant,
  subjectOf: SubjectOf | undefined,
): GraphQLFieldResolver<unknown, Context> {
  return async (source, args, context, info) => {
    const subject = subjectOf ? await subjectOf(source, context, info.fieldName) : null
    const denied = subjectOf !== undefined && subject === null
    const relations = relationsOf(context.caller, subject)
    const needed = [grant, ...grantsOfArguments(grant, args)]
    if (denied || !needed.every((it) => isGranted(it, context.caller, relations))) {
      if (context.caller.kind === 'PUBLIC') throw unauthenticated(context.language)
      throw info.operation.operation === 'mutation' && subjectOf === undefined
        ? forbiddenAct(context.language)
        : forbidden(context.language)
    }
    if (!grant.confidential) return resolve(source, args, context, info)
    checkPurpose(context)
    const value: unknown = await resolve(source, args, context, info)
    if (subject) takeDown(context, grant, subject, info.fieldName, relations)
    return value
  }
}

/** What the arguments that were given ask for besides. */
const grantsOfArguments = ({ arguments: rules = {} }: Grant, args: Readonly<Record<string, unknown>>) =>
  Object.entries(rules).flatMap(([name, rule]) => (args[name] === undefined || args[name] === null ? [] : [rule]))

/** @throws PURPOSE_REQUIRED for a partner that did not state a known purpose */
function checkPurpose({ caller, purpose, language }: Context): void {
  if (caller.kind === 'PARTNER' && purpose === null) throw purposeRequired(language)
}

/** What a reader is called in logs: the client, or the account of a person. */
export const readerId = (caller: Caller): string =>
  caller.kind === 'PARTNER' ? caller.clientId : caller.kind === 'PERSON' ? caller.subject : ''

/**
 * Takes down that the caller read a field of an employee; the own data are nobody else's business.
 * @throws SUBGRAPH_UNAVAILABLE when the log is full
 */
export function takeDown(
  context: Context,
  grant: Grant,
  subject: StaffMember,
  field: string,
  relations = relationsOf(context.caller, subject),
): void {
  const { caller, purpose, requestId, receivedAt, accessLog, language } = context
  const relation = READER_RELATIONS.find((it) => relations.has(it) && grant.to.includes(it))
  if (caller.kind === 'PUBLIC' || relations.has('SELF') || !relation) return
  const isPartner = caller.kind === 'PARTNER'
  const taken = accessLog.note({
    employeeId: subject.id,
    at: receivedAt.toISOString(),
    requestId,
    readerKind: caller.kind,
    readerId: readerId(caller),
    readerName: isPartner ? (caller.clientName ?? null) : null,
    readerEmployeeId: isPartner ? null : caller.employeeId,
    readerAgency: isPartner ? null : caller.agencyCode,
    relation,
    purpose: isPartner ? purpose : null,
    fields: [field],
  })
  if (!taken) throw notLogged(language)
}

function guardedTypes(schema: GraphQLSchema, policy: Policy): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) &&
      !isIntrospectionType(type) &&
      !FEDERATION_TYPES.has(type.name) &&
      !policy.open.includes(type.name),
  )
}

const fieldNames = (type: GraphQLObjectType): string[] =>
  Object.keys(type.getFields()).filter((name) => !FEDERATION_FIELDS.has(name))
