import { useEffect, useRef, useState } from 'react'
import type { Config } from './config'
import { setLanguage, useLanguage, useTexts } from './language'
import { type Session, useSession } from './session'
import { signOut, startSignIn } from './sign-in'
import { TokenDialog } from './TokenDialog'

interface TopBarProps {
  config: Config
  /** Whether the sign-in that led here failed. */
  failed: boolean
}

/** Where this is, who is signed in, and the way in and out. */
export function TopBar({ config, failed: failedBefore }: TopBarProps) {
  const language = useLanguage()
  const texts = useTexts()
  const other = language === 'id' ? 'en' : 'id'
  const session = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  const [failed, setFailed] = useState(failedBefore)
  const attempt = (work: Promise<void>) => {
    setFailed(false)
    work.catch(() => setFailed(true))
  }
  return (
    <header className="bar">
      <h1 className="brand">
        <svg viewBox="0 0 28 28" width="26" height="26" aria-hidden="true">
          <path className="brand-path" d="M6 22c0-6 8-4 8-8s8-2 8-8" />
          <circle className="brand-start" cx="6" cy="22" r="3.6" />
          <circle className="brand-goal" cx="22" cy="6" r="3.6" />
        </svg>
        Jalur <span>GraphQL</span>
      </h1>
      {failed && (
        <p className="alert" role="alert">
          {texts.signInFailed}
        </p>
      )}
      {session ? (
        <>
          <Who session={session} />
          <button type="button" onClick={() => attempt(signOut(config))}>
            {texts.signOut}
          </button>
        </>
      ) : (
        <>
          <button type="button" onClick={() => dialog.current?.showModal()}>
            {texts.pasteToken}
          </button>
          <button type="button" className="main" onClick={() => attempt(startSignIn(config, language))}>
            {texts.signIn}
          </button>
        </>
      )}
      <button type="button" className="language" lang={other} onClick={() => setLanguage(other)}>
        <span className="wide">{texts.language}</span>
        <span className="narrow" aria-hidden="true">
          {other.toUpperCase()}
        </span>
      </button>
      <TokenDialog ref={dialog} />
    </header>
  )
}

function Who({ session }: { session: Session }) {
  const language = useLanguage()
  const texts = useTexts()
  const { name, isPartner, expiresAt } = session
  const [expired, setExpired] = useState(expiresAt <= Date.now())
  useEffect(() => {
    setExpired(expiresAt <= Date.now())
    const timer = setTimeout(() => setExpired(true), Math.max(0, expiresAt - Date.now()))
    return () => clearTimeout(timer)
  }, [expiresAt])
  const time = new Date(expiresAt).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  return (
    <p className="who" role="status">
      <span className="hidden">{texts.signedInAs} </span>
      <b>{isPartner ? `${texts.partner} ${name}` : name}</b>
      <small className={expired ? 'expired' : undefined}>{expired ? texts.expired : `${texts.until} ${time}`}</small>
    </p>
  )
}
