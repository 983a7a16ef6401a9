/** What a link can carry. Headers and tokens are no part of it. */
export interface SharedQuery {
  query: string
  /** JSON text. */
  variables?: string
}

/** A link that fills the editors of the page at `page` with a query, and does not run it. */
export function linkTo(page: string, { query, variables }: SharedQuery): string {
  const url = new URL(page)
  url.hash = ''
  url.search = new URLSearchParams({ query, ...(variables?.trim() && { variables }) }).toString()
  return url.href
}

/** The query in a link, null when there is none. */
export function readLink(link: string): SharedQuery | null {
  const { searchParams } = new URL(link)
  const query = searchParams.get('query')
  return query ? { query, variables: searchParams.get('variables') ?? undefined } : null
}
