import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { SignInButton } from '../../components/SignInButton'
import { useViewerQuery } from '../../generated/graphql'
import { initialsOf } from '../../lib/format'
import { useSessionName, useSessionState } from '../../lib/session'
import { useSignIn } from '../../lib/use-sign-in'
import { AGENCY_PAGE, leadsAgency } from '../agency/leads-agency'
import { DESK, deskPagesFor } from '../desk/desk-pages'

/** In the header: a way to sign in, or who is signed in and a way out. */
export function AccountMenu() {
  return useSessionState() === 'active' ? <SignedIn /> : <SignInButton />
}

function SignedIn() {
  const { t } = useTranslation()
  const { signOut } = useSignIn()
  const { data } = useViewerQuery()
  const tokenName = useSessionName()
  const name = data?.me?.name ?? tokenName ?? t('account.nameless')
  const hasDesk = deskPagesFor(data?.viewer?.roles ?? []).length > 0
  return (
    <details className="account" name="account">
      <summary>
        <span className="avatar" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <span className="sr">{t('account.signedInAs', { name })}</span>
      </summary>
      <div className="account-card">
        <p>{t('account.signedInAs', { name })}</p>
        {data?.me && (
          <Link className="account-link" to="/data-saya">
            {t('myData.page')}
          </Link>
        )}
        {(data?.me?.team?.totalCount ?? 0) > 0 && (
          <Link className="account-link" to="/tim">
            {t('team.page')}
          </Link>
        )}
        {hasDesk && (
          <Link className="account-link" to={DESK}>
            {t('desk.page')}
          </Link>
        )}
        {leadsAgency(data?.viewer?.roles ?? []) && (
          <Link className="account-link" to={AGENCY_PAGE}>
            {t('agency.title')}
          </Link>
        )}
        <button type="button" className="btn ghost" onClick={signOut}>
          {t('account.signOut')}
        </button>
      </div>
    </details>
  )
}
