import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { Message } from '../../components/Message'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { usePerformanceWindowsQuery } from '../../generated/performance'
import { CalendarDesk } from '../calendar/CalendarDesk'
import { CalibrationDesk } from '../calibration/CalibrationDesk'
import { useDesk } from '../desk/DeskLayout'
import { DisputeDesk } from '../superior-dispute/DisputeDesk'
import { PanelDesk } from '../input-360/PanelDesk'
import { OverdueDesk } from '../objection/OverdueDesk'
import { WindowList } from '../performance/WindowList'
import '../performance/performance.css'
import { UNIT } from '../team-performance/paths'
import { OwedFeedback } from './OwedFeedback'

/** What HR follows and sets of the performance cycle: windows, disputes, calibration, and who owes feedback. */
export default function PerformanceDeskPage() {
  const { t } = useTranslation()
  const [agency] = useDesk().agencies
  const answer = usePerformanceWindowsQuery({ variables: { agency: agency?.code ?? '' }, skip: !agency })
  return (
    <>
      <PageTitle text={t('performanceDesk.title')} />
      <header className="page-head">
        <p className="eyebrow">{agency?.name}</p>
        <h1>{t('performanceDesk.title')}</h1>
        <p className="lede">{t('performanceDesk.lede')}</p>
        <div className="actions">
          <Link className="btn ghost" to={UNIT}>
            {t('performanceDesk.numbers')}
          </Link>
          <PageActions title={t('performanceDesk.title')} />
        </div>
      </header>
      <Async answer={answer} select={({ performanceWindows }) => performanceWindows} lines={6}>
        {(windows) => {
          const rated = windows.find(({ kind }) => kind === 'RATING')
          if (!agency || !rated)
            return <Message title={t('performanceDesk.noWindowTitle')} text={t('performanceDesk.noWindow')} />
          return (
            <div className="stack desk-parts">
              <WindowList windows={windows} />
              <CalendarDesk agency={agency.code} />
              <DisputeDesk agency={agency.code} />
              <PanelDesk />
              <OverdueDesk agency={agency.code} />
              <CalibrationDesk agency={agency.code} />
              <OwedFeedback agency={agency.code} newest={rated.month} />
            </div>
          )
        }}
      </Async>
    </>
  )
}
