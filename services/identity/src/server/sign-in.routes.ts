import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' }
import type { AccountRepository } from '../account/account.repository'
import { errorPage, type ErrorReason } from '../pages/error.page'
import { pageLanguage } from '../pages/language'
import { signInPage } from '../pages/sign-in.page'
import { SIGN_IN_PATH } from '../provider/configuration'
import type { IdentitySettings } from '../settings'
import { sentFromElsewhere } from './security'

interface SignInRequest {
  Params: { uid: string }
  Querystring: { lang?: string }
}

interface SignInRoutes {
  settings: IdentitySettings
  accounts: AccountRepository
  provider: () => Provider
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const BODY_LIMIT = 4 * 1024

/** The page where a person is chosen, and the choice. Both belong to one sign-in, kept in a cookie of this browser. */
export function signInRoutes(app: FastifyInstance, { settings, accounts, provider }: SignInRoutes): void {
  const home = settings.webOrigin
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  )

  app.get<SignInRequest>(`${SIGN_IN_PATH}/:uid`, async (request, reply) => {
    const interaction = await currentInteraction(provider(), request, reply)
    if (!interaction) return refuse(request, reply, 'expired', 400)
    const language = languageOf(request, interaction.params)
    const action = `${SIGN_IN_PATH}/${interaction.uid}`
    return html(reply, signInPage({ language, home, action, persons: await accounts.demoPersons() }))
  })

  app.post<SignInRequest & { Body: unknown }>(`${SIGN_IN_PATH}/:uid`, async (request, reply) => {
    if (sentFromElsewhere(request, settings.issuer)) return refuse(request, reply, 'expired', 403)
    const interaction = await currentInteraction(provider(), request, reply)
    if (!interaction) return refuse(request, reply, 'expired', 400)
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
    if (form.has('cancel')) return finish({ error: 'access_denied', error_description: 'cancelled by the person' })
    const id = form.get('account') ?? ''
    const account = UUID.test(id) ? await accounts.find(id) : null
    if (!account?.demo) return refuse(request, reply, 'unknownPerson', 400)
    return finish({ login: { accountId: account.id, amr: ['demo'] } })

    async function finish(result: Parameters<Provider['interactionResult']>[2]): Promise<FastifyReply> {
      return reply.redirect(await provider().interactionResult(request.raw, reply.raw, result), 303)
    }
  })

  function refuse(request: FastifyRequest<SignInRequest>, reply: FastifyReply, reason: ErrorReason, status: number) {
    return html(reply.code(status), errorPage({ language: languageOf(request, {}), home, reason }))
  }
}

/** The sign-in that this browser has begun; undefined when it is another one, or over. */
async function currentInteraction(provider: Provider, request: FastifyRequest<SignInRequest>, reply: FastifyReply) {
  try {
    const interaction = await provider.interactionDetails(request.raw, reply.raw)
    return interaction.uid === request.params.uid && interaction.prompt.name === 'login' ? interaction : undefined
  } catch (error) {
    if ((error as Error).name === 'SessionNotFound') return undefined
    throw error
  }
}

const languageOf = ({ query, headers }: FastifyRequest<SignInRequest>, params: Record<string, unknown>) =>
  pageLanguage(query.lang, params['ui_locales'], headers['accept-language'])

/** Sends a page that no cache may keep. */
export const html = (reply: FastifyReply, page: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
