import { type MouseEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSignIn } from '../../lib/use-sign-in'
import { queuesOfOthers, unsentOf } from '../performance-progress/queue'

const takeFocus = (element: HTMLElement | null): void => element?.focus()

/** The way out. Reports that have not gone out are told before it, since signing out takes them off the device. */
export function SignOut({ owner }: { owner: string | null }) {
  const { t } = useTranslation()
  const { busy, failed, signOut } = useSignIn()
  const [unsent, setUnsent] = useState(0)
  const leave = () => signOut(queuesOfOthers(owner))

  function askOrLeave(): void {
    const count = owner ? unsentOf(owner).length : 0
    if (count > 0) setUnsent(count)
    else void leave()
  }

  /** Closes the menu, also where its page is the one that is open. */
  function showReports({ currentTarget }: MouseEvent<HTMLElement>): void {
    currentTarget.closest('details')?.removeAttribute('open')
    setUnsent(0)
  }

  return (
    <>
      {unsent > 0 ? (
        <>
          <p ref={takeFocus} tabIndex={-1}>
            {t('account.unsent', { count: unsent })}
          </p>
          <Link className="btn" to="/kinerja/progres" onClick={showReports}>
            {t('account.sendFirst')}
          </Link>
          <button type="button" className="btn ghost" aria-busy={busy} onClick={() => void leave()}>
            {t('account.discardAndSignOut')}
          </button>
        </>
      ) : (
        <button type="button" className="btn ghost" aria-busy={busy} onClick={askOrLeave}>
          {t('account.signOut')}
        </button>
      )}
      {failed && (
        <p className="field-error" role="alert">
          {t('account.notSignedOut')}
        </p>
      )}
    </>
  )
}
