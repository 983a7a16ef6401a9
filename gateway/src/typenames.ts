import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/**
 * The document with `__typename` in every selection on an interface or union that holds fragments. Without it the
 * gateway library cannot tell which fragment fits and drops their fields silently. The field shows in the answer.
 */
export function withTypenames(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema)
  return visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.SELECTION_SET](node) {
        const { selections } = node
        const named = selections.some((it) => it.kind === Kind.FIELD && it.name.value === '__typename' && !it.alias)
        if (named || !isAbstractType(types.getParentType()) || selections.every((it) => it.kind === Kind.FIELD))
          return undefined
        return { ...node, selections: [TYPENAME, ...selections] }
      },
    }),
  )
}
