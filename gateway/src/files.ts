import {
  FILE_NAME_HEADER,
  fileNameOf,
  headerOf,
  type Language,
  languageOf,
  type Logger,
  type StoredFile,
  type TokenVerifier,
  type Upload,
} from '@jalur/common'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { GraphQLError } from 'graphql'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import type { GatewayContext } from './context'
import { answerError } from './answer-errors'
import { contextOf } from './request-context'

export const FILES_PATH = '/files/'

/** How the gateway reaches the files of a subgraph. */
export interface FileGate {
  /** @throws GraphQLError with a code for what is refused */
  receive(context: GatewayContext, upload: Upload): Promise<StoredFile>
  open(
    id: string,
    expires: string,
    signature: string,
  ): Promise<{ headers: Record<string, string>; body: Readable } | null>
}

/**
 * Files, which do not travel through the graph: `POST /files/SERVICE/PURPOSE` with the bytes as body and the name in
 * `x-file-name` answers the id that mutations take; `GET` of a link that the graph gave answers the bytes.
 */
export async function serveFiles(
  app: FastifyInstance,
  gates: ReadonlyMap<string, FileGate>,
  options: { verifyToken: TokenVerifier; logger: Logger },
): Promise<void> {
  await app.register(async (files) => {
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

    files.post<{ Params: { service: string; purpose: string }; Body: IncomingMessage | undefined }>(
      `${FILES_PATH}:service/:purpose`,
      async (request, reply) => {
        const gate = gates.get(request.params.service)
        if (!gate || !request.body) return reply.code(404).send()
        try {
          const context = await contextOf(request, options)
          const name = fileNameOf(headerOf(request.headers, FILE_NAME_HEADER))
          const { id, contentType, sizeBytes, sha256 } = await gate.receive(context, {
            purpose: request.params.purpose,
            name,
            body: request.body,
          })
          return await reply.code(201).send({ id, contentType, sizeBytes, sha256 })
        } catch (error) {
          return refuseFile(error, reply, languageOf(request.headers['accept-language']))
        }
      },
    )

    files.get<{ Params: { service: string; id: string }; Querystring: Record<string, unknown> }>(
      `${FILES_PATH}:service/:id`,
      async ({ params, query }, reply) => {
        const { expires, signature } = query
        const found = await gates.get(params.service)?.open(params.id, String(expires), String(signature))
        if (!found) return reply.code(404).send()
        return reply.headers(found.headers).send(found.body)
      },
    )
  })
}

const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  SUBGRAPH_UNAVAILABLE: 503,
}

function refuseFile(error: unknown, reply: FastifyReply, language: Language): FastifyReply {
  if (!(error instanceof GraphQLError)) throw error
  const status = STATUSES[String(error.extensions['code'])] ?? 500
  // What is left of a body that was refused is not read.
  reply.header('connection', 'close')
  return reply.code(status).send({ errors: [answerError(error.toJSON(), language)] })
}
