import { useGraphiQL } from '@graphiql/react'

/** The texts in the editors now. */
export interface ActiveQuery {
  query: string
  variables: string
  operationName?: string
  headers: string
}

/** Follows the editors of the active tab. */
export function useActiveQuery(): ActiveQuery {
  const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex])
  return {
    query: tab?.query ?? '',
    variables: tab?.variables ?? '',
    operationName: tab?.operationName ?? undefined,
    headers: tab?.headers ?? '',
  }
}
