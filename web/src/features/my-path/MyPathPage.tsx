import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { PageTitle } from '../../components/PageTitle'
import { useMyPathQuery } from '../../generated/my-path'
import './my-path.css'
import { MyPath } from './MyPath'
import { NoEmployee } from './NoEmployee'
import { SignInInvitation } from './SignInInvitation'

/** The answer to "what do I lack for my next position?", for whoever is signed in. */
export default function MyPathPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('path.page')} />
      <ForSignedIn invitation={<SignInInvitation />}>
        <Loaded />
      </ForSignedIn>
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
