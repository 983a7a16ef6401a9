import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { RunningService } from '@jalur/common'
import {
  type DirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { root } from '../../../tools/src/project'

/** One subgraph as its SDL describes it: what it owns, by which key, and which facts it asks for. */
export class SubgraphPart {
  private readonly external = new Set<string>()
  private readonly requirements = new Map<string, SelectionSetNode>()
  private readonly keys = new Map<string, string>()

  constructor(readonly service: RunningService) {
    const sdl = readFileSync(path.join(root, 'schema', `${service.name}.graphql`), 'utf8')
    for (const type of parse(sdl).definitions) {
      if (type.kind === Kind.OBJECT_TYPE_DEFINITION) this.read(type)
    }
  }

  private read(type: ObjectTypeDefinitionNode): void {
    const key = directive(type.directives, 'key')
    if (key && !key.unresolvable) this.keys.set(type.name.value, key.fields)
    const allExternal = directive(type.directives, 'external') !== null
    for (const field of type.fields ?? []) {
      const name = `${type.name.value}.${field.name.value}`
      if (allExternal || directive(field.directives, 'external')) this.external.add(name)
      const required = directive(field.directives, 'requires')
      if (required) this.requirements.set(name, selectionOf(required.fields))
    }
  }

  /** The field, when this subgraph is one that resolves it. */
  field(type: string, name: string): GraphQLField<unknown, unknown> | null {
    const found = this.type(type)?.getFields()[name]
    return found && !this.external.has(`${type}.${name}`) ? found : null
  }

  type(name: string): GraphQLObjectType | null {
    const type = this.service.schema.getType(name)
    return isObjectType(type) ? type : null
  }

  /** The field by which this subgraph finds an entity; null when it cannot. */
  keyOf = (type: string): string | null => this.keys.get(type) ?? null

  /** The facts that the field builds on. */
  required = (type: string, field: string): SelectionSetNode | null => this.requirements.get(`${type}.${field}`) ?? null
}

function directive(directives: readonly DirectiveNode[] = [], name: string) {
  const found = directives.find((it) => it.name.value === name)
  if (!found) return null
  const argument = (wanted: string) => found.arguments?.find((it) => it.name.value === wanted)?.value
  const fields = argument('fields')
  const resolvable = argument('resolvable')
  return {
    fields: fields?.kind === Kind.STRING ? fields.value : '',
    unresolvable: resolvable?.kind === Kind.BOOLEAN && !resolvable.value,
  }
}

const selectionOf = (fields: string): SelectionSetNode =>
  (parse(`{ ${fields} }`).definitions[0] as OperationDefinitionNode).selectionSet
