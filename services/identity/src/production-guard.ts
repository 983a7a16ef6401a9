/** The embedded provider would have run in production. */
export class NotForProductionError extends Error {}

/** What decides whether signing in without passwords is acceptable. */
export interface Surroundings {
  NODE_ENV?: string
  IDENTITY_DEMO?: string
}

/**
 * Refuses to run in production, because anyone may choose any person here, unless `IDENTITY_DEMO=1` says it is meant.
 * @throws NotForProductionError
 */
export function refuseInProduction({ NODE_ENV, IDENTITY_DEMO }: Surroundings): void {
  if (NODE_ENV !== 'production' || IDENTITY_DEMO === '1') return
  throw new NotForProductionError(
    'The embedded identity provider signs people in without passwords and does not run in production; set OIDC_ISSUER to the real provider, or IDENTITY_DEMO=1 for a public demonstration',
  )
}
