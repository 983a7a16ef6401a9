import { useTranslation } from 'react-i18next'
import { ShowMore } from '../../components/ShowMore'
import type { ReportedResultFragment } from '../../generated/my-progress'
import { IndicatorAchievement } from './IndicatorAchievement'
import { ReportItem } from './ReportItem'

interface ResultHistoryProps {
  result: ReportedResultFragment
  period: { startsOn: string; endsOn: string }
  reload: () => Promise<unknown>
}

const SHOWN = 3

/** What was reached of one result by indicator, and every report as a list. */
export function ResultHistory({ result, period, reload }: ResultHistoryProps) {
  const { t } = useTranslation()
  const { statement, kind, indicators, progress } = result
  return (
    <>
      <h3>
        {statement} <span className="tag">{t(`kinerja.workResult.${kind}`)}</span>
      </h3>
      <ul className="achievements">
        {indicators.map((indicator) => (
          <IndicatorAchievement key={indicator.id} indicator={indicator} reports={progress.nodes} period={period} />
        ))}
      </ul>
      {progress.nodes.length === 0 ? (
        <p className="muted">{t('performance.report.none')}</p>
      ) : (
        <ShowMore items={progress.nodes} initial={SHOWN}>
          {(visible) => (
            <ul className="reports" aria-label={t('performance.report.listOf', { name: statement })}>
              {visible.map((report) => (
                <ReportItem
                  key={`${report.id} ${report.version}`}
                  report={report}
                  indicators={indicators}
                  reload={reload}
                />
              ))}
            </ul>
          )}
        </ShowMore>
      )}
    </>
  )
}
