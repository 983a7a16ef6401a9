import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import type { OrganisationPredicate } from '../../generated/types'
import type { UnitPerformanceQuery } from '../../generated/unit-performance'
import { citationOf } from '../../lib/citation'
import { formatNumber } from '../../lib/format'
import { holdAgainst, type HeldLimit } from './pattern'

type Performance = NonNullable<NonNullable<UnitPerformanceQuery['agency']>['performance']>

interface DistributionProps {
  year: number
  predicates: Performance['predicates']
  organisation: OrganisationPredicate | null
  patterns: UnitPerformanceQuery['distributionPatterns']
}

/** How yearly predicates spread, as bars and numbers in one table, held against the pattern of the organisation. */
export function Distribution({ year, predicates, organisation, patterns }: DistributionProps) {
  const { t, i18n } = useTranslation()
  const id = useId()
  const total = predicates.reduce((sum, { count }) => sum + count, 0)
  const percent = (share: number) => `${formatNumber(Math.round(share * 1000) / 10, i18n.language)} %`
  const pattern = patterns.find(({ organisationPredicate }) => organisationPredicate === organisation)
  return (
    <section className="card pad unit-card" aria-labelledby={id}>
      <h2 id={id}>{t('unitPerformance.distribution.title', { year })}</h2>
      {total ? (
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('unitPerformance.distribution.predicate')}</th>
              <td aria-hidden="true" />
              <th scope="col">{t('agency.people')}</th>
              <th scope="col">{t('unitPerformance.distribution.share')}</th>
            </tr>
          </thead>
          <tbody>
            {predicates.map(({ predicate, count, share }) => (
              <tr key={predicate}>
                <th scope="row">{t(`kinerja.predicate.${predicate}`)}</th>
                <td aria-hidden="true">
                  <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                    <rect width={100 * share} height="8" />
                  </svg>
                </td>
                <td>{formatNumber(count, i18n.language)}</td>
                <td>{percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="muted">{t('unitPerformance.distribution.none', { year })}</p>
      )}
      {organisation && pattern ? (
        <>
          <h3>{t('unitPerformance.distribution.pattern', { predicate: t(`kinerja.organisation.${organisation}`) })}</h3>
          <ul className="limits">
            {holdAgainst(pattern.limits, predicates).map((held) => (
              <li key={held.limit.predicates.join()} data-kept={held.isKept}>
                <Icon name={held.isKept ? 'tick' : 'plus'} size={18} />
                <LimitText held={held} />
              </li>
            ))}
          </ul>
          <p className="fine">
            {t('unitPerformance.distribution.guidance')}{' '}
            {pattern.regulation && t('law.basis', { citation: citationOf(pattern.regulation) })}
          </p>
        </>
      ) : (
        <p className="fine">{t('unitPerformance.distribution.noPattern', { year })}</p>
      )}
    </section>
  )
}

function LimitText({ held: { limit, count, total, isKept } }: { held: HeldLimit }) {
  const { t, i18n } = useTranslation()
  const percent = (share: number) => `${formatNumber(Math.round(share * 1000) / 10, i18n.language)} %`
  const values = {
    predicates: limit.predicates.map((predicate) => t(`kinerja.predicate.${predicate}`)).join(', '),
    now: total ? percent(count / total) : '–',
  }
  const words =
    limit.most !== null
      ? t('unitPerformance.distribution.most', { ...values, limit: percent(limit.most) })
      : limit.least !== null
        ? t('unitPerformance.distribution.least', { ...values, limit: percent(limit.least) })
        : t('unitPerformance.distribution.some', { ...values, limit: limit.leastCount ?? 0 })
  return (
    <span>
      <span className="sr">
        {t(isKept ? 'unitPerformance.distribution.kept' : 'unitPerformance.distribution.notKept')}{' '}
      </span>
      {words}
    </span>
  )
}
