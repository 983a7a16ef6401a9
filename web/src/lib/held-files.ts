import { createStore, del, entries, get, set } from 'idb-keyval'
import { textsOfDrafts } from './draft'
import type { HandedIn } from './handed-in'

/** A document in the browser, by its id. `at`: since when, in milliseconds since 1970. */
interface Held {
  file: File
  at: number
}

const store = createStore('jalur-files', 'held')

/** Time for the draft that names a document to be written, in milliseconds. */
const UNNAMED = 60_000

/** Keeps a document in the browser until there is a line; rejects where the browser has no room for it. */
export async function holdFile(file: File): Promise<HandedIn> {
  const { name, size: sizeBytes } = file
  const held: HandedIn = { id: crypto.randomUUID(), name, sizeBytes, at: Date.now(), held: true }
  await set(held.id, { file, at: held.at } satisfies Held, store)
  return held
}

/** A document that was kept; null when it is no longer here. */
export const heldFile = async (id: string): Promise<File | null> => (await get<Held>(id, store))?.file ?? null

/** Removes a document that has gone out. */
export const dropFile = (id: string): Promise<void> => del(id, store)

/** Removes the documents that no draft in this browser names, once they had the time to be named. */
export async function dropUnnamed(unnamedFor = UNNAMED): Promise<void> {
  const texts = textsOfDrafts()
  for (const [id, { at }] of await entries<string, Held>(store)) {
    if (Date.now() - at >= unnamedFor && !texts.some((text) => text.includes(id))) await dropFile(id)
  }
}
