import type { FastifyInstance, FastifyRequest } from 'fastify'
import { firstPartyOrigins, type IdentitySettings } from '../settings'

/** Puts the protective headers on every answer and turns away calls from the scripts of other origins. */
export function protect(app: FastifyInstance, settings: IdentitySettings): void {
  const headers = securityHeaders(settings)
  const origins = firstPartyOrigins(settings)
  app.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value)
    const { origin } = request.headers
    if (request.method === 'OPTIONS' && origin !== undefined && !origins.includes(origin)) return reply.code(403).send()
  })
}

function securityHeaders(settings: IdentitySettings): Record<string, string> {
  // A form leads on, by redirect, to where the code is sent. The provider adds the hash of its own one-line script.
  const formTargets = ["'self'", ...firstPartyOrigins(settings)].join(' ')
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      `form-action ${formTargets}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join(';'),
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(settings.issuer.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  }
}

/** True for a form sent from another site. Browsers say so; a program that says nothing is not one. */
export function sentFromElsewhere({ headers }: FastifyRequest, issuer: string): boolean {
  if (headers.origin !== undefined) return headers.origin !== new URL(issuer).origin
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}
