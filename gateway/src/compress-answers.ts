import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const compress = promisify(gzip)

/** Shorter answers travel in a packet or two either way, in bytes. */
const LEAST = 4_096

/** Of 9: the answers repeat themselves so much that a higher level gains little and takes longer. */
const LEVEL = 4

/**
 * Compresses long answers for those who take gzip: a whole career is 30 to 130 kB of JSON and becomes a twentieth.
 * Length tells an attacker nothing (BREACH): without cookies no page makes a browser ask with texts of its choosing.
 */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async ({ headers }, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < LEAST) return payload
    reply.header('vary', [reply.getHeader('vary'), 'accept-encoding'].filter(Boolean).join(', '))
    if (!takesGzip(headers['accept-encoding'])) return payload
    reply.removeHeader('content-length')
    reply.header('content-encoding', 'gzip')
    return compress(payload, { level: LEVEL })
  })
}

/** `gzip;q=0` says no. */
const takesGzip = (accepted: string | string[] | undefined): boolean =>
  /(?:^|[\s,])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))(?=\s*(?:[,;]|$))/i.test(String(accepted ?? ''))
