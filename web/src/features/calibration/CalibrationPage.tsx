import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { Message } from '../../components/Message'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type CalibrationSessionQuery, useCalibrationSessionQuery } from '../../generated/calibration'
import '../evaluation/evaluation.css'
import './calibration.css'
import { SessionState } from './SessionList'
import { CloseForm } from './CloseForm'
import { ItemList } from './ItemList'
import { ItemPanel } from './ItemPanel'
import { OneWayWarnings } from './OneWayWarnings'
import { CALIBRATIONS } from './paths'
import { SessionNumbers } from './SessionNumbers'

export type Session = NonNullable<CalibrationSessionQuery['calibrationSession']>

/** One calibration session: its numbers, its evaluations, and what one of them rests on. */
export default function CalibrationPage() {
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
  const { id = '' } = useParams()
  const answer = useCalibrationSessionQuery({ variables: { id }, fetchPolicy: 'cache-and-network' })
  const { data, error, fetchMore } = answer
  if (data && data.calibrationSession === null && !error) {
    return (
      <Message title={t('calibration.missingTitle')} text={t('calibration.missing')} level={1}>
        <Link className="btn ghost" to={CALIBRATIONS}>
          {t('calibration.all')}
        </Link>
      </Message>
    )
  }
  return (
    <Async answer={answer} select={({ calibrationSession }) => calibrationSession} level={1} lines={8}>
      {(session) => (
        <Shown
          session={session}
          me={data?.me?.id ?? null}
          reload={() => answer.refetch()}
          onMore={(after) => void fetchMore({ variables: { after } })}
        />
      )}
    </Async>
  )
}

interface ShownProps {
  session: Session
  me: string | null
  reload: () => unknown
  onMore: (after: string | null) => void
}

function Shown({ session, me, reload, onMore }: ShownProps) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const [isProjected, setIsProjected] = useState(false)
  const { period, unit, items, status, conclusion } = session
  const chosen = items.edges.find(({ node }) => node.evaluation?.id === search.get('evaluasi'))?.node
  const leads = me !== null && session.chair?.id === me && status === 'OPEN'
  return (
    <div className="calibration" data-projected={isProjected}>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={CALIBRATIONS}>{t('calibration.all')}</Link>
          {unit?.name && ` · ${unit.name}`}
        </p>
        <h1>{t('calibration.title', { period: period?.label ?? '' })}</h1>
        <p className="lede">
          <SessionState session={session} />
        </p>
        {conclusion && <blockquote className="words">{conclusion}</blockquote>}
        <div className="page-acts no-print">
          <button
            type="button"
            className="btn ghost"
            aria-pressed={isProjected}
            onClick={() => setIsProjected(!isProjected)}
          >
            {t('calibration.projector')}
          </button>
          <PageActions title={t('calibration.page')} />
        </div>
      </header>
      <div className="calibration-parts">
        <div className="stack">
          <OneWayWarnings session={session} />
          <SessionNumbers session={session} />
          <ItemList items={items} onMore={onMore} />
          {leads && <CloseForm session={session} reload={reload} />}
        </div>
        <div className="calibration-panel">
          {chosen ? (
            <ItemPanel key={chosen.id} item={chosen} session={session} me={me} leads={leads} reload={reload} />
          ) : (
            <p className="muted card pad no-print">{t('calibration.choose')}</p>
          )}
        </div>
      </div>
    </div>
  )
}
