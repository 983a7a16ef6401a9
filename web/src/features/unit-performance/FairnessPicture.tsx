import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import { ShowMore } from '../../components/ShowMore'
import type { FairnessOfGroupFragment } from '../../generated/unit-performance'
import { formatNumber } from '../../lib/format'
import { type DrawnGroup, fairnessGeometry } from './fairness-geometry'

interface FairnessPictureProps {
  /** Groups of one kind, at least one. */
  groups: FairnessOfGroupFragment[]
  /** Mean of the agency. */
  average: number
  /** How many groups of the kind are not told. */
  hidden: number
  nameOf: (group: FairnessOfGroupFragment) => string
  label: string
}

const HEIGHT = 24
const MIDDLE = HEIGHT / 2

/**
 * The mean of each group as a dot, its interval as a line, against the line of the agency's mean; highest first. What
 * stands out is a diamond with a word beside it; what is hidden is said in a row of its own.
 */
export function FairnessPicture({ groups, average, hidden, nameOf, label }: FairnessPictureProps) {
  const { t, i18n } = useTranslation()
  const sorted = groups.toSorted((a, b) => b.mean.average - a.mean.average)
  const number = (value: number) => formatNumber(value, i18n.language, 2)
  const {
    width,
    averageX,
    ticks,
    groups: drawn,
  } = fairnessGeometry(
    sorted.map(({ mean }) => mean),
    average,
  )
  const rows = sorted.map((group, index) => ({ group, place: drawn[index]! }))
  return (
    <figure className="fairness-picture" aria-label={label}>
      <ShowMore items={rows} initial={10}>
        {(visible) => (
          <ul>
            {visible.map(({ group, place }) => {
              const stands = group.findings.length > 0
              return (
                <li key={group.group} data-stands={stands}>
                  <p>
                    <span>
                      {stands && <Icon name="question" size={16} />}
                      {nameOf(group)}
                      {stands && <strong> {t('unitPerformance.fairness.stands')}</strong>}
                    </span>
                    <span className="fine">
                      {t('unitPerformance.fairness.mean', {
                        ...{ average: number(group.mean.average), low: number(group.mean.low) },
                        high: number(group.mean.high),
                      })}
                    </span>
                  </p>
                  <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
                    <path className="axis" d={ticks.map(({ x }) => `M${x} 0V${HEIGHT}`).join('')} />
                    <path className="agency" d={`M${averageX} 0V${HEIGHT}`} />
                    <Mark place={place} stands={stands} />
                  </svg>
                </li>
              )
            })}
            {hidden > 0 && (
              <li className="hidden-groups">
                <p className="fine">{t('unitPerformance.fairness.hidden', { count: hidden, number: hidden })}</p>
                <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
                  <path className="veil" d={`M8 ${MIDDLE}H${width - 8}`} />
                </svg>
              </li>
            )}
          </ul>
        )}
      </ShowMore>
      <div className="ticks" aria-hidden="true">
        {ticks
          .filter(({ place }) => ticks.length < 6 || Number.isInteger(place))
          .map(({ place, x }) => (
            <span key={place} style={{ left: `${(100 * x) / width}%` }}>
              {formatNumber(place, i18n.language)}
            </span>
          ))}
      </div>
    </figure>
  )
}

function Mark({ place: { x, lowX, highX }, stands }: { place: DrawnGroup; stands: boolean }) {
  return (
    <>
      <path className="interval" d={`M${lowX} ${MIDDLE}H${highX}M${lowX} 8V16M${highX} 8V16`} />
      {stands ? (
        <path className="mark" d={`M${x} 4L${x + 8} ${MIDDLE}L${x} 20L${x - 8} ${MIDDLE}Z`} />
      ) : (
        <circle className="mark" cx={x} cy={MIDDLE} r="5" />
      )}
    </>
  )
}
