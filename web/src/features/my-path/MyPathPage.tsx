import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Async } from '../../components/Async'
import { FailureMessage } from '../../components/Message'
import { PageTitle } from '../../components/PageTitle'
import { useMyPathQuery } from '../../generated/graphql'
import { useSessionState } from '../../lib/session'
import { useSignIn } from '../../lib/use-sign-in'
import './my-path.css'
import { MyPath } from './MyPath'
import { NoEmployee } from './NoEmployee'
import { SignInInvitation } from './SignInInvitation'

/** The answer to "what do I lack for my next position?", for whoever is signed in. */
export default function MyPathPage() {
  const { t } = useTranslation()
  const session = useSessionState()
  const renewing = useSilentRenewal()
  return (
    <>
      <PageTitle text={t('path.page')} />
      {session === 'active' ? (
        <Loaded />
      ) : renewing ? null : session === 'expired' ? (
        <FailureMessage failure="signed-out" level={1} />
      ) : (
        <SignInInvitation />
      )}
    </>
  )
}

function Loaded() {
  const answer = useMyPathQuery({ fetchPolicy: 'cache-and-network' })
  const { data, error, refetch } = answer
  if (data && data.me === null && !error) return <NoEmployee />
  return (
    <Async answer={answer} select={({ me }) => me} level={1} lines={8} partialNotice={false}>
      {(me) => <MyPath me={me} error={error} onRetry={refetch} />}
    </Async>
  )
}

/** Asks the provider for a new token once when the old one has run out; true while the browser leaves for it. */
function useSilentRenewal(): boolean {
  const expired = useSessionState() === 'expired'
  const refused = (useLocation().state as { silentSignInFailed?: boolean } | null)?.silentSignInFailed === true
  const { failed, signInSilently } = useSignIn()
  const started = useRef(false)
  const wanted = expired && !refused && !failed
  useEffect(() => {
    if (!wanted || started.current) return
    started.current = true
    void signInSilently()
  }, [wanted, signInSilently])
  return wanted
}
