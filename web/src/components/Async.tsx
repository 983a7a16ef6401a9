import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Loaded, useLastData } from '../lib/use-last-data'
import { ErrorMessage, FailureMessage } from './Message'
import { Notice, PartialNotice } from './Notice'
import { Skeleton } from './Skeleton'

/** What a query hook answers, as far as it matters here. */
export interface Answer<T> extends Loaded<T> {
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

/** One query's states in one place: waiting, failed, not found, partly there, there, there but not the newest. */
export function Async<T, V>({ answer, select, level = 2, lines, partialNotice = true, children }: AsyncProps<T, V>) {
  const { t } = useTranslation()
  const { loading, error, refetch } = answer
  const data = useLastData(answer)
  const value = data ? select(data) : undefined
  if (value !== null && value !== undefined) {
    const old = answer.data === undefined && !loading
    return (
      <>
        {old && <Notice onRetry={refetch}>{t('state.old')}</Notice>}
        {!old && partialNotice && <PartialNotice error={error} onRetry={refetch} />}
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
