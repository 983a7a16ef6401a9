import { useTranslation } from 'react-i18next'
import { Meter } from '../../components/Meter'
import { ShowMore } from '../../components/ShowMore'
import type { ReportedResultFragment } from '../../generated/my-progress'
import { formatNumber } from '../../lib/format'
import { AchievementPicture } from './AchievementPicture'
import { ReportItem } from './ReportItem'

interface ResultHistoryProps {
  result: ReportedResultFragment
  period: { startsOn: string; endsOn: string }
  reload: () => Promise<unknown>
}

const SHOWN = 3

/** What was reached of one result: a picture against the target, and every report as a list. */
export function ResultHistory({ result, period, reload }: ResultHistoryProps) {
  const { t, i18n } = useTranslation()
  const { statement, kind, indicators, progress } = result
  const number = (value: number) => formatNumber(value, i18n.language)
  const [measured] = indicators
  const values = progress.nodes.flatMap(({ reportedOn, value }) => (value === null ? [] : [{ day: reportedOn, value }]))
  return (
    <>
      <h3>
        {statement} <span className="tag">{t(`kinerja.workResult.${kind}`)}</span>
      </h3>
      <ul className="achievements">
        {indicators.map(({ id, statement: name, target, unit, achieved }) => (
          <li key={id}>
            <span>{name}</span>
            {target === null ? (
              <span className="fine">{t('performance.report.noTarget')}</span>
            ) : (
              <Meter
                value={achieved ?? 0}
                max={target}
                label={name}
                text={t('performance.report.achieved', { value: number(achieved ?? 0), target: number(target), unit })}
              />
            )}
          </li>
        ))}
      </ul>
      {indicators.length === 1 && measured!.target !== null && values.length > 1 && (
        <AchievementPicture values={values} target={measured!.target} unit={measured!.unit ?? ''} period={period} />
      )}
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
                  unit={measured?.unit ?? ''}
                  indicator={measured?.id ?? null}
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
