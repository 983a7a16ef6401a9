import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type MyImprovementsQuery, useMyImprovementsQuery } from '../../generated/improvement'
import { NoEmployee } from '../my-path/NoEmployee'
import './improvement.css'
import { ImprovementView } from './ImprovementView'

type Plans = NonNullable<NonNullable<MyImprovementsQuery['me']>['improvementPlans']>['nodes']

/** The improvement plans of the person, the newest on top. */
export default function OwnImprovementPage() {
  const { t } = useTranslation()
  const answer = useMyImprovementsQuery({ fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  return (
    <>
      <PageTitle text={t('improvement.page')} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={answer} select={({ me }) => me?.improvementPlans?.nodes} level={1} lines={8}>
          {(plans) => <Content plans={plans} reload={() => answer.refetch()} />}
        </Async>
      )}
    </>
  )
}

function Content({ plans, reload }: { plans: Plans; reload: () => unknown }) {
  const { t } = useTranslation()
  const [newest] = plans
  return (
    <>
      <header className="page-head">
        <h1>{t('improvement.title')}</h1>
        <p className="lede">{t(newest ? 'improvement.lede' : 'improvement.none')}</p>
        {newest && (
          <div className="page-acts">
            <PageActions title={t('improvement.page')} />
          </div>
        )}
      </header>
      <div className="stack">
        {plans.map((plan) => (
          <ImprovementView key={plan.id} plan={plan} part="PERSON" reload={reload} />
        ))}
      </div>
    </>
  )
}
