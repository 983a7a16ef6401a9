import type { ResponsePath } from '@apollo/query-planner'
import type { Data } from './data'

/** The objects that a path of a plan leads to, where `@` stands for every item of a list; nulls on the way end it. */
export function objectsAt(root: Data, path: ResponsePath): Data[] {
  const found: Data[] = []
  const descend = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null) return
    const step = path[depth]
    if (step === undefined) found.push(value as Data)
    else if (step !== '@') descend((value as Data)[step], depth + 1)
    else if (Array.isArray(value)) for (const item of value) descend(item, depth + 1)
  }
  descend(root, 0)
  return found
}

/** Where in the answer the objects stand that `path` leads to: all places of each, for errors to name. */
export function placesAt(root: Data, path: ResponsePath): Map<Data, ResponsePath[]> {
  const places = new Map<Data, ResponsePath[]>()
  const descend = (value: unknown, depth: number, place: ResponsePath): void => {
    if (typeof value !== 'object' || value === null) return
    const step = path[depth]
    if (step === undefined) places.set(value as Data, [...(places.get(value as Data) ?? []), place])
    else if (step !== '@') descend((value as Data)[step], depth + 1, [...place, step])
    else if (Array.isArray(value)) value.forEach((item, index) => descend(item, depth + 1, [...place, index]))
  }
  descend(root, 0, [])
  return places
}
