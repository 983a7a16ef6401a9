/** What is asked for by key, and read when it is not kept. */
export type Kept<Key, T> = (key: Key) => Promise<T>

interface Read<T> {
  startedAt: number
  value: Promise<T>
}

/**
 * Shares reads of what is the same for many people: what `read` gave for a key serves all who ask for it within so many
 * milliseconds of its start, so that it is never further behind the database. A read that failed is not kept.
 */
export function keep<Key, T>(
  milliseconds: number,
  read: (key: Key) => Promise<T>,
  now: () => number = () => performance.now(),
): Kept<Key, T> {
  const reads = new Map<Key, Read<T>>()
  return (key) => {
    const known = reads.get(key)
    if (known && now() - known.startedAt < milliseconds) return known.value
    const made: Read<T> = { startedAt: now(), value: read(key) }
    reads.set(key, made)
    made.value.catch(() => {
      if (reads.get(key) === made) reads.delete(key)
    })
    return made.value
  }
}
