import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { PageTitle } from '../../components/PageTitle'
import { WriteNotice } from '../../components/WriteNotice'
import { type CalibrationsQuery, useCalibrationsQuery, useOpenCalibrationMutation } from '../../generated/calibration'
import { announce } from '../../lib/announce'
import { formatNumber } from '../../lib/format'
import { useWrite } from '../../lib/use-write'
import { NoEmployee } from '../my-path/NoEmployee'
import { TEAM } from '../team-performance/paths'
import './calibration.css'
import { calibrationPath } from './paths'
import { SessionList } from './SessionList'

type Me = NonNullable<CalibrationsQuery['me']>

/** Calibration sessions of the person signed in, and the periods for which one can be opened. */
export default function CalibrationsPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('calibration.page')} />
      <ForSignedIn>
        <SignedIn />
      </ForSignedIn>
    </>
  )
}

function SignedIn() {
  const { t } = useTranslation()
  const answer = useCalibrationsQuery({ fetchPolicy: 'cache-and-network' })
  const { data, error, fetchMore } = answer
  if (data && data.me === null && !error) return <NoEmployee />
  return (
    <>
      <header className="page-head">
        <p className="eyebrow no-print">
          <Link to={TEAM}>{t('nav.teamPerformance')}</Link>
        </p>
        <h1>{t('calibration.page')}</h1>
        <p className="lede">{t('calibration.lede')}</p>
      </header>
      <Async answer={answer} select={({ me }) => me} lines={6}>
        {(me) => (
          <div className="stack">
            <Openable periods={me.calibratablePeriods ?? []} />
            <SessionList
              title={t('calibration.sessions')}
              none={t('calibration.noSessions')}
              page={me.calibrationSessions}
              onMore={(after) => void fetchMore({ variables: { after } })}
            />
          </div>
        )}
      </Async>
    </>
  )
}

function Openable({ periods }: { periods: NonNullable<Me['calibratablePeriods']> }) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const [mutate] = useOpenCalibrationMutation()
  const write = useWrite(mutate, ({ openCalibration }) => openCalibration!)
  const number = (value: number) => formatNumber(value, i18n.language)

  async function open(period: string): Promise<void> {
    const done = await write.run({ period })
    if (!done?.session) return
    announce(t('calibration.opened'))
    await navigate(calibrationPath(done.session.id))
  }

  return (
    <section aria-labelledby="openable">
      <h2 id="openable">{t('calibration.openTitle')}</h2>
      {periods.length === 0 && <p className="muted">{t('calibration.none')}</p>}
      {periods.length > 0 && (
        <ul className="card rows">
          {periods.map(({ key, period, evaluations, assessors }) => (
            <li key={key} className="calibration-row">
              <span>
                {t('calibration.openable', {
                  ...{ period: period?.label ?? key, evaluations: number(evaluations), assessors: number(assessors) },
                })}
              </span>
              <button type="button" className="btn" aria-busy={write.busy} onClick={() => void open(key)}>
                {t('calibration.open', { period: period?.label ?? key })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <WriteNotice write={write} />
    </section>
  )
}
