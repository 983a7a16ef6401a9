import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Caller, Context, Language, RunningService } from '@jalur/common'
import {
  buildSchema,
  coerceInputValue,
  defaultFieldResolver,
  execute,
  type ExecutionResult,
  getNamedType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type GraphQLUnionType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { root } from '../../../tools/src/project'
import { purposeOf } from './callers'
import { SubgraphPart } from './subgraph-part'

/** An object of the graph: as one subgraph holds it. */
interface Thing {
  part: SubgraphPart
  type: string
  source: unknown
}

interface Question {
  query: string
  variables: Record<string, unknown>
  caller: Caller
  language: Language
}

type Path = readonly (string | number)[]

/**
 * The public schema as one executable schema over the resolvers of all services, without federation: every field is
 * resolved where it is owned, entities are looked up one by one, and the facts of `@requires` are read field by field.
 */
export class OneSchema {
  private readonly parts: SubgraphPart[]
  private readonly schema: GraphQLSchema

  constructor(services: readonly RunningService[]) {
    this.parts = services.map((service) => new SubgraphPart(service))
    this.schema = buildSchema(readFileSync(path.join(root, 'schema', 'api.graphql'), 'utf8'))
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (isUnionType(type)) type.resolveType = (thing) => (thing as Thing).type
      if (!isObjectType(type) || type.name.startsWith('__')) continue
      for (const field of Object.values(type.getFields())) {
        field.resolve = (thing, args, request: OneRequest, { path: at }) =>
          request.resolve(thing as Thing, type.name, field.name, pathToArray(at.prev), args)
      }
    }
  }

  /** The answer to an operation. */
  async ask({ query, variables, caller, language }: Question): Promise<ExecutionResult> {
    const token = caller.kind === 'PUBLIC' ? null : JSON.stringify(caller)
    const purpose = purposeOf(caller)
    const contexts = await Promise.all(
      this.parts.map(async (part) => {
        const context = await part.service.createContext({ token, language, requestId: 'one-schema', purpose })
        return [part, context] as const
      }),
    )
    const request = new OneRequest(this.parts, new Map(contexts))
    const document = parse(query)
    return execute({ schema: this.schema, document, variableValues: variables, contextValue: request })
  }
}

/** One request to the one schema; keeps the entities that it has looked up. */
class OneRequest {
  private readonly entities = new Map<string, Promise<unknown>>()

  constructor(
    private readonly parts: readonly SubgraphPart[],
    private readonly contexts: ReadonlyMap<SubgraphPart, Context>,
  ) {}

  /** A field of a thing, which stands at `at`; of the root where there is none. */
  async resolve(
    thing: Thing | undefined,
    type: string,
    name: string,
    at: Path,
    args: Record<string, unknown> = {},
  ): Promise<unknown> {
    const part = thing?.part.field(type, name) ? thing.part : this.parts.find((it) => it.field(type, name))
    const field = part?.field(type, name)
    if (!part || !field) throw new Error(`Nobody resolves ${type}.${name}`)
    const facts = part.required(type, name)
    const source = !thing || (part === thing.part && !facts) ? thing?.source : await this.entity(part, thing, facts, at)
    if (thing && (source === null || source === undefined)) return null
    const info = { fieldName: name, operation: { operation: OperationTypeNode.QUERY } } as GraphQLResolveInfo
    const resolver = field.resolve ?? defaultFieldResolver
    const value: unknown = await resolver(source, argumentsFor(field, args), this.contexts.get(part), info)
    return wrap(value, field.type, part)
  }

  private entity(part: SubgraphPart, thing: Thing, facts: SelectionSetNode | null, at: Path): Promise<unknown> {
    const key = part.keyOf(thing.type)
    if (!key) throw new Error(`${part.service.name} does not know ${thing.type} by a key`)
    const names = key.split(' ')
    const find = async (ids: readonly unknown[]) => {
      const keys = Object.fromEntries(names.map((it, index) => [it, ids[index]]))
      const reference = { __typename: thing.type, ...keys, ...(facts ? await this.select(thing, facts, at) : {}) }
      const resolve = part.type(thing.type)?.extensions['apollo'] as Apollo | undefined
      const found = resolve?.subgraph?.resolveReference
      return found ? found(reference, this.contexts.get(part)) : reference
    }
    return Promise.all(names.map((it) => this.resolve(thing, thing.type, it, at))).then((ids) => {
      const name = [part.service.name, thing.type, ...ids, facts?.loc?.source.body, ...(facts ? at : [])].join('|')
      const known = this.entities.get(name) ?? find(ids)
      this.entities.set(name, known)
      return known
    })
  }

  /** Facts as plain data; what cannot be had is null. */
  private async select(thing: Thing, { selections }: SelectionSetNode, at: Path): Promise<Record<string, unknown>> {
    const facts: Record<string, unknown> = {}
    for (const node of selections) {
      if (node.kind !== Kind.FIELD) throw new Error('Facts are plain fields')
      const name = node.name.value
      const value = await this.resolve(thing, thing.type, name, at).catch(() => null)
      facts[name] = await this.plain(value, node.selectionSet, [...at, name])
    }
    return facts
  }

  private async plain(value: unknown, selection: SelectionSetNode | undefined, at: Path): Promise<unknown> {
    if (value === null || !selection) return value
    if (!Array.isArray(value)) return this.select(value as Thing, selection, at)
    return Promise.all(value.map((item, index) => this.plain(item, selection, [...at, index])))
  }
}

interface Apollo {
  subgraph?: { resolveReference?: (reference: object, context: unknown) => unknown }
}

/** Arguments as the subgraph's own types understand them. */
const argumentsFor = (field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    field.args
      .filter(({ name }) => args[name] !== undefined)
      .map(({ name, type }) => [name, coerceInputValue(args[name], type)]),
  )

/** What a resolver returned, with objects as things and leaves as they are sent. */
async function wrap(value: unknown, type: GraphQLOutputType, part: SubgraphPart): Promise<unknown> {
  const known = await value
  if (isNonNullType(type)) return wrap(known, type.ofType as GraphQLOutputType, part)
  if (known === null || known === undefined) return null
  if (isListType(type)) {
    return Promise.all(
      [...(known as Iterable<unknown>)].map((item) => wrap(item, type.ofType as GraphQLOutputType, part)),
    )
  }
  const named = getNamedType(type)
  if (isObjectType(named)) return { part, type: named.name, source: known } satisfies Thing
  if (isUnionType(named)) return { part, type: await kindOf(known, named), source: known } satisfies Thing
  return (named as GraphQLLeafType).serialize(known)
}

/** Which of a union's types a value is, as its subgraph says. */
const kindOf = async (value: unknown, union: GraphQLUnionType): Promise<string> =>
  String(await union.resolveType?.(value, {}, {} as GraphQLResolveInfo, union))

const pathToArray = (path: GraphQLResolveInfo['path'] | undefined): Path =>
  path ? [...pathToArray(path.prev), path.key] : []
