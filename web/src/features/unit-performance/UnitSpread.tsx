import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ShowMore } from '../../components/ShowMore'
import type { UnitPerformanceQuery } from '../../generated/unit-performance'
import { formatNumber } from '../../lib/format'

type Performance = NonNullable<NonNullable<UnitPerformanceQuery['agency']>['performance']>

const LOWEST = 1
const HIGHEST = 5
const WIDTH = 100

/** Where a mean lies on the drawn scale. */
const placeOf = (value: number): number =>
  (WIDTH * (Math.min(HIGHEST, Math.max(LOWEST, value)) - LOWEST)) / (HIGHEST - LOWEST)

/** How predicates spread in each unit: a dot for the mean, a line for the deviation, and both as numbers. */
export function UnitSpread({ year, spreads }: { year: number; spreads: Performance['ratingSpreadByUnit'] }) {
  const { t, i18n } = useTranslation()
  const id = useId()
  const number = (value: number) => formatNumber(value, i18n.language, 2)
  return (
    <section className="card pad unit-card" aria-labelledby={id}>
      <h2 id={id}>{t('unitPerformance.spread.title', { year })}</h2>
      <p className="fine">{t('unitPerformance.spread.help')}</p>
      {spreads.length ? (
        <ShowMore items={spreads} initial={8}>
          {(visible) => (
            <table aria-labelledby={id}>
              <thead>
                <tr>
                  <th scope="col">{t('unitPerformance.spread.unit')}</th>
                  <td aria-hidden="true" />
                  <th scope="col">{t('unitPerformance.spread.average')}</th>
                  <th scope="col">{t('unitPerformance.spread.deviation')}</th>
                </tr>
              </thead>
              <tbody>
                {visible.map(({ unit, average, deviation }) => (
                  <tr key={unit?.id}>
                    <th scope="row">{unit?.name ?? '–'}</th>
                    <td aria-hidden="true">
                      <svg className="spread" viewBox="0 0 100 12" preserveAspectRatio="none">
                        <path className="axis" d="M0 6H100" />
                        <path d={`M${placeOf(average - deviation)} 6H${placeOf(average + deviation)}`} />
                        <rect x={placeOf(average) - 1.5} y="1" width="3" height="10" />
                      </svg>
                    </td>
                    <td>{number(average)}</td>
                    <td>{number(deviation)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </ShowMore>
      ) : (
        <p className="muted">{t('unitPerformance.spread.none')}</p>
      )}
    </section>
  )
}
