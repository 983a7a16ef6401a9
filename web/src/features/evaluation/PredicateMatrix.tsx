import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import type { PredicateMatrixQuery } from '../../generated/evaluation'
import type { PerformanceRating } from '../../generated/types'
import './evaluation.css'
import { RATINGS } from './ratings'

interface PredicateMatrixProps {
  cells: PredicateMatrixQuery['predicateMatrix']
  work: PerformanceRating | null
  behaviour: PerformanceRating | null
}

const ACROSS = RATINGS.toReversed()

/** The nine cells in which the two ratings meet: work downward, behaviour across. What was chosen is marked. */
export function PredicateMatrix({ cells, work, behaviour }: PredicateMatrixProps) {
  const { t } = useTranslation()
  const help = useId()
  return (
    <div className="matrix">
      <table aria-label={t('kinerja.matrix')} aria-describedby={help}>
        <thead>
          <tr>
            <td className="fine" aria-hidden="true">
              {t('kinerja.part.WORK')} ↓ {t('kinerja.part.BEHAVIOUR')} →
            </td>
            {ACROSS.map((rating) => (
              <th key={rating} scope="col">
                {t(`kinerja.ratingShort.${rating}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`kinerja.ratingShort.${row}`)}</th>
              {ACROSS.map((column) => {
                const cell = cells.find((it) => it.workRating === row && it.behaviourRating === column)
                const isChosen = row === work && column === behaviour
                return (
                  <td key={column} data-chosen={isChosen}>
                    {isChosen && <Icon name="tick" size={16} />}
                    {cell ? t(`kinerja.predicate.${cell.predicate}`) : '–'}
                    {isChosen && <span className="sr"> ({t('kinerja.chosenCell')})</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p id={help} className="fine no-print">
        {t('kinerja.matrixHelp')}
      </p>
    </div>
  )
}
