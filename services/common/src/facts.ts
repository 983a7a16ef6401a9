import { fetch } from 'undici'
import { GATEWAY_SECRET_HEADER } from './server'

/** Of whom facts are asked, and the positions to compare with where a service compares. */
export interface FactReference {
  employeeId: string
  /** Codes of positions; empty where nothing is to be compared. */
  targets: readonly string[]
}

/**
 * The facts that another service keeps of employees, for a job that judges many of them. It is what the gateway would
 * bring along for a request (`@requires`), in large batches and without anybody's token.
 */
export interface FactSource {
  name: string
  /**
   * Facts in the order asked; null for whom the service keeps nothing.
   * @throws when the service cannot answer
   */
  factsOf(references: readonly FactReference[]): Promise<(object | null)[]>
}

/** Most references of one question. */
export const FACT_BATCH = 500

const DEADLINE = 15_000

/** Sources reached over HTTP, from `name=url,name=url` where url is the root of a service. */
export function httpFactSources(list: string, gatewaySecret: string): FactSource[] {
  return list
    .split(',')
    .filter(Boolean)
    .map((entry) => {
      const [name = '', url = ''] = entry.split('=')
      return {
        name,
        async factsOf(references) {
          const response = await fetch(new URL('/internal/facts', url), {
            method: 'POST',
            headers: { 'content-type': 'application/json', [GATEWAY_SECRET_HEADER]: gatewaySecret },
            body: JSON.stringify(references),
            signal: AbortSignal.timeout(DEADLINE),
          })
          if (!response.ok) throw new Error(`${name} answered ${response.status}`)
          return (await response.json()) as (object | null)[]
        },
      }
    })
}
