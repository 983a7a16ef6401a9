import type { Language } from '@jalur/common'
import type { KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' }
import { errorPage, type ErrorReason } from '../pages/error.page'
import { pageLanguage } from '../pages/language'
import { signedOutPage, signOutPage } from '../pages/sign-out.page'
import type { ProviderParts } from '../provider/configuration'

/** The pages that the provider itself shows, in the look of Jalur. `home` is where they lead back to. */
export const providerPages = (home: string): ProviderParts['pages'] => ({
  renderError: (context, { error, error_description: description }, cause) => {
    const reason = reasonOf(error, cause)
    const details = reason === 'failed' ? undefined : { code: error, description }
    show(context, errorPage({ language: languageOf(context), home, reason, details }))
  },
  signOut: (context, form) => show(context, signOutPage({ language: languageOf(context), home, form })),
  signedOut: (context) => show(context, signedOutPage({ language: languageOf(context), home })),
})

function show(context: KoaContextWithOIDC, page: string): void {
  context.type = 'html'
  context.body = page
}

const languageOf = ({ query, headers }: KoaContextWithOIDC): Language =>
  pageLanguage(undefined, query['ui_locales'], headers['accept-language'])

function reasonOf(code: string, cause: Error): ErrorReason {
  if (cause.name === 'SessionNotFound') return 'expired'
  return code === 'server_error' ? 'failed' : 'refused'
}
