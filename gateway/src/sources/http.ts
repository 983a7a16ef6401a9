import {
  BUDGET_HEADER,
  budgetText,
  FILE_NAME_HEADER,
  GATEWAY_SECRET_HEADER,
  PURPOSE_HEADER,
  RECEIVED_HEADER,
  REQUEST_ID_HEADER,
  type StoredFile,
} from '@jalur/common'
import { GraphQLError } from 'graphql'
import { Pool } from 'undici'
import { askedOnly } from './asked-only'
import type { FileGate } from '../files'
import type { PublicGate } from '../open-data'
import { graphqlAnswer } from './graphql-answer'
import type { Transport } from './subgraph-source'

const CONNECTIONS = 64
const KEEP_ALIVE = 60_000

export interface HttpTransport {
  send: Transport
  files: FileGate
  openData: PublicGate
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
      const answer: unknown = await body.json()
      if (statusCode >= 500) throw new Error(`status ${statusCode}`)
      return askedOnly(operation, graphqlAnswer(answer))
    },
    files: filesOverHttp(pool, gatewaySecret),
    openData: openDataOverHttp(pool, gatewaySecret),
    async ready() {
      const { statusCode, body } = await pool.request({ method: 'GET', path: '/health/ready' })
      await body.dump()
      if (statusCode !== 200) throw new Error(`status ${statusCode}`)
    },
    close: () => pool.close(),
  }
}

/** The files of a subgraph over HTTP, passed on as they come. */
const filesOverHttp = (pool: Pool, gatewaySecret: string): FileGate => ({
  async receive({ token, language, requestId }, { purpose, name, body: upload }) {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: `/internal/files/${encodeURIComponent(purpose)}`,
      body: upload,
      headers: {
        'content-type': 'application/octet-stream',
        'accept-language': language,
        [GATEWAY_SECRET_HEADER]: gatewaySecret,
        [REQUEST_ID_HEADER]: requestId,
        [FILE_NAME_HEADER]: encodeURIComponent(name),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    })
    const answer = (await body.json()) as StoredFile & { errors?: { message: string; extensions: object }[] }
    const [error] = answer.errors ?? []
    if (error) throw new GraphQLError(error.message, { extensions: { ...error.extensions } })
    if (statusCode !== 200) throw new Error(`status ${statusCode}`)
    return answer
  },
  async open(id, expires, signature) {
    const query = new URLSearchParams({ expires, signature })
    const { statusCode, headers, body } = await pool.request({
      method: 'GET',
      path: `/internal/files/${encodeURIComponent(id)}?${query}`,
      headers: { [GATEWAY_SECRET_HEADER]: gatewaySecret },
    })
    if (statusCode === 200) return { headers: passedOn(headers), body }
    await body.dump()
    return null
  },
})

/** The open data of a subgraph over HTTP, passed on as they come. */
const openDataOverHttp =
  (pool: Pool, gatewaySecret: string): PublicGate =>
  async (path, ifNoneMatch) => {
    const { statusCode, headers, body } = await pool.request({
      method: 'GET',
      path: `/internal/open-data/${path.split('/').map(encodeURIComponent).join('/')}`,
      headers: {
        [GATEWAY_SECRET_HEADER]: gatewaySecret,
        ...(ifNoneMatch === null ? {} : { 'if-none-match': ifNoneMatch }),
      },
    })
    if (statusCode === 200) return { status: 200, headers: passedOn(headers), body }
    await body.dump()
    return statusCode === 304 ? { status: 304, headers: passedOn(headers), body: null } : null
  }

const passedOn = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    [
      'content-type',
      'content-length',
      'content-disposition',
      'content-security-policy',
      'cache-control',
      'etag',
    ].flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
  )
