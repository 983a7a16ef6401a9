import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

export type Path = readonly (string | number)[]

/**
 * The part of a path in the answer that the operation asked for: all of it, or what stands above the first field that
 * it did not ask for. Numbers are places in lists. Type conditions do not matter: an answer holds what fits them only.
 */
export function askedPath(path: Path, operation: OperationDefinitionNode, document: DocumentNode): Path {
  const fragments = fragmentsOf(document)
  let sets: SelectionSetNode[] = [operation.selectionSet]
  for (const [index, key] of path.entries()) {
    if (typeof key === 'number') continue
    const fields = sets
      .flatMap((set) => fieldsOf(set, fragments))
      .filter(({ alias, name }) => (alias ?? name).value === key)
    if (fields.length === 0) return path.slice(0, index)
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? [])
  }
  return path
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  )

/** The fields of a selection, those of its fragments included. */
function fieldsOf({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node]
    const set = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet
    return set ? fieldsOf(set, fragments) : []
  })
}
