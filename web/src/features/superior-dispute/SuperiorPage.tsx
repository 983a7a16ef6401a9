import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { PageTitle } from '../../components/PageTitle'
import { type MySuperiorQuery, useMySuperiorQuery } from '../../generated/superior-dispute'
import { NoEmployee } from '../my-path/NoEmployee'
import { deciderOf, holds } from './decider'
import { DisputeForm } from './DisputeForm'
import { DisputeState } from './DisputeState'

type Me = NonNullable<MySuperiorQuery['me']>

/** Who decides on the own performance, and what to do where the register names the wrong person. */
export default function SuperiorPage() {
  const { t } = useTranslation()
  const answer = useMySuperiorQuery({ fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  return (
    <>
      <PageTitle text={t('superiorDispute.page')} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={answer} select={({ me }) => me} level={1} lines={6}>
          {(me) => <Superior me={me} reload={answer.refetch} />}
        </Async>
      )}
    </>
  )
}

function Superior({ me, reload }: { me: Me; reload: () => Promise<unknown> }) {
  const { t } = useTranslation()
  const { id, supervisor, superiorDispute: dispute } = me
  const isHeld = dispute && deciderOf(me) === dispute.provisional?.id
  const standing = isHeld && holds(dispute.status) ? dispute.status : 'NONE'
  const decider = standing === 'NONE' ? supervisor : dispute?.provisional
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('superiorDispute.page')}</p>
        <h1>
          {decider?.name ? t('superiorDispute.decides', { name: decider.name }) : t('superiorDispute.nobodyDecides')}
        </h1>
        <p className="lede">
          {t(`superiorDispute.lede.${standing}`, {
            name: dispute?.disputed?.name ?? t('superiorDispute.nobody'),
          })}
        </p>
      </header>
      <div className="stack">
        {dispute && <DisputeState dispute={dispute} />}
        {standing === 'NONE' && (
          <section className="card pad" aria-labelledby="dispute">
            <h2 id="dispute">{t('superiorDispute.title')}</h2>
            <p>{t('superiorDispute.help')}</p>
            <DisputeForm owner={id} reload={reload} />
          </section>
        )}
        <p className="fine">
          {t('superiorDispute.register')}{' '}
          <Link to="/data-saya/perbaikan?data=SUPERVISOR">{t('superiorDispute.correct')}</Link>
        </p>
      </div>
    </>
  )
}
