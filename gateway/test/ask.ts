import type { Caller } from '@jalur/common'
import { fetch } from 'undici'

export interface GraphQLAnswer {
  status: number
  headers: { get(name: string): string | null }
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
  extensions?: Record<string, unknown>
}

export interface Asked {
  query: string
  variables?: Record<string, unknown>
  operationName?: string
  caller?: Caller
  language?: 'id' | 'en'
  headers?: Record<string, string>
}

/** Posts an operation to a gateway whose tokens are callers in JSON. */
export async function post(url: string, { caller, language = 'en', headers, ...body }: Asked): Promise<GraphQLAnswer> {
  const token = caller && caller.kind !== 'PUBLIC' ? { authorization: `Bearer ${JSON.stringify(caller)}` } : {}
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language, ...token, ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, headers: response.headers, ...((await response.json()) as object) }
}

/** The error codes of an answer, each once. */
export const codesOf = (answer: GraphQLAnswer): unknown[] => [
  ...new Set((answer.errors ?? []).map((it) => it.extensions['code'])),
]
