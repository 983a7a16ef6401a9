import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { PageTitle } from '../../components/PageTitle'
import { useSimulatorStartQuery } from '../../generated/simulator'
import { NoEmployee } from '../my-path/NoEmployee'
import { SignInInvitation } from '../my-path/SignInInvitation'
import { Simulator } from './Simulator'
import './simulator.css'

/** What if: when a goal some steps away is reached, and what would bring it forward. */
export default function SimulatorPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('simulator.page')} />
      <ForSignedIn invitation={<SignInInvitation />}>
        <Loaded />
      </ForSignedIn>
    </>
  )
}

function Loaded() {
  const answer = useSimulatorStartQuery()
  if (answer.data && answer.data.me === null && !answer.error) return <NoEmployee />
  return (
    <Async answer={answer} select={({ me }) => me} level={1} lines={8}>
      {(me) => <Simulator me={me} />}
    </Async>
  )
}
