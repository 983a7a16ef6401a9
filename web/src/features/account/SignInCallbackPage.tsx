import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Message } from '../../components/Message'
import { PageTitle } from '../../components/PageTitle'
import { SignInButton } from '../../components/SignInButton'
import { Skeleton } from '../../components/Skeleton'
import { finishSignIn } from '../../lib/sign-in'

/** Where the provider sends the person back: takes the answer and goes on to the page once left. */
export default function SignInCallbackPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useApolloClient()
  const started = useRef(false)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    if (started.current) return
    started.current = true

    async function finish(): Promise<void> {
      try {
        const { returnTo, signedIn } = await finishSignIn(new URL(location.href))
        await client.clearStore()
        await navigate(returnTo, { replace: true, state: { silentSignInFailed: !signedIn } })
      } catch {
        setFailed(true)
      }
    }

    void finish()
  }, [client, navigate])

  return (
    <>
      <PageTitle text={failed ? t('account.failedTitle') : t('account.finishing')} />
      {failed ? (
        <Message title={t('account.failedTitle')} text={t('account.failed')} level={1}>
          <SignInButton label={t('account.tryAgain')} returnTo="/jalur-saya" />
        </Message>
      ) : (
        <>
          <h1>{t('account.finishing')}</h1>
          <Skeleton />
        </>
      )}
    </>
  )
}
