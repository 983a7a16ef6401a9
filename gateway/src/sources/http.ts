import {
  BUDGET_HEADER,
  budgetText,
  GATEWAY_SECRET_HEADER,
  PURPOSE_HEADER,
  RECEIVED_HEADER,
  REQUEST_ID_HEADER,
} from '@jalur/common'
import { Pool } from 'undici'
import { askedOnly } from './asked-only'
import type { SubgraphAnswer, Transport } from './subgraph-source'

const CONNECTIONS = 64
const KEEP_ALIVE = 60_000

export interface HttpTransport {
  send: Transport
  /** Resolves when the subgraph says it is ready; rejects otherwise. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** A subgraph over HTTP on kept-alive connections. `url` is its GraphQL endpoint. */
export function overHttp(url: string, gatewaySecret: string): HttpTransport {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: CONNECTIONS, keepAliveTimeout: KEEP_ALIVE })
  return {
    async send(operation, context, signal) {
      const { query, variables, operationName } = operation
      const { token, language, requestId, receivedAt, purpose, budget } = context
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: pathname,
        signal,
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          [GATEWAY_SECRET_HEADER]: gatewaySecret,
          [REQUEST_ID_HEADER]: requestId,
          [RECEIVED_HEADER]: receivedAt.toISOString(),
          ...(purpose ? { [PURPOSE_HEADER]: purpose } : {}),
          ...(budget ? { [BUDGET_HEADER]: budgetText(budget) } : {}),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({ query, variables, operationName }),
      })
      const answer = (await body.json()) as SubgraphAnswer
      if (statusCode >= 500) throw new Error(`status ${statusCode}`)
      return askedOnly(operation, answer)
    },
    async ready() {
      const { statusCode, body } = await pool.request({ method: 'GET', path: '/health/ready' })
      await body.dump()
      if (statusCode !== 200) throw new Error(`status ${statusCode}`)
    },
    close: () => pool.close(),
  }
}
