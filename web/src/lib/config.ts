/** What the web server tells the client at start: the same build runs anywhere. Addresses are absolute URLs. */
export interface Config {
  graphqlUrl: string
  issuer: string
  clientId: string
  audience: string
}

let loading: Promise<Config> | undefined

/** The settings, fetched once; a failed attempt is forgotten, so that a retry can succeed. Throws when unreachable. */
export function loadConfig(): Promise<Config> {
  loading ??= fetch('/config.json').then((response) => {
    if (!response.ok) throw new Error(`config.json answered ${response.status}`)
    return response.json() as Promise<Config>
  })
  loading.catch(() => (loading = undefined))
  return loading
}
