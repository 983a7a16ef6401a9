import { useTranslation } from 'react-i18next'
import { type ObjectedEvaluationFragment, usePredicateWeightsQuery } from '../../generated/objection'
import type { PerformancePredicate } from '../../generated/types'
import { formatNumber } from '../../lib/format'

interface ConsequencesProps {
  evaluation: ObjectedEvaluationFragment
  after: PerformancePredicate | null
  /** The ratings that were chosen for a change are those of before. */
  isSame: boolean
}

/** What a decision would change: the predicate, and how much it weighs in credit points. */
export function Consequences({ evaluation: { predicate, period }, after, isSame }: ConsequencesProps) {
  const { t, i18n } = useTranslation()
  const { data } = usePredicateWeightsQuery({ variables: { on: period.endsOn } })
  const percent = (of: PerformancePredicate): string => {
    const weight = data?.predicateMultipliers.find((it) => it.predicate === of)
    return weight ? formatNumber(weight.multiplier * 100, i18n.language) : '–'
  }
  if (!predicate || !after) return null
  return (
    <section className="consequences" aria-live="polite">
      <h3>{t('objection.consequences')}</h3>
      {isSame ? (
        <p>{t('objection.sameRatings')}</p>
      ) : after === predicate ? (
        <p>{t('objection.nothingChanges', { predicate: t(`kinerja.predicate.${predicate}`) })}</p>
      ) : (
        <>
          <p>
            {t('objection.willBe', {
              before: t(`kinerja.predicate.${predicate}`),
              after: t(`kinerja.predicate.${after}`),
            })}
          </p>
          <p>
            {period.kind === 'YEAR'
              ? t('objection.weights', { before: percent(predicate), after: percent(after) })
              : t('objection.monthly')}
          </p>
        </>
      )}
    </section>
  )
}
