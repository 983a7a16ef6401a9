import type { AccessLog } from './access-log-writer'
import type { Caller } from './caller'
import type { Day } from './days'
import type { Language } from './language'

/** What travels with a request from the gateway into a subgraph. */
export interface SubgraphRequest {
  /** Bearer token as sent by the caller, checked again by each subgraph. */
  token: string | null
  language: Language
  requestId: string
  /** What a partner says it reads confidential data for, as sent. */
  purpose?: string | null
  /** When the gateway received the request; now when left out. */
  receivedAt?: Date
  /** What the caller may still spend, as the gateway counts it. */
  budget?: Budget | null
}

/** Points that a caller may spend a minute. */
export interface Budget {
  limit: number
  remaining: number
  /** When the budget is full again. */
  resetAt: Date
}

/** What every resolver knows of its request; a service adds its loaders and repositories. */
export interface Context {
  caller: Caller
  language: Language
  requestId: string
  /** Today in WITA, in performance in the zone of the caller’s agency; fixed for the length of the request. */
  today: Day
  /** When the gateway received the request. */
  receivedAt: Date
  /** Code of the purpose that a partner stated; null without a known one. */
  purpose: string | null
  /** Known to the gateway only; null when a subgraph is asked without it. */
  budget: Budget | null
  /** Takes down who read whose confidential data. */
  accessLog: AccessLog
}
