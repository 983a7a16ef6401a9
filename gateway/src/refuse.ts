import { languageOf, type Text } from '@jalur/common'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

const TOO_LARGE: Text = { id: 'Isi permintaan terlalu besar.', en: 'The request body is too large.' }
const UNREADABLE: Text = { id: 'Permintaan tidak dapat dibaca.', en: 'The request cannot be read.' }

/** A request that Fastify itself refuses (body too large, not JSON) gets an answer in GraphQL's shape. */
export function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500
  const language = languageOf(request.headers['accept-language'])
  const message = (status === 413 ? TOO_LARGE : UNREADABLE)[language]
  const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST'
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] })
}
