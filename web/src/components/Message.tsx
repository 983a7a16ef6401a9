import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { failureOf, type Failure } from '../lib/errors'
import { useSessionState } from '../lib/session'
import { SignInButton } from './SignInButton'

interface MessageProps {
  title: string
  text: string
  /** 1 where the message is the page, 2 where it stands in a part of one. */
  level?: 1 | 2
  children?: ReactNode
}

/** A short word in the place of content: nothing found, not allowed, not reachable. */
export function Message({ title, text, level = 2, children }: MessageProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section className="message">
      <MessageArt />
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children && <div className="actions">{children}</div>}
    </section>
  )
}

function MessageArt() {
  return (
    <svg className="message-art" viewBox="0 0 160 48" width="160" height="48" aria-hidden="true">
      <path d="M12 36c22 0 22-24 44-24s22 24 44 24" />
      <path className="ahead" d="M100 36c22 0 26-24 48-24" />
      <circle className="done" cx="12" cy="36" r="6" />
      <circle className="done" cx="56" cy="12" r="6" />
      <circle className="here" cx="100" cy="36" r="7" />
      <circle className="ahead" cx="148" cy="12" r="6" />
    </svg>
  )
}

/** What to say, and what to offer, when content could not be shown for the given reason. */
export function FailureMessage({ failure, level, onRetry }: { failure: Failure; level?: 1 | 2; onRetry?: () => void }) {
  const { t } = useTranslation()
  const expired = useSessionState() === 'expired' && failure === 'signed-out'
  const key = expired ? 'expired' : failure
  return (
    <Message title={t(`state.${key}Title`)} text={t(`state.${key}`)} level={level}>
      {failure === 'signed-out' && <SignInButton />}
      {onRetry && (failure === 'general' || failure === 'offline') && (
        <button type="button" className="btn" onClick={() => onRetry()}>
          {t('state.retry')}
        </button>
      )}
      <Link className="btn ghost" to="/">
        {t('state.back')}
      </Link>
    </Message>
  )
}

/** The same, from the error that a query ended with. */
export function ErrorMessage({ error, ...rest }: { error: unknown; level?: 1 | 2; onRetry?: () => void }) {
  return <FailureMessage failure={failureOf(error)} {...rest} />
}
