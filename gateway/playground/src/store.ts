import { useSyncExternalStore } from 'react'

/** One value that components follow. */
export interface Store<T> {
  get(): T
  set(value: T): void
  use(): T
}

/** A store outside React, for what is set by requests and not by components. */
export function createStore<T>(initial: T): Store<T> {
  let current = initial
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const get = () => current
  return {
    get,
    set(value) {
      current = value
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, get),
  }
}
