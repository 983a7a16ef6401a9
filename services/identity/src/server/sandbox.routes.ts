import { languageOf, type Text } from '@jalur/common'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AccountRepository } from '../account/account.repository'
import { SANDBOX_QUOTA, SandboxQuotaError } from '../client/sandbox'
import type { SandboxRepository } from '../client/sandbox.repository'
import type { IdentitySettings } from '../settings'

interface SandboxRoutes {
  settings: IdentitySettings
  accounts: AccountRepository
  sandbox: SandboxRepository
}

const PATH = '/sandbox/clients'
const BODY_LIMIT = 1_024
const body = z.object({ name: z.string().trim().min(1).max(60) })

const MESSAGES = {
  origin: { id: 'Permintaan ini datang dari situs lain.', en: 'This request comes from another site.' },
  none: {
    id: 'Klien uji hanya ada di pemasangan peragaan.',
    en: 'Sandbox clients exist in demonstration installations only.',
  },
  name: { id: 'Nama klien harus 1 sampai 60 huruf.', en: 'The name of the client must have 1 to 60 characters.' },
  quota: {
    id: `Jatah ${SANDBOX_QUOTA} klien uji untuk hari ini habis. Coba lagi besok.`,
    en: `Today's ${SANDBOX_QUOTA} sandbox clients are used up. Try again tomorrow.`,
  },
} satisfies Record<string, Text>

/**
 * Hands out partner clients for trying out, without asking who it is. Only where demonstration people can be chosen
 * without a password anyway: there everybody is invented, and a client shows no more than a sign-in does.
 */
export function sandboxRoutes(app: FastifyInstance, { settings, accounts, sandbox }: SandboxRoutes): void {
  const { webOrigin } = settings

  app.addHook('onRequest', async (request, reply) => {
    reply.raw.setHeader('vary', 'origin')
    const { origin } = request.headers
    if (origin === webOrigin) reply.raw.setHeader('access-control-allow-origin', webOrigin)
    else if (origin !== undefined) return say(request, reply.code(403), 'FORBIDDEN', 'origin')
  })

  app.options(PATH, async (_request, reply) =>
    reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type, accept-language',
        'access-control-max-age': '3600',
      })
      .send(),
  )

  app.post(PATH, { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (!(await accounts.hasDemoPersons())) return say(request, reply.code(404), 'NOT_FOUND', 'none')
    const sent = body.safeParse(request.body)
    if (!sent.success) return say(request, reply.code(400), 'BAD_USER_INPUT', 'name')
    try {
      return await reply.code(201).send(await sandbox.create(sent.data.name))
    } catch (error) {
      if (!(error instanceof SandboxQuotaError)) throw error
      return say(request, reply.code(429).header('retry-after', error.retryAfter), 'RATE_LIMITED', 'quota')
    }
  })
}

function say(request: FastifyRequest, reply: FastifyReply, code: string, message: keyof typeof MESSAGES) {
  const language = languageOf(request.headers['accept-language'])
  return reply.header('cache-control', 'no-store').send({ code, message: MESSAGES[message][language] })
}
