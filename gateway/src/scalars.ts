import { DateScalar } from '@jalur/common'
import { type GraphQLSchema, isScalarType } from 'graphql'

/** Has days checked at the door: a wrong one is refused by name, before any subgraph is asked. */
export function checkScalars(schema: GraphQLSchema): void {
  const date = schema.getType(DateScalar.name)
  if (!isScalarType(date)) return
  const { parseValue, parseLiteral } = DateScalar
  Object.assign(date, { parseValue, parseLiteral })
}
