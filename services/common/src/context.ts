import type { Caller } from './caller'
import type { Day } from './days'
import type { Language } from './language'

/** What travels with a request from the gateway into a subgraph. */
export interface SubgraphRequest {
  /** Bearer token as sent by the caller, checked again by each subgraph. */
  token: string | null
  language: Language
  requestId: string
}

/** What every resolver knows of its request; a service adds its loaders and repositories. */
export interface Context {
  caller: Caller
  language: Language
  requestId: string
  /** Today in WITA; fixed for the length of the request. */
  today: Day
}
