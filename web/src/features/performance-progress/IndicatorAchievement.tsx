import { useTranslation } from 'react-i18next'
import { Meter } from '../../components/Meter'
import type { ReportedResultFragment } from '../../generated/my-progress'
import { formatNumber } from '../../lib/format'
import { AchievementPicture } from './AchievementPicture'

interface IndicatorAchievementProps {
  indicator: ReportedResultFragment['indicators'][number]
  reports: ReportedResultFragment['progress']['nodes']
  period: { startsOn: string; endsOn: string }
}

/** What the reports that name an indicator come to against its target, and why. */
export function IndicatorAchievement({ indicator, reports, period }: IndicatorAchievementProps) {
  const { t, i18n } = useTranslation()
  const { id, aspect, statement, target, unit, achieved, achievement } = indicator
  const number = (value: number) => formatNumber(value, i18n.language)
  const values = reports.flatMap(({ reportedOn, value, indicator: named }) =>
    value === null || named?.id !== id ? [] : [{ day: reportedOn, value }],
  )
  return (
    <li>
      <span>
        {statement} <span className="tag">{t(`kinerja.aspect.${aspect}`)}</span>
      </span>
      {target === null ? (
        <span className="fine">{t('performance.report.noTarget')}</span>
      ) : (
        <Meter
          value={achieved ?? 0}
          max={target}
          label={statement}
          text={t('performance.report.achieved', { value: number(achieved ?? 0), target: number(target), unit })}
        />
      )}
      <span className="fine">{t('performance.report.named', { count: achievement.reports })}</span>
      {target !== null && (
        <details className="fold">
          <summary>
            {t('performance.report.why')}
            <span className="sr"> {statement}</span>
          </summary>
          {values.length > 1 && (
            <AchievementPicture values={values} target={target} unit={unit ?? ''} period={period} />
          )}
          <ul className="plain-list lines fine">
            {achievement.explanation.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
