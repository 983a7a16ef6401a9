import type { Caller, Language } from '@jalur/common'

/** What the gateway knows of a request; each source passes on the part that its subgraph needs. */
export interface GatewayContext {
  /** The caller's token as sent, or null. Already checked. */
  token: string | null
  caller: Caller
  language: Language
  requestId: string
  /** Whose budget the request is charged to: the person, the client, or the address of nobody in particular. */
  budgetKey: string
}
