/** How an identity provider is run. */
export interface IdentitySettings {
  /** Connection as the role of schema `identity`. */
  databaseUrl: string
  /** Origin under which browsers reach it, without a path: `http://localhost:4100`. */
  issuer: string
  /** Origin of the web client. */
  webOrigin: string
  /** `aud` of access tokens. */
  audience: string
  /** Origins of gateways, whose GraphQL playground may sign in too. */
  gatewayOrigins: readonly string[]
}

/** Origins that may call the token endpoint from a browser and receive codes. */
export const firstPartyOrigins = ({ webOrigin, gatewayOrigins }: IdentitySettings): string[] => [
  webOrigin,
  ...gatewayOrigins,
]

/** Where a code may be sent, exactly. */
export const redirectUris = ({ webOrigin, gatewayOrigins }: IdentitySettings): string[] => [
  `${webOrigin}/masuk/selesai`,
  ...gatewayOrigins.map((origin) => `${origin}/playground/`),
]

/** Life of what is handed out, in seconds. */
export const LIFETIMES = {
  AccessToken: 15 * 60,
  ClientCredentials: 10 * 60,
  IdToken: 15 * 60,
  AuthorizationCode: 60,
  Interaction: 30 * 60,
  Session: 8 * 60 * 60,
  Grant: 8 * 60 * 60,
  RefreshToken: 8 * 60 * 60,
} as const
