import { useTranslation } from 'react-i18next'
import { formatDay, formatNumber } from '../../lib/format'
import { achievementGeometry, type MeasuredDay } from './achievement-geometry'

interface AchievementPictureProps {
  values: MeasuredDay[]
  target: number
  unit: string
  period: { startsOn: string; endsOn: string }
}

/** What was reached over the year against the target; the list of reports says the same. */
export function AchievementPicture({ values, target, unit, period }: AchievementPictureProps) {
  const { t, i18n } = useTranslation()
  const { line, points, targetY, width, height } = achievementGeometry(values, target, period)
  const number = (value: number) => formatNumber(value, i18n.language)
  return (
    <figure className="achievement">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('performance.report.picture', { count: values.length, target: number(target), unit })}
      >
        <path className="axis" d={`M0 ${height - 1}H${width}`} />
        <path className="target" d={`M0 ${targetY}H${width}`} />
        <path className="line" d={line} />
        {points.map(({ x, y, day }) => (
          <circle key={`${day} ${y}`} cx={x} cy={y} r="3.5" />
        ))}
      </svg>
      <figcaption className="fine">
        <span>{formatDay(period.startsOn, i18n.language)}</span>
        <span>{t('performance.report.targetLine', { value: number(target), unit })}</span>
        <span>{formatDay(period.endsOn, i18n.language)}</span>
      </figcaption>
    </figure>
  )
}
