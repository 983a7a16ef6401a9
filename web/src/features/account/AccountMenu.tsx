import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { SignInButton } from '../../components/SignInButton'
import { useViewerQuery } from '../../generated/account'
import { initialsOf } from '../../lib/format'
import { useSessionName, useSessionState } from '../../lib/session'
import { AGENCY_PAGE, leadsAgency } from '../agency/leads-agency'
import { Count } from '../desk/Count'
import { DESK, deskPagesFor } from '../desk/desk-pages'
import { useWaiting, type Waiting } from '../desk/use-waiting'
import { SignOut } from './SignOut'
import { useOwnZone } from './use-own-zone'

/** In the header: a way to sign in, or who is signed in and a way out. */
export function AccountMenu() {
  return useSessionState() === 'active' ? <SignedIn /> : <SignInButton />
}

/** Escape closes the menu, and the focus is back on what opened it. */
function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape') return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}

/** Closed anew on every page, so that it covers none. */
function SignedIn() {
  const { t } = useTranslation()
  const { data } = useViewerQuery()
  const tokenName = useSessionName()
  const name = data?.me?.name ?? tokenName ?? t('account.nameless')
  const { pathname } = useLocation()
  const waiting = useWaiting()
  useOwnZone()
  const hasDesk = deskPagesFor(data?.viewer?.roles ?? []).length > 0
  return (
    <details key={pathname} className="account" name="account" onKeyDown={closeOnEscape}>
      <summary>
        <span className="avatar" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <span className="sr">{t('account.signedInAs', { name })}</span>
        {waiting && <Count of={allOf(waiting)} />}
      </summary>
      <div className="account-card">
        <p>{t('account.signedInAs', { name })}</p>
        {data?.me && (
          <Link className="account-link" to="/data-saya">
            {t('myData.page')}
          </Link>
        )}
        {data?.me && (
          <Link className="account-link" to="/kinerja">
            {t('nav.performance')}
          </Link>
        )}
        {(data?.me?.team?.totalCount ?? 0) > 0 && (
          <Link className="account-link" to="/tim">
            {t('team.page')}
          </Link>
        )}
        {(data?.me?.team?.totalCount ?? 0) > 0 && (
          <Link className="account-link" to="/kinerja/tim">
            {t('nav.teamPerformance')}
          </Link>
        )}
        {hasDesk && (
          <Link className="account-link" to={DESK}>
            {t('desk.page')}
          </Link>
        )}
        {waiting && <WaitingLinks waiting={waiting} />}
        {leadsAgency(data?.viewer?.roles ?? []) && (
          <Link className="account-link" to={AGENCY_PAGE}>
            {t('agency.title')}
          </Link>
        )}
        {leadsAgency(data?.viewer?.roles ?? []) && (
          <Link className="account-link" to="/kinerja/unit">
            {t('nav.unitPerformance')}
          </Link>
        )}
        <SignOut owner={data?.me?.id ?? null} />
      </div>
    </details>
  )
}

const allOf = ({ corrections, blockedMovements, talentContests }: Waiting): number =>
  corrections + blockedMovements + talentContests

/** What waits at the desk, each leading to where it is done. */
function WaitingLinks({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation()
  const { corrections, overdueCorrections, blockedMovements, talentContests } = waiting
  return (
    <>
      {corrections > 0 && (
        <Link className="account-link" to={`${DESK}/koreksi`}>
          {t('account.corrections', { count: corrections })}
          {overdueCorrections > 0 && `, ${t('account.overdue', { count: overdueCorrections })}`}
        </Link>
      )}
      {blockedMovements > 0 && (
        <Link className="account-link" to={`${DESK}/mutasi`}>
          {t('account.blocked', { count: blockedMovements })}
        </Link>
      )}
      {talentContests > 0 && (
        <Link className="account-link" to={`${DESK}/peta-talenta`}>
          {t('account.talentContests', { count: talentContests })}
        </Link>
      )}
    </>
  )
}
