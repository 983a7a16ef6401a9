import { useTranslation } from 'react-i18next'
import { usePredicateMatrixQuery } from '../../generated/evaluation'
import type { OwnEvaluationFragment } from '../../generated/my-evaluations'
import { ExplanationText } from '../evaluation/ExplanationText'
import { PredicateMatrix } from '../evaluation/PredicateMatrix'

interface MatrixSectionProps {
  evaluation: OwnEvaluationFragment
  explanation: OwnEvaluationFragment['explanation']
}

/** The nine cells with the own one marked, the same as a list, and why the predicate is what it is. */
export function MatrixSection({ evaluation, explanation }: MatrixSectionProps) {
  const { t } = useTranslation()
  const { workRating, behaviourRating, predicate, period } = evaluation
  const { data } = usePredicateMatrixQuery({ variables: { asOf: period.endsOn } })
  const cells = data?.predicateMatrix ?? []
  if (!predicate || cells.length === 0) return null
  return (
    <section aria-labelledby="matrix">
      <h2 id="matrix">{t('performance.evaluation.matrix')}</h2>
      <PredicateMatrix cells={cells} work={workRating} behaviour={behaviourRating} />
      <details className="fold">
        <summary>{t('performance.evaluation.cells')}</summary>
        <ul className="plain-list lines">
          {cells.map((cell) => (
            <li key={`${cell.workRating} ${cell.behaviourRating}`}>
              <span>
                {t('performance.evaluation.cell', {
                  work: t(`kinerja.ratingShort.${cell.workRating}`).toLowerCase(),
                  behaviour: t(`kinerja.ratingShort.${cell.behaviourRating}`).toLowerCase(),
                  predicate: t(`kinerja.predicate.${cell.predicate}`),
                })}
                {cell.workRating === workRating && cell.behaviourRating === behaviourRating && (
                  <span className="tag here">{t('performance.evaluation.own')}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {explanation && <ExplanationText predicate={predicate} explanation={explanation} />}
    </section>
  )
}
