import type { Budget, Caller, Language } from '@jalur/common'

/** What the gateway knows of a request; each source passes on the part that its subgraph needs. */
export interface GatewayContext {
  /** The caller's token as sent, or null. Already checked. */
  token: string | null
  caller: Caller
  language: Language
  requestId: string
  /** What a partner says it reads confidential data for, as sent. */
  purpose: string | null
  receivedAt: Date
  /** Whose budget the request is charged to: the person, the client, or the address of nobody in particular. */
  budgetKey: string
  /** The most that the operation can cost, in points; 0 until it is counted. */
  cost: number
  /** What the caller may still spend, once this operation's share is taken. */
  budget: Budget | null
}
