import { buildSchema, type GraphQLSchema } from 'graphql'

let loading: Promise<GraphQLSchema> | undefined

/** The public schema, fetched once; a failed attempt is forgotten, so that a retry can succeed. */
export function loadSchema(url: string): Promise<GraphQLSchema> {
  loading ??= fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`The schema answered ${response.status}`)
    return buildSchema(await response.text())
  })
  loading.catch(() => (loading = undefined))
  return loading
}
