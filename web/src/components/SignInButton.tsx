import { useTranslation } from 'react-i18next'
import { useSignIn } from '../lib/use-sign-in'

/** Leads to the identity provider and back to `returnTo`, or to the page where the button stands. */
export function SignInButton({ label, returnTo }: { label?: string; returnTo?: string }) {
  const { t } = useTranslation()
  const { busy, failed, signIn } = useSignIn()
  return (
    <>
      <button type="button" className="btn" aria-busy={busy} onClick={() => signIn(returnTo)}>
        {label ?? t('account.signIn')}
      </button>
      {failed && (
        <p className="field-error" role="alert">
          {t('account.unreachable')}
        </p>
      )}
    </>
  )
}
