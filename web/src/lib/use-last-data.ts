import { useState } from 'react'
import { failureOf } from './errors'

/** What a query hook answers, as far as it matters for keeping what came. */
export interface Loaded<T> {
  data?: T
  loading: boolean
  error?: unknown
  variables?: object
}

/**
 * The data of a query, and while it cannot be loaded again for want of a connection what it answered last for the same
 * variables: a page with half a form on it does not go because of a lost signal. Undefined when nothing came yet, and
 * when the person may no longer read it.
 */
export function useLastData<T>({ data, loading, error, variables }: Loaded<T>): T | undefined {
  const asked = JSON.stringify(variables)
  const [last, setLast] = useState({ asked, data })
  if (data !== undefined && (data !== last.data || asked !== last.asked)) setLast({ asked, data })
  if (data !== undefined || asked !== last.asked) return data
  const failure = error ? failureOf(error) : null
  return loading || failure === 'offline' || failure === 'general' ? last.data : undefined
}
