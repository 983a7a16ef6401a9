import type { ReactNode } from 'react'
import { ErrorMessage, FailureMessage } from './Message'
import { PartialNotice } from './Notice'
import { Skeleton } from './Skeleton'

/** What a query hook answers, as far as it matters here. */
export interface Answer<T> {
  data?: T
  loading: boolean
  error?: unknown
  refetch: () => unknown
}

interface AsyncProps<T, V> {
  answer: Answer<T>
  /** The part of the answer to show; nullish when the thing asked for does not exist or did not arrive. */
  select: (data: T) => V | null | undefined
  /** 1 where a failure takes the place of the page's title. */
  level?: 1 | 2
  lines?: number
  /** False where the content names its own missing parts. */
  partialNotice?: boolean
  children: (value: V) => ReactNode
}

/** One query's states in one place: waiting, failed, not found, partly there, there. */
export function Async<T, V>({ answer, select, level = 2, lines, partialNotice = true, children }: AsyncProps<T, V>) {
  const { data, loading, error, refetch } = answer
  const value = data ? select(data) : undefined
  if (value !== null && value !== undefined) {
    return (
      <>
        {partialNotice && <PartialNotice error={error} onRetry={refetch} />}
        {children(value)}
      </>
    )
  }
  if (loading) return <Skeleton lines={lines} />
  return error ? (
    <ErrorMessage error={error} level={level} onRetry={refetch} />
  ) : (
    <FailureMessage failure="missing" level={level} />
  )
}
