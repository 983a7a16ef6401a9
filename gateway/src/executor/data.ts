/** An object as subgraphs tell it. */
export type Data = Record<string, unknown>

export const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Adds to an object what was told of it in addition; what is told of objects in it goes into these. */
export function merge(target: Data, source: Data | null | undefined): void {
  for (const key in source) {
    const [known, told] = [target[key], source[key]]
    if (told === undefined || key === '__proto__') continue
    if (isObject(known) && isObject(told)) merge(known, told)
    else if (Array.isArray(known) && Array.isArray(told) && known.length === told.length) mergeItems(known, told)
    else target[key] = told
  }
}

function mergeItems(known: unknown[], told: unknown[]): void {
  told.forEach((item, index) => {
    const place = known[index]
    if (isObject(place) && isObject(item)) merge(place, item)
    else known[index] = item
  })
}
