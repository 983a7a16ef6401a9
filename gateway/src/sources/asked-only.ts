import { entityFields } from './entity-fields'
import type { SubgraphAnswer, SubgraphOperation } from './subgraph-source'

/** A subgraph answered for other entities, or told more of them, than it was asked: nothing of it can be believed. */
export class UnaskedAnswer extends Error {}

/**
 * Holds an answer about entities against the question. The gateway library merges whatever comes back, so that without
 * this a subgraph could put its words in the place of another's, or its own choice in the place of the id.
 * @throws UnaskedAnswer
 */
export function askedOnly(operation: SubgraphOperation, answer: SubgraphAnswer): SubgraphAnswer {
  const fields = entityFields(operation.query)
  const entities: unknown = answer.data?.['_entities']
  const { representations } = operation.variables
  if (!fields || !Array.isArray(representations) || !Array.isArray(entities)) return answer
  if (entities.length !== representations.length)
    throw new UnaskedAnswer(`${entities.length} entities for ${representations.length}`)
  entities.forEach((entity: Record<string, unknown> | null, index) => {
    if (entity === null) return
    const { __typename: type } = representations[index] as { __typename: string }
    const told = entity['__typename'] ?? type
    if (told !== type) throw new UnaskedAnswer(`${String(told)} in the place of ${type}`)
    const asked = fields.get(type) ?? [...fields.values()].flat()
    const unasked = Object.keys(entity).find((name) => name !== '__typename' && !asked.includes(name))
    if (unasked !== undefined) throw new UnaskedAnswer(`${type}.${unasked} was not asked for`)
  })
  return answer
}
